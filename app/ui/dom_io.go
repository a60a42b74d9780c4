package ui

// This file defines the DOM's side of data in and out: dialogs, the clipboard,
// downloads, the page's storage and its address. In native programs all of it
// does nothing, as in dom.go.

import (
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// showDialog opens the dialog of that ID over the page: the keyboard stays in
// it, Escape closes it.
func showDialog(id string) {
	if e := element(id); app.IsClient && e.Truthy() && !e.Get("open").Truthy() {
		e.Call("showModal")
	}
}

// closeDialog closes it; its close event follows.
func closeDialog(id string) {
	if e := element(id); app.IsClient && e.Truthy() && e.Get("open").Truthy() {
		e.Call("close")
	}
}

// hitItself reports whether an event hit the element of that ID and not
// something in it: of a dialog, what lies around it.
func hitItself(e app.Event, id string) bool {
	return app.IsClient && e.Get("target").Get("id").Truthy() && e.Get("target").Get("id").String() == id
}

// selectPlace selects the character at line and column, both from 1 and in
// code points, of the text in an input.
func selectPlace(id, text string, line, column int) {
	e := element(id)
	if app.IsServer || !e.Truthy() || line < 1 {
		return
	}
	for ; line > 1; line-- {
		at := strings.IndexByte(text, '\n')
		if at < 0 {
			break
		}
		text = text[at+1:]
	}
	start := utf16Length(e.Get("value").String()) - utf16Length(text)
	for ; column > 1 && text != ""; column-- {
		r, size := utf8.DecodeRuneInString(text)
		start += utf16Length(string(r))
		text = text[size:]
	}
	end := start
	if r, size := utf8.DecodeRuneInString(text); size > 0 && r != '\n' {
		end += utf16Length(string(r))
	}
	e.Call("focus")
	e.Call("setSelectionRange", start, end)
}

// utf16Length returns how many units JavaScript counts of s.
func utf16Length(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

// writeClipboard puts text on the clipboard and calls done on the UI goroutine.
func writeClipboard(ctx app.Context, text string, done func(refused bool)) {
	if app.IsServer {
		return
	}
	dispatcher := ctx.Dispatcher()
	finish := func(refused bool) { onUI(dispatcher, func() { done(refused) }) }
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() { // an insecure origin has none
		finish(true)
		return
	}
	then(clipboard.Call("writeText", text), func(app.Value) { finish(false) }, func(app.Value) { finish(true) })
}

// selectAllOf selects the whole text of an input.
func selectAllOf(id string) {
	if e := element(id); app.IsClient && e.Truthy() {
		e.Call("focus")
		e.Call("select")
	}
}

// savePiece is how many bytes of a file are handed to the browser at once.
const savePiece = 16 << 20

// saveFile offers data as a download. The bytes are those of now.
func saveFile(name, mediaType string, data []byte) {
	if app.IsServer {
		return
	}
	pieces := app.Window().Get("Array").New()
	for at := 0; at < len(data); at += savePiece {
		piece := data[at:min(at+savePiece, len(data))]
		array := app.Window().Get("Uint8Array").New(len(piece))
		app.CopyBytesToJS(array, piece)
		// A Blob of its own, which the browser may keep on disk.
		pieces.Call("push", app.Window().Get("Blob").New(app.Window().Get("Array").Call("of", array)))
	}
	blob := app.Window().Get("Blob").New(pieces, map[string]any{"type": mediaType})
	url := app.Window().Get("URL").Call("createObjectURL", blob)
	link := app.Window().Get("document").Call("createElement", "a")
	link.Set("href", url)
	link.Set("download", name)
	link.Call("click")
	// The download has its own hold on the bytes a moment later.
	once(func() { app.Window().Get("URL").Call("revokeObjectURL", url) }, func(f app.Func) {
		app.Window().Call("setTimeout", f, 60_000)
	})
}

// later calls f on the UI goroutine after some milliseconds.
func later(ctx app.Context, milliseconds int, f func()) {
	if app.IsServer {
		return
	}
	dispatcher := ctx.Dispatcher()
	once(func() { onUI(dispatcher, f) }, func(callback app.Func) { app.Window().Call("setTimeout", callback, milliseconds) })
}
