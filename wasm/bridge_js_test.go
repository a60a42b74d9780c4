//go:build js && wasm

package wasm_test

// This file tests the connection: opening, names, release, events, idleness, and
// what a page is told when it asks for the wrong thing.

import (
	"errors"
	"fmt"
	"strings"
	"syscall/js"
	"testing"

	"memview/view"
	"memview/wasm"
)

func TestOpenTwiceIsOneMemory(t *testing.T) {
	m := open(t)
	again, err := wasm.Open()
	if err != nil || again != m {
		t.Errorf("Open: got %p, %v, want %p", again, err, m)
	}
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	if err := m.Close(); err != nil {
		t.Errorf("Close again: got %v, want nil", err)
	}
	another := open(t)
	if another == m {
		t.Error("Open after Close: got the closed memory")
	}
	if _, err := m.Share("v", must(t)(view.New(bytearray(8)))); !errors.Is(err, wasm.ErrClosed) {
		t.Errorf("Share after Close: got %v, want %v", err, wasm.ErrClosed)
	}
	if err := m.Emit("change", nil); !errors.Is(err, wasm.ErrClosed) {
		t.Errorf("Emit after Close: got %v, want %v", err, wasm.ErrClosed)
	}
}

func TestOpenNeedsTheScript(t *testing.T) {
	memview := js.Global().Get("memview")
	install := func(v any) {
		run(t, "(value) => { Object.defineProperty(globalThis, 'memview', { value, configurable: true, enumerable: true }) }", v)
	}
	defer install(memview)
	for _, test := range []struct {
		name   string
		global string
		want   error
		text   string
	}{
		{"nothing", "undefined", wasm.ErrNoScript, "load it as a classic script before the Go program starts"},
		{"an element of the page", "({ id: 'memview' })", wasm.ErrNoScript, ""},
		{"an old script", "({ version: '0.0.1' })", wasm.ErrVersion, "memview.js 0.0.1, program " + wasm.Version},
	} {
		install(load(test.global, "test"))
		m, err := wasm.Open()
		if m != nil || !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.text) {
			t.Errorf("%s: got %v, %v, want %v with %q", test.name, m, err, test.want, test.text)
		}
	}
}

func TestScriptLoadedTwiceIsOne(t *testing.T) {
	before := js.Global().Get("memview")
	load(wasm.Script, "memview.js")
	if !js.Global().Get("memview").Equal(before) {
		t.Error("globalThis.memview: got another after the script ran again")
	}
}

// Another program's wasm_exec.js may have replaced globalThis.Go; a page may have
// frozen what one way needs.
func TestOpenFindsMemoryElsewhere(t *testing.T) {
	run(t, "() => { globalThis.saved = globalThis.Go }")
	defer run(t, "() => { globalThis.Go = globalThis.saved; delete globalThis.saved }")
	seen := func() {
		t.Helper()
		m, err := wasm.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer m.Close()
		share(t, m, "v", must(t)(view.New(bytearray(4))))
		if got, want := text(t, "() => memview.view('v').array"), "0,1,2,3"; got != want {
			t.Errorf("array: got %s, want %s", got, want)
		}
	}
	const natural = "() => Reflect.get === globalThis.reflectGet && saved.prototype._makeFuncWrapper === globalThis.wrapper"
	run(t, "() => { globalThis.reflectGet = Reflect.get; globalThis.wrapper = saved.prototype._makeFuncWrapper }")

	for _, another := range []string{"undefined", "class Go {}", "class Go { _makeFuncWrapper() {} }"} {
		run(t, "() => { globalThis.Go = "+another+" }")
		seen()
		if !run(t, natural).Bool() {
			t.Errorf("Go is %s: what finding the memory changed was not put back", another)
		}
	}

	run(t, "() => { globalThis.Go = undefined; Object.defineProperty(Reflect, 'get', { writable: false }) }")
	m, err := wasm.Open()
	run(t, "() => { Object.defineProperty(Reflect, 'get', { writable: true }) }")
	if err != nil || m.Mode() != wasm.Copy {
		t.Fatalf("no way: got %v, %v, want copy mode", m.Mode(), err)
	}
	if s, err := m.Share("v", must(t)(view.New(bytearray(4)))); s != nil || !errors.Is(err, wasm.ErrNoMemory) {
		t.Errorf("Share in copy mode: got %v, %v, want %v", s, err, wasm.ErrNoMemory)
	}
	if err := m.Close(); err != nil {
		t.Error(err)
	}

	run(t, "() => { globalThis.Go = globalThis.saved }")
	seen()
	if !run(t, natural).Bool() {
		t.Error("what finding the memory changed was not put back")
	}
}

// Another program's memory must be neither taken for ours nor written to.
func TestOpenRefusesForeignMemory(t *testing.T) {
	run(t, `() => {
		globalThis.saved = globalThis.Go;
		const memory = new WebAssembly.Memory({ initial: 64 });
		globalThis.foreign = memory;
		globalThis.Go = class { get _makeFuncWrapper() { return () => 0 } };
		Object.defineProperty(globalThis.Go.prototype, "_makeFuncWrapper", { value: () => ({}), writable: true });
	}`)
	defer run(t, "() => { globalThis.Go = globalThis.saved; delete globalThis.saved; delete globalThis.foreign }")
	// Reflect.get answers with a function that gives an instance with the foreign memory.
	run(t, `() => {
		globalThis.get = Reflect.get;
		const instance = { _inst: { exports: { mem: globalThis.foreign } }, mem: new DataView(globalThis.foreign.buffer), exited: false };
		const wrap = () => instance;
		let value = (target, key) => key === "_makeFuncWrapper" ? wrap : get(target, key);
		Object.defineProperty(Reflect, "get", { configurable: true, get: () => value, set: () => {} });
	}`)
	m, err := wasm.Open()
	run(t, `() => { Object.defineProperty(Reflect, "get", { configurable: true, writable: true, enumerable: false, value: globalThis.get }); delete globalThis.get }`)
	if err != nil || m.Mode() != wasm.Copy {
		t.Fatalf("Open: got %v, %v, want copy mode", m.Mode(), err)
	}
	if err := m.Close(); err != nil {
		t.Error(err)
	}
	if !run(t, "() => new Uint8Array(foreign.buffer).every((b) => b === 0)").Bool() {
		t.Error("the foreign memory was written to")
	}
	if got := text(t, "() => memview.views.length"); got != "0" {
		t.Errorf("memview.views: got %s, want 0", got)
	}
}

func TestNames(t *testing.T) {
	m := open(t)
	v := must(t)(view.New(bytearray(8)))
	if got, want := thrown(t, "() => memview.view('mv')"), "Error: memview: no view named 'mv': none is shared"; got != want {
		t.Errorf("view of an unknown name: got %s, want %s", got, want)
	}
	mv := share(t, m, "mv", v)
	w := share(t, m, "w", v)
	for name, want := range map[string]string{
		"'x'":       "Error: memview: no view named 'x': there are 'mv', 'w'",
		"0":         fmt.Sprintf("Error: memview: no view with the id 0: there are %d, %d", mv.ID(), w.ID()),
		"undefined": "TypeError: memview.view: a name or an id is needed, not undefined",
		"null":      "TypeError: memview.view: a name or an id is needed, not null",
		"{}":        "TypeError: memview.view: a name or an id is needed, not object",
	} {
		if got := thrown(t, "() => memview.view("+name+")"); got != want {
			t.Errorf("memview.view(%s): got %s, want %s", name, got, want)
		}
	}
	if !run(t, "(h, id) => memview.view('w') === h && memview.view(id) === h && memview.views[1] === h", handle(w), w.ID()).Bool() {
		t.Error("memview.view('w'), by id and in the list: got different handles")
	}
	if got, want := text(t, "() => memview.views.map((h) => h.name)"), "mv,w"; got != want {
		t.Errorf("memview.views: got %s, want %s", got, want)
	}
	if !run(t, "() => Object.isFrozen(memview.views) && memview.views === memview.views && Object.isFrozen(memview)").Bool() {
		t.Error("memview and memview.views must be frozen, and the list the same until a view comes or goes")
	}
	for _, name := range []string{"", "w"} {
		if s, err := m.Share(name, v); s != nil || !errors.Is(err, wasm.ErrName) {
			t.Errorf("Share as %q: got %v, %v, want %v", name, s, err, wasm.ErrName)
		}
	}
	if err := w.Release(); err != nil {
		t.Fatal(err)
	}
	again := share(t, m, "w", v)
	if again.ID() == w.ID() {
		t.Errorf("the id %d was given again", w.ID())
	}
	if w.Name() != "w" || again.Name() != "w" {
		t.Errorf("names: got %q and %q, want w and w", w.Name(), again.Name())
	}
}

func TestShareRefuses(t *testing.T) {
	m := open(t)
	if s, err := m.Share("v", nil); s != nil || err == nil {
		t.Errorf("Share of nil: got %v, %v, want an error", s, err)
	}
	v := must(t)(view.New(bytearray(8)))
	v.Release()
	if s, err := m.Share("v", v); s != nil || !errors.Is(err, view.ErrValue) {
		t.Errorf("Share of a released view: got %v, %v, want a ValueError", s, err)
	}
	share(t, m, "v", must(t)(view.New(bytearray(8)))) // the name has not been used up
}

func TestDescription(t *testing.T) {
	m := open(t)
	matrix := must(t)(must(t)(view.New(bytearray(24))).Cast("H", 3, 4))
	s := share(t, m, "matrix", matrix)
	want := fmt.Sprintf(`{"id":%d,"name":"matrix","kind":"array","reason":"","format":"H","shape":[3,4],"strides":[8,2],"itemsize":2,"nbytes":24,"readonly":false,"released":false}`, s.ID())
	if got := text(t, "(h) => JSON.stringify(h)", handle(s)); got != want {
		t.Errorf("JSON.stringify: got %s, want %s", got, want)
	}
	if !run(t, "(h) => Object.isFrozen(h.shape) && Object.isFrozen(h.strides)", handle(s)).Bool() {
		t.Error("shape and strides must be frozen")
	}
	if got := text(t, "(h) => JSON.stringify(structuredClone({ ...h }))", handle(s)); got != "{}" {
		t.Errorf("a handle's own properties: got %s, want {}", got)
	}
}

func TestRelease(t *testing.T) {
	const throws = "Error: memview: view 'w' is released"
	for _, test := range []struct {
		name    string
		release func(t *testing.T, m *wasm.Memory, s *wasm.Shared)
	}{
		{"by Go", func(t *testing.T, _ *wasm.Memory, s *wasm.Shared) {
			if err := s.Release(); err != nil {
				t.Fatal(err)
			}
		}},
		{"by JavaScript", func(t *testing.T, _ *wasm.Memory, s *wasm.Shared) { run(t, "(h) => h.release()", handle(s)) }},
		{"by using", func(t *testing.T, _ *wasm.Memory, s *wasm.Shared) {
			run(t, "(h) => (Symbol.dispose ? h[Symbol.dispose]() : h.release())", handle(s))
		}},
		{"by Close", func(t *testing.T, m *wasm.Memory, _ *wasm.Shared) { m.Close() }},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := open(t)
			b := bytearray(8)
			v := must(t)(view.New(b))
			s := share(t, m, "w", must(t)(v.Cast("H")))
			h := handle(s)
			run(t, "(h) => h.array", h) // one that must not be given again
			test.release(t, m, s)

			for _, use := range []string{"h.array", "h.use(() => 0)", "h.copy()", "h.at(0)", "h.set(1, 0)"} {
				if got := thrown(t, "(h) => "+use, h); got != throws {
					t.Errorf("%s: got %q, want %q", use, got, throws)
				}
			}
			if got, want := text(t, "(h) => [h.released, h.name, h.format, h.shape, h.strides, h.nbytes, h.toJSON().released]", h), "true,w,H,4,2,8,true"; got != want {
				t.Errorf("what a released handle answers: got %s, want %s", got, want)
			}
			if got, want := thrown(t, "() => memview.view('w')"), "Error: memview: no view named 'w': none is shared"; got != want {
				t.Errorf("memview.view: got %s, want %s", got, want)
			}
			if !s.Released() {
				t.Error("Released: got false, want true")
			}
			if !s.JS().IsUndefined() {
				t.Error("JS: got a handle, want undefined")
			}
			if got := s.TypedArray(); got != "Uint16Array" {
				t.Errorf("TypedArray after release: got %q, want Uint16Array", got)
			}
			for range 2 { // again is no error, from either side
				if err := s.Release(); err != nil {
					t.Errorf("Release again: got %v, want nil", err)
				}
				run(t, "(h) => h.release()", h)
			}
		})
	}
}

// The bytes are given back as well: all views of a bytearray released, it can grow.
func TestJavaScriptReleaseUnpins(t *testing.T) {
	m := open(t)
	b := bytearray(8)
	v := must(t)(view.New(b))
	s := share(t, m, "v", v)
	v.Release()
	run(t, "(h) => h.release()", handle(s))
	if err := b.Append(1); err != nil {
		t.Errorf("Append: got %v, want nil", err)
	}
}

// Go may exit without a word. Handles must not show its memory any more.
func TestExitedProgram(t *testing.T) {
	memview := js.Global().Get("memview")
	// The instance of the class Go is seen on its way to connect.
	run(t, `(real) => {
		const value = { version: real.version, connect(go, ...rest) { globalThis.instance = go; return real.connect(go, ...rest) } };
		Object.defineProperty(globalThis, "memview", { value, configurable: true, enumerable: true });
	}`, memview)
	m, err := wasm.Open()
	run(t, "(value) => { Object.defineProperty(globalThis, 'memview', { value, configurable: true, enumerable: true }) }", memview)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	s := share(t, m, "w", must(t)(view.New(bytearray(8))))
	m.OnIdle(func(done func()) { t.Error("an exited program was asked whether it is idle") })
	// wasm_exec.js sets exited when the program ends; here it is put back at once.
	got := text(t, `(h) => {
		h.array;
		const seen = [];
		const attempt = (f) => { try { f(); seen.push("nothing") } catch (err) { seen.push(err.message) } };
		instance.exited = true;
		try {
			attempt(() => h.array);
			attempt(() => h.at(0));
			attempt(() => h.release());
			seen.push(h.released, memview.views.length);
			attempt(() => memview.idle());
		} finally { instance.exited = false; delete globalThis.instance }
		return seen;
	}`, handle(s))
	const gone = "memview: view 'w' is released: its Go program has exited"
	if want := gone + "," + gone + ",nothing,true,0,nothing"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestEvents(t *testing.T) {
	m := open(t)
	run(t, `() => {
		globalThis.log = [];
		globalThis.failed = [];
		globalThis.reportError = (err) => failed.push(err.message);
		globalThis.offs = ["change", "view", "grow"].map((event) => memview.on(event, (e) => log.push(e)));
		offs.push(memview.on("change", () => { throw new Error("mine") }));
		const twice = (e) => log.push({ type: "twice" });
		offs.push(memview.on("change", twice), memview.on("change", twice));
	}`)
	defer run(t, "() => { offs.forEach((off) => off()); delete globalThis.reportError; delete globalThis.log; delete globalThis.failed }")
	types := func() string {
		return text(t, "() => log.splice(0).filter((e) => e.type !== 'grow').map((e) => e.action ? `${e.type} ${e.action} ${e.name} ${e.view.released}` : e.type)")
	}

	s := share(t, m, "w", must(t)(view.New(bytearray(8))))
	if err := m.Emit("change", map[string]any{"lo": 2, "hi": 4, "cause": "test", "handle": s.JS(), "type": "no"}); err != nil {
		t.Fatal(err)
	}
	if got := types(); got != "" {
		t.Errorf("before Go gave control back: got %s, want no event", got)
	}
	turn()
	if got, want := text(t, "() => { const e = log.find((e) => e.type === 'change'); return [e.lo, e.hi, e.cause, e.handle.name, Object.isFrozen(e)] }"), "2,4,test,w,true"; got != want {
		t.Errorf("detail: got %s, want %s", got, want)
	}
	if got, want := types(), "view share w false,change,twice,twice"; got != want {
		t.Errorf("events: got %s, want %s", got, want)
	}
	if got, want := text(t, "() => failed"), "mine"; got != want {
		t.Errorf("reported: got %s, want %s", got, want)
	}

	run(t, "() => offs[4]()") // one of the two
	run(t, "() => offs[4]()") // again is no error
	if err := m.Emit("change", nil); err != nil {
		t.Fatal(err)
	}
	s.Release()
	turn()
	if got, want := types(), "change,twice,view release w true"; got != want {
		t.Errorf("events: got %s, want %s", got, want)
	}

	grow(t)
	turn()
	if !run(t, "() => log.some((e) => e.type === 'grow' && e.growths >= 1 && e.nbytes % 65536 === 0 && e.nbytes > 0)").Bool() {
		t.Error("grow: got no event with growths and nbytes, a multiple of the 65536 bytes of a WebAssembly page")
	}

	if err := m.Emit("changed", nil); !errors.Is(err, wasm.ErrEvent) {
		t.Errorf("Emit of an unknown event: got %v, want %v", err, wasm.ErrEvent)
	}
	if err := m.Emit("change", map[string]any{"bytes": []byte{1}}); err == nil {
		t.Error("Emit of what JavaScript has no value for: got nil, want an error")
	}
	for call, want := range map[string]string{
		"on('changed', () => 0)": "TypeError: memview: no event 'changed': there are 'change', 'view', 'grow'",
		"on('change')":           "TypeError: memview.on: a function is needed, not undefined",
		"on('change', null)":     "TypeError: memview.on: a function is needed, not null",
	} {
		if got := thrown(t, "() => memview."+call); got != want {
			t.Errorf("%s: got %s, want %s", call, got, want)
		}
	}
}

// A listener may call Go, which may wait there for other goroutines.
func TestListenersMayCallGo(t *testing.T) {
	m := open(t)
	b := bytearray(8)
	s := share(t, m, "w", must(t)(view.New(b)))
	called := make(chan byte, 1)
	f := js.FuncOf(func(js.Value, []js.Value) any { called <- b.Bytes()[0]; return nil })
	defer f.Release()
	run(t, "(h, f) => { const off = memview.on('change', () => { h.set(77, 0); f(); off() }) }", handle(s), f)
	if err := m.Emit("change", nil); err != nil {
		t.Fatal(err)
	}
	if got, want := <-called, byte(77); got != want {
		t.Errorf("byte 0 seen from the listener: got %d, want %d", got, want)
	}
}

func TestIdle(t *testing.T) {
	m := open(t)
	if got := await(t, run(t, "() => memview.idle()")); !got.IsUndefined() {
		t.Errorf("idle without a handler: got %v, want undefined", got)
	}

	asked := make(chan func())
	m.OnIdle(func(done func()) { asked <- done }) // blocks: it has a goroutine of its own
	promise := run(t, "() => { globalThis.settled = false; return memview.idle().then(() => { globalThis.settled = true }) }")
	done := <-asked
	turn()
	if js.Global().Get("settled").Bool() {
		t.Error("idle: settled before done was called")
	}
	done()
	done()
	await(t, promise)

	m.OnIdle(nil)
	await(t, run(t, "() => memview.idle()"))

	// Two frames where there are frames, a task where the page is hidden.
	run(t, "() => { globalThis.frames = 0; globalThis.requestAnimationFrame = (f) => { frames++; setTimeout(f) } }")
	defer run(t, "() => { delete globalThis.requestAnimationFrame; delete globalThis.frames; delete globalThis.document; delete globalThis.settled }")
	await(t, run(t, "() => memview.idle()"))
	run(t, "() => { globalThis.document = { hidden: true } }")
	await(t, run(t, "() => memview.idle()"))
	if got, want := js.Global().Get("frames").Int(), 2; got != want {
		t.Errorf("frames waited for: got %d, want %d", got, want)
	}
}
