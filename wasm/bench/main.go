//go:build js && wasm

// Command bench measures what sharing memory costs, next to what copying costs, in
// one run on one page.
package main

import (
	"encoding/binary"
	"fmt"
	"log"
	"strings"
	"syscall/js"
	"time"

	"github.com/hack-pad/safejs"

	"memview/wasm"
)

var page = js.Global().Get("page")

// A row is one line of the table.
type row struct {
	name string
	cost time.Duration
}

var rows []row

func main() {
	m, err := wasm.Open()
	if err != nil {
		log.Fatal(err)
	}
	if err := m.Reserve(256 << 20); err != nil { // growth is measured by nobody
		log.Fatal(err)
	}
	copies(m) // once before it counts: engines compile what is called often
	rows = nil
	copies(m)
	views(m)
	values()
	large(m)
	pictures(m)
	loops()
	var text strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&text, "%-52s %12s\n", r.name, short(r.cost))
	}
	page.Call("show", text.String())
	select {}
}

// measure runs f, which does something n times, until it takes 40 ms, and notes
// what one time costs: in the best of three rounds, since engines make better code
// of what has run for long, and other programs run, too.
func measure(name string, f func(n int)) {
	best := time.Duration(1<<63 - 1)
	for n, rounds := 1, 0; rounds < 3; {
		start := time.Now()
		f(n)
		took := time.Since(start)
		if took >= 40*time.Millisecond || n >= 1<<26 {
			best = min(best, took/time.Duration(n))
			rounds++
			continue
		}
		n = max(n*2, min(n*100, int(float64(n)*50e6/float64(max(took, time.Microsecond)))))
	}
	rows = append(rows, row{name, best})
}

// each is measure for what happens once a call.
func each(name string, f func()) {
	measure(name, func(n int) {
		for range n {
			f()
		}
	})
}

// short prints three digits.
func short(d time.Duration) string {
	switch {
	case d < 10*time.Microsecond:
		return fmt.Sprint(d.Nanoseconds(), " ns")
	case d < 10*time.Millisecond:
		return fmt.Sprintf("%.1f µs", float64(d)/1e3)
	}
	return fmt.Sprintf("%.1f ms", float64(d)/1e6)
}

func must[T any](x T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return x
}

// copies compares the ways in which bytes reach a function of JavaScript.
func copies(m *wasm.Memory) {
	length := page.Get("length")
	lend := must(m.Func(safejs.Safe(length)))
	class := js.Global().Get("Uint8Array")
	for _, size := range []struct {
		name string
		n    int
	}{{"1 KiB", 1 << 10}, {"64 KiB", 64 << 10}, {"1 MiB", 1 << 20}, {"64 MiB", 64 << 20}} {
		b := make([]byte, size.n)
		target := class.New(size.n)
		each("lend "+size.name+": Func.Invoke", func() { lend.Invoke(b) })
		each("lend "+size.name+": typed array from wasmimport(ptr, len)", func() {
			if int(imported(b)) != len(b) {
				log.Fatal("the page's import sees another length")
			}
		})
		each("lend "+size.name+": Memory.Invoke", func() { m.Invoke(safejs.Safe(length), b) })
		each("copy "+size.name+": CopyBytesToJS, reused, and Invoke", func() { js.CopyBytesToJS(target, b); length.Invoke(target) })
		each("copy "+size.name+": CopyBytesToJS, reused", func() { js.CopyBytesToJS(target, b) })
		each("copy "+size.name+": CopyBytesToGo", func() { js.CopyBytesToGo(b, target) })
		each("copy "+size.name+": Uint8Array.New and CopyBytesToJS", func() { js.CopyBytesToJS(class.New(size.n), b) })
		page.Call("setup", size.n)
		measure("limit "+size.name+": JavaScript's own array.set", func(n int) { page.Call("plainCopies", n) })
		page.Call("drop")
	}
}

// views compares the ways in which an array over memory is made.
func views(m *wasm.Memory) {
	small := must(wasm.Alloc[byte](4096))
	s := must(wasm.ShareSlice(m, "small", small))
	defer s.Release()
	handle := safejs.Unsafe(s.JS())
	class, helper := js.Global().Get("Uint8Array"), page.Get("makeView")
	naive := func(make func(buffer js.Value)) func() {
		buffer := handle.Get("array").Get("buffer")
		return func() {
			defer func() {
				if recover() != nil { // detached by what Go allocates for the arrays (golang/go#31980)
					buffer = handle.Get("array").Get("buffer")
				}
			}()
			make(buffer)
		}
	}
	each("array made by Go", naive(func(buffer js.Value) { class.New(buffer, 4096, 64) }))
	each("array made by a helper that Go calls", naive(func(buffer js.Value) { helper.Invoke(buffer, 4096, 64) }))
	measure("array of a handle, in JavaScript", func(n int) { page.Call("arrays", n) })
	measure("array made in JavaScript", func(n int) { page.Call("newArrays", n) })
}

// values measures syscall/js itself.
func values() {
	object, list, nothing := page.Get("object"), page.Get("list"), page.Get("nothing")
	each("js.Value.Get", func() { object.Get("x") })
	each("js.Value.Set", func() { object.Set("x", 1) })
	each("js.Value.Index", func() { list.Index(1) })
	each("js.Value.Invoke", func() { nothing.Invoke() })
	f := js.FuncOf(func(js.Value, []js.Value) any { return nil })
	defer f.Release()
	measure("js.Func called from JavaScript", func(n int) { page.Call("calls", n, f) })
	measure("wasmexport called from JavaScript", func(n int) {
		if got := page.Call("exported", n).Int(); got != n {
			log.Fatalf("wasmexport: got %d, want %d", got, n)
		}
	})
	measure("js.Func called from the event loop", func(n int) {
		done := make(chan struct{})
		then := js.FuncOf(func(js.Value, []js.Value) any { close(done); return nil })
		defer then.Release()
		page.Call("callbacks", n, f).Call("then", then)
		<-done
	})
}

// large has JavaScript read some and all of 64 MiB.
func large(m *wasm.Memory) {
	b := must(wasm.Alloc[byte](64 << 20))
	s := must(wasm.ShareSlice(m, "numbers", b))
	defer s.Release()
	target := page.Call("numbers", len(b))
	each("1000 bytes of 64 MiB read: copied", func() { js.CopyBytesToJS(target, b); page.Call("someCopied") })
	each("1000 bytes of 64 MiB read: shared", func() { page.Call("someShared") })
	each("64 MiB summed: copied", func() { js.CopyBytesToJS(target, b); page.Call("sumCopied") })
	each("64 MiB summed: shared", func() { page.Call("sumShared") })
	each("64 MiB summed: limit, JavaScript's own array", func() { page.Call("sumCopied") })
	page.Call("drop")
}

func pictures(m *wasm.Memory) {
	pixels := must(wasm.Alloc[byte](512 * 512 * 4))
	target := page.Get("picture")
	put := must(m.Func(safejs.Safe(page.Get("putShared"))))
	each("putImageData 512 × 512: copied", func() { js.CopyBytesToJS(target, pixels); page.Call("putCopied") })
	each("putImageData 512 × 512: shared", func() { put.Invoke(pixels) })
}

func loops() {
	b := make([]byte, 1<<20)
	each("Go sums 1 MiB by bytes", func() { sink += sumBytes(b) })
	each("Go sums 1 MiB by uint64", func() { sink += sumWords(b) })
}

// sink keeps the sums from being left out.
var sink uint64

func sumBytes(b []byte) (sum uint64) {
	for _, x := range b {
		sum += uint64(x)
	}
	return sum
}

func sumWords(b []byte) (sum uint64) {
	for ; len(b) >= 8; b = b[8:] {
		sum += binary.LittleEndian.Uint64(b)
	}
	return sum
}
