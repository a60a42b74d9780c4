package ui

// This file defines the right pane: what stands at the cursor, the current view,
// how a view is made of it, and the same in JavaScript and Go.

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// inspector is the pane; its parts draw themselves.
type inspector struct {
	app.Compo
	readings *readings
	bits     *bits
	view     *viewPanel
	newView  *newView
	lastStep *lastStep
	js       *jsPanel
	demos    *demos
	golang   *goPanel
}

func newInspector(p *page) *inspector {
	n := &inspector{
		readings: &readings{page: p},
		bits:     &bits{page: p},
		view:     &viewPanel{page: p},
		newView:  newNewView(p),
		lastStep: &lastStep{page: p},
		js:       &jsPanel{page: p},
		demos:    &demos{page: p},
		golang:   &goPanel{page: p},
	}
	p.newView = n.newView
	return n
}

// parts returns what has to be drawn again after a change.
func (n *inspector) parts() []part {
	return []part{n.readings, n.bits, n.view, n.newView, n.lastStep, n.js, n.demos, n.golang}
}

// Render implements app.Composer.
func (n *inspector) Render() app.UI {
	return app.Div().Class("inspector").Body(n.readings, n.bits, n.view, n.newView, n.lastStep, n.js, n.demos, n.golang)
}

// elementAtCursor returns the element of l that the cursor is on or, from the
// hex, that reads its byte; 0 where none does.
func (p *page) elementAtCursor(l *session.Lane) int {
	if p.cursor.lane == l.ID {
		return p.cursor.index
	}
	index, _ := p.session.ElementAt(l, p.cursor.offset)
	return index
}

// viewPanel is what the current view is, and one element of it to write.
type viewPanel struct {
	app.Compo
	page *page

	more  bool   // the attributes that matter less, too
	index string // what was typed as the index
	value string // what was typed as the value
	shown string // for which element index and value were typed
}

// How much tolist() and hex() show.
const (
	previewElements = 5
	previewBytes    = 8
)

// Render implements app.Composer.
func (n *viewPanel) Render() app.UI {
	l := n.page.session.Current()
	if l == nil {
		return app.Section().Hidden(true)
	}
	body := []app.UI{app.H2().ID("inspector-title").Body(app.Text("View "), asIs(l.Name))}
	if l.Released() {
		body = append(body,
			app.P().Class("hint").Text("Released. What it answers now:"),
			app.P().Class("problem").Text(l.View.Err().Error()))
	} else {
		more := "More attributes"
		if n.more {
			more = "Fewer attributes"
		}
		body = append(body, n.attributes(l),
			app.Button().Type("button").Class("quiet").Aria("expanded", strconv.FormatBool(n.more)).Aria("controls", "attributes").OnClick(n.toggleMore).Text(more))
		if n.page.editable {
			body = append(body, n.elementForm(l))
		}
	}
	if n.page.editable {
		body = append(body, n.actions(l))
	}
	return app.Section().Class("view-panel", laneClass(l)).Aria("labelledby", "inspector-title").Body(body...)
}

func (n *viewPanel) attributes(l *session.Lane) app.UI {
	s, v := n.page.session, l.View
	form := "'" + v.Format() + "'"
	if code, err := v.Code(); err == nil {
		form += " " + code.Name
		if code.Size() > 1 {
			form += " ◂" // native, and WebAssembly is little-endian
		}
	}
	span := s.Span(l)
	row := func(name string, value ...app.UI) app.UI {
		return app.Div().Body(app.Dt().Text(name), app.Dd().Body(value...))
	}
	rows := []app.UI{
		row("made by", app.Text(strings.TrimPrefix(l.Python(), l.Name+" = "))),
		row("format", app.Text(form)),
		row("shape", app.Text(pythonTuple(v.Shape()))),
		row("strides", app.Text(pythonTuple(v.Strides()))),
		row("nbytes", app.Text(fmt.Sprintf("%s · span %s of %s", groupDigits(v.NBytes()), groupDigits(span.Length), groupDigits(s.Len())))),
		row("readonly", app.Text(pythonBool(v.ReadOnly()))),
		row("contiguous", lamp("C", v.CContiguous()), lamp("F", v.FContiguous())),
	}
	if n.more {
		rows = append(rows,
			row("itemsize", app.Text(strconv.Itoa(v.ItemSize()))),
			row("offset", app.Text(groupDigits(v.Offset()))),
			row("suboffsets", app.Text(pythonTuple(v.SubOffsets()))),
			row("obj", app.Text(s.ShownExpression()+", "+s.OwnerType())))
		if list, err := s.ListPreview(l.ID, previewElements); err == nil {
			rows = append(rows, row("tolist()", app.Text(list)))
		}
		if hex, err := s.HexPreview(l.ID, max(1, previewBytes/max(v.ItemSize(), 1))); err == nil {
			rows = append(rows, row("hex(' ')", app.Text(hex)))
		}
	}
	return app.Dl().ID("attributes").Class("attributes").Body(rows...)
}

func (n *viewPanel) toggleMore(ctx app.Context, e app.Event) { n.more = !n.more }

func pythonBool(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

// lamp is one of the contiguity lamps: lit, or struck out.
func lamp(name string, lit bool) app.UI {
	class, says := "lamp", name+"-contiguous"
	if !lit {
		class, says = "lamp off", "not "+says
	}
	return app.Span().Class(class).Role("img").Aria("label", says).Title(says).Text(name)
}

// elementForm reads and writes name[index]. It follows the cursor until an
// index is typed.
func (n *viewPanel) elementForm(l *session.Lane) app.UI {
	at := strconv.Itoa(n.page.elementAtCursor(l))
	if key := l.Name + "/" + at; key != n.shown {
		n.shown, n.index, n.value = key, at, ""
	}
	now := ""
	if index, err := strconv.Atoi(n.index); err == nil {
		if text, err := n.page.session.Element(l.ID, index); err == nil {
			now = text
		}
	}
	return app.Form().Class("element-form").Aria("label", "One element of "+l.Name).OnSubmit(n.onSubmit).Body(
		app.Code().Body(app.Text(l.Name+"[")),
		app.Input().ID("element-index").Type("text").Class("index").AutoComplete(false).Aria("label", "index").
			Attr("inputmode", "numeric").Value(n.index).OnInput(n.onIndex),
		app.Code().Body(app.Text("] =")),
		app.Input().ID("element-value").Type("text").Class("value").AutoComplete(false).Spellcheck(false).Aria("label", "value").
			Placeholder(now).Value(n.value).OnInput(n.onValue),
		app.Button().Type("submit").Class("btn small").Text("Set"),
	)
}

func (n *viewPanel) onIndex(ctx app.Context, e app.Event) {
	n.index = ctx.JSSrc().Get("value").String()
}
func (n *viewPanel) onValue(ctx app.Context, e app.Event) {
	n.value = ctx.JSSrc().Get("value").String()
}

func (n *viewPanel) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	l := n.page.session.Current()
	if l == nil {
		return
	}
	index, err := strconv.Atoi(strings.TrimSpace(n.index))
	if err != nil {
		n.page.fail(fmt.Errorf("%q is not an index; try 0 or -1", n.index))
		return
	}
	if n.page.try(n.page.session.SetElement(l.ID, index, n.value)) {
		n.value = ""
		setInputValue("element-value", "")
		if l := n.page.session.Current(); l != nil {
			if index < 0 {
				index += n.page.session.Elements(l)
			}
			n.page.setCursor(cursor{lane: l.ID, index: index})
		}
	}
}

// actions are what can be done with the view as a whole.
func (n *viewPanel) actions(l *session.Lane) app.UI {
	action := func(label string, f app.EventHandler) app.UI {
		return app.Button().Type("button").Class("btn small").OnClick(f).Text(label)
	}
	if l.Released() {
		return app.Div().Class("row").Body(action("Forget "+l.Name, n.onRelease))
	}
	return app.Div().Class("row").Role("group").Aria("label", "Methods of "+l.Name).Body(
		action("toreadonly()", n.onReadOnly),
		action("tobytes()", n.onCopy),
		action("release()", n.onRelease),
	)
}

func (n *viewPanel) onReadOnly(ctx app.Context, e app.Event) {
	if l := n.page.session.Current(); l != nil {
		_, err := n.page.session.AddReadOnly(l.ID, "")
		n.page.try(err)
	}
}

func (n *viewPanel) onCopy(ctx app.Context, e app.Event) {
	if l := n.page.session.Current(); l != nil {
		n.page.try(n.page.session.CopyBytes(l.ID))
	}
}

func (n *viewPanel) onRelease(ctx app.Context, e app.Event) {
	if l := n.page.session.Current(); l != nil {
		n.page.try(n.page.session.Release(l.ID))
	}
}
