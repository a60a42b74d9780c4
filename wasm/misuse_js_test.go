//go:build js && wasm

package wasm_test

// This file tests that misuse is told, where it would otherwise be lost in silence.

import (
	"errors"
	"runtime"
	"strings"
	"testing"

	"memview/view"
	"memview/wasm"
)

func TestDevelopment(t *testing.T) {
	m := open(t)
	b := bytearray(8)
	mv := must(t)(view.New(b))
	locked := share(t, m, "locked", must(t)(mv.ToReadOnly()))
	free := share(t, m, "free", mv)
	if run(t, "() => memview.development").Bool() {
		t.Error("development: got true, want false unless a page sets it")
	}
	run(t, "() => { memview.development = true }")
	defer run(t, "() => { memview.development = false }")

	if got, want := thrown(t, "(h) => h.use((a) => { a[2] = 99 })", handle(locked)), "TypeError: cannot modify read-only memory"; got != want {
		t.Errorf("writing to a read-only view: got %q, want %q", got, want)
	}
	if got := b.Bytes()[2]; got != 2 {
		t.Errorf("byte 2 of the read-only view: got %d, want 2 again", got)
	}
	if got := thrown(t, "(h) => h.use((a) => a[2])", handle(locked)); got != "" {
		t.Errorf("reading a read-only view: got %q, want no error", got)
	}
	if got := thrown(t, "(h) => h.use((a) => { a[2] = 99 })", handle(free)); got != "" || b.Bytes()[2] != 99 {
		t.Errorf("writing: got %q, byte %d, want 99", got, b.Bytes()[2])
	}
	if got := thrown(t, "(h) => h.use(async (a) => a[2])", handle(free)); !strings.HasPrefix(got, "TypeError: memview: use() of view 'free' was given an async function") {
		t.Errorf("an async function: got %q, want a TypeError", got)
	}
	f := newFunc(t, func() { grow(t) })
	if got := thrown(t, "(h, grow) => h.use((a) => { grow(); a[0] = 1 })", handle(free), f); !strings.HasPrefix(got, "Error: memview: memory grew while use() held the array of view 'free'") {
		t.Errorf("growth in use: got %q, want an Error", got)
	}
}

// A script that grows Go's memory leaves wasm_exec.js with a detached DataView.
func TestForeignGrowth(t *testing.T) {
	m := open(t)
	warnings := func() string { return text(t, "() => globalThis.warnings.splice(0).length") }
	run(t, "() => { globalThis.warnings = []; globalThis.warn = console.warn; console.warn = (w) => warnings.push(w) }")
	defer run(t, "() => { console.warn = globalThis.warn; delete globalThis.warn; delete globalThis.warnings }")
	seen := openSeen(t, m)
	defer seen.Close()
	s := share(t, seen, "w", must(t)(view.New(bytearray(8))))
	defer run(t, "() => { delete globalThis.foreignMemory; delete globalThis.instance }")
	run(t, "() => { foreignMemory.grow(1) }")
	if got := warnings(); got != "1" {
		t.Errorf("warnings after memory.grow: got %s, want 1", got)
	}
	// Past the property, found when a handle is used in the same turn.
	run(t, "(h) => { WebAssembly.Memory.prototype.grow.call(foreignMemory, 1); h.array }", handle(s))
	if got, want := text(t, "(h) => h.array", handle(s)), "0,1,2,3,4,5,6,7"; got != want {
		t.Errorf("array after foreign growth: got %s, want %s", got, want)
	}
	if got := seen.Stats().ForeignGrowths; got != 2 {
		t.Errorf("ForeignGrowths: got %d, want 2", got)
	}
}

// openSeen closes m and opens a memory whose instance of the class Go, and whose
// WebAssembly.Memory, scripts can reach as globals.
func openSeen(t *testing.T, m *wasm.Memory) *wasm.Memory {
	t.Helper()
	m.Close()
	run(t, `() => {
		const real = memview;
		const value = { version: real.version, connect(go, memory, ...rest) {
			globalThis.instance = go;
			globalThis.foreignMemory = memory;
			return real.connect(go, memory, ...rest);
		} };
		globalThis.realMemview = real;
		Object.defineProperty(globalThis, "memview", { value, configurable: true, enumerable: true });
	}`)
	seen, err := wasm.Open()
	run(t, "() => { Object.defineProperty(globalThis, 'memview', { value: realMemview, configurable: true, enumerable: true }); delete globalThis.realMemview }")
	if err != nil {
		t.Fatal(err)
	}
	return seen
}

// collect runs JavaScript's collector, which Node gives to nobody unasked.
func collect(t *testing.T) {
	t.Helper()
	run(t, "() => { require('v8').setFlagsFromString('--expose-gc'); globalThis.gc ?? require('vm').runInNewContext('gc')() }")
}

func TestLeaksAreFound(t *testing.T) {
	m := open(t)
	held := share(t, m, "held", must(t)(view.New(bytearray(8))))
	lose := func(name string) { share(t, m, name, must(t)(view.New(bytearray(8)))) }
	lose("lost")
	lose("kept by the page")
	run(t, "() => { globalThis.kept = memview.view('kept by the page'); memview.view('lost').array }")
	defer run(t, "() => { delete globalThis.kept }")
	want := "lost"
	var got string
	for range 200 { // until both collectors have found it
		runtime.GC()
		turn()
		collect(t)
		turn()
		if got = strings.Join(m.Stats().Leaks, ","); got == want {
			break
		}
	}
	if got != want {
		t.Errorf("Leaks: got %q, want %q", got, want)
	}
	run(t, "() => memview.view('lost').release()")
	if got := m.Stats(); len(got.Leaks) != 0 || got.Views != 2 {
		t.Errorf("after JavaScript released it: got %+v, want no leaks and 2 views", got)
	}
	if !run(t, "() => memview.view('kept by the page') === globalThis.kept").Bool() {
		t.Error("a handle that the page holds was made anew")
	}
	runtime.KeepAlive(held)
}

func TestExec(t *testing.T) {
	m := open(t)
	outcome := func(call string) string {
		return await(t, run(t, "() => "+call+".then((x) => `is ${x}`, (err) => `${err.name}: ${err.message}`)")).String()
	}
	const none = "Error: memview.exec: no Go program on this page runs source"
	if got := outcome("memview.exec('1 + 1')"); got != none {
		t.Errorf("before OnExec: got %s, want %s", got, none)
	}
	gate := make(chan string, 1)
	err := m.OnExec(func(source string) (string, error) {
		if source == "wait" {
			return <-gate, nil // may block: it has a goroutine of its own
		}
		if source == "raise" {
			return "", errors.New("NameError: name 'x' is not defined")
		}
		return "<" + source + ">", nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for call, want := range map[string]string{
		"memview.exec('1 + 1')": "is <1 + 1>",
		"memview.exec('raise')": "Error: NameError: name 'x' is not defined",
		"memview.exec(1)":       "TypeError: memview.exec: a string is needed, not number",
	} {
		if got := outcome(call); got != want {
			t.Errorf("%s: got %s, want %s", call, got, want)
		}
	}
	promise := run(t, "() => memview.exec('wait')")
	gate <- "done"
	if got := await(t, promise).String(); got != "done" {
		t.Errorf("a handler that blocks: got %s, want done", got)
	}
	if err := m.OnExec(nil); err != nil {
		t.Fatal(err)
	}
	if got := outcome("memview.exec('1 + 1')"); got != none {
		t.Errorf("after OnExec(nil): got %s, want %s", got, none)
	}
}
