//go:build js && wasm

package wasm_test

// This file tests calls that lend memory: the array lives inside the call, whatever
// happens to memory around it.

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"syscall/js"
	"testing"

	"github.com/hack-pad/safejs"

	"memview/view"
	"memview/wasm"
)

// function makes a JavaScript function of its text.
func function(source string) safejs.Value {
	return safejs.Safe(load("("+source+")", "test"))
}

func TestCallsLendMemory(t *testing.T) {
	m := open(t)
	describe := "(a) => `${a.constructor.name} ${a.length} ${a[0]}`"
	mv := must(t)(view.New(bytearray(16)))
	shared := share(t, m, "v", must(t)(mv.Cast("H")))
	odd := share(t, m, "odd", must(t)(mv.Slice(view.Range(1, 16, 2))))
	for _, test := range []struct {
		name string
		arg  any
		f    string
		want string
	}{
		{"bytes", []byte{7, 8, 9}, describe, "Uint8Array 3 7"},
		{"no bytes", []byte{}, describe, "Uint8Array 0 undefined"},
		{"nil", []byte(nil), describe, "Uint8Array 0 undefined"},
		{"float32", wasm.Borrow[float32]{0.5, 2}, describe, "Float32Array 2 0.5"},
		{"int", wasm.Borrow[int]{-1}, describe, "BigInt64Array 1 -1"},
		{"uint64", wasm.Borrow[uint64]{1 << 63}, describe, "BigUint64Array 1 9223372036854775808"},
		{"no float64", wasm.Borrow[float64](nil), describe, "Float64Array 0 undefined"},
		{"view", must(t)(mv.Cast("I")), describe, "Uint32Array 4 50462976"}, // 0x03020100
		{"strided view", must(t)(mv.Slice(view.Range(0, 16, 4))), "(h) => `${h.kind} ${h.at(1)} ${h.copy()}`", "strided 4 0,4,8,12"},
		{"shared", shared, describe, "Uint16Array 8 256"},
		{"shared without array", odd, "(h) => h === memview.view('odd') ? `${h.kind} ${h.at(0)}` : 'another'", "strided 1"},
		{"number", 42, "(x) => `${typeof x} ${x}`", "number 42"},
		{"string", "text", "(x) => `${typeof x} ${x}`", "string text"},
		{"value", safejs.Null(), "(x) => `${x}`", "null"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for range 2 { // prepared by the first call, used by the second
				got, err := m.Invoke(function(test.f), test.arg)
				if err != nil {
					t.Fatal(err)
				}
				if s, _ := got.String(); s != test.want {
					t.Errorf("Invoke: got %s, want %s", s, test.want)
				}
			}
			object := safejs.Safe(run(t, "() => ({ f: "+test.f+" })"))
			got, err := m.Call(object, "f", test.arg)
			if err != nil {
				t.Fatal(err)
			}
			if s, _ := got.String(); s != test.want {
				t.Errorf("Call: got %s, want %s", s, test.want)
			}
			class := safejs.Safe(run(t, "() => class { constructor(x) { this.seen = ("+test.f+")(x) } }"))
			got, err = m.New(class, test.arg)
			if err != nil {
				t.Fatal(err)
			}
			if s := safejs.Unsafe(got).Get("seen").String(); s != test.want {
				t.Errorf("New: got %s, want %s", s, test.want)
			}
		})
	}
	got, err := m.Invoke(function("(a, n, b, s) => { b[0] = a[1] + n; return `${a.length} ${n} ${b.length} ${s}` }"),
		[]byte{1, 2}, 40, wasm.Borrow[uint16](make([]uint16, 3)), "end")
	if s, _ := got.String(); err != nil || s != "2 40 3 end" {
		t.Errorf("several arguments: got %s, %v, want 2 40 3 end", s, err)
	}
}

func TestCallsWriteThrough(t *testing.T) {
	m := open(t)
	b := []byte{1, 2, 3}
	f := []float64{1, 2}
	if _, err := m.Invoke(function("(b, f) => { b[2] = 99; f[1] = 0.25 }"), b, wasm.Borrow[float64](f)); err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(b, f), "[1 2 99] [1 0.25]"; got != want {
		t.Errorf("after Invoke: got %s, want %s", got, want)
	}
	p, err := m.Func(function("(b) => { b[0]++ }"))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := p.Invoke(b); err != nil {
			t.Fatal(err)
		}
		grow(t) // between the calls: the array of the last one is detached
	}
	if b[0] != 4 {
		t.Errorf("after three calls: got %d, want 4", b[0])
	}
}

func TestCallsRefuse(t *testing.T) {
	m := open(t)
	b := []byte{1}
	p, err := m.Func(function("(b) => { if (b[0] === 1) throw new RangeError('one'); if (b[0] === 2) throw 'text'; return b[0] }"))
	if err != nil {
		t.Fatal(err)
	}
	var thrown js.Error
	if _, err := p.Invoke(b); !errors.As(err, &thrown) || thrown.Get("name").String() != "RangeError" || !strings.Contains(err.Error(), "one") {
		t.Errorf("Func.Invoke: got %v, want JavaScript's RangeError", err)
	}
	if _, err := p.Invoke([]byte{2}); err == nil || !strings.Contains(err.Error(), "text") {
		t.Errorf("Func.Invoke of what throws a string: got %v, want an error with it", err)
	}
	if got, err := p.Invoke([]byte{3}); err != nil || !safejs.Unsafe(got).Equal(js.ValueOf(3)) {
		t.Errorf("Func.Invoke after an error: got %v, %v, want 3", got, err)
	}
	if p, err := m.Func(safejs.Undefined()); p != nil || err == nil || !strings.Contains(err.Error(), "memview: a function is needed, not undefined") {
		t.Errorf("Func of undefined: got %v, %v, want JavaScript's TypeError", p, err)
	}
	released := must(t)(view.New(bytearray(8)))
	released.Release()
	gone := share(t, m, "gone", must(t)(view.New(bytearray(8))))
	gone.Release()
	object := safejs.Safe(js.Global())
	for _, test := range []struct {
		name string
		call func() error
		want string
	}{
		{"released view", func() error { _, err := m.Invoke(function("() => 0"), released); return err }, "operation forbidden on released memoryview object"},
		{"released Shared", func() error { _, err := m.Invoke(function("() => 0"), gone); return err }, "view 'gone' is released"},
		{"no method", func() error { _, err := m.Call(object, "noSuchMethod", b); return err }, "the object has no method 'noSuchMethod'"},
		{"no function", func() error { _, err := m.Invoke(safejs.Null(), 1); return err }, "wasm:"},
		{"no class", func() error { _, err := m.New(function("() => 0"), b); return err }, "not a constructor"},
		{"a throw", func() error { _, err := m.Invoke(function("() => { throw null }"), b, b); return err }, "null"},
		{"no value", func() error { _, err := m.Invoke(function("() => 0"), make(chan int)); return err }, "wasm:"},
	} {
		if err := test.call(); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want an error with %q", test.name, err, test.want)
		}
	}
	m.Close()
	if _, err := m.Invoke(function("() => 0"), b); !errors.Is(err, wasm.ErrClosed) {
		t.Errorf("Invoke after Close: got %v, want %v", err, wasm.ErrClosed)
	}
	if _, err := m.Func(function("() => 0")); !errors.Is(err, wasm.ErrClosed) {
		t.Errorf("Func after Close: got %v, want %v", err, wasm.ErrClosed)
	}
}

// A function that is called may call back, and so be called again before it returns.
func TestCallsWithinCalls(t *testing.T) {
	m := open(t)
	var p *wasm.Func
	inner := []byte{2}
	back := js.FuncOf(func(js.Value, []js.Value) any {
		if _, err := p.Invoke(inner); err != nil {
			t.Error(err)
		}
		return nil
	})
	defer back.Release()
	run(t, "(back) => { globalThis.back = back }", back)
	defer run(t, "() => { delete globalThis.back }")
	var err error
	if p, err = m.Func(function("(b) => { if (b[0] === 1) back(); b[0] += 10 }")); err != nil {
		t.Fatal(err)
	}
	outer := []byte{1}
	if _, err := p.Invoke(outer); err != nil {
		t.Fatal(err)
	}
	if outer[0] != 11 || inner[0] != 12 {
		t.Errorf("got %d and %d, want 11 and 12", outer[0], inner[0])
	}
}

// deep uses much of the stack, so that the next collection finds it too large and
// moves what is left of it.
func deep(n int) byte {
	var frame [4096]byte
	if n > 0 {
		frame[n%4096] = deep(n - 1)
	}
	return frame[0] + byte(n)
}

// Small slices made in a function lie on its stack if nothing takes their address.
func TestCallsLendNoStack(t *testing.T) {
	m := open(t)
	collect := js.FuncOf(func(js.Value, []js.Value) any {
		for range 4 {
			runtime.GC() // shrinks the stack of whoever called JavaScript
		}
		return nil
	})
	defer collect.Release()
	run(t, "(collect) => { globalThis.collect = collect }", collect)
	defer run(t, "() => { delete globalThis.collect }")
	write := function("(b) => { const at = b.byteOffset, { buffer } = b; collect(); if (b.length === 0) throw Error('grown'); b.fill(7) }")
	p, err := m.Func(write)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan string)
	go func() {
		deep(64)
		local := make([]byte, 64)
		_, err := p.Invoke(local)
		done <- fmt.Sprint(local[0], local[63], err)
	}()
	if got, want := <-done, "7 7 <nil>"; got != want {
		t.Errorf("a local slice after a call that moved stacks: got %s, want %s", got, want)
	}
}

func TestCopyMode(t *testing.T) {
	run(t, "() => { globalThis.saved = globalThis.Go; globalThis.Go = undefined; Object.defineProperty(Reflect, 'get', { writable: false }) }")
	m, err := wasm.Open()
	run(t, "() => { globalThis.Go = globalThis.saved; delete globalThis.saved; Object.defineProperty(Reflect, 'get', { writable: true }) }")
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	if got, want := m.Mode().String(), "copy"; got != want {
		t.Fatalf("Mode: got %s, want %s", got, want)
	}
	b, f := []byte{1, 2}, []float32{0.5}
	got, err := m.Invoke(function("(b, f, n) => { b[0] = 9; f[0] *= 2; return `${b.constructor.name} ${f.constructor.name} ${n}` }"), b, wasm.Borrow[float32](f), 5)
	if s, _ := got.String(); err != nil || s != "Uint8Array Float32Array 5" || b[0] != 9 || f[0] != 1 {
		t.Errorf("Invoke: got %s, %v, %v, %v, want copies that come back", s, err, b, f)
	}
	if _, err := m.Invoke(function("(b) => { b[1] = 8 }"), b); err != nil || b[1] != 8 {
		t.Errorf("Invoke with bytes: got %v, %v, want 8", b[1], err)
	}
	p, err := m.Func(function("(b) => { b[0] = 3 }"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Invoke(b); err != nil || b[0] != 3 {
		t.Errorf("Func: got %v, %v, want 3", b[0], err)
	}
	array := bytearray(8)
	mv := must(t)(view.New(array))
	locked := must(t)(mv.ToReadOnly())
	if _, err := m.Invoke(function("(a, b) => { a[0] = 0xBEEF; b[4] = 0 }"), must(t)(mv.Cast("H")), locked); err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprintf("% x", array.Bytes()), "ef be 02 03 04 05 06 07"; got != want {
		t.Errorf("views: got %s, want %s", got, want)
	}
	if _, err := m.Invoke(function("() => 0"), must(t)(mv.Slice(view.Range(0, 8, 2)))); !errors.Is(err, wasm.ErrNoMemory) {
		t.Errorf("a strided view: got %v, want %v", err, wasm.ErrNoMemory)
	}
	if s := m.Stats(); s.Size != 0 || s.Views != 0 {
		t.Errorf("Stats: got %+v, want no size and no views", s)
	}
}

func TestReserve(t *testing.T) {
	m := open(t)
	if err := m.Reserve(64 << 20); err != nil {
		t.Fatal(err)
	}
	before := m.Stats().Growths
	var held [][]byte
	for range 32 {
		held = append(held, make([]byte, 1<<20))
	}
	if got := m.Stats().Growths - before; got != 0 {
		t.Errorf("32 MiB after Reserve(64 MiB): got %d growths, want 0", got)
	}
	runtime.KeepAlive(held)
	if err := m.Reserve(wasm.MaxLen); !errors.Is(err, wasm.ErrTooLarge) {
		t.Errorf("Reserve of all memory there can be: got %v, want %v", err, wasm.ErrTooLarge)
	}
}

func TestShareSlice(t *testing.T) {
	m := open(t)
	numbers, err := wasm.Alloc[float32](4)
	if err != nil {
		t.Fatal(err)
	}
	s, err := wasm.ShareSlice(m, "numbers", numbers)
	if err != nil {
		t.Fatal(err)
	}
	run(t, "(h) => { h.array[3] = 0.5 }", handle(s))
	numbers[1] = 2
	if got, want := text(t, "(h) => [h.array, h.format, h.array.constructor.name]", handle(s)), "0,2,0,0.5,f,Float32Array"; got != want || numbers[3] != 0.5 {
		t.Errorf("got %s and %v, want %s and 0.5", got, numbers[3], want)
	}
	if got := m.Stats(); got.Views != 1 || got.Pinned != 16 {
		t.Errorf("Stats: got %+v, want 1 view and 16 bytes pinned", got)
	}
}
