package ui

// This file defines the one way of making a view of the current one: by a
// slice, a cast or a shape, seen before it is made.

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// The ways of making a view.
const (
	bySlice = "slice"
	byCast  = "cast"
	byShape = "shape"
)

const (
	idNewView     = "new-view"
	idNewViewForm = "new-view-form"
)

type newView struct {
	app.Compo
	page       *page
	dispatcher app.Dispatcher // nil until mounted

	open              bool
	kind              string
	of                int // ID of the view that what is typed refers to
	start, stop, step string
	format            string
	shape             string
	name              string
	problem           string
	sliders           map[string]int // where the sliders stand, by ID
}

func newNewView(p *page) *newView { return &newView{page: p, kind: bySlice, format: "H"} }

// OnMount keeps what setting the handles needs.
func (n *newView) OnMount(ctx app.Context) { n.dispatcher = ctx.Dispatcher() }

// show opens the form and moves the keyboard there.
func (n *newView) show(ctx app.Context) {
	if !n.page.mayEdit() {
		return
	}
	if n.page.session.Current() == nil && n.page.session.Shown().ID > 0 {
		n.onFirst(ctx, app.Event{})
		return
	}
	n.open, n.problem, n.sliders = true, "", nil
	n.page.redrawParts()
	ctx.Defer(func(app.Context) {
		scrollIntoView(idNewView)
		focus("new-view-" + n.kind)
	})
}

func (n *newView) parent() *session.Lane {
	l := n.page.session.Current()
	if l == nil || l.Released() {
		return nil
	}
	return l
}

// gesture returns what the form says, and why it says nothing.
func (n *newView) gesture(l *session.Lane) (session.Gesture, error) {
	switch n.kind {
	case byCast:
		return session.Cast(n.format), nil
	case byShape:
		p := n.page.session.ProposeShape(l.ID, n.shape)
		if p.Gesture == nil {
			return nil, p.Err
		}
		return p.Gesture, nil
	}
	bounds, err := session.ParseSlice(strings.TrimSpace(n.start), strings.TrimSpace(n.stop), strings.TrimSpace(n.step))
	if err != nil {
		return nil, err
	}
	return session.Slice(bounds), nil
}

// Render implements app.Composer.
func (n *newView) Render() app.UI {
	l := n.parent()
	if l == nil && n.page.editable && n.page.session.Current() == nil && n.page.session.Shown().Name != "" {
		return n.first()
	}
	if l == nil || !n.page.editable {
		return app.Section().ID(idNewView).Hidden(true)
	}
	if l.ID != n.of { // what was typed was about another view
		n.of, n.start, n.stop, n.step, n.shape, n.problem = l.ID, "", "", "", joined(l.View.Shape()), ""
		n.sliders = nil
	}
	toggle := app.Button().Type("button").Class("disclosure").
		Aria("expanded", strconv.FormatBool(n.open)).Aria("controls", idNewViewForm).
		OnClick(n.toggle).Body(app.Text("New view of "), asIs(l.Name))
	section := app.Section().ID(idNewView).Class("new-view").
		On("focusin", n.onLook).On("mouseenter", n.onLook).On("focusout", n.onLookAway).On("mouseleave", n.onLookAway)
	form := app.Form().ID(idNewViewForm).Aria("label", "New view of "+l.Name).OnSubmit(n.onSubmit).OnKeyDown(n.onKeyDown)
	if !n.open {
		return section.Body(app.H2().Body(toggle), form.Hidden(true))
	}
	fields := []app.UI{
		app.FieldSet().Class("segments").Body(
			app.Legend().Class("visually-hidden").Text("Make it by"),
			n.radio(bySlice, "slice"), n.radio(byCast, "cast"), n.radio(byShape, "shape"),
		),
	}
	switch n.kind {
	case byCast:
		fields = append(fields, n.castMenu(l)...)
	case byShape:
		fields = append(fields, n.shapeEditor(l)...)
	default:
		fields = append(fields, n.slicer(l)...)
	}
	fields = append(fields, n.outcome(l)...)
	return section.Body(app.H2().Body(toggle), form.Body(fields...))
}

// first is what stands there for memory that no view looks at.
func (n *newView) first() app.UI {
	name := n.page.session.Shown().Name
	return app.Section().ID(idNewView).Class("new-view").Body(
		app.H2().Body(app.Text("New view of "), asIs(name)),
		app.Div().Class("row").Body(app.Button().Type("button").Class("btn").OnClick(n.onFirst).Text("memoryview("+name+")")))
}

func (n *newView) onFirst(ctx app.Context, e app.Event) {
	n.page.try(n.page.session.ViewOwner(n.page.session.Shown().ID))
}

func (n *newView) radio(kind, text string) app.UI {
	input := app.Input().ID("new-view-"+kind).Type("radio").Name("new-view-kind").OnChange(n.setKind(kind), kind)
	if n.kind == kind {
		input = input.Checked(true)
	}
	return app.Label().Body(input, app.Span().Text(text))
}

// outcome shows what the form would make, in three languages, and makes it.
func (n *newView) outcome(l *session.Lane) []app.UI {
	name := strings.TrimSpace(n.name)
	if name == "" {
		name = n.page.session.ProposeName(n.proposal(l))
	}
	g, err := n.gesture(l)
	var out []app.UI
	if err == nil {
		python := name + " = " + l.Name + g.Python()
		var preview session.Preview
		if preview, err = n.page.session.Preview(l.ID, g); err == nil {
			out = append(out, app.P().Class("hint outcome").Role("status").Body(app.Text("→ "+describePreview(preview))))
			out = append(out, n.page.codeLines("new-view-line", python, n.page.session.Translate(python))...)
		} else {
			out = append(out, n.page.codeLines("new-view-line", python, session.Translation{})...)
		}
	}
	if err != nil {
		out = append(out, app.P().Class("problem").Aria("live", "polite").Text(err.Error()))
	}
	out = append(out, app.Div().Class("row").Body(
		app.Input().ID(idViewName).Type("text").AutoComplete(false).Spellcheck(false).Aria("label", "Name").Placeholder(name).
			Value(n.name).OnInput(n.input(&n.name), "name"),
		app.Button().Type("submit").Class("btn primary").Text("Make view"),
	))
	if n.problem != "" {
		out = append(out, app.P().Class("problem").Role("alert").Text(n.problem))
	}
	return out
}

// proposal is the gesture to propose a name for.
func (n *newView) proposal(l *session.Lane) session.Gesture {
	g, err := n.gesture(l)
	if err != nil {
		return session.Slice(session.Handles{Step: 1}.Slice(0))
	}
	return g
}

// describePreview says what a view would be: "'H' (16,), 32 bytes".
func describePreview(p session.Preview) string {
	text := "'" + p.Format + "' " + pythonTuple(p.Shape)
	if p.NBytes > 0 && len(p.Shape) == 1 && p.Strides[0]*p.Shape[0] != p.NBytes {
		text += ", strides " + pythonTuple(p.Strides)
	}
	return text + ", " + groupDigits(p.NBytes) + " bytes"
}

func (n *newView) toggle(ctx app.Context, e app.Event) {
	n.open, n.problem, n.sliders = !n.open, "", nil
	if !n.open {
		n.page.setHover()
	}
}

func (n *newView) setKind(kind string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		n.kind, n.problem, n.sliders = kind, "", nil
		n.light()
	}
}

// input keeps what is typed into one of the form's fields.
func (n *newView) input(to *string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		*to, n.problem = ctx.JSSrc().Get("value").String(), ""
		n.light()
	}
}

// light lights the bytes that the view would read.
func (n *newView) light() {
	l := n.parent()
	if l == nil || !n.open {
		return
	}
	g, err := n.gesture(l)
	if err != nil {
		n.page.setHover()
		return
	}
	preview, err := n.page.session.Preview(l.ID, g)
	if err != nil {
		n.page.setHover()
		return
	}
	n.page.setHoverLight(n.page.previewLight(l.Name+g.Python(), preview))
}

func (n *newView) onLook(ctx app.Context, e app.Event)     { n.light() }
func (n *newView) onLookAway(ctx app.Context, e app.Event) { n.page.setHover() }

func (n *newView) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	n.make()
}

// make makes the view. The one that it was made of stays the current one: the
// next is most likely another of the same.
func (n *newView) make() {
	s, l := n.page.session, n.parent()
	if l == nil {
		return
	}
	g, err := n.gesture(l)
	if err == nil {
		_, err = s.Make(l.ID, g, strings.TrimSpace(n.name))
	}
	if err != nil {
		n.problem = err.Error()
		return
	}
	s.SetCurrent(l.ID)
	n.problem, n.name = "", ""
	n.page.redrawParts()
}

func (n *newView) onKeyDown(ctx app.Context, e app.Event) {
	if readKey(e).name == "Escape" {
		n.open, n.problem = false, ""
		n.page.setHover()
	}
}

// asIs is a name in a heading, which style.css writes in capitals otherwise.
func asIs(name string) app.UI { return app.Span().Class("as-is").Text(name) }

// joined writes extents as the shape editor takes them.
func joined(numbers []int) string {
	parts := make([]string, len(numbers))
	for i, number := range numbers {
		parts[i] = strconv.Itoa(number)
	}
	return strings.Join(parts, ", ")
}
