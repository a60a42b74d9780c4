package python

// This file converts between values and the elements of views, and finds exporters.

import (
	"math"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// A hookFailure carries what a program's method raised through the packages of views.
type hookFailure struct{ err error }

func (h *hookFailure) Error() string { return h.err.Error() }

// passed returns an error of a hook as the packages of views expect it: TypeError, ValueError and OverflowError are judged
// by them, all else passes through.
func passed(err error) error {
	if e, ok := err.(*excObj); ok {
		switch e.t.name {
		case "TypeError", "ValueError", "OverflowError":
			return exception.New(exception.Type(e.t.name), "")
		}
	}
	return &hookFailure{err}
}

// elementHook is a value as the packages of views see it.
type elementHook struct {
	vm *VM
	v  Value
}

func (h elementHook) TypeName() string { return argName(h.v) }
func (h elementHook) Equal(other format.Value) bool {
	eq, err := h.vm.equal(h.v, h.vm.fromElement(other))
	return eq && err == nil
}
func (h elementHook) Truth() (bool, error) {
	t, err := h.vm.truth(h.v)
	if err != nil {
		return false, &hookFailure{err}
	}
	return t, nil
}

// numberHook is an instance with __index__ or __float__.
type indexHook struct{ elementHook }

func (h indexHook) Index() (format.Value, error) {
	r, ok, err := h.vm.special(h.v, "__index__")
	if err != nil {
		return format.Value{}, passed(err)
	}
	if !ok || !r.isInt() {
		return format.Value{}, exception.New(exception.TypeError, "__index__ returned non-int (type "+argName(r)+")")
	}
	return toElement(h.vm, r), nil
}

type floatHook struct{ elementHook }

func (h floatHook) Float() (float64, error) {
	r, _, err := h.vm.special(h.v, "__float__")
	if err != nil {
		return 0, passed(err)
	}
	f, ok := r.float()
	if !ok {
		return 0, exception.New(exception.TypeError, h.TypeName()+".__float__ returned non-float (type "+argName(r)+")")
	}
	return f, nil
}

type exporterHook struct {
	elementHook
	buffer.Exporter
}

func (h exporterHook) TypeName() string { return h.Exporter.TypeName() }

// toElement returns a value as an element, or as a key of a view.
func toElement(vm *VM, v Value) format.Value {
	switch o := v.o.(type) {
	case intTag:
		return format.Int(int64(v.n))
	case boolTag:
		return format.Bool(v.n != 0)
	case floatTag:
		return format.Float(math.Float64frombits(v.n))
	case *bigInt:
		return format.Big(o.i)
	case noneTag:
		return format.Value{}
	case *bytesObj:
		return format.Bytes(o.b)
	case ellipsisTag:
		return format.Object(view.EllipsisKey{})
	case *sliceObj:
		return format.Object(view.SliceKey{Start: toElement(vm, o.start), Stop: toElement(vm, o.stop), Step: toElement(vm, o.step)})
	case *tuple:
		items := make([]format.Value, len(o.items))
		for i, x := range o.items {
			items[i] = toElement(vm, x)
		}
		return format.Tuple(items...)
	case *list:
		items := make([]format.Value, len(o.items))
		for i, x := range o.items {
			items[i] = toElement(vm, x)
		}
		return format.List(items)
	case *instance:
		h := elementHook{vm, v}
		if o.t.lookup("__index__").bound() {
			return format.Object(indexHook{h})
		}
		if o.t.lookup("__float__").bound() {
			return format.Object(floatHook{h})
		}
	}
	if ex, ok := vm.exporter(v); ok {
		return format.Object(ex)
	}
	return format.Object(elementHook{vm, v})
}

// fromElement returns an element as a value.
func (vm *VM) fromElement(x format.Value) Value {
	switch x.Kind() {
	case format.KindInt:
		i, _ := x.Int64()
		return intv(i)
	case format.KindBool:
		b, _ := x.Bool()
		return boolv(b)
	case format.KindFloat:
		f, _ := x.Float64()
		return floatv(f)
	case format.KindUint, format.KindBig:
		b, _ := x.Big()
		return bigv(b)
	case format.KindBytes:
		b, _ := x.Bytes()
		return bytesv(b)
	case format.KindList, format.KindTuple:
		xs, isList := x.List()
		if !isList {
			xs, _ = x.Tuple()
		}
		out := vm.fromElements(xs)
		if isList {
			return listv(out)
		}
		return tuplev(out...)
	case format.KindObject:
		o, _ := x.Object()
		switch o := o.(type) {
		case elementHook:
			return o.v
		case *view.View:
			return vm.newView(o)
		case string:
			return strv(o)
		}
	}
	return none
}

func (vm *VM) fromElements(xs []format.Value) []Value {
	out := make([]Value, len(xs))
	for i, x := range xs {
		out[i] = vm.fromElement(x)
	}
	return out
}

func (b *bytesObj) exporter(vm *VM) *buffer.Bytes {
	if b.ex == nil {
		b.ex = buffer.NewBytes(b.b)
	}
	vm.owners[b.ex] = Value{o: b}
	return b.ex
}

// programExporter is an object with __buffer__.
type programExporter struct {
	vm *VM
	o  *instance
}

func (vm *VM) programExporter(o *instance) *programExporter {
	p := &programExporter{vm, o}
	vm.owners[p] = Value{o: o}
	return p
}

func (p *programExporter) TypeName() string { return p.o.t.name }

func (p *programExporter) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	r, _, err := p.vm.special(Value{o: p.o}, "__buffer__", intv(int64(flags)))
	if err != nil {
		return nil, &hookFailure{err}
	}
	m, ok := r.o.(*memView)
	if !ok {
		return nil, exception.New(exception.TypeError, "__buffer__ returned non-memoryview object")
	}
	var released func(v *view.View)
	if p.o.t.lookup("__release_buffer__").bound() {
		released = func(v *view.View) {
			_, _, _ = p.vm.special(Value{o: p.o}, "__release_buffer__", Value{o: m}) // as CPython: an error there is not raised
		}
	}
	return view.Lend(m.v, flags, released)
}
