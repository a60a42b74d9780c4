package ui

// This file defines every access to a DOM value. In native programs, where
// pages are only rendered, all of it does nothing.

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// element returns the element of that ID; it is not Truthy where there is none.
func element(id string) app.Value {
	return app.Window().GetElementByID(id)
}

// innerSize returns the size of the inside of an element in pixels, without
// scrollbar; zeros where it is not on the page.
func innerSize(id string) (width, height float64) {
	if app.IsServer {
		return 0, 0
	}
	e := element(id)
	if !e.Truthy() {
		return 0, 0
	}
	return e.Get("clientWidth").Float(), e.Get("clientHeight").Float()
}

// cssPixels reads a custom property that is a length in pixels, or returns
// otherwise where it is none.
func cssPixels(id, property string, otherwise float64) float64 {
	if app.IsServer {
		return otherwise
	}
	text := app.Window().Call("getComputedStyle", element(id)).Call("getPropertyValue", property).String()
	n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(text), "px"), 64)
	if err != nil || n <= 0 {
		return otherwise
	}
	return n
}

// setCSSProperty sets a style property or custom property of an element
// through the CSSOM: a strict Content-Security-Policy refuses style attributes.
func setCSSProperty(id, property, value string) {
	if app.IsServer {
		return
	}
	if e := element(id); e.Truthy() {
		e.Get("style").Call("setProperty", property, value)
	}
}

// pixels formats a length for CSS.
func pixels(n float64) string { return strconv.FormatFloat(n, 'f', 2, 64) + "px" }

func scrollTop(id string) float64 {
	if e := element(id); app.IsClient && e.Truthy() {
		return e.Get("scrollTop").Float()
	}
	return 0
}

func setScrollTop(id string, top float64) {
	if e := element(id); app.IsClient && e.Truthy() && e.Get("scrollTop").Float() != top {
		e.Set("scrollTop", top)
	}
}

func scrollLeft(id string) float64 {
	if e := element(id); app.IsClient && e.Truthy() {
		return e.Get("scrollLeft").Float()
	}
	return 0
}

func setScrollLeft(id string, left float64) {
	if e := element(id); app.IsClient && e.Truthy() && e.Get("scrollLeft").Float() != left {
		e.Set("scrollLeft", left)
	}
}

// focus moves the keyboard to an element without scrolling the page.
func focus(id string) {
	if e := element(id); app.IsClient && e.Truthy() {
		e.Call("focus", map[string]any{"preventScroll": true})
	}
}

// focusInput moves the keyboard to an input and selects its text, or puts the
// caret behind it.
func focusInput(id string, selectAll bool) {
	e := element(id)
	if app.IsServer || !e.Truthy() {
		return
	}
	focus(id)
	if selectAll {
		e.Call("select")
		return
	}
	const behind = 1 << 20 // the browser takes the end of the text for it
	e.Call("setSelectionRange", behind, behind)
}

func inputValue(id string) string {
	if e := element(id); app.IsClient && e.Truthy() {
		return e.Get("value").String()
	}
	return ""
}

func setInputValue(id, value string) {
	if e := element(id); app.IsClient && e.Truthy() {
		e.Set("value", value)
	}
}

// testIDAt returns the data-testid of the cell that an event hit, "" for none.
func testIDAt(e app.Event) string {
	target := e.Get("target")
	if app.IsServer || !target.Get("closest").Truthy() { // a text node or the document
		return ""
	}
	cell := target.Call("closest", "[role=gridcell][data-testid]")
	if !cell.Truthy() {
		return ""
	}
	return cell.Get("dataset").Get("testid").String()
}

// dataOf returns the data attribute of that name of what an event hit or of the
// nearest around it that has one, "" for none.
func dataOf(e app.Event, name string) string {
	target := e.Get("target")
	if app.IsServer || !target.Get("closest").Truthy() {
		return ""
	}
	at := target.Call("closest", "[data-"+name+"]")
	if !at.Truthy() {
		return ""
	}
	return at.Call("getAttribute", "data-"+name).String()
}

// focusGoesInto reports whether a focusout event is followed by focus on
// something in the element of that ID.
func focusGoesInto(e app.Event, id string) bool {
	next := e.Get("relatedTarget")
	return app.IsClient && next.Truthy() && next.Get("closest").Truthy() && next.Call("closest", "#"+id).Truthy()
}

// pointIn returns where in an element a mouse event is, from 0 at its left and
// top to 1 at its right and bottom.
func pointIn(id string, e app.Event) (x, y float64) {
	if app.IsServer || !element(id).Truthy() {
		return -1, -1
	}
	box := element(id).Call("getBoundingClientRect")
	width, height := box.Get("width").Float(), box.Get("height").Float()
	if width == 0 || height == 0 {
		return -1, -1
	}
	return (e.Get("clientX").Float() - box.Get("left").Float()) / width, (e.Get("clientY").Float() - box.Get("top").Float()) / height
}

// capturePointer has an element get the events of the pointer that is pressed,
// wherever it goes, until it is let go.
func capturePointer(id string, e app.Event) {
	if pointer := e.Get("pointerId"); app.IsClient && element(id).Truthy() {
		defer func() { _ = recover() }() // a pointer that is gone already
		element(id).Call("setPointerCapture", pointer)
	}
}

// drawPicture has pictures.js draw a view on the canvas of that ID. It returns
// what there is to say of the picture, "" where it is out of sight.
func drawPicture(id string, spec map[string]any) string {
	if app.IsServer {
		return ""
	}
	script := app.Window().Get("memviewPictures")
	if !script.Truthy() || !element(id).Truthy() {
		return ""
	}
	return script.Call("draw", element(id), spec).String()
}

// stopPicture lets go of the canvas.
func stopPicture() {
	if app.IsServer {
		return
	}
	if script := app.Window().Get("memviewPictures"); script.Truthy() {
		script.Call("stop")
	}
}

// startDrag lets what an event hit be dragged, as text.
func startDrag(e app.Event, text string) {
	if transfer := e.Get("dataTransfer"); app.IsClient && transfer.Truthy() {
		transfer.Call("setData", "text/plain", text)
		transfer.Set("effectAllowed", "move")
	}
}

// placeUnder puts an element, which stands absolutely in the element within,
// under another one, and not beyond the right edge of within.
func placeUnder(id, under, within string) {
	if app.IsServer || !element(id).Truthy() || !element(under).Truthy() || !element(within).Truthy() {
		return
	}
	box := func(id string) app.Value { return element(id).Call("getBoundingClientRect") }
	at, around := box(under), box(within)
	left := min(at.Get("left").Float(), around.Get("right").Float()-box(id).Get("width").Float())
	setCSSProperty(id, "left", pixels(max(left-around.Get("left").Float(), 0)))
	setCSSProperty(id, "top", pixels(at.Get("bottom").Float()-around.Get("top").Float()+4))
}

// isTyping reports whether an event hit something that text is typed into.
func isTyping(e app.Event) bool {
	target := e.Get("target")
	return app.IsClient && target.Get("closest").Truthy() && target.Call("closest", "input, textarea, select, [contenteditable]").Truthy()
}

// isInside reports whether an event hit the element of that ID or something in
// it.
func isInside(e app.Event, id string) bool {
	target := e.Get("target")
	return app.IsClient && target.Get("closest").Truthy() && target.Call("closest", "#"+id).Truthy()
}

// primaryButton reports whether the pointer's primary button is down during a
// mouse event.
func primaryButton(e app.Event) bool {
	buttons := e.Get("buttons")
	return app.IsClient && buttons.Truthy() && buttons.Int()&1 != 0
}

// idAt returns the ID of what an event hit, or of the nearest element around it
// that the selector finds; "" for none.
func idAt(e app.Event, selector string) string {
	target := e.Get("target")
	if app.IsServer || !target.Get("closest").Truthy() {
		return ""
	}
	if found := target.Call("closest", selector); found.Truthy() {
		return found.Get("id").String()
	}
	return ""
}

// scrollIntoView moves the page as little as shows the element of that ID.
func scrollIntoView(id string) {
	if e := element(id); app.IsClient && e.Truthy() {
		e.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}

// copyText puts the text of an element, or its data-copy, onto the clipboard.
// Where the browser refuses, it selects the element's text instead. done is told
// of either on the UI goroutine.
func copyText(ctx app.Context, id string, done func(refused bool)) {
	e := element(id)
	if app.IsServer || !e.Truthy() {
		return
	}
	text := e.Get("textContent").String()
	if exact := e.Get("dataset").Get("copy"); exact.Truthy() {
		text = exact.String()
	}
	writeClipboard(ctx, text, func(refused bool) {
		if refused {
			app.Window().Call("getSelection").Call("selectAllChildren", e)
		}
		done(refused)
	})
}

// startDemo has JavaScript write to a view, as demos.js says. ended is called on
// the UI goroutine when that is over, with the reason where it failed.
func startDemo(ctx app.Context, kind, view string, columns int, ended func(why string)) {
	demos := app.Window().Get("memviewDemos")
	if app.IsServer || !demos.Truthy() {
		return
	}
	dispatcher := ctx.Dispatcher()
	var callback app.Func
	callback = app.FuncOf(func(_ app.Value, args []app.Value) any {
		why := args[0].String()
		callback.Release()
		onUI(dispatcher, func() { ended(why) })
		return nil
	})
	demos.Call("start", kind, view, map[string]any{"canvas": element(idPaint), "columns": columns}, callback)
}

// stopDemo ends what startDemo began.
func stopDemo() {
	if demos := app.Window().Get("memviewDemos"); app.IsClient && demos.Truthy() {
		demos.Call("stop")
	}
}

// keepArray has JavaScript keep the array of a view and returns its length. It
// reports false where there is none.
func keepArray(view string) (length int, ok bool) {
	demos := app.Window().Get("memviewDemos")
	if app.IsServer || !demos.Truthy() {
		return 0, false
	}
	length = demos.Call("keep", view).Int()
	return length, length >= 0
}

// lookAtArrays returns the length and first element of the array that JavaScript
// kept, and of the one that the view's handle gives now.
func lookAtArrays() (kept int, keptFirst string, now int, nowFirst string) {
	found := app.Window().Get("memviewDemos").Call("look")
	return found.Index(0).Int(), found.Index(1).String(), found.Index(2).Int(), found.Index(3).String()
}

// key is a key press.
type key struct {
	name             string // KeyboardEvent.key
	ctrl, alt, shift bool   // ctrl: Control, or Command on a Mac
}

func readKey(e app.Event) key {
	return key{
		name:  e.Get("key").String(),
		ctrl:  e.Get("ctrlKey").Truthy() || e.Get("metaKey").Truthy(),
		alt:   e.Get("altKey").Truthy(),
		shift: e.Get("shiftKey").Truthy(),
	}
}

// onResize calls f, on the UI goroutine, whenever the element's size changes,
// until the returned function is called.
func onResize(ctx app.Context, id string, f func()) (stop func()) {
	constructor := app.Window().Get("ResizeObserver")
	if app.IsServer || !constructor.Truthy() {
		return func() {}
	}
	dispatcher := ctx.Dispatcher()
	callback := app.FuncOf(func(app.Value, []app.Value) any {
		onUI(dispatcher, f)
		return nil
	})
	observer := constructor.New(callback)
	observer.Call("observe", element(id))
	return func() {
		observer.Call("disconnect")
		callback.Release()
	}
}

// onUI runs f on the UI goroutine. Unlike go-app's Dispatch it draws nothing
// by itself: f says what has to be drawn.
func onUI(d app.Dispatcher, f func()) {
	d.Dispatch(app.Dispatch{Mode: app.Next, Function: func(app.Context) { f() }})
}

// afterDrawing runs f on the UI goroutine once everything that is to be drawn
// so far is drawn.
func afterDrawing(d app.Dispatcher, f func()) {
	d.Dispatch(app.Dispatch{Mode: app.Defer, Function: func(app.Context) { f() }})
}

// everyFrame calls f on the UI goroutine before each frame that the browser
// paints, until the returned function is called. A hidden page has no frames.
func everyFrame(ctx app.Context, f func()) (stop func()) {
	if app.IsServer {
		return func() {}
	}
	dispatcher := ctx.Dispatcher()
	stopped := false
	var callback app.Func
	callback = app.FuncOf(func(app.Value, []app.Value) any {
		if stopped {
			callback.Release()
			return nil
		}
		onUI(dispatcher, f)
		app.Window().Call("requestAnimationFrame", callback)
		return nil
	})
	app.Window().Call("requestAnimationFrame", callback)
	return func() { stopped = true }
}

// nextFrame calls f, on any goroutine, after the browser has painted what is
// drawn now.
func nextFrame(f func()) {
	if app.IsServer {
		f()
		return
	}
	// Two frames: the first callback runs before the paint, the second after it.
	// A hidden page paints nothing; there a timer stands in.
	if app.Window().Get("document").Get("hidden").Truthy() {
		once(f, func(callback app.Func) { app.Window().Call("setTimeout", callback, 0) })
		return
	}
	frame := func(callback app.Func) { app.Window().Call("requestAnimationFrame", callback) }
	once(func() { once(f, frame) }, frame)
}

// once gives schedule a JavaScript function that calls f and is then released.
func once(f func(), schedule func(app.Func)) {
	var callback app.Func
	callback = app.FuncOf(func(app.Value, []app.Value) any {
		callback.Release()
		f()
		return nil
	})
	schedule(callback)
}

// theme returns what the person chose: "light", "dark", or "" for what the
// system says.
func theme() string {
	if app.IsServer {
		return ""
	}
	chosen := app.Window().Get("document").Get("documentElement").Get("dataset").Get("theme")
	if !chosen.Truthy() {
		return ""
	}
	return chosen.String()
}

// setTheme applies a choice and remembers it where playground.js looks for it,
// if the browser lets us.
func setTheme(choice string) {
	if app.IsServer {
		return
	}
	const key = "memview.theme"
	root := app.Window().Get("document").Get("documentElement")
	storage := app.Window().Get("localStorage")
	// A full or forbidden storage throws; the choice then holds until the page is left.
	defer func() { _ = recover() }()
	if choice == "" {
		root.Call("removeAttribute", "data-theme")
		storage.Call("removeItem", key)
		return
	}
	root.Call("setAttribute", "data-theme", choice)
	storage.Call("setItem", key, choice)
}

// pageConfig returns what the page around the program says, as boot.js has it.
func pageConfig() map[string]any {
	if app.IsServer {
		return nil
	}
	page := app.Window().Get("memviewPage")
	if !page.Truthy() {
		return nil
	}
	return properties(page.Get("config"), "format", "bytes", "editable", "columns")
}

// properties returns those of an object that have one of the names, and are strings, numbers or bools.
func properties(v app.Value, names ...string) map[string]any {
	out := map[string]any{}
	if v.Type() != app.TypeObject {
		return out
	}
	for _, name := range names {
		switch x := v.Get(name); x.Type() {
		case app.TypeString:
			out[name] = x.String()
		case app.TypeNumber:
			out[name] = x.Float()
		case app.TypeBoolean:
			out[name] = x.Bool()
		}
	}
	return out
}

// post tells the page around the program of an event.
func post(kind string, detail map[string]any) {
	if app.IsServer {
		return
	}
	if page := app.Window().Get("memviewPage"); page.Truthy() && page.Get("post").Truthy() {
		page.Call("post", kind, detail)
	}
}

// onReceive calls f, on the UI goroutine, with each message of the page around
// the program, its detail's id and bytes, until the returned function is called.
func onReceive(ctx app.Context, f func(kind string, detail map[string]any)) (stop func()) {
	page := app.Window().Get("memviewPage")
	if app.IsServer || !page.Truthy() {
		return func() {}
	}
	dispatcher := ctx.Dispatcher()
	callback := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if len(args) < 2 {
			return nil
		}
		kind, detail := args[0].String(), properties(args[1], "id", "bytes")
		onUI(dispatcher, func() { f(kind, detail) })
		return nil
	})
	page.Set("receive", callback)
	return func() {
		page.Set("receive", nil)
		callback.Release()
	}
}

// focusAmong moves the keyboard by a number of places among the elements that
// selector finds, not beyond the first and the last.
func focusAmong(selector string, by int) {
	if app.IsServer {
		return
	}
	document := app.Window().Get("document")
	list, active := document.Call("querySelectorAll", selector), document.Get("activeElement")
	n := list.Length()
	for i := range n {
		if list.Index(i).Equal(active) {
			list.Index(min(max(i+by, 0), n-1)).Call("focus")
			return
		}
	}
}
