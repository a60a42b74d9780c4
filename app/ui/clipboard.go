package ui

// This file defines lines of code that can be copied.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// copying is the line that a person copied last.
type copying struct {
	id      string // of its element
	refused bool   // by the browser: the line is selected instead
}

// codeLine returns a line of code with a button that copies it. id names the
// element, language what the button says, exact what is copied where that is
// not what is shown.
func (p *page) codeLine(id, language, text, exact string) app.UI {
	code := app.Code().ID(id).DataSet("testid", id).Body(highlight(text)...)
	if exact != "" && exact != text {
		code = code.DataSet("copy", exact)
	}
	label, name := "copy", "Copy "+language
	if p.copied.id == id {
		if p.copied.refused {
			label = "selected"
		} else {
			label = "copied"
		}
	}
	line := app.Div().ID(id+"-line").Class("code-line").Body(
		app.Pre().Class("code").Body(code),
		app.Button().Type("button").Class("quiet copy").Aria("label", name).DataSet("copies", id).OnClick(p.onCopy).Text(label),
	)
	// The line stands in the same place with and without the message: drawn anew, it would lose its selection.
	body := []app.UI{line}
	if p.copied.id == id && p.copied.refused {
		body = append(body, app.P().Class("hint").Role("status").Text(textClipboardRefused))
	}
	return app.Div().Body(body...)
}

// codeLines returns a line of Python and what it is in the other languages, as
// far as it is anything there.
func (p *page) codeLines(id, python string, t session.Translation) []app.UI {
	line := func(language, suffix, text string) app.UI {
		return app.Div().Class("language").Body(app.Span().Class("language-name").Text(language), p.codeLine(id+suffix, language, text, ""))
	}
	out := []app.UI{line("Python", "-python", python)}
	if t.Go != "" {
		out = append(out, line("Go", "-go", t.Go))
	}
	if t.JavaScript != "" {
		out = append(out, line("JavaScript", "-js", t.JavaScript))
	}
	return out
}

// onCopy copies the line that the button stands beside.
func (p *page) onCopy(ctx app.Context, e app.Event) {
	id := ctx.JSSrc().Get("dataset").Get("copies").String()
	copyText(ctx, id, func(refused bool) {
		p.copied = copying{id: id, refused: refused}
		p.redrawParts()
	})
}
