package ui

// This file defines the dialog that writes bytes down for elsewhere: on the
// clipboard, or as a file.

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

const idCopyText = "copy-text"

// What is copied.
const (
	copySelection = "selection"
	copyView      = "view"
	copyAll       = "all"
)

type copyAs struct {
	app.Compo
	page  *page
	frame dialog

	what    string
	form    session.CopyForm
	text    string // what is shown: the whole text, or its beginning
	cut     bool   // whether it is only the beginning
	problem string
	note    string
}

func newCopyAs(p *page) *copyAs {
	return &copyAs{page: p, what: copyAll, form: session.CopyFromHex, frame: dialog{id: "copy-dialog", title: "Copy and save"}}
}

// Render implements app.Composer.
func (c *copyAs) Render() app.UI { return c.frame.frame("copy-dialog", c.body) }

// show opens the dialog on the selection, where there is one.
func (c *copyAs) show(ctx app.Context) {
	switch l := c.page.session.Current(); {
	case c.page.selection.Length > 0:
		c.what = copySelection
	case l != nil && !l.Released():
		c.what = copyView
	default:
		c.what = copyAll
	}
	c.write()
	c.frame.show(ctx, func() { update(c) })
}

func (c *copyAs) body() []app.UI {
	s := c.page.session
	var what []option
	if c.page.selection.Length > 0 {
		what = append(what, option{copySelection, "the selection: " + countBytes(c.page.selection.Length)})
	}
	if l := s.Current(); l != nil && !l.Released() {
		what = append(what, option{copyView, "view " + l.Name + ": " + countBytes(l.View.NBytes())})
	}
	what = append(what, option{copyAll, "all of " + c.ownerName() + ": " + countBytes(s.Len())})
	var forms []option
	for _, f := range session.CopyForms {
		forms = append(forms, option{string(f.Form), f.Title})
	}
	body := []app.UI{
		app.Div().Class("row").Body(
			app.Label().Class("field").Body(app.Span().Text("Take"), app.Select().ID("copy-what").OnChange(c.onWhat).Body(choices(c.what, what...)...)),
			app.Label().Class("field").Body(app.Span().Text("write as"), app.Select().ID("copy-form").OnChange(c.onForm).Body(choices(string(c.form), forms...)...)),
		),
	}
	if c.problem != "" {
		body = append(body, app.P().Class("problem").Role("alert").Body(app.Text(c.problem)))
	}
	buttons := []app.UI{app.Button().Type("button").Class("btn").OnClick(c.onSave).Text("Save the bytes")}
	if c.text != "" {
		body = append(body, app.Textarea().ID(idCopyText).Class("copy-text").Rows(10).ReadOnly(true).Spellcheck(false).Aria("label", "Text").Text(c.text))
		if c.cut {
			body = append(body, app.P().Class("hint").Text("The beginning is shown; all of it is copied."))
		}
		buttons = append([]app.UI{app.Button().Type("button").Class("btn primary").OnClick(c.onCopy).Text("Copy")}, buttons...)
	}
	return append(body,
		app.Div().Class("row").Body(buttons...),
		app.P().ID("copy-status").Class("hint").Role("status").Body(app.Text(c.note)),
	)
}

func (c *copyAs) ownerName() string {
	if name := c.page.session.Shown().Name; name != "" {
		return name
	}
	return session.OwnerName
}

// shownText is how much of a text the dialog shows, in bytes.
const shownText = 4000

func (c *copyAs) onWhat(ctx app.Context, e app.Event) {
	c.what = ctx.JSSrc().Get("value").String()
	c.write()
}

func (c *copyAs) onForm(ctx app.Context, e app.Event) {
	c.form = session.CopyForm(ctx.JSSrc().Get("value").String())
	c.write()
}

// excerpt returns what is to be written down.
func (c *copyAs) excerpt() (session.Excerpt, error) {
	switch c.what {
	case copySelection:
		return c.page.session.BytesExcerpt(c.page.selection), nil
	case copyView:
		return c.page.session.LaneExcerpt(c.page.session.Current())
	}
	return c.page.session.BytesExcerpt(session.Range{}), nil
}

// write shows the text.
func (c *copyAs) write() {
	text, err := c.whole()
	c.text, c.cut, c.problem, c.note = text, false, "", ""
	if err != nil {
		c.problem = err.Error()
	}
	if len(text) > shownText {
		c.text, c.cut = text[:strings.LastIndexByte(text[:shownText], text[shownText])+1], true
		if at := strings.LastIndexByte(text[:shownText], '\n'); at > 0 {
			c.text = text[:at+1]
		}
	}
}

func (c *copyAs) whole() (string, error) {
	e, err := c.excerpt()
	if err != nil {
		return "", err
	}
	return e.Text(c.form)
}

func (c *copyAs) onCopy(ctx app.Context, e app.Event) {
	text, err := c.whole()
	if err != nil {
		c.problem = err.Error()
		return
	}
	writeClipboard(ctx, text, func(refused bool) {
		if !refused {
			c.note = "Copied, " + groupDigits(len(text)) + " characters."
			update(c)
			return
		}
		c.text, c.cut = text, false
		c.note = "The browser does not let the page write to the clipboard. The text is selected: copy it with Ctrl+C."
		update(c)
		ctx.Defer(func(app.Context) { selectAllOf(idCopyText) })
	})
}

// onSave saves the bytes themselves.
func (c *copyAs) onSave(ctx app.Context, e app.Event) {
	excerpt, err := c.excerpt()
	if err != nil {
		c.problem = err.Error()
		return
	}
	name := c.fileName(excerpt.Name)
	saveFile(name, "application/octet-stream", excerpt.Data)
	c.note = "Saved as " + name + ", " + countBytes(len(excerpt.Data)) + "."
}

// fileName is what the bytes are saved as: what was opened keeps its name.
func (c *copyAs) fileName(variable string) string {
	source := c.page.session.Source()
	if c.what == copyAll && strings.Contains(source, ".") && !strings.ContainsAny(source, `/\:`) {
		return source
	}
	return variable + ".bin"
}
