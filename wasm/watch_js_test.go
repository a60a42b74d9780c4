//go:build js && wasm

package wasm_test

// This file tests that a page is told of what it wrote in silence.

import (
	"testing"
	"time"

	"memview/view"
	"memview/wasm"
)

func TestWatch(t *testing.T) {
	m := open(t)
	b := bytearray(64)
	v := must(t)(view.New(b))
	s := share(t, m, "u16", must(t)(v.Cast("H")))
	w, err := wasm.NewWatcher(v)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Release()
	found := make(chan []wasm.Change, 8)
	stop, err := m.Watch("mv", w, func(changes []wasm.Change) { found <- changes })
	if err != nil {
		t.Fatal(err)
	}
	run(t, "() => { globalThis.heard = []; globalThis.off = memview.on('change', (e) => heard.push(e)) }")
	defer run(t, "() => { off(); delete globalThis.off; delete globalThis.heard }")

	w.Write(4, 6, func(b []byte) { b[0] = 200 })
	run(t, "(h) => { h.array[10] = 0xBEEF; h.array[31] = 1 }", handle(s))
	var got []wasm.Change
	select {
	case got = <-found:
	case <-time.After(time.Minute):
		t.Fatal("nothing was found within a minute")
	}
	const want = "[20 1415→efbe][62 3e3f→0100]"
	if written(got) != want {
		t.Errorf("found: got %s, want %s", written(got), want)
	}
	turn()
	event := "() => { const [e] = heard; return [heard.length, e.cause, e.name, ...e.ranges.map((r) => `${r.offset}:${r.old}→${r.new}`)] }"
	if got, want := text(t, event), "1,javascript,mv,20:20,21→239,190,62:62,63→1,0"; got != want {
		t.Errorf("heard: got %s, want %s", got, want)
	}
	stop()
	stop()
	run(t, "(h) => { h.array[0] = 1 }", handle(s))
	for range 20 {
		turn()
	}
	if len(found) != 0 {
		t.Error("something was found after stop")
	}
}
