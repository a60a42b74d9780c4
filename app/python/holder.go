package python

// This file defines holders: objects with memory, as events and buffers tell of them.

import (
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// A holder is an object with memory that views can show.
type holder interface {
	object
	// memory is live. Accesses of views, and the offsets in events, count from its start.
	memory() []byte
	readOnly() bool
	// lender lends the memory; VM.owners is to know it.
	lender(vm *VM) buffer.Exporter
	// splice replaces the bytes from lo to hi, by more or fewer where the object can: BufferError while views forbid it.
	splice(lo, hi int, b []byte) error
}

func (o *bytesObj) memory() []byte                { return o.b }
func (o *bytesObj) readOnly() bool                { return true }
func (o *bytesObj) lender(vm *VM) buffer.Exporter { return o.exporter(vm) }
func (o *bytesObj) splice(int, int, []byte) error {
	return exception.New(exception.TypeError, "bytes do not change")
}

func (o *byteArray) memory() []byte { return o.a.Bytes() }
func (o *byteArray) readOnly() bool { return false }
func (o *byteArray) lender(vm *VM) buffer.Exporter {
	vm.owners[o.a] = Value{o: o}
	return o.a
}
func (o *byteArray) splice(lo, hi int, b []byte) error { return o.a.Splice(lo, hi, b) }

func (o *arrayObj) memory() []byte { return o.a.Bytes() }
func (o *arrayObj) readOnly() bool { return false }
func (o *arrayObj) lender(vm *VM) buffer.Exporter {
	vm.owners[o.a] = Value{o: o}
	return o.a
}
func (o *arrayObj) splice(lo, hi int, b []byte) error {
	if hi-lo == len(b) {
		copy(o.a.Bytes()[lo:hi], b)
		return nil
	}
	size := o.a.ItemSize()
	m := buffer.Make(len(b))
	copy(m, b)
	from, err := buffer.NewArrayBytes(format.Profile{}, o.a.TypeCode(), m)
	if err != nil {
		return err
	}
	return o.a.SetSlice(lo/size, hi/size, 1, (hi-lo)/size, from)
}

// memoryOf returns the memory of an object that has some.
func memoryOf(o object) []byte {
	if h, ok := o.(holder); ok {
		return h.memory()
	}
	return nil
}

// exporter returns what lends the memory of a value.
func (vm *VM) exporter(v Value) (buffer.Exporter, bool) {
	switch o := v.o.(type) {
	case holder:
		return o.lender(vm), true
	case *memView:
		return o.v, true
	case *instance:
		if o.t.lookup("__buffer__").bound() {
			return vm.programExporter(o), true
		}
	}
	return nil, false
}
