package ui

// This file defines how files get in: chosen or dropped anywhere, with the bar
// that shows one under way.

import (
	"errors"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type fileBar struct {
	app.Compo
	page    *page
	panel   *dataPanel // which says whether the owner is made bytes
	reading *fileReading
}

// Render implements app.Composer.
func (f *fileBar) Render() app.UI {
	bar := app.Div().Class("file-bar")
	if f.reading == nil {
		return bar.Hidden(true)
	}
	return bar.Body(
		app.Progress().Max(max(f.reading.size, 1)).Value(f.reading.done).Aria("label", "Reading "+f.reading.name),
		app.Span().Text(f.reading.name+": "+groupDigits(f.reading.done)+" of "+countBytes(f.reading.size)),
		app.Button().Type("button").Class("btn small").OnClick(f.onCancel).Text("Cancel"),
	)
}

// choose opens the browser's dialog for files.
func (f *fileBar) choose() {
	if e := element(idFileInput); app.IsClient && e.Truthy() {
		e.Call("click")
	}
}

func (f *fileBar) onFile(ctx app.Context, e app.Event) {
	if file, ok := firstFile(ctx.JSSrc().Get("files")); ok {
		f.read(ctx, file)
	}
	setInputValue(idFileInput, "") // so that the same file can be opened again
}

// onDrop opens a file that was dropped anywhere on the page.
func (f *fileBar) onDrop(ctx app.Context, e app.Event) {
	e.PreventDefault()
	if file, ok := firstFile(e.Get("dataTransfer").Get("files")); ok {
		f.read(ctx, file)
		return
	}
	f.page.fail(errors.New("what was dropped is not a file"))
}

func (f *fileBar) read(ctx app.Context, file app.Value) {
	f.cancel()
	f.page.problem = ""
	f.page.busy++
	f.reading = readFile(ctx, file,
		func() { update(f) },
		func(name string, data []byte, err error) {
			f.reading = nil
			if err == nil {
				err = f.page.openBytes(name, data, f.panel.readOnly)
			}
			if err != nil {
				f.page.fail(err)
			}
			update(f)
			f.page.finishBusy()
		})
	update(f)
}

func (f *fileBar) onCancel(ctx app.Context, e app.Event) { f.cancel() }

func (f *fileBar) cancel() {
	if f.reading != nil {
		f.reading.canceled = true
		f.reading = nil
		f.page.finishBusy()
	}
}

// openBytes makes data the memory and says which views it could not have.
func (p *page) openBytes(source string, data []byte, readOnly bool) error {
	refused, err := p.session.Open(source, data, readOnly)
	if err != nil {
		return err
	}
	p.cursor = cursor{lane: hexLane}
	p.setSelection(p.selection)
	p.scroll.top = 0
	p.score.redraw()
	if len(refused) > 0 {
		p.problem = pythonProblem(refused...)
	}
	p.redrawParts()
	return nil
}
