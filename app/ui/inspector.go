package ui

// This file defines the inspector: what the current view is, one element of
// it to read and write, and the same view in JavaScript and Go.

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

type inspector struct {
	app.Compo
	page *page

	index string // what was typed as the index, "" for where the cursor is
	value string // what was typed as the value
	shown string // for which element index and value were typed
}

// Render implements app.Composer.
func (n *inspector) Render() app.UI {
	l := n.page.session.Current()
	if l == nil {
		return app.Section().Class("inspector")
	}
	body := []app.UI{app.H2().ID("inspector-title").Text("View " + l.Name)}
	if l.Released() {
		body = append(body, app.P().Class("hint").Text("Released. What it answers now:"), app.P().Class("problem").Text(l.View.Err().Error()))
	} else {
		body = append(body, n.attributes(l))
		if n.page.editable {
			body = append(body, n.elementForm(l))
		}
		body = append(body, n.javaScript(l)...)
		body = append(body,
			app.H2().Text("The same view in Go"),
			app.Pre().Class("code").Body(app.Code().Body(app.Text(l.Go()))))
	}
	return app.Section().Class("inspector").Aria("labelledby", "inspector-title").Body(body...)
}

func (n *inspector) attributes(l *session.Lane) app.UI {
	v := l.View
	format := "'" + v.Format() + "'"
	if code, err := v.Code(); err == nil {
		format += " " + code.Name
	}
	span := n.page.session.Span(l)
	readonly := "False"
	if v.ReadOnly() {
		readonly = "True"
	}
	row := func(name string, value ...app.UI) app.UI {
		return app.Div().Body(app.Dt().Text(name), app.Dd().Body(value...))
	}
	return app.Dl().Class("attributes").Body(
		row("format", app.Text(format)),
		row("itemsize", app.Text(strconv.Itoa(v.ItemSize()))),
		row("byte order", app.Text("little")), // native, and WebAssembly is little-endian
		row("shape", app.Text(pythonTuple(v.Shape()))),
		row("strides", app.Text(pythonTuple(v.Strides()))),
		row("nbytes", app.Text(fmt.Sprintf("%s · span %s of %s", groupDigits(v.NBytes()), groupDigits(span.Length), groupDigits(n.page.session.Len())))),
		row("readonly", app.Text(readonly)),
		row("contiguous", lamp("C", v.CContiguous()), lamp("F", v.FContiguous())),
	)
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
func (n *inspector) elementForm(l *session.Lane) app.UI {
	at := n.elementAtCursor(l)
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

// elementAtCursor returns the index of the element of l that the cursor is on
// or, from the hex, that reads its byte; 0 where none does.
func (n *inspector) elementAtCursor(l *session.Lane) string {
	c := n.page.cursor
	if c.lane == l.ID {
		return strconv.Itoa(c.index)
	}
	if index, ok := n.page.session.ElementAt(l, c.offset); ok {
		return strconv.Itoa(index)
	}
	return "0"
}

func (n *inspector) onIndex(ctx app.Context, e app.Event) {
	n.index = ctx.JSSrc().Get("value").String()
}
func (n *inspector) onValue(ctx app.Context, e app.Event) {
	n.value = ctx.JSSrc().Get("value").String()
}

func (n *inspector) onSubmit(ctx app.Context, e app.Event) {
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

// javaScript shows how the same bytes are read in JavaScript.
func (n *inspector) javaScript(l *session.Lane) []app.UI {
	publication := l.Publication()
	lines := []string{l.JavaScript()}
	if publication.TypedArray != "" {
		lines = []string{
			"a = " + l.JavaScript(),
			fmt.Sprintf("// %s(%d) at 0x%x, no copy", publication.TypedArray, n.page.session.Elements(l), publication.Address),
		}
		if !l.View.ReadOnly() {
			lines = append(lines, "a[0] = 1 // lights up here")
		}
	} else if publication.Reason != "" {
		lines = append(lines, "// no typed array: "+publication.Reason)
	}
	if publication.TypedArray == "" && publication.Reason == "" {
		return nil // nobody shares it: a page rendered natively
	}
	return []app.UI{
		app.H2().Text("The same bytes in JavaScript"),
		app.Pre().Class("code").DataSet("testid", "javascript").Body(app.Code().Body(app.Text(strings.Join(lines, "\n")))),
	}
}
