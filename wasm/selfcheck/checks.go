//go:build js && wasm

package main

// This file defines the checks, in the order of the failure modes. What provokes a
// failure is checked, too: an array that should be stale is asked whether it is, so
// that no check passes because nothing happened.

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"syscall/js"
	"time"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
	"memview/wasm"
)

var checks = []check{
	{1, "growth between making and using an array", growthBeforeUse},
	{2, "growth while JavaScript holds an array, in a callback and across await", growthWhileHeld},
	{3, "writes to a detached array", detachedWrites},
	{4, "memory that Go has dropped", dropped},
	{5, "slices on a stack", stacks},
	{6, "leaked views", leaks},
	{7, "append and resize", resize},
	{8, "structuredClone, postMessage and JSON of a view", clones},
	{9, "the buffer of all memory", exposure},
	{10, "what transfers memory", transfers},
	{11, "pictures over memory", pictures},
	{12, "a script that grows Go's memory", foreignGrowth},
	{14, "more memory than there is", outOfMemory},
	{16, "unaligned memory", unaligned},
	{17, "nil and empty slices", empty},
	{18, "writes to read-only memory", readOnly},
	{19, "handlers that block", blocking},
	{20, "a strict Content-Security-Policy", policy},
	{21, "several Go programs on one page", programs},
	{13, "a program that has exited", exit},
	{22, "a stale script", stale},
	{23, "listeners to growth that call Go", growthListeners},
	{24, "silent writes", silentWrites},
	{25, "agreement of both sides on every byte", agreement},
	{15, "addresses above 2 GiB", high}, // last: the memory stays that large
}

func growthBeforeUse(m *wasm.Memory) error {
	// The naive way: the array is made in Go's turn, and used after Go has run on.
	v := bytearray(64)
	s := must(m.Share("array", v))
	defer s.Release()
	call("hold", "array")
	grow(m)
	if err := want("length of an array made before growth", call("heldLength"), js.ValueOf(0)); err != nil {
		return err
	}
	call("letGo")
	data := []byte{1, 2, 3, 4}
	for range 4 {
		grow(m)
		if got := must(m.Invoke(hand("sum"), data)); fmt.Sprint(must(got.Int())) != "10" {
			return fmt.Errorf("sum of lent bytes: got %v, want 10", must(got.Int()))
		}
		if got := must(m.Invoke(hand("sum"), v)); must(got.Int()) != 2016 {
			return fmt.Errorf("sum of a lent view: got %v, want 2016", must(got.Int()))
		}
	}
	// Many calls while Go allocates between them.
	p := must(m.Func(hand("length")))
	for i := range 5000 {
		kept = append(kept[:min(len(kept), 64)], make([]byte, 1<<10))
		if got := must(must(p.Invoke(data)).Int()); got != 4 {
			return fmt.Errorf("call %d: an array of %d elements arrived, want 4", i, got)
		}
	}
	return nil
}

func growthWhileHeld(m *wasm.Memory) error {
	s := must(m.Share("held", bytearray(8)))
	defer s.Release()
	f := function(func() { grow(m) })
	defer f.Release()
	if err := want("early array, array, element after growth in a callback", call("callback", "held", f), "0 8 0"); err != nil {
		return err
	}
	if err := m.OnExec(func(string) (string, error) { grow(m); return "", nil }); err != nil {
		return err
	}
	defer m.OnExec(nil)
	return want("the same across await", must(await(call("wait", "held", "grow"))), "0 8 0")
}

func detachedWrites(m *wasm.Memory) error {
	v := bytearray(8)
	s := must(m.Share("detached", v))
	defer s.Release()
	call("hold", "detached")
	grow(m)
	call("writeHeld") // vanishes without an error
	call("letGo")
	call("warnings")
	f := function(func() { grow(m) })
	defer f.Release()
	call("use", "detached", f)
	warned := call("warnings").String()
	call("development", true)
	defer call("development", false)
	threw := call("use", "detached", f).String()
	b, _ := v.Bytes()
	return first(
		want("byte 0 after writes to detached arrays", b[0], 0),
		contains("the warning of use()", warned, "memory grew while use() held the array"),
		contains("use() in development", threw, "memory grew while use() held the array"),
		contains("use() of an async function", call("useAsync", "detached").String(), "async function"),
	)
}

func contains(what, got, part string) error {
	if !strings.Contains(got, part) {
		return fmt.Errorf("%s: got %q, want it to contain %q", what, got, part)
	}
	return nil
}

func dropped(m *wasm.Memory) error {
	const n, size = 50, 4096
	var shared []*wasm.Shared
	for i := range n {
		b := make([]byte, size)
		for k := range b {
			b[k] = byte(i + 1)
		}
		shared = append(shared, must(wasm.ShareSlice(m, fmt.Sprint("dropped ", i), b)))
	}
	runtime.GC()
	// Others take all that is free, until there is none and memory grows.
	var others [][]byte
	for before := m.Stats().Growths; m.Stats().Growths == before; {
		for range n {
			b := make([]byte, size)
			for k := range b {
				b[k] = 0xEE
			}
			others = append(others, b)
		}
	}
	runtime.KeepAlive(others)
	for i, s := range shared {
		if !call("all", s.Name(), i+1).Bool() {
			return fmt.Errorf("view %d shows foreign bytes", i)
		}
		s.Release()
	}
	return nil
}

// deep uses much of a stack, so that the next collection moves what is left of it.
func deep(n int) byte {
	var frame [4096]byte
	if n > 0 {
		frame[n%4096] = deep(n - 1)
	}
	return frame[0] + byte(n)
}

func stacks(m *wasm.Memory) error {
	collect := function(func() {
		for range 4 {
			runtime.GC()
		}
	})
	defer collect.Release()
	result := make(chan error)
	go func() {
		deep(64)
		local := make([]byte, 64)
		_, err := m.Call(hand("collectIn"), "call", js.Null(), collect, local)
		result <- first(err, want("a local slice that JavaScript wrote", fmt.Sprint(local[0], local[63]), "7 7"))
	}()
	if err := <-result; err != nil {
		return err
	}
	p := must(m.Func(must(hand("collectIn").Call("bind", js.Null(), collect))))
	go func() {
		deep(64)
		local := make([]byte, 32)
		_, err := p.Invoke(local)
		result <- first(err, want("a local slice through Func", fmt.Sprint(local[0], local[31]), "7 7"))
	}()
	return <-result
}

func leaks(m *wasm.Memory) error {
	func() { must(m.Share("leak", bytearray(8))) }()
	call("first", "leak") // JavaScript has had a handle
	defer call("release", "leak")
	released := must(m.Share("no leak", bytearray(8)))
	defer runtime.KeepAlive(released)
	defer released.Release()
	for start := time.Now(); time.Since(start) < 8*time.Second; {
		runtime.GC()
		turn()
		await(call("litter"))
		if l := m.Stats().Leaks; len(l) > 0 {
			return want("leaks", strings.Join(l, ","), "leak")
		}
	}
	if js.Global().Get("gc").Truthy() {
		return errors.New("no leak was found, though the engine has collected")
	}
	return skipped("this engine's collector did not run within 8 seconds")
}

func resize(m *wasm.Memory) error {
	b := buffer.NewByteArray(buffer.Make(8))
	v := over(b)
	s := must(m.Share("resize", v))
	v.Release()
	err := b.Append(1)
	if !errors.Is(err, view.ErrBuffer) {
		return fmt.Errorf("append to shared memory: got %v, want a BufferError", err)
	}
	s.Release()
	return b.Append(1)
}

func clones(m *wasm.Memory) error {
	s := must(m.Share("clone", bytearray(64)))
	defer s.Release()
	return first(
		want("a cloned array takes all memory, a copy its own, JSON and a cloned handle none", call("clone", "clone"), "true true true {}"),
		want("bytes posted", must(await(call("post", "clone"))), js.ValueOf(64)),
	)
}

func exposure(m *wasm.Memory) error {
	s := must(m.Share("exposed", bytearray(8)))
	defer s.Release()
	return want("properties that lead to the memory", call("exposes", "exposed"), "")
}

func transfers(m *wasm.Memory) error {
	s := must(m.Share("transfer", bytearray(8)))
	defer s.Release()
	return first(
		want("the memory stays, a copy goes", call("transfer", "transfer"), "true 8 0"),
		want("the view afterwards", call("text", "transfer"), "0,1,2,3,4,5,6,7"),
	)
}

func pictures(m *wasm.Memory) error {
	if !call("canvas").Bool() {
		return skipped("there is no canvas here")
	}
	pixels := []byte{10, 20, 30, 255, 40, 50, 60, 255}
	draw := must(hand("clamped").Call("bind", hands))
	for range 3 {
		grow(m)
		if err := want("pixels drawn", must(must(m.Invoke(draw, pixels)).String()), "10,20,30,255,40,50,60,255"); err != nil {
			return err
		}
	}
	must(m.Invoke(hand("makeImage"), pixels))
	grow(m)
	err := want("pixels of a picture made before growth", call("heldImage"), js.ValueOf(0))
	call("letGo")
	return err
}

func foreignGrowth(m *wasm.Memory) error {
	s := must(m.Share("foreign", bytearray(4)))
	defer s.Release()
	call("warnings")
	for i, past := range []bool{false, true} {
		if !call("growForeign", past).Bool() {
			return errors.New("the memory did not grow")
		}
		// Go has run since: it would have died.
		if err := first(
			contains("the warning", call("warnings").String(), "a script has grown the Go program's memory"),
			want("growths by scripts", m.Stats().ForeignGrowths, i+1),
			want("the view", call("text", "foreign"), "0,1,2,3"),
		); err != nil {
			return err
		}
	}
	grow(m)
	return want("the view after Go's own growth", call("text", "foreign"), "0,1,2,3")
}

func outOfMemory(m *wasm.Memory) error {
	_, err := wasm.Alloc[uint64](1 << 40)
	_, negative := wasm.Alloc[uint64](-1)
	for what, err := range map[string]error{
		"8 TiB": err, "a negative size": negative, "Reserve": m.Reserve(wasm.MaxLen),
	} {
		if !errors.Is(err, wasm.ErrTooLarge) {
			return fmt.Errorf("%s: got %v, want %v", what, err, wasm.ErrTooLarge)
		}
	}
	return nil
}

func high(m *wasm.Memory) error {
	// Untouched, the space takes no memory: only the tail is used.
	space, err := wasm.Alloc[uint8](2<<30 + 1<<20)
	if err != nil {
		return err
	}
	tail := space[2<<30:][: 64 : 1<<20]
	tail[0], tail[1] = 40, 2
	s := must(wasm.ShareSlice(m, "high", tail))
	defer s.Release()
	if s.Address() < 1<<31 {
		return fmt.Errorf("the address is %#x, want one above 2 GiB", s.Address())
	}
	p := must(m.Func(hand("sum")))
	call("write", "high", 2, 100)
	return first(
		want("byte 2, written by JavaScript", tail[2], 100),
		want("byte 0, read by JavaScript", call("first", "high"), js.ValueOf(40)),
		want("sum by Func", must(must(p.Invoke(tail)).Int()), 142),
		want("sum by Invoke", must(must(m.Invoke(hand("sum"), wasm.Borrow[uint16]([]uint16{1, 2}))).Int()), 3),
		want("sum by Call", must(must(m.Call(hand("sum"), "call", js.Null(), tail)).Int()), 142),
	)
}

func unaligned(m *wasm.Memory) error {
	mv := bytearray(24)
	s := must(m.Share("unaligned", must(must(mv.Slice(view.Range(1, 17))).Cast("I"))))
	defer s.Release()
	// 0x04030201, and at the address 1 + 4.
	return first(
		want("kind and array", call("describe", "unaligned"), "unaligned none"),
		want("element 0", call("at", "unaligned", 0), "67305985"),
		want("writing element 1", call("set", "unaligned", 1, 0), ""),
		want("bytes", fmt.Sprintf("% x", must(mv.ToBytes())[:10]), "00 01 02 03 04 00 00 00 00 09"),
	)
}

func empty(m *wasm.Memory) error {
	p := must(m.Func(hand("length")))
	for what, arg := range map[string]any{"nil": []byte(nil), "empty": []byte{}, "no numbers": wasm.Borrow[float64](nil), "empty view": bytearray(0)} {
		if got := must(must(m.Invoke(hand("length"), arg)).Int()); got != 0 {
			return fmt.Errorf("%s: got length %d, want 0", what, got)
		}
	}
	s := must(m.Share("empty", bytearray(0)))
	defer s.Release()
	return first(
		want("Func of nil", must(must(p.Invoke(nil)).Int()), 0),
		want("shared", call("describe", "empty"), "empty 0"),
	)
}

func readOnly(m *wasm.Memory) error {
	mv := bytearray(4)
	s := must(m.Share("locked", must(mv.ToReadOnly())))
	defer s.Release()
	call("development", true)
	defer call("development", false)
	return first(
		want("set", call("set", "locked", 0, 9), "TypeError: cannot modify read-only memory"),
		want("use() in development", call("useReadOnly", "locked"), "TypeError: cannot modify read-only memory"),
		want("the bytes", fmt.Sprint(must(mv.ToBytes())), "[0 1 2 3]"),
	)
}

func blocking(m *wasm.Memory) error {
	gate := make(chan struct{})
	if err := m.OnExec(func(string) (string, error) { <-gate; return "open", nil }); err != nil {
		return err
	}
	defer m.OnExec(nil)
	open := function(func() { close(gate) })
	defer open.Release()
	return want("turns of the event loop while a handler blocked, and its answer", must(await(call("blocked", open))), "5 open")
}

func policy(*wasm.Memory) error {
	return want("the policy is strict, violations of it but for our own", call("policy"), "true ")
}

func programs(m *wasm.Memory) error {
	mine := bytearray(4)
	s := must(m.Share("twin", mine))
	// The name means the program that connected last.
	call("write", "twin", 0, 99)
	err := first(
		want("names", call("names"), "twin,twin,second"),
		want("my bytes, after a write to the other's", fmt.Sprint(must(mine.ToBytes())), "[0 1 2 3]"),
		want("the other's", call("text", "twin"), "99,1,2,3"),
	)
	s.Release()
	return first(err, want("names after release", call("names"), "twin,second"))
}

func exit(m *wasm.Memory) error {
	s := must(m.Share("survivor", bytearray(4)))
	defer s.Release()
	call("keep", "second")
	if err := want("a handle before the exit", call("useKept"), "used"); err != nil {
		return err
	}
	must(await(call("stopSecond")))
	defer call("letGo")
	return first(
		want("a handle after the exit", call("useKept"), "Error: memview: view 'second' is released: its Go program has exited"),
		contains("memview.view", call("view", "second").String(), "no view named 'second': there are 'survivor'"),
		want("the other program", call("text", "survivor"), "0,1,2,3"),
	)
}

func stale(m *wasm.Memory) error {
	if err := m.Close(); err != nil {
		return err
	}
	var err error
	f := function(func() { _, err = wasm.Open() })
	defer f.Release()
	call("stale", f)
	if !errors.Is(err, wasm.ErrVersion) {
		return fmt.Errorf("Open with a script of version 0.0.1: got %v, want %v", err, wasm.ErrVersion)
	}
	return nil
}

func growthListeners(m *wasm.Memory) error {
	called := make(chan bool, 1)
	growing := false
	f := function(func() {
		b := make([]byte, 1<<20) // Go allocates, which it could not inside the growth
		called <- growing && len(b) > 0
	})
	defer f.Release()
	call("onGrow", f)
	growing = true
	grow(m)
	growing = false
	return want("the listener ran inside the growth", <-called, false)
}

func silentWrites(m *wasm.Memory) error {
	v := bytearray(64)
	s := must(m.Share("silent", v))
	defer s.Release()
	w := must(wasm.NewWatcher(v))
	defer w.Release()
	found := make(chan int, 1)
	stop := must(m.Watch("silent", w, func(c []wasm.Change) { found <- len(c) }))
	defer stop()
	off := call("listen")
	defer off.Invoke()
	w.Write(8, 9, func(b []byte) { b[0] = 200 })
	call("write", "silent", 4, 99)
	call("write", "silent", 63, 98)
	if err := want("changes", <-found, 2); err != nil {
		return err
	}
	turn()
	return want("heard", call("heard"), "4:4>99 63:63>98")
}

// agreement writes random values through random views from both sides, and compares
// all bytes after each.
func agreement(m *wasm.Memory) error {
	random := rand.New(rand.NewPCG(3, 5))
	mv := bytearray(48)
	live, _ := mv.Bytes()
	all := must(m.Share("all", mv))
	defer all.Release()
	sum := func() uint32 {
		h := uint32(0x811c9dc5)
		for _, b := range live {
			h = (h ^ uint32(b)) * 0x01000193
		}
		return h
	}
	for i, code := range []string{"b", "B", "h", "H", "i", "I", "q", "Q"} {
		v := must(mv.Cast(code))
		n := must(v.Len())
		for j, slice := range []view.Slice{view.Range(0, n), view.Range(n-1, 0, -1), view.Range(1, n, 2)} {
			part := must(v.Slice(slice))
			name := fmt.Sprint("part ", i, " ", j)
			s := must(m.Share(name, part))
			for range 20 {
				k := random.IntN(must(part.Len()))
				x := random.IntN(128)
				if random.IntN(2) == 0 {
					if err := part.SetAt(k, format.Int(int64(x))); err != nil {
						return err
					}
				} else if err := call("setAt", name, k, fmt.Sprint(x), code == "q" || code == "Q").String(); err != "" {
					return errors.New(err)
				}
				if err := first(
					want("element "+fmt.Sprint(k)+" of "+name, call("at", name, k), must(part.At(k))),
					want("all bytes after it", uint32(call("crc", "all").Float()), sum()),
				); err != nil {
					return err
				}
			}
			s.Release()
		}
	}
	return nil
}
