package ui

// This file defines the editor: the program as it is written, what is marked
// in it, and what is said of a paste.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/python/paste"
)

// editor is the program's text. What a person types is the editor's own: the
// page learns of it by edited.
type editor struct {
	app.Compo
	code   *codePane
	open   *codeEditor // nil before the page is there, and natively
	marked editorMarks // what is marked now
	hover  int         // line under the pointer, 0 for none
	paste  pasteNotice
}

// editorMarks is what the editor marks.
type editorMarks struct {
	current, next int // lines from 1, 0 for none
	show          bool
	touched       []touchMark
	problem       string // what stands under the line problemLine
	problemLine   int
}

// touchMark is the mark of a line that read or wrote bytes.
type touchMark struct {
	line                  int
	reads, writes, linked bool
	title                 string
}

func (m editorMarks) equal(o editorMarks) bool {
	if m.current != o.current || m.next != o.next || m.show != o.show || m.problem != o.problem || m.problemLine != o.problemLine || len(m.touched) != len(o.touched) {
		return false
	}
	for i, t := range m.touched {
		if t != o.touched[i] {
			return false
		}
	}
	return true
}

// pasteNotice is what is said of the latest paste.
type pasteNotice struct {
	mended string // what was done to it: "3 prompts removed"; "" for nothing
	breaks int    // how many line breaks seem to be lost
	whole  string // the program with them restored
}

// OnMount puts the editor in the textarea's place.
func (e *editor) OnMount(ctx app.Context) {
	var changes string
	e.open = openEditor(ctx, idCode, editorEvents{
		change:  e.code.edited,
		command: e.code.command,
		hover:   e.onHover,
		clean: func(text string) (string, bool) {
			r := paste.Clean(text)
			changes = joinWords(r.Changes)
			return r.Source, len(r.Changes) > 0
		},
		names: e.code.names,
		cleaned: func() {
			e.paste.mended = changes
			update(e)
		},
	})
	e.follow()
}

// OnDismount gives the textarea back.
func (e *editor) OnDismount() {
	if e.open != nil {
		e.open.close()
		e.open = nil
	}
}

// Render implements app.Composer. The textarea is what stands there until the
// editor takes its place, and where it cannot.
func (e *editor) Render() app.UI {
	body := []app.UI{
		app.H2().ID("code-title").Text("Python"),
		app.Div().Class("editor-place").Body(
			app.Textarea().
				ID(idCode).
				Class("code-plain").
				Rows(lineCount(e.code.text)).
				Spellcheck(false).
				Aria("label", "Python").
				Aria("describedby", "code-help").
				Placeholder("# Python for what is on the page: data, mv …").
				Body(app.Text(e.code.text)), // not Text, which the page rendered natively has no trace of
		),
		app.P().ID("code-help").Class("visually-hidden").Text(textCodeHelp),
		app.Div().Class("paste-notice").Role("status").Body(e.notice()...),
	}
	return app.Section().Class("editor").Aria("labelledby", "code-title").Body(body...)
}

func (e *editor) notice() []app.UI {
	var said []app.UI
	if e.paste.mended != "" {
		said = append(said, app.P().Body(
			app.Span().Text("Pasted: "+e.paste.mended+" · "),
			app.Button().Type("button").Class("link").OnClick(e.onUndoPaste).Text("undo"),
		))
	}
	if n := e.paste.breaks; n > 0 {
		where := "1 place"
		if n > 1 {
			where = strconv.Itoa(n) + " places"
		}
		said = append(said, app.P().Body(
			app.Span().Text("Line breaks seem to be lost in "+where+" · "),
			app.Button().Type("button").Class("link").OnClick(e.onRestoreBreaks).Text("restore them"),
		))
	}
	return said
}

func (e *editor) onUndoPaste(ctx app.Context, _ app.Event) {
	e.paste = pasteNotice{}
	e.open.undo()
}

func (e *editor) onRestoreBreaks(ctx app.Context, _ app.Event) {
	text := e.paste.whole
	e.paste = pasteNotice{}
	e.open.setText(text)
	e.open.focus(0)
	e.code.edited(text)
}

// lookForBreaks offers to restore line breaks where text seems to have lost
// some.
func (e *editor) lookForBreaks(text string) {
	before := e.paste.breaks
	places, whole := paste.Breaks(text)
	e.paste.breaks, e.paste.whole = len(places), whole
	if before != e.paste.breaks {
		update(e)
	}
}

// follow marks where the program is.
func (e *editor) follow() {
	if e.open == nil {
		return
	}
	m := e.code.marks()
	if m.equal(e.marked) {
		return
	}
	moved := m.current != e.marked.current || m.problemLine != e.marked.problemLine
	e.marked = m
	m.show = moved
	e.open.mark(m)
}

// relight implements lighted: lines that touched what is lit are marked.
func (e *editor) relight() { e.follow() }

// onHover lights the bytes that a line read and wrote.
func (e *editor) onHover(line int) {
	if line == e.hover {
		return
	}
	e.hover = line
	e.code.page.setHoverLight(e.code.lineLight(line))
}

// lineCount returns how many lines text has to be shown with.
func lineCount(text string) int {
	n := 1
	for _, c := range text {
		if c == '\n' {
			n++
		}
	}
	return n
}

// joinWords returns parts as a sentence has them: "a, b and c".
func joinWords(parts []string) string {
	text := ""
	for i, p := range parts {
		switch {
		case i == 0:
		case i == len(parts)-1:
			text += " and "
		default:
			text += ", "
		}
		text += p
	}
	return text
}
