package ui

// This file defines the output: what the program printed, why it ended, and
// Python's prompt below it.

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// output is what was printed up to this place of the timeline.
type output struct {
	app.Compo
	code  *codePane
	typed []string // lines typed at the prompt, oldest first
	at    int      // which of them the prompt shows; len(typed) for a new one
	shown int      // bytes of output when it was last scrolled to its end
}

func newOutput(c *codePane) *output { return &output{code: c} }

// Render implements app.Composer.
func (o *output) Render() app.UI {
	var text []app.UI
	for _, part := range joinOutput(o.code.page.session.Output()) {
		text = append(text, o.piece(part)...)
	}
	log := app.Pre().ID(idOutput).Class("output-text").Role("log").Aria("label", "Output").TabIndex(0).Body(text...)
	body := []app.UI{app.H2().ID("output-title").Text("Output"), log}
	body = append(body, o.ending()...)
	body = append(body, app.Div().Class("prompt").Body(
		app.Label().For(idPrompt).Class("prompt-mark").Aria("label", "Python prompt").Text(">>>"),
		app.Input().
			ID(idPrompt).
			Type("text").
			Class("prompt-line").
			AutoComplete(false).
			Spellcheck(false).
			Attr("autocapitalize", "off").
			Aria("label", "Python prompt").
			Title("Type a line of Python for the names of the program; Up and Down bring back what was typed").
			OnKeyDown(o.onKey),
	))
	return app.Section().Class("output").Aria("labelledby", "output-title").Body(body...)
}

// joinOutput puts pieces of one stream that follow each other together.
func joinOutput(pieces []session.Output) []session.Output {
	var out []session.Output
	for _, p := range pieces {
		if n := len(out); n > 0 && p.Stream != 0 && out[n-1].Stream == p.Stream {
			out[n-1].Text += p.Text
			continue
		}
		out = append(out, p)
	}
	return out
}

// piece returns the nodes of one stream's text.
func (o *output) piece(p session.Output) []app.UI {
	switch p.Stream {
	case 1:
		return []app.UI{app.Text(p.Text)}
	case 2:
		return o.errors(p.Text)
	}
	return []app.UI{app.Span().Class("typed").Text(">>> " + p.Text + "\n")}
}

// errors returns the nodes of what stands on standard error. Lines that begin
// with a space are a traceback's: carets stand under what they mean only where
// lines are not broken.
func (o *output) errors(text string) []app.UI {
	var nodes []app.UI
	for text != "" {
		indented := text[0] == ' '
		end := 0
		for end < len(text) && (text[end] == ' ') == indented {
			next := strings.IndexByte(text[end:], '\n')
			if next < 0 {
				end = len(text)
				break
			}
			end += next + 1
		}
		span := app.Span().Class("stderr")
		if indented {
			span = span.Class("frames")
		}
		nodes = append(nodes, span.Body(o.traceback(text[:end])...))
		text = text[end:]
	}
	return nodes
}

// traceback makes the lines of the program that a traceback names links into
// the editor.
func (o *output) traceback(text string) []app.UI {
	mark := `File "` + o.code.name + `", line `
	var nodes []app.UI
	for {
		at := strings.Index(text, mark)
		if at < 0 {
			return append(nodes, app.Text(text))
		}
		at += len(mark)
		end := at
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		line, err := strconv.Atoi(text[at:end])
		if err != nil {
			return append(nodes, app.Text(text))
		}
		before := at - len("line ")
		nodes = append(nodes, app.Text(text[:before]),
			app.Button().Type("button").Class("link").Title("show this line in the program").OnClick(o.goToLine(line), line).Text("line "+text[at:end]))
		text = text[end:]
	}
}

func (o *output) goToLine(line int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		if o.code.editor.open != nil {
			o.code.editor.open.focus(line)
		}
	}
}

// ending says what is not Python's to say: a limit of this page, or a hint.
func (o *output) ending() []app.UI {
	p := o.code.page.session.Program()
	if p == nil || p.Running() {
		return nil
	}
	f := p.Failure()
	if f == nil {
		return nil
	}
	var body []app.UI
	if f.Notice != "" {
		line := []app.UI{}
		if f.Line > 0 {
			line = append(line, app.Button().Type("button").Class("link").OnClick(o.goToLine(f.Line), f.Line).Text("line "+strconv.Itoa(f.Line)), app.Text(" · "))
		}
		body = append(body, app.P().Class("notice").Role("status").Body(append(line, app.Text(sentence(f.Notice)))...))
	}
	if f.Hint != "" {
		body = append(body, app.P().Class("hint").Body(app.Text(f.Hint)))
	}
	if f.Kind == "time" {
		body = append(body, app.Button().Type("button").Class("btn small").OnClick(o.onLonger).Text("Keep running"))
	}
	if len(body) == 0 {
		return nil
	}
	return []app.UI{app.Div().Class("ending").Body(body...)}
}

// sentence returns text with a full stop.
func sentence(text string) string {
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

func (o *output) onLonger(ctx app.Context, e app.Event) { o.code.longer() }

// onKey is what the prompt's keys do.
func (o *output) onKey(ctx app.Context, e app.Event) {
	switch key := readKey(e); key.name {
	case "Enter":
		line := inputValue(idPrompt)
		if strings.TrimSpace(line) == "" {
			return
		}
		e.PreventDefault()
		if n := len(o.typed); n == 0 || o.typed[n-1] != line {
			o.typed = append(o.typed, line)
		}
		o.at = len(o.typed)
		setInputValue(idPrompt, "")
		o.code.exec(line)
	case "ArrowUp", "ArrowDown":
		e.PreventDefault()
		if key.name == "ArrowUp" {
			o.at = max(0, o.at-1)
		} else {
			o.at = min(len(o.typed), o.at+1)
		}
		text := ""
		if o.at < len(o.typed) {
			text = o.typed[o.at]
		}
		setInputValue(idPrompt, text)
		focusInput(idPrompt, false)
	}
}

// redraw draws the output again, and scrolls to what was printed last.
func (o *output) redraw() {
	update(o)
	n := 0
	for _, p := range o.code.page.session.Output() {
		n += len(p.Text)
	}
	if n == o.shown || o.code.ctx == nil {
		return
	}
	o.shown = n
	afterDrawing(o.code.ctx.Dispatcher(), func() { setScrollTop(idOutput, 1<<20) })
}
