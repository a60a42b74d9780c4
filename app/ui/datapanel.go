package ui

// This file defines the data panel: how bytes get in.

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

type dataPanel struct {
	app.Compo
	page *page

	asHex    bool // how the input is read; as UTF-8 text otherwise
	readOnly bool // whether the owner is made bytes
	problem  string
	reading  *fileReading
}

// Render implements app.Composer.
func (d *dataPanel) Render() app.UI {
	body := []app.UI{
		app.H2().ID("data-title").Text("Data"),
		app.FieldSet().Class("segments").Body(
			app.Legend().Class("visually-hidden").Text("What you type is"),
			d.radio("input-text", "Text", !d.asHex, d.chooseText),
			d.radio("input-hex", "Hex", d.asHex, d.chooseHex),
		),
		app.Label().Class("visually-hidden").For(idBytesInput).Text("Bytes"),
		app.Textarea().ID(idBytesInput).Class("bytes-input").Rows(3).Spellcheck(false).Placeholder(d.placeholder()).OnKeyDown(d.onKeyDown),
		app.Div().Class("row").Body(
			app.Button().Type("button").Class("btn primary").OnClick(d.use).Text("Use these bytes"),
			app.Input().ID(idFileInput).Type("file").Class("visually-hidden").OnChange(d.onFile),
			app.Label().Class("btn").For(idFileInput).Text("Open file…"),
		),
		app.Label().Class("check").Body(
			d.checkbox(),
			app.Span().Body(app.Text("as "), app.Code().Text("bytes"), app.Text(" (read-only)")),
		),
	}
	if d.reading != nil {
		body = append(body, app.Div().Class("row reading").Body(
			app.Progress().Max(max(d.reading.size, 1)).Value(d.reading.done).Aria("label", "Reading "+d.reading.name),
			app.Span().Text(fmt.Sprintf("%s of %s bytes", groupDigits(d.reading.done), groupDigits(d.reading.size))),
			app.Button().Type("button").Class("btn small").OnClick(d.cancel).Text("Cancel"),
		))
	}
	if d.problem != "" {
		body = append(body, app.P().Class("problem").Role("alert").Body(app.Text(d.problem)))
	}
	body = append(body, app.P().Class("hint").Body(app.Text(d.source())))
	return app.Section().Class("data-panel").Aria("labelledby", "data-title").Body(body...)
}

func (d *dataPanel) source() string {
	s := d.page.session
	return "Now: " + s.Source() + ", " + groupDigits(s.Len()) + " bytes. Or drop a file anywhere on the page; it stays on your machine."
}

func (d *dataPanel) placeholder() string {
	if d.asHex {
		return "00 01 ff 7f …"
	}
	return "Hello, memory"
}

func (d *dataPanel) radio(id, label string, checked bool, f app.EventHandler) app.UI {
	input := app.Input().ID(id).Type("radio").Name("input-kind").OnChange(f, id)
	if checked {
		input = input.Checked(true)
	}
	return app.Label().Body(input, app.Span().Text(label))
}

func (d *dataPanel) checkbox() app.UI {
	input := app.Input().ID("input-read-only").Type("checkbox").OnChange(d.onReadOnly)
	if d.readOnly {
		input = input.Checked(true)
	}
	return input
}

func (d *dataPanel) chooseText(ctx app.Context, e app.Event) { d.asHex, d.problem = false, "" }
func (d *dataPanel) chooseHex(ctx app.Context, e app.Event)  { d.asHex, d.problem = true, "" }
func (d *dataPanel) onReadOnly(ctx app.Context, e app.Event) {
	d.readOnly = ctx.JSSrc().Get("checked").Bool()
}

func (d *dataPanel) onKeyDown(ctx app.Context, e app.Event) {
	if k := readKey(e); k.name == "Enter" && k.ctrl {
		e.PreventDefault()
		d.use(ctx, e)
	}
}

// use makes what was typed the memory.
func (d *dataPanel) use(ctx app.Context, e app.Event) {
	text := inputValue(idBytesInput)
	data, source := []byte(text), "typed text"
	if d.asHex {
		parsed, err := session.ParseHex(text)
		if err != nil {
			d.problem = err.Error()
			return
		}
		data, source = parsed, "typed hex"
	}
	d.open(source, data)
}

// open makes data the memory and says which views it could not have.
func (d *dataPanel) open(source string, data []byte) {
	d.problem = ""
	refused, err := d.page.session.Open(source, data, d.readOnly)
	d.page.cursor = cursor{lane: hexLane}
	d.page.scroll.top = 0
	d.page.score.redraw()
	if err != nil {
		d.problem = err.Error()
	} else if len(refused) > 0 {
		d.page.problem = pythonProblem(refused...)
	}
	d.page.redrawParts()
}

func (d *dataPanel) onFile(ctx app.Context, e app.Event) {
	if file, ok := firstFile(ctx.JSSrc().Get("files")); ok {
		d.read(ctx, file)
	}
	setInputValue(idFileInput, "") // so that the same file can be opened again
}

// onDrop opens a file that was dropped anywhere on the page.
func (d *dataPanel) onDrop(ctx app.Context, e app.Event) {
	e.PreventDefault()
	if file, ok := firstFile(e.Get("dataTransfer").Get("files")); ok {
		d.read(ctx, file)
		return
	}
	d.problem = "what was dropped is not a file"
	update(d)
}

func (d *dataPanel) read(ctx app.Context, file app.Value) {
	if d.reading != nil {
		d.reading.canceled = true
		d.page.finishBusy()
	}
	d.problem = ""
	d.page.busy++
	d.reading = readFile(ctx, file,
		func() { update(d) },
		func(name string, data []byte, err error) {
			d.reading = nil
			if err != nil {
				d.problem = err.Error()
			} else {
				d.open(name, data)
			}
			update(d)
			d.page.finishBusy()
		})
	update(d)
}

func (d *dataPanel) cancel(ctx app.Context, e app.Event) {
	if d.reading != nil {
		d.reading.canceled = true
		d.reading = nil
		d.page.finishBusy()
	}
}
