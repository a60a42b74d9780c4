package ui

// This file defines the slice handles: two ends on a track that stands for the
// view's elements, and a step.

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

const (
	idSliceLow  = "slice-low"
	idSliceHigh = "slice-high"
)

// sliceCount returns how many places the handles have: the elements of the
// view's first dimension.
func sliceCount(l *session.Lane) int {
	if shape := l.View.Shape(); len(shape) > 0 {
		return shape[0]
	}
	return 0
}

// handles returns where the handles stand for what is typed.
func (n *newView) handles(l *session.Lane) (session.Handles, error) {
	bounds, err := session.ParseSlice(strings.TrimSpace(n.start), strings.TrimSpace(n.stop), strings.TrimSpace(n.step))
	if err != nil {
		return session.Handles{}, err
	}
	return session.HandlesOf(bounds, sliceCount(l))
}

func (n *newView) slicer(l *session.Lane) []app.UI {
	count := sliceCount(l)
	h, err := n.handles(l)
	if err != nil {
		h = session.Handles{High: count, Step: 1}
	}
	n.placeHandles(h)
	low := "before element " + strconv.Itoa(h.Low)
	high := "behind element " + strconv.Itoa(h.High-1)
	if h.High == 0 {
		high = "before element 0"
	}
	return []app.UI{
		app.Div().Class("slicer", laneClass(l)).Body(
			n.handle(idSliceLow, "Low end", low, h.Low, count, n.onLow),
			n.handle(idSliceHigh, "High end", high, h.High, count, n.onHigh),
		),
		app.Div().Class("row slice-fields").Body(
			app.Code().Aria("hidden", "true").Text(l.Name+"["),
			n.bound("slice-start", "Start", "0", n.start, &n.start),
			app.Code().Aria("hidden", "true").Text(":"),
			n.bound("slice-stop", "Stop", strconv.Itoa(count), n.stop, &n.stop),
			app.Code().Aria("hidden", "true").Text(":"),
			n.bound("slice-step", "Step", "1", n.step, &n.step),
			app.Code().Aria("hidden", "true").Text("]"),
		),
		app.Div().Class("row").Body(
			app.Button().Type("button").Class("quiet from-selection").OnClick(n.fromSelection).Text("From what is selected"),
			app.Span().Class("hint").Aria("hidden", "true").Text("step"),
			app.Button().Type("button").Class("btn small").Aria("label", "Smaller step").OnClick(n.stepBy(-1), -1).Text("−"),
			app.Button().Type("button").Class("btn small").Aria("label", "Larger step").OnClick(n.stepBy(1), 1).Text("+"),
		),
	}
}

// handle is one end. Its place is set once it is drawn: a range input cuts a
// value that comes before its max, and go-app sets attributes in any order.
func (n *newView) handle(id, name, text string, value, count int, f app.EventHandler) app.UI {
	return app.Input().ID(id).Type("range").Min(0).Max(count).Step(1).
		Aria("label", name).Aria("valuetext", text).OnInput(f)
}

func (n *newView) placeHandles(h session.Handles) {
	n.place(idSliceLow, h.Low)
	n.place(idSliceHigh, h.High)
}

// place moves a slider once it is drawn, unless it stands there already: a
// person may be moving it on while we draw.
func (n *newView) place(id string, to int) {
	at, known := n.sliders[id]
	if n.dispatcher == nil || known && at == to {
		return
	}
	if n.sliders == nil {
		n.sliders = map[string]int{}
	}
	n.sliders[id] = to
	afterDrawing(n.dispatcher, func() { setInputValue(id, strconv.Itoa(to)) })
}

func (n *newView) bound(id, name, placeholder, value string, to *string) app.UI {
	return app.Input().ID(id).Type("text").Class("bound").AutoComplete(false).Spellcheck(false).
		Aria("label", name).Placeholder(placeholder).Value(value).OnInput(n.input(to), id)
}

func (n *newView) onLow(ctx app.Context, e app.Event)  { n.moveHandle(ctx, false) }
func (n *newView) onHigh(ctx app.Context, e app.Event) { n.moveHandle(ctx, true) }

// moveHandle takes the place of a handle that was moved. Neither passes the
// other.
func (n *newView) moveHandle(ctx app.Context, high bool) {
	l := n.parent()
	at, err := strconv.Atoi(ctx.JSSrc().Get("value").String())
	if l == nil || err != nil {
		return
	}
	if high {
		n.sliders[idSliceHigh] = at
	} else {
		n.sliders[idSliceLow] = at
	}
	h, err := n.handles(l)
	if err != nil {
		h = session.Handles{High: sliceCount(l), Step: 1}
	}
	if high {
		h.High = max(at, h.Low)
	} else {
		h.Low = min(at, h.High)
	}
	n.setHandles(l, h)
}

// stepBy changes the step by one, past zero, which is none.
func (n *newView) stepBy(d int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		l := n.parent()
		if l == nil {
			return
		}
		h, err := n.handles(l)
		if err != nil {
			h = session.Handles{High: sliceCount(l), Step: 1}
		} else if h.Step += d; h.Step == 0 {
			h.Step = d
		}
		n.setHandles(l, h)
	}
}

func (n *newView) fromSelection(ctx app.Context, e app.Event) {
	if l := n.parent(); l != nil {
		n.setHandles(l, n.page.session.HandlesOn(l.ID, n.page.selected()))
	}
}

func (n *newView) setHandles(l *session.Lane, h session.Handles) {
	bounds := h.Slice(sliceCount(l))
	text := func(p *int) string {
		if p == nil {
			return ""
		}
		return strconv.Itoa(*p)
	}
	n.start, n.stop, n.step, n.problem = text(bounds.Start), text(bounds.Stop), text(bounds.Step), ""
	n.light()
}
