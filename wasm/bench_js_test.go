//go:build js && wasm

package wasm_test

// This file measures what the bridge costs. Loops over JavaScript run there: one
// call from Go takes longer than what is measured.

import (
	"syscall/js"
	"testing"

	"github.com/hack-pad/safejs"

	"memview/view"
	"memview/wasm"
)

// loop runs a JavaScript expression of h, a handle, b.N times.
func loop(b *testing.B, s *wasm.Shared, expression string) {
	f := load("(h, n) => { let x; for (let i = 0; i < n; i++) x = "+expression+"; return x }", "benchmark")
	b.ReportAllocs()
	b.ResetTimer()
	f.Invoke(handle(s), b.N)
}

// BenchmarkArray asks a handle for its typed array, which is there already.
func BenchmarkArray(b *testing.B) {
	s := share(b, open(b), "v", must(b)(view.New(bytearray(4096))))
	loop(b, s, "h.array")
}

// BenchmarkArrayAnew makes a typed array in JavaScript for each use.
func BenchmarkArrayAnew(b *testing.B) {
	s := share(b, open(b), "v", must(b)(view.New(bytearray(4096))))
	loop(b, s, "new Uint8Array(h.array.buffer, 4096, 4096)")
}

// BenchmarkArrayFromGo makes it in Go, which the design avoids: it is slow, and
// some arrays are detached before they arrive, because what Go allocates for them
// makes memory grow (golang/go#31980). Those are counted as lost.
func BenchmarkArrayFromGo(b *testing.B) {
	s := share(b, open(b), "v", must(b)(view.New(bytearray(4096))))
	h := handle(s)
	class := js.Global().Get("Uint8Array")
	array := func(buffer js.Value) (ok bool) {
		defer func() { ok = recover() == nil }()
		class.New(buffer, int(s.Address()), 4096)
		return true
	}
	buffer := h.Get("array").Get("buffer")
	lost := 0
	b.ReportAllocs()
	for b.Loop() {
		if !array(buffer) {
			lost++
			buffer = h.Get("array").Get("buffer")
		}
	}
	b.ReportMetric(float64(lost), "lost")
}

// BenchmarkAt and BenchmarkSet reach one element of a view without an array.
func BenchmarkAt(b *testing.B) {
	v := must(b)(must(b)(view.New(bytearray(4096))).Cast("H"))
	s := share(b, open(b), "v", must(b)(v.Slice(view.Range(0, 2048, 2))))
	loop(b, s, "h.at(i & 1023)")
}

func BenchmarkSet(b *testing.B) {
	v := must(b)(must(b)(view.New(bytearray(4096))).Cast("H"))
	s := share(b, open(b), "v", must(b)(v.Slice(view.Range(0, 2048, 2))))
	loop(b, s, "h.set(i & 0xffff, i & 1023)")
}

// BenchmarkShare shares and releases.
func BenchmarkShare(b *testing.B) {
	m := open(b)
	v := must(b)(view.New(bytearray(4096)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := share(b, m, "v", v).Release(); err != nil {
			b.Fatal(err)
		}
		if i%1024 == 0 {
			turn() // the events are delivered
		}
	}
}

// BenchmarkEmit tells a listener of a change.
func BenchmarkEmit(b *testing.B) {
	m := open(b)
	off := run(b, "() => memview.on('change', () => {})")
	defer off.Invoke()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := m.Emit("change", map[string]any{"lo": 0, "hi": 4}); err != nil {
			b.Fatal(err)
		}
		if i%1024 == 0 {
			turn()
		}
	}
}

// BenchmarkGet reads a property from Go: to watch for growth, as an open memory
// does, must not make syscall/js slower.
func BenchmarkGet(b *testing.B) {
	object := js.Global().Get("Object").New()
	object.Set("x", 1)
	get := func(b *testing.B) {
		for b.Loop() {
			object.Get("x")
		}
	}
	b.Run("closed", get)
	open(b)
	b.Run("open", get)
}

// The calls that lend 4 KiB, from Go: by a prepared Func, by Invoke, with two
// arguments, and what a reused copy costs.
func BenchmarkCall(b *testing.B) {
	m := open(b)
	data := make([]byte, 4096)
	f := safejs.Safe(run(b, "() => (a) => a.length"))
	p, err := m.Func(f)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Func", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.Invoke(data)
		}
	})
	b.Run("Invoke", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.Invoke(f, data)
		}
	})
	b.Run("several arguments", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			m.Invoke(f, data, 1)
		}
	})
	b.Run("copied", func(b *testing.B) {
		array := js.Global().Get("Uint8Array").New(len(data))
		plain := safejs.Unsafe(f)
		b.ReportAllocs()
		for b.Loop() {
			js.CopyBytesToJS(array, data)
			plain.Invoke(array)
		}
	})
}
