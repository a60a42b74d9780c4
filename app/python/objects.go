package python

// This file defines the objects of Python that are not numbers, strings or exceptions.

import (
	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

type list struct {
	items []Value
	busy  bool // being sorted
	made  int  // how many items there were at first
	hub   bool // VM.stores knows of it
}

type tuple struct {
	items []Value
	t     *Type // a class with named fields; nil is tuple
}

//go:noinline
func tuplev(items ...Value) Value { return Value{o: &tuple{items: items}} }
func listv(items []Value) Value   { return Value{o: &list{items: items, made: len(items)}} }

// bytesObj is bytes; exported memory must never change.
type bytesObj struct {
	b  []byte
	ex *buffer.Bytes // when a view was asked for
}

func bytesv(b []byte) Value { return Value{o: &bytesObj{b: b}} }

type byteArray struct {
	a    *buffer.ByteArray
	room int // as CPython would have allocated, once the length changed
}

// memView is a memoryview.
type memView struct {
	v      *view.View
	id     uint64    // id()
	serial uint64    // as events number views
	parent uint64    // serial of the view it was made of
	buffer uint64    // whose bytes it shows, once that is known
	how    string    // the expression that made it
	lender *instance // whose __buffer__ gave the memory; nil for built-in types
}

type arrayObj struct {
	a    *buffer.Array
	room int // items that CPython would have room for, once the length changed
}

type structObj struct{ s *format.Struct }

type rangeObj struct{ start, stop, step, n int64 }

type sliceObj struct{ start, stop, step Value }

// A cell is a variable that functions share.
type cell struct{ v Value }

// A builtin is a function written in Go. min and max count positional arguments, self among them for a method; max < 0
// is any number. kw are the names of the arguments that may be given by name, from the first on ("" where not).
type builtin struct {
	name     string
	owner    *Type // of a method
	module   string
	min, max int
	kw       []string
	fn       func(vm *VM, a args) (Value, error)
	vararg   bool // checks its own arguments
	makes    bool // instances of a class
}

// args are what a function is called with. Names belong to the last values.
type args struct {
	v     []Value
	names []string
}

// method is a function bound to what it was found on.
type method struct {
	fn   Value
	self Value
}

type property struct{ get, set, del Value }

type staticMethod struct{ fn Value }
type classMethod struct{ fn Value }

// getset is an attribute of a built-in class.
type getset struct {
	name  string
	owner *Type
	get   func(vm *VM, self Value) (Value, error)
}

// superObj is super(): attributes are looked up behind after in the order of self's class.
type superObj struct {
	after *Type
	self  Value
	cls   *Type
}

// instance is an object of a class that a program defined.
type instance struct {
	t   *Type
	hub bool
	ns  namespace
	id  uint64
}

// function is a function that a program defined.
type function struct {
	code     *code
	name     string
	qual     string
	defaults []Value // of the last positional parameters
	kwdef    []Value // of the keyword-only parameters; unbound where there is none
	cells    []*cell // captured
	mod      *module
	ns       namespace
	doc      Value
	defClass *Type // for super()
}

func (*list) class() *Type { return typeList }
func (l *tuple) class() *Type {
	if l.t != nil {
		return l.t
	}
	return typeTuple
}
func (*bytesObj) class() *Type  { return typeBytes }
func (*byteArray) class() *Type { return typeByteArray }
func (*memView) class() *Type   { return typeMemoryView }
func (*arrayObj) class() *Type  { return typeArray }
func (*structObj) class() *Type { return typeStruct }
func (*rangeObj) class() *Type  { return typeRange }
func (*sliceObj) class() *Type  { return typeSlice }
func (*cell) class() *Type      { return typeCell }
func (b *builtin) class() *Type {
	if b.owner != nil {
		return typeMethodDescr
	}
	return typeBuiltin
}
func (m *method) class() *Type {
	if _, ok := m.fn.o.(*builtin); ok {
		return typeBuiltin
	}
	return typeMethod
}
func (*property) class() *Type     { return typeProperty }
func (*staticMethod) class() *Type { return typeStaticMethod }
func (*classMethod) class() *Type  { return typeClassMethod }
func (*getset) class() *Type       { return typeGetSet }
func (*superObj) class() *Type     { return typeSuper }
func (i *instance) class() *Type   { return i.t }
func (*function) class() *Type     { return typeFunction }
