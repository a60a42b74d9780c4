//go:build js && wasm

package wasm

// This file lets a Watcher look at each frame, and tells the page of what it finds.

import (
	"encoding/binary"
	"fmt"
	"sync"
	"syscall/js"

	"github.com/hack-pad/safejs"
)

// Watch lets w look once a frame, and tells JavaScript of what it finds by a
// "change" event, and Go by found, if that is not nil, before that. The event has
//
//	cause   "javascript"
//	name    the name given here
//	ranges  [{offset, old, new}]: from the start of the exporter's memory, in bytes;
//	        two Uint8Arrays of their own memory
//
// found is called in JavaScript's event loop, so it must not block. Where no frames
// are drawn, in workers and hidden pages, looks are as far apart as timers are.
//
// stop ends it, and leaves w as it is. Watch returns [ErrNoMemory] in Copy mode,
// where JavaScript cannot write to the memory, and [ErrClosed].
func (m *Memory) Watch(name string, w *Watcher, found func([]Change)) (stop func(), err error) {
	if m.isClosed() {
		return nil, ErrClosed
	}
	if m.mode == Copy {
		return nil, ErrNoMemory
	}
	look, err := safejs.FuncOf(func(safejs.Value, []safejs.Value) any {
		changes := w.Look()
		if len(changes) == 0 || m.isClosed() {
			return nil
		}
		if found != nil {
			found(changes)
		}
		m.link.changed(name, changes)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("wasm: %w", err)
	}
	end, err := m.link.program.Call("eachFrame", look)
	if err != nil {
		look.Release()
		return nil, fmt.Errorf("wasm: %w", err)
	}
	var once sync.Once
	return func() {
		once.Do(func() {
			end.Invoke() // never throws; from then on look is not called
			look.Release()
		})
	}, nil
}

// changed tells of changes, all of them at once: offsets and lengths, then the old
// bytes, then the new ones, in one copy.
func (l *link) changed(name string, changes []Change) {
	size := 0
	for _, c := range changes {
		size += 8 + 2*len(c.Old)
	}
	b := make([]byte, 0, size)
	for _, c := range changes {
		b = binary.LittleEndian.AppendUint32(b, uint32(c.Offset)) // memory ends at 4 GiB
		b = binary.LittleEndian.AppendUint32(b, uint32(len(c.Old)))
	}
	for _, c := range changes {
		b = append(b, c.Old...)
	}
	for _, c := range changes {
		b = append(b, c.New...)
	}
	copy := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(copy, b)
	l.program.Call("changed", name, len(changes), safejs.Safe(copy)) // throws nothing
}
