//go:build js && wasm

package wasm

// This file defines calls that lend memory: the typed array is made by JavaScript
// inside the call that uses it, never by Go, whose allocation for it may be what
// detaches it (golang/go#31980).

import (
	"fmt"
	"runtime"
	"syscall/js"

	"github.com/hack-pad/safejs"

	"memview/view"
)

// Invoke calls the JavaScript function f and returns its result. Arguments may
// be what [js.ValueOf] and safejs take, and memory, which becomes
//
//	[]byte        a Uint8Array over it
//	Borrow[T]     a typed array of T over it
//	*view.View    the typed array of its format, or else a handle which ends with the call
//	*Shared       the array of its handle, or else its handle
//
// # Write-through
//
// The arrays are over this program's memory: what f writes is there when Invoke
// returns, in views that are read-only, too. In Copy mode f gets copies, which are
// copied back, but for those of read-only views, when Invoke returns.
//
// # When it goes stale
//
// An array is valid until Go next runs; memory that is not shared is pinned for
// the time of the call. What f wants to keep it must copy.
//
// It returns what f threw, as a [js.Error] for errors.As, the released ValueError
// of a released view, and [ErrClosed].
func (m *Memory) Invoke(f safejs.Value, args ...any) (safejs.Value, error) {
	if len(args) == 1 && m.mode == ZeroCopy {
		if b, ok := args[0].([]byte); ok && !m.isClosed() {
			prepared, err := m.prepare(f)
			if err != nil {
				return safejs.Undefined(), err
			}
			return prepared.Invoke(b)
		}
	}
	return m.call(opInvoke, f, "", args)
}

// Call calls a method of object, as Invoke does a function.
func (m *Memory) Call(object safejs.Value, method string, args ...any) (safejs.Value, error) {
	return m.call(opMethod, object, method, args)
}

// New constructs an object of a class, as Invoke calls a function. An object that
// keeps the array it is given, as ImageData does, is stale as soon as the array is:
// make it and use it in one function, and Invoke that.
func (m *Memory) New(class safejs.Value, args ...any) (safejs.Value, error) {
	return m.call(opNew, class, "", args)
}

// What memview.js's Program.caller does with the target.
const (
	opInvoke = iota
	opNew
	opMethod
)

// How an argument of it begins.
const (
	argValue = iota
	argMemory
	argCopy
	argShared
	argView
)

// call passes arguments as memview.js's Program.caller takes them. This is the one
// recover of the operation: js.ValueOf panics for what JavaScript has no value for,
// js.Value.Invoke for what JavaScript throws.
func (m *Memory) call(op int, target safejs.Value, method string, args []any) (result safejs.Value, err error) {
	if m.isClosed() {
		return safejs.Undefined(), ErrClosed
	}
	var small [16]any
	flat := append(small[:0], op, safejs.Unsafe(target), nil)
	if method != "" {
		flat[2] = method
	}
	var copies []lent
	for i, arg := range args {
		if m.mode == Copy {
			flat, copies, err = appendCopy(flat, copies, arg)
		} else {
			flat, err = m.appendPlace(flat, arg)
		}
		if err != nil {
			return safejs.Undefined(), fmt.Errorf("wasm: argument %d: %w", i, err)
		}
	}
	defer func() {
		if thrown := recover(); thrown != nil {
			result = safejs.Undefined()
			if cause, ok := thrown.(error); ok {
				err = fmt.Errorf("wasm: %w", cause)
			} else {
				err = fmt.Errorf("wasm: %v", thrown)
			}
		}
		for _, l := range copies {
			js.CopyBytesToGo(l.bytes, l.copy)
		}
		runtime.KeepAlive(args)
	}()
	return safejs.Safe(m.link.call.Invoke(flat...)), nil
}

// appendPlace appends an argument that says where memory is.
func (m *Memory) appendPlace(flat []any, arg any) ([]any, error) {
	switch x := arg.(type) {
	case []byte:
		return append(flat, argMemory, addressOf(x), len(x), uint8s.number), nil
	case lender:
		b, kind := x.borrowed()
		return append(flat, argMemory, addressOf(b), len(b)/kind.size, kind.number), nil
	case *Shared:
		if x.memory != m || x.Released() {
			return flat, fmt.Errorf("view '%s' is released", x.name)
		}
		return append(flat, argShared, x.id), nil
	case *view.View:
		if err := x.Err(); err != nil {
			return flat, err
		}
		d := describe(x, addressOf(x.Base()), m.link.has)
		parts := description("", &d)
		return append(append(flat, argView, len(parts)), parts...), nil
	}
	return append(flat, argValue, plain(arg)), nil
}

// plain returns what js.ValueOf takes: it knows nothing of safejs.
func plain(arg any) any {
	switch x := arg.(type) {
	case safejs.Value:
		return safejs.Unsafe(x)
	case safejs.Func:
		return safejs.Unsafe(x.Value())
	}
	return arg
}

// lent is a copy whose bytes come back after the call.
type lent struct {
	bytes []byte
	copy  js.Value
}

// appendCopy is appendPlace where JavaScript cannot see the memory.
func appendCopy(flat []any, copies []lent, arg any) ([]any, []lent, error) {
	b, kind, writable := []byte(nil), uint8s, true
	switch x := arg.(type) {
	case []byte:
		b = x
	case lender:
		b, kind = x.borrowed()
	case *view.View:
		if err := x.Err(); err != nil {
			return flat, copies, err
		}
		d := describe(x, 0, func(typedArray string) bool { return typedArray != "Float16Array" })
		if d.typedArray() == "" {
			return flat, copies, fmt.Errorf("%w, and a view that is no typed array cannot be copied back: %s", ErrNoMemory, d.reason)
		}
		b, _ = x.Bytes()
		kind, writable = numberNamed(d.element), !d.readonly
	default:
		return append(flat, argValue, plain(arg)), copies, nil
	}
	copy := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(copy, b)
	if writable {
		copies = append(copies, lent{b, copy})
	}
	return append(flat, argCopy, copy, kind.number), copies, nil
}
