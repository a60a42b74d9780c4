package ui

// This file defines the data dialog: how bytes are typed, pasted, made, or taken
// from a sample.

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

type dataPanel struct {
	app.Compo
	page  *page
	files *fileBar
	frame dialog

	kind     session.InputKind
	readOnly bool   // whether the owner is made bytes
	length   string // of zeros and chance
	preview  string // what the input comes to
	wrong    bool   // whether preview says what is wrong
	problem  string
	typed    int // counts inputs: a preview that is late is none
	seed     uint64
}

func newDataPanel(p *page, files *fileBar) *dataPanel {
	return &dataPanel{page: p, files: files, kind: session.InputText, length: "256", frame: dialog{id: "data-dialog", title: "Data"}}
}

// inputKinds are the ways to write bytes, in the order they are offered.
var inputKinds = []struct {
	kind               session.InputKind
	label, placeholder string
}{
	{session.InputText, "Text", "Hello, memory"},
	{session.InputHex, "Hex", "00 01 ff 7f …"},
	{session.InputBase64, "Base64", "SGVsbG8="},
	{session.InputPython, "Python", "b'Hello', bytes.fromhex('00 ff'), [1, 2, 255] …"},
}

// Render implements app.Composer.
func (d *dataPanel) Render() app.UI { return d.frame.frame("data-dialog", d.body) }

func (d *dataPanel) show(ctx app.Context) {
	d.problem = ""
	d.look("")
	d.frame.show(ctx, func() { update(d) })
}

func (d *dataPanel) body() []app.UI {
	var kinds []app.UI
	placeholder := ""
	kinds = append(kinds, app.Legend().Class("visually-hidden").Text("What you type is"))
	for _, k := range inputKinds {
		input := app.Input().ID("input-"+string(k.kind)).Type("radio").Name("input-kind").OnChange(d.choose(k.kind), string(k.kind))
		if k.kind == d.kind {
			input = input.Checked(true)
			placeholder = k.placeholder
		}
		kinds = append(kinds, app.Label().Body(input, app.Span().Text(k.label)))
	}
	preview := app.P().ID("data-preview").Class("preview").Role("status").Body(app.Text(d.preview))
	if d.wrong {
		preview = preview.Class("preview", "wrong")
	}
	readOnly := app.Input().ID("input-read-only").Type("checkbox").OnChange(d.onReadOnly)
	if d.readOnly {
		readOnly = readOnly.Checked(true)
	}
	body := []app.UI{
		app.FieldSet().Class("segments").Body(kinds...),
		app.Label().Class("visually-hidden").For(idBytesInput).Text("Bytes"),
		app.Textarea().ID(idBytesInput).Class("bytes-input").Rows(4).Spellcheck(false).Placeholder(placeholder).
			Aria("describedby", "data-preview").OnInput(d.onInput).OnKeyDown(d.onKeyDown),
		preview,
	}
	if d.problem != "" {
		body = append(body, app.P().Class("problem").Role("alert").Body(app.Text(d.problem)))
	}
	var samples []app.UI
	for i, sample := range session.Samples {
		samples = append(samples, app.Li().Body(app.Button().Type("button").Class("sample").OnClick(d.onSample(i), sample.Name).Body(
			app.Code().Text(sample.Name), app.Span().Text(sample.Title))))
	}
	return append(body,
		app.Div().Class("row").Body(
			app.Button().Type("button").Class("btn primary").OnClick(d.use).Text("Use these bytes"),
			app.Label().Class("check").Body(readOnly, app.Span().Body(app.Text("as "), app.Code().Text("bytes"), app.Text(" (read-only)"))),
		),
		app.Div().Class("row made").Body(
			app.Label().For("data-length").Text("Or"),
			app.Input().ID("data-length").Type("text").Class("length").AutoComplete(false).Attr("inputmode", "numeric").Aria("label", "How many bytes").
				Value(d.length).OnInput(d.onLength),
			app.Button().Type("button").Class("btn").OnClick(d.onZeros).Text("Zeros"),
			app.Button().Type("button").Class("btn").OnClick(d.onRandom).Text("Random"),
			app.Button().Type("button").Class("btn").OnClick(d.onFile).Text("Open file…"),
		),
		app.H3().ID("samples-title").Text("Or a sample"),
		app.Ul().Class("samples").Aria("labelledby", "samples-title").Body(samples...),
		app.P().Class("hint").Text("Now: "+d.page.session.Source()+", "+countBytes(d.page.session.Len())+
			". A file dropped anywhere on the page is opened. Nothing leaves your machine."),
	)
}

// countBytes returns "1 byte", "1 024 bytes".
func countBytes(n int) string {
	if n == 1 {
		return "1 byte"
	}
	return groupDigits(n) + " bytes"
}

func (d *dataPanel) choose(kind session.InputKind) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		d.kind, d.problem = kind, ""
		d.look(inputValue(idBytesInput))
	}
}

func (d *dataPanel) onReadOnly(ctx app.Context, e app.Event) {
	d.readOnly = ctx.JSSrc().Get("checked").Bool()
}

func (d *dataPanel) onLength(ctx app.Context, e app.Event) {
	d.length = ctx.JSSrc().Get("value").String()
}

func (d *dataPanel) onKeyDown(ctx app.Context, e app.Event) {
	if k := readKey(e); k.name == "Enter" && k.ctrl {
		e.PreventDefault()
		d.use(ctx, e)
	}
}

// previewAtOnce is up to how long a text is looked at with each key, in bytes.
const previewAtOnce = 64 << 10

// onInput says what the text comes to. Python runs a moment after the last
// key, for it may take one itself.
func (d *dataPanel) onInput(ctx app.Context, e app.Event) {
	text := ctx.JSSrc().Get("value").String()
	d.problem = ""
	d.typed++
	if d.kind != session.InputPython {
		d.look(text)
		return
	}
	typed := d.typed
	d.page.busy++
	later(ctx, 150, func() {
		if typed == d.typed && d.frame.open {
			d.look(inputValue(idBytesInput))
			update(d)
		}
		d.page.finishBusy()
	})
}

// look sets the preview of text.
func (d *dataPanel) look(text string) {
	d.preview, d.wrong = "", false
	switch {
	case text == "":
	case len(text) > previewAtOnce:
		d.preview = groupDigits(len(text)) + " characters: read when you use them"
	default:
		data, err := session.ParseInput(d.kind, text)
		if err != nil {
			d.preview, d.wrong = err.Error(), true
			return
		}
		d.preview = countBytes(len(data)) + beginning(data)
	}
}

// beginning shows the first bytes of data: ": 48 65 6c …".
func beginning(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	var s strings.Builder
	s.WriteString(":")
	for i, c := range data {
		if i == 12 {
			s.WriteString(" …")
			break
		}
		s.WriteString(" " + hexByte(c))
	}
	return s.String()
}

// use makes what was typed the memory.
func (d *dataPanel) use(ctx app.Context, e app.Event) {
	text := inputValue(idBytesInput)
	data, err := session.ParseInput(d.kind, text)
	if err != nil {
		d.problem, d.preview, d.wrong = err.Error(), "", false
		if where, ok := err.(*session.InputError); ok {
			selectPlace(idBytesInput, text, where.Line, where.Column)
		}
		return
	}
	source := map[session.InputKind]string{
		session.InputText: "typed text", session.InputHex: "typed hex", session.InputBase64: "typed base64", session.InputPython: "typed Python",
	}[d.kind]
	d.open(source, data)
}

// open makes data the memory and closes the dialog.
func (d *dataPanel) open(source string, data []byte) {
	if err := d.page.openBytes(source, data, d.readOnly); err != nil {
		d.problem = err.Error()
		return
	}
	d.problem, d.preview = "", ""
	closeDialog(d.frame.id)
}

func (d *dataPanel) onSample(i int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		sample := session.Samples[i]
		d.open(sample.Name, sample.Make())
		for _, line := range sample.Views {
			if _, err := d.page.session.AddView(line); err != nil {
				break // a view of that name stood there before
			}
		}
	}
}

// count reads how many bytes are wanted.
func (d *dataPanel) count() (int, bool) {
	n, err := strconv.ParseInt(strings.ReplaceAll(strings.TrimSpace(d.length), "_", ""), 0, 64)
	switch {
	case err != nil || n < 0:
		d.problem = strconv.Quote(d.length) + " is no number of bytes; type one, such as 256 or 0x100"
	case n > session.MaxOpen:
		d.problem = countBytes(int(n)) + " are more than this page can hold (" + groupDigits(session.MaxOpen) + ")"
	default:
		return int(n), true
	}
	return 0, false
}

func (d *dataPanel) onZeros(ctx app.Context, e app.Event) {
	if n, ok := d.count(); ok {
		d.open("zeros", session.Zeros(n))
	}
}

func (d *dataPanel) onRandom(ctx app.Context, e app.Event) {
	n, ok := d.count()
	if !ok {
		return
	}
	const most = 64 << 20 // a quarter of a second's work
	if n > most {
		d.problem = "at most " + groupDigits(most) + " random bytes are made; " + groupDigits(n) + " zeros can be"
		return
	}
	d.seed++
	d.open("random bytes", session.RandomBytes(n, d.seed))
}

func (d *dataPanel) onFile(ctx app.Context, e app.Event) {
	closeDialog(d.frame.id)
	d.files.choose()
}
