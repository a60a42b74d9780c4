//go:build js && wasm

package wasm

// This file is the connection to the JavaScript half. Whatever JavaScript throws
// comes back from safejs as an error; that is the only place where exceptions
// become errors.

import (
	"fmt"
	"sync"
	"sync/atomic"
	"syscall/js"

	"github.com/hack-pad/safejs"
)

// A link is one program's connection: the object that memview.connect returned,
// and the Go functions it calls. Those functions never block, since the event
// loop waits for them, and with it every goroutine that waits for an event.
type link struct {
	program  safejs.Value
	memory   js.Value    // WebAssembly.Memory; undefined in Copy mode
	released safejs.Func // a page has released a handle
	idle     safejs.Func // a page asks to be told when the program is idle
	exec     safejs.Func // a page asks to run source; made by the first OnExec
	executes bool        // exec has been made
	call     js.Value    // memview.js's Program.call, without its receiver

	recent  atomic.Pointer[Func] // what Invoke last called with bytes alone
	float16 bool                 // the engine has Float16Array
}

// opened is the program's Memory, until it is closed.
var opened struct {
	sync.Mutex
	memory *Memory
}

func open() (*Memory, error) {
	opened.Lock()
	defer opened.Unlock()
	if opened.memory != nil {
		return opened.memory, nil
	}
	half, err := script()
	if err != nil {
		return nil, err
	}
	m := &Memory{names: map[string]bool{}, pins: map[int]pin{}}
	m.link.float16 = js.Global().Get("Float16Array").Type() == js.TypeFunction
	if m.link.released, err = safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		if id, err := args[0].Int(); err == nil {
			m.unpin(id)
		}
		return nil
	}); err != nil {
		return nil, fmt.Errorf("wasm: %w", err)
	}
	if m.link.idle, err = safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		m.becomeIdle(args[0])
		return nil
	}); err != nil {
		m.link.released.Release()
		return nil, fmt.Errorf("wasm: %w", err)
	}
	if m.mode, err = m.link.connect(half); err != nil {
		m.link.free()
		return nil, err
	}
	opened.memory = m
	return m, nil
}

// script returns globalThis.memview after a look at its version.
func script() (safejs.Value, error) {
	half := js.Global().Get("memview")
	// An element of the page with this id would be found by the same name.
	if half.Type() != js.TypeObject || half.Get("version").Type() != js.TypeString {
		return safejs.Null(), ErrNoScript
	}
	if got := half.Get("version").String(); got != Version {
		return safejs.Null(), fmt.Errorf("%w (memview.js %s, program %s)", ErrVersion, got, Version)
	}
	return safejs.Safe(half), nil
}

// connect tries every way to the memory until the JavaScript half and Go see the
// same bytes. Where none leads there, it connects without memory.
func (l *link) connect(half safejs.Value) (Mode, error) {
	for _, way := range ways {
		instance := way()
		memory, ok := memoryOf(instance)
		if !ok {
			continue
		}
		program, err := half.Call("connect", safejs.Safe(instance), safejs.Safe(memory), l.released, l.idle)
		if err != nil {
			return 0, fmt.Errorf("wasm: memview.connect: %w", err)
		}
		if probe(program) {
			l.memory = memory
			return ZeroCopy, l.attach(program)
		}
		if _, err := program.Call("close"); err != nil {
			return 0, fmt.Errorf("wasm: memview.js: %w", err)
		}
	}
	program, err := half.Call("connect", safejs.Null(), safejs.Null(), l.released, l.idle)
	if err != nil {
		return 0, fmt.Errorf("wasm: memview.connect: %w", err)
	}
	return Copy, l.attach(program)
}

// attach keeps what memview.connect has returned.
func (l *link) attach(program safejs.Value) error {
	caller, err := program.Call("caller")
	if err != nil {
		return fmt.Errorf("wasm: memview.js: %w", err)
	}
	l.program, l.call = program, safejs.Unsafe(caller)
	return nil
}

// becomeIdle hands resolve, JavaScript's function, to whom OnIdle has named.
func (m *Memory) becomeIdle(resolve safejs.Value) {
	var once sync.Once
	done := func() { once.Do(func() { resolve.Invoke() }) } // resolve does not throw
	f := m.onIdle()
	if f == nil { // taken away while the page asked
		done()
		return
	}
	go f(done)
}

// JS returns the handle that memview.view gives: an object with array, at, set
// and the others (see memview.js). It is never a typed array, which would be
// stale before it is used. After release it is undefined.
func (s *Shared) JS() safejs.Value {
	handle, err := s.memory.link.program.Call("handle", s.id)
	if err != nil {
		return safejs.Undefined()
	}
	return handle
}

func (l *link) address(b []byte) uintptr { return addressOf(b) }

func (l *link) has(typedArray string) bool { return typedArray != "Float16Array" || l.float16 }

// share passes a descriptor on and returns the id of the view.
func (l *link) share(name string, d *descriptor) (int, error) {
	id, err := l.program.Call("share", description(name, d)...)
	if err != nil {
		return 0, fmt.Errorf("wasm: sharing '%s': %w", name, err)
	}
	return id.Int()
}

// description is what JavaScript's about takes. Plain arguments cost less than an
// object to fill would.
func description(name string, d *descriptor) []any {
	code := ""
	if d.code != 0 {
		code = string(rune(d.code))
	}
	args := []any{
		name, d.base, d.size, d.offset, d.kind, d.element, code, d.reason,
		d.format, d.itemsize, d.nbytes, d.readonly, len(d.shape),
	}
	for _, extents := range [][]int{d.shape, d.strides, d.suboffsets} {
		for _, n := range extents {
			args = append(args, n)
		}
	}
	return args
}

// lost tells JavaScript that Go cannot release a view any more. It throws only if
// the program has ended.
func (l *link) lost(id int) { l.program.Call("dropped", id) }

func (l *link) stats() (growths, foreign, size int, leaks []int) {
	program := safejs.Unsafe(l.program)
	growths, foreign = program.Get("growths").Int(), program.Get("foreign").Int()
	if l.memory.Type() == js.TypeObject {
		size = l.memory.Get("buffer").Get("byteLength").Int()
	}
	list := program.Get("leaks")
	for i := range list.Length() {
		leaks = append(leaks, list.Index(i).Int())
	}
	return growths, foreign, size, leaks
}

func (l *link) release(id int) error {
	if _, err := l.program.Call("drop", id); err != nil {
		return fmt.Errorf("wasm: releasing view %d: %w", id, err)
	}
	return nil
}

func (l *link) emit(event string, detail map[string]any) error {
	if _, err := l.program.Call("emit", event, detail); err != nil {
		return fmt.Errorf("wasm: event '%s': %w", event, err)
	}
	return nil
}

// answerIdle says whether memview.idle asks this program. It sets a field of our
// own object, which cannot fail.
func (l *link) answerIdle(yes bool) { l.program.Set("answers", yes) }

func (l *link) close() error {
	opened.Lock()
	opened.memory = nil
	opened.Unlock()
	_, err := l.program.Call("close")
	l.free()
	if err != nil {
		return fmt.Errorf("wasm: closing: %w", err)
	}
	return nil
}

// free lets Go forget the functions that JavaScript calls no more.
func (l *link) free() {
	l.released.Release()
	l.idle.Release()
	if l.executes {
		l.exec.Release()
	}
}
