package ui

// This file defines the code editor's DOM side: what code.js offers, in words
// of Go.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// codeEditor is the editor on the page, as code.js opened it.
type codeEditor struct {
	value app.Value
	funcs []app.Func
}

// editorEvents is what the editor tells. All but clean and names are called on
// the UI goroutine.
type editorEvents struct {
	change  func(text string)                // the person changed the program
	command func(name string, line int)      // "run", "runTo" or "step" was asked for on a line
	hover   func(line int)                   // the line under the pointer, 0 for none
	clean   func(text string) (string, bool) // what a paste should be, false to leave it
	names   func(prefix string) []string     // what could stand at the end of prefix
	cleaned func()                           // a paste was mended
}

// openEditor makes an editor of the textarea of that ID; nil where there is no
// page.
func openEditor(ctx app.Context, textarea string, on editorEvents) *codeEditor {
	page := app.Window().Get("memviewPage")
	if app.IsServer || !page.Truthy() || !page.Get("openEditor").Truthy() {
		return nil
	}
	e := &codeEditor{}
	dispatcher := ctx.Dispatcher()
	call := func(f func(args []app.Value) any) app.Func {
		fn := app.FuncOf(func(_ app.Value, args []app.Value) any { return f(args) })
		e.funcs = append(e.funcs, fn)
		return fn
	}
	e.value = page.Call("openEditor", element(textarea), map[string]any{
		"change": call(func(args []app.Value) any {
			text := args[0].String()
			onUI(dispatcher, func() { on.change(text) })
			return nil
		}),
		"command": call(func(args []app.Value) any {
			name, line := args[0].String(), args[1].Int()
			onUI(dispatcher, func() { on.command(name, line) })
			return nil
		}),
		"hover": call(func(args []app.Value) any {
			line := args[0].Int()
			onUI(dispatcher, func() { on.hover(line) })
			return nil
		}),
		"clean": call(func(args []app.Value) any {
			if text, ok := on.clean(args[0].String()); ok {
				return text
			}
			return nil
		}),
		"names": call(func(args []app.Value) any {
			names := on.names(args[0].String())
			list := make([]any, len(names))
			for i, n := range names {
				list[i] = n
			}
			return list
		}),
		"cleaned": call(func([]app.Value) any {
			onUI(dispatcher, on.cleaned)
			return nil
		}),
	})
	return e
}

// getText returns the program as it stands there.
func (e *codeEditor) getText() string { return e.value.Call("getText").String() }

// setText replaces the program. The person's undo in the editor brings back
// what was there.
func (e *codeEditor) setText(text string) { e.value.Call("setText", text) }

// undo takes the latest edit back.
func (e *codeEditor) undo() { e.value.Call("undo") }

// focus moves the keyboard into the editor, to a line where line is above 0.
func (e *codeEditor) focus(line int) { e.value.Call("focus", line) }

// mark shows m on the lines of the program.
func (e *codeEditor) mark(m editorMarks) {
	touched := make([]any, len(m.touched))
	for i, t := range m.touched {
		touched[i] = map[string]any{"line": t.line, "reads": t.reads, "writes": t.writes, "linked": t.linked, "title": t.title}
	}
	var problem any
	if m.problem != "" {
		problem = map[string]any{"line": m.problemLine, "text": m.problem}
	}
	e.value.Call("mark", map[string]any{"current": m.current, "next": m.next, "show": m.show, "touched": touched, "error": problem})
}

// close gives the textarea back.
func (e *codeEditor) close() {
	e.value.Call("close")
	for _, f := range e.funcs {
		f.Release()
	}
}
