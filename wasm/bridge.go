package wasm

// This file defines the API, the same on every platform, and keeps the
// bookkeeping of what is shared.
//
// What is shared is pinned here and nowhere else. Go's heap does not move, but
// memory nobody in Go refers to is used for other things, whatever JavaScript
// still sees there. So Memory keeps, by id, a view of its own on the memory:
// it holds the slice, and it counts as an export, by which no owner can resize
// or move it. What it does not keep is the js.Value of the handle: JavaScript
// owns that.

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"memview/view"
)

// Errors of [Open], for [errors.Is]. Those that Open returns say more.
var (
	// ErrUnavailable: the program does not run in a JavaScript engine.
	ErrUnavailable = errors.New("wasm: linear memory can only be shared with JavaScript under GOOS=js GOARCH=wasm")
	// ErrNoScript: globalThis.memview is missing.
	ErrNoScript = errors.New("wasm: memview.js is not loaded: load it as a classic script before the Go program starts (wasm.Script is its text)")
	// ErrVersion: globalThis.memview is of another version than this package.
	ErrVersion = errors.New("wasm: memview.js has another version than the Go program: reload the page, or empty the cache that served it")
	// ErrNoMemory: none of the known ways leads to this program's memory, as may
	// happen with a new Go toolchain or another program's wasm_exec.js. Nothing can
	// be shared then; calls copy (see Mode).
	ErrNoMemory = errors.New("wasm: this program's linear memory cannot be found")
)

// Errors of a [Memory], for [errors.Is].
var (
	// ErrClosed: the memory was closed.
	ErrClosed = errors.New("wasm: the memory is closed")
	// ErrName: a view cannot be shared by this name.
	ErrName = errors.New("wasm: no name for a shared view")
	// ErrEvent: there is no such event.
	ErrEvent = errors.New("wasm: no such event")
	// ErrTooLarge: there is no room for that much memory. Go would end the program.
	ErrTooLarge = errors.New("wasm: too large")
)

// A Memory shares views of this program's memory with the page's JavaScript.
// Its methods may be called by several goroutines. The zero Memory is closed.
type Memory struct {
	link link

	mode Mode

	mu     sync.Mutex // never held while JavaScript runs, which may call back
	names  map[string]bool
	pins   map[int]pin // by id
	idle   func(done func())
	exec   func(source string) (string, error)
	closed atomic.Bool // asked by every call: no lock for that
}

// A pin keeps shared memory in its place.
type pin struct {
	view *view.View // a sibling of the shared one
	name string
}

// Open connects to the JavaScript half. There is one Memory in a program: Open
// returns the same until that is closed.
//
// Where the memory cannot be found, Open succeeds too, and Mode tells: calls copy
// then, and Share returns [ErrNoMemory].
//
// It returns [ErrUnavailable] on other platforms than js/wasm, [ErrNoScript] or
// [ErrVersion].
func Open() (*Memory, error) { return open() }

// Share lets JavaScript read and write the memory of v as
// globalThis.memview.view(name), in any format and layout: by a typed array
// where there can be one, otherwise element by element (see [Shared.Reason]).
// It copies nothing, then or later: a write on either side is seen by the other
// at once, without a message.
//
// The memory is pinned until [Shared.Release]; meanwhile its owner cannot be
// resized. Releasing v itself changes nothing for JavaScript.
//
// It returns [ErrName] for an empty name and one that is in use, the released
// ValueError for a released view, [ErrNoMemory] in Copy mode, [ErrClosed], and
// what JavaScript threw.
func (m *Memory) Share(name string, v *view.View) (*Shared, error) {
	if m.isClosed() {
		return nil, ErrClosed
	}
	if v == nil {
		return nil, fmt.Errorf("wasm: no view to share as %q", name)
	}
	if m.mode == Copy {
		return nil, ErrNoMemory
	}
	own, err := view.New(v)
	if err != nil {
		return nil, err
	}
	if err := m.reserve(name); err != nil {
		own.Release()
		return nil, err
	}
	d := describe(own, m.link.address(own.Base()), m.link.has)
	// The pin holds before JavaScript learns of the memory: own is live here.
	id, err := m.link.share(name, &d)
	if err != nil {
		m.mu.Lock()
		delete(m.names, name)
		m.mu.Unlock()
		own.Release()
		return nil, err
	}
	m.mu.Lock()
	m.pins[id] = pin{view: own, name: name}
	m.mu.Unlock()
	s := &Shared{
		memory: m, id: id, name: name,
		address: d.address(), typedArray: d.typedArray(), reason: d.reason,
	}
	// Whoever loses s without releasing it can never release it: see Stats.
	runtime.AddCleanup(s, m.lost, id)
	return s, nil
}

// lost notes that a Shared was collected as garbage. That is no news if the view
// was released.
func (m *Memory) lost(id int) {
	m.mu.Lock()
	_, pinned := m.pins[id]
	m.mu.Unlock()
	if pinned {
		m.link.lost(id)
	}
}

// reserve takes a name, or says why it cannot be had.
func (m *Memory) reserve(name string) error {
	if name == "" {
		return fmt.Errorf("%w: it is empty", ErrName)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.names[name] {
		return fmt.Errorf("%w: a view named '%s' is shared; release it first", ErrName, name)
	}
	m.names[name] = true
	return nil
}

// unpin forgets a view that JavaScript no longer sees.
func (m *Memory) unpin(id int) {
	m.mu.Lock()
	p, pinned := m.pins[id]
	if pinned {
		delete(m.pins, id)
		delete(m.names, p.name)
	}
	m.mu.Unlock()
	if pinned {
		p.view.Release() // never fails: nobody else has this view, so it lent nothing
	}
}

// Emit tells JavaScript of an event: the functions given to memview.on(event, f)
// are called with an object that has the fields of detail, which [syscall/js.ValueOf]
// must be able to convert, and type, the event's name. They are called when this
// program next gives control to JavaScript, never before Emit returns.
//
// The event that programs emit is "change", after the content of memory has
// changed; "view" and "grow" are emitted by the bridge itself. It returns
// [ErrEvent] for another name, [ErrClosed], and an error if detail cannot be
// converted.
func (m *Memory) Emit(event string, detail map[string]any) error {
	switch event {
	case "change", "view", "grow":
	default:
		return fmt.Errorf("%w: %q: there are change, view, grow", ErrEvent, event)
	}
	if m.isClosed() {
		return ErrClosed
	}
	return m.link.emit(event, detail)
}

// OnIdle sets what memview.idle() waits for: each call of it calls f, in a
// goroutine of its own, with the function to call once the program has nothing
// left to draw. Calling done again does nothing. Without f, or after OnIdle(nil),
// idle waits for two animation frames, or a task of the event loop where no
// frames are drawn.
func (m *Memory) OnIdle(f func(done func())) {
	if m.isClosed() {
		return
	}
	m.mu.Lock()
	m.idle = f
	m.mu.Unlock()
	m.link.answerIdle(f != nil)
}

// onIdle returns the function that OnIdle set, or nil.
func (m *Memory) onIdle() func(done func()) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.idle
}

// Close releases every view that is shared and takes leave of the page. Only the
// first call does anything. A program that ends should close its memory: of one
// that just exits, JavaScript's handles find out when they are next used.
func (m *Memory) Close() error {
	if m.isClosed() {
		return nil
	}
	m.mu.Lock()
	m.closed.Store(true)
	m.idle, m.exec = nil, nil
	ids := make([]int, 0, len(m.pins))
	for id := range m.pins {
		ids = append(ids, id)
	}
	m.mu.Unlock()
	err := m.link.close() // handles first: none may see memory that is no longer pinned
	for _, id := range ids {
		m.unpin(id)
	}
	return err
}

// isClosed reports whether m is closed, or the zero Memory.
func (m *Memory) isClosed() bool { return m.mode == 0 || m.closed.Load() }

// Shared is a view that JavaScript sees. The geometry it tells does not change
// and can be asked after release as well.
type Shared struct {
	memory     *Memory
	id         int
	name       string
	address    uintptr
	typedArray string
	reason     string
}

// Name returns the name by which memview.view finds the handle.
func (s *Shared) Name() string { return s.name }

// ID returns the number by which memview.view finds the handle. No other view
// on the page ever has it.
func (s *Shared) ID() int { return s.id }

// Address returns where the first byte of element 0 is, in bytes from the start
// of linear memory; 0 for a view without elements.
func (s *Shared) Address() uintptr { return s.address }

// TypedArray returns the name of the ECMAScript constructor of the handle's
// array, such as "Uint16Array", or "" if the handle has none: see Reason.
func (s *Shared) TypedArray() string { return s.typedArray }

// Reason returns why there is no typed array, in a sentence, or "" if there is
// one. An array needs a format that one native character stands for, elements
// next to one another in C order, and an address that is a multiple of the item
// size. Where only the latter two are missing, the handle's at and set work.
func (s *Shared) Reason() string { return s.reason }

// Released reports whether the sharing has ended: by Release, by JavaScript's
// handle.release(), or because the memory was closed.
func (s *Shared) Released() bool {
	s.memory.mu.Lock()
	defer s.memory.mu.Unlock()
	_, pinned := s.memory.pins[s.id]
	return !pinned
}

// Release ends the sharing: JavaScript's handle throws from now on, and the
// memory is no longer pinned. Releasing again does nothing, also after
// JavaScript has released the handle. It returns what JavaScript threw.
//
// An array that JavaScript has kept from before still looks at this memory, as
// no way exists to take it back: read handle.array anew, or use handle.use(f).
func (s *Shared) Release() error {
	if s.Released() {
		return nil
	}
	err := s.memory.link.release(s.id)
	s.memory.unpin(s.id)
	return err
}
