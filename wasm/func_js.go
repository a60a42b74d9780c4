//go:build js && wasm

package wasm

// This file defines the fast path: a call with bytes and nothing else.
//
// Arguments of syscall/js cost more than the call: each is boxed in Go, read one by
// one in JavaScript, and an array made of them. So there are none. Where the bytes
// are is written into a mailbox, three words of Go's memory which JavaScript reads;
// memview.js's Program.bind makes the function that does.

import (
	"fmt"
	"runtime"
	"syscall/js"

	"github.com/hack-pad/safejs"
)

// A Func is a JavaScript function that is called with bytes, at a fraction of the
// cost of [Memory.Invoke]. It may be called while it runs, by a callback of the
// function, but not by two goroutines at a time.
type Func struct {
	memory  *Memory
	f       safejs.Value
	bound   js.Value // calls f with what the mailbox names; undefined in Copy mode
	mailbox []uint32 // address, length, whether f threw
	pinned  []byte   // what the mailbox names
}

// Func prepares a JavaScript function. It returns [ErrClosed], and JavaScript's
// TypeError for what is no function.
func (m *Memory) Func(f safejs.Value) (*Func, error) {
	if m.isClosed() {
		return nil, ErrClosed
	}
	p := &Func{memory: m, f: f}
	if m.mode == Copy {
		return p, nil
	}
	mailbox, err := Alloc[uint32](3)
	if err != nil {
		return nil, err
	}
	p.mailbox = mailbox
	bound, err := m.link.program.Call("bind", f, addressOf(bytesOf(mailbox)))
	if err != nil {
		return nil, fmt.Errorf("wasm: %w", err)
	}
	p.bound = safejs.Unsafe(bound)
	return p, nil
}

// Invoke calls the function with a Uint8Array over b, and returns its result. The
// rules for the array are those of [Memory.Invoke]; so are the errors. A result
// that is an object costs more than the call; numbers and undefined cost nothing.
func (p *Func) Invoke(b []byte) (safejs.Value, error) {
	if p.mailbox == nil {
		return p.memory.call(opInvoke, p.f, "", []any{b})
	}
	outer := p.pinned
	p.pinned = b
	p.mailbox[0], p.mailbox[1] = uint32(addressOf(b)), uint32(len(b))
	result := p.bound.Invoke() // never throws: the mailbox tells
	p.pinned = outer
	runtime.KeepAlive(b)
	if p.mailbox[2] != 0 {
		p.mailbox[2] = 0
		return safejs.Undefined(), fmt.Errorf("wasm: %w", js.Error{Value: result})
	}
	return safejs.Safe(result), nil
}

// prepare returns the Func of f. It keeps the latest: a program that passes bytes
// mostly passes them to one function.
func (m *Memory) prepare(f safejs.Value) (*Func, error) {
	recent := m.link.recent.Load()
	if recent != nil && safejs.Unsafe(recent.f).Equal(safejs.Unsafe(f)) {
		return recent, nil
	}
	p, err := m.Func(f)
	if err == nil {
		m.link.recent.Store(p)
	}
	return p, err
}
