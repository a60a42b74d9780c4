//go:build js && wasm

package wasm_test

// This file is what the other tests stand on: it loads the JavaScript half into
// Node, runs JavaScript there, and shares views.
//
// The tests run by the plain command, `GOOS=js GOARCH=wasm go test`, with
// lib/wasm/go_js_wasm_exec of the Go toolchain as -exec. Node has no page to
// load memview.js, so TestMain does.

import (
	"os"
	"syscall/js"
	"testing"
	"time"

	"github.com/hack-pad/safejs"

	"memview/view"
	"memview/view/buffer"
	"memview/wasm"
)

func TestMain(m *testing.M) {
	load(wasm.Script, "memview.js")
	os.Exit(m.Run())
}

// load runs a classic script and returns the value of its last expression.
func load(source, name string) js.Value {
	return js.Global().Call("require", "vm").Call("runInThisContext", source, map[string]any{"filename": name})
}

// run calls a JavaScript function, given as text, and returns its result. It ends
// the test if the function throws.
func run(t testing.TB, function string, args ...any) (result js.Value) {
	t.Helper()
	defer func() {
		if err := recover(); err != nil {
			t.Helper()
			t.Fatalf("%s: %v", function, err)
		}
	}()
	return load("("+function+")", "test").Invoke(args...)
}

// text is run for functions whose result is compared as String(result).
func text(t testing.TB, function string, args ...any) string {
	t.Helper()
	return run(t, "(...args) => String(("+function+")(...args))", args...).String()
}

// thrown returns what a JavaScript function throws, as "TypeError: …", or "".
func thrown(t testing.TB, function string, args ...any) string {
	t.Helper()
	return text(t, "(...args) => { try { ("+function+")(...args) } catch (err) { return `${err.name}: ${err.message}` } return '' }", args...)
}

// turn lets JavaScript's event loop run: microtasks and one task.
func turn() {
	done := make(chan struct{})
	f := js.FuncOf(func(js.Value, []js.Value) any { close(done); return nil })
	defer f.Release()
	js.Global().Call("setTimeout", f)
	<-done
}

// await waits for a promise; a minute is for a machine that is busy, not for it.
func await(t *testing.T, promise js.Value) js.Value {
	t.Helper()
	type outcome struct {
		value js.Value
		ok    bool
	}
	settled := make(chan outcome, 1)
	settle := func(ok bool) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any { settled <- outcome{args[0], ok}; return nil })
	}
	yes, no := settle(true), settle(false)
	defer yes.Release()
	defer no.Release()
	promise.Call("then", yes, no)
	select {
	case o := <-settled:
		if !o.ok {
			t.Fatalf("promise: rejected with %v", o.value.Call("toString"))
		}
		return o.value
	case <-time.After(time.Minute):
		t.Fatal("promise: still pending after a minute")
		return js.Undefined()
	}
}

// open opens the memory, and closes it after the test.
func open(t testing.TB) *wasm.Memory {
	t.Helper()
	m, err := wasm.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := m.Close(); err != nil {
			t.Error(err)
		}
	})
	return m
}

func share(t testing.TB, m *wasm.Memory, name string, v *view.View) *wasm.Shared {
	t.Helper()
	s, err := m.Share(name, v)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// handle returns what JavaScript has of s.
func handle(s *wasm.Shared) js.Value { return safejs.Unsafe(s.JS()) }

// bytearray returns one with the bytes 0, 1, 2, …, aligned for every format.
func bytearray(n int) *buffer.ByteArray {
	b := buffer.NewByteArray(buffer.Make(n))
	for i := range b.Bytes() {
		b.Bytes()[i] = byte(i)
	}
	return b
}

// must takes what returns a view or an error.
func must(t testing.TB) func(v *view.View, err error) *view.View {
	return func(v *view.View, err error) *view.View {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// newFunc gives JavaScript a function of Go, until the test ends.
func newFunc(t testing.TB, f func()) js.Func {
	t.Helper()
	function := js.FuncOf(func(js.Value, []js.Value) any { f(); return nil })
	t.Cleanup(function.Release)
	return function
}

// kept holds what grow allocates, so that it stays allocated.
var kept [][]byte

// grow allocates until linear memory grows, which detaches every typed array.
func grow(t testing.TB) {
	t.Helper()
	probe := buffer.NewByteArray(buffer.Make(8))
	m, err := wasm.Open()
	if err != nil {
		t.Fatal(err)
	}
	s := share(t, m, "probe of growth", must(t)(view.New(probe)))
	defer s.Release()
	held := run(t, "(h) => h.array", handle(s))
	for range 1024 { // 4 GiB of steps of 4 MiB: more there is not
		if held.Get("length").Int() == 0 {
			return
		}
		kept = append(kept, make([]byte, 4<<20))
	}
	t.Fatal("memory does not grow")
}
