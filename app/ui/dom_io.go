package ui

// This file defines the DOM's side of data in and out: dialogs, the clipboard,
// downloads, the page's storage and its address. In native programs all of it
// does nothing, as in dom.go.

import (
	"errors"
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

// stored returns what the local storage has under key, "" for nothing.
func stored(key string) string { return item("localStorage", key) }

// sessionStored returns what this tab's own storage has under key.
func sessionStored(key string) string { return item("sessionStorage", key) }

func item(storage, key string) (text string) {
	if app.IsServer {
		return ""
	}
	defer func() { _ = recover() }() // a forbidden storage throws
	if value := app.Window().Get(storage).Call("getItem", key); value.Truthy() {
		return value.String()
	}
	return ""
}

// store keeps text under key in both storages. It reports false where the
// browser does not let it be kept in either.
func store(key, text string) bool {
	own, all := setItem("sessionStorage", key, text), setItem("localStorage", key, text)
	return own || all
}

func setItem(storage, key, text string) (ok bool) {
	defer func() { _ = recover() }() // a full or forbidden storage throws
	app.Window().Get(storage).Call("setItem", key, text)
	return true
}

// unstore forgets what is kept under key.
func unstore(key string) {
	for _, storage := range []string{"sessionStorage", "localStorage"} {
		func() {
			defer func() { _ = recover() }()
			app.Window().Get(storage).Call("removeItem", key)
		}()
	}
}

// fragment returns what stood behind the # of the page's address, as
// playground.js found it.
func fragment() string {
	if app.IsServer {
		return ""
	}
	if text := app.Window().Get("memviewPage").Get("fragment"); text.Truthy() {
		return text.String()
	}
	return ""
}

// forgetFragment says that what the address asked for is done.
func forgetFragment() { app.Window().Get("memviewPage").Call("forgetFragment") }

// onFragment calls f, on the UI goroutine, when the address asks for something
// else, until the returned function is called.
func onFragment(ctx app.Context, f func()) (stop func()) {
	page := app.Window().Get("memviewPage")
	if app.IsServer || !page.Truthy() {
		return func() {}
	}
	dispatcher := ctx.Dispatcher()
	callback := app.FuncOf(func(app.Value, []app.Value) any {
		onUI(dispatcher, f)
		return nil
	})
	page.Set("onFragment", callback)
	return func() {
		page.Set("onFragment", nil)
		callback.Release()
	}
}

// onLeave calls f, at once, whenever the page may be about to go: it is hidden
// or left.
func onLeave(ctx app.Context, f func()) (stop func()) {
	if app.IsServer {
		return func() {}
	}
	callback := app.FuncOf(func(app.Value, []app.Value) any {
		f() // JavaScript waits for it: afterwards there may be no page
		return nil
	})
	app.Window().Call("addEventListener", "pagehide", callback)
	app.Window().Get("document").Call("addEventListener", "visibilitychange", callback)
	return func() {
		app.Window().Call("removeEventListener", "pagehide", callback)
		app.Window().Get("document").Call("removeEventListener", "visibilitychange", callback)
		callback.Release()
	}
}

// pageAddress returns the address of the page without what stands behind the #.
func pageAddress() string {
	if app.IsServer {
		return ""
	}
	location := app.Window().Get("location")
	return location.Get("origin").String() + location.Get("pathname").String()
}

// pack compresses data for a link and calls done on the UI goroutine.
func pack(ctx app.Context, data []byte, done func(packed string, err error)) {
	if app.IsServer {
		return
	}
	dispatcher := ctx.Dispatcher()
	array := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(array, data)
	then(app.Window().Get("memviewPage").Call("pack", array), func(packed app.Value) {
		text := packed.String()
		onUI(dispatcher, func() { done(text, nil) })
	}, func(reason app.Value) {
		err := errors.New(reason.Get("message").String())
		onUI(dispatcher, func() { done("", err) })
	})
}

// unpack reads what pack wrote.
func unpack(ctx app.Context, packed string, done func(data []byte, err error)) {
	if app.IsServer {
		return
	}
	dispatcher := ctx.Dispatcher()
	then(app.Window().Get("memviewPage").Call("unpack", packed), func(array app.Value) {
		data := make([]byte, array.Length())
		app.CopyBytesToGo(data, array)
		onUI(dispatcher, func() { done(data, nil) })
	}, func(reason app.Value) {
		err := errors.New(reason.Get("message").String())
		onUI(dispatcher, func() { done(nil, err) })
	})
}
