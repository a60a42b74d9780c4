package wasm

// This file defines slices of Go's numbers as memory that JavaScript can read:
// which typed array is theirs, and how they are borrowed, allocated and shared.

import (
	"fmt"
	"runtime"

	"memview/view"
	"memview/view/buffer"
)

// Number are Go's numbers of which ECMAScript has typed arrays. int and uint have
// 64 bits under GOARCH=wasm: BigInt64Array and BigUint64Array.
type Number interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~int |
		~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uint |
		~float32 | ~float64
}

// Borrow is a slice that a call lends to JavaScript:
//
//	m.Invoke(draw, wasm.Borrow[float32](samples))
//
// JavaScript gets a typed array over the slice's memory, for the time of the call.
type Borrow[T Number] []T

// borrowed implements lender.
func (b Borrow[T]) borrowed() ([]byte, kindOfNumber) { return bytesOf([]T(b)), numberOf[T]() }

// A lender is memory of one kind of number.
type lender interface {
	borrowed() ([]byte, kindOfNumber)
}

// kindOfNumber names what a typed array's elements are.
type kindOfNumber struct {
	typedArray string // its constructor
	format     string // in the struct module's syntax
	size       int    // in bytes
	number     int    // by which memview.js knows the constructor: its arrays
}

// uint8s is what []byte is made of.
var uint8s = numberOf[uint8]()

// The numbers by size: signed, unsigned, floating-point.
var numbers = [9][3]kindOfNumber{
	1: {{"Int8Array", "b", 1, 0}, {"Uint8Array", "B", 1, 1}},
	2: {{"Int16Array", "h", 2, 2}, {"Uint16Array", "H", 2, 3}},
	4: {{"Int32Array", "i", 4, 4}, {"Uint32Array", "I", 4, 5}, {"Float32Array", "f", 4, 6}},
	8: {{"BigInt64Array", "q", 8, 7}, {"BigUint64Array", "Q", 8, 8}, {"Float64Array", "d", 8, 9}},
}

// numberOf asks arithmetic what T is, so that defined types are what they are
// made of: the half of one is nothing but in floating point, and what comes before
// nothing is less than nothing only with a sign.
func numberOf[T Number]() kindOfNumber {
	var zero, one T = 0, 1
	kinds := numbers[sizeOf[T]()]
	switch {
	case one/(one+one) != zero:
		return kinds[2]
	case zero-one > zero:
		return kinds[1]
	default:
		return kinds[0]
	}
}

// numberNamed returns the numbers that a typed array's elements are.
func numberNamed(typedArray string) kindOfNumber {
	for _, kinds := range numbers {
		for _, kind := range kinds {
			if kind.typedArray == typedArray {
				return kind
			}
		}
	}
	return uint8s
}

// MaxLen is the largest size of one slice, in bytes, that fits into a WebAssembly
// memory of 4 GiB next to Go's runtime.
const MaxLen = buffer.MaxLen

// careful is the size in bytes from which room is asked for before allocating.
const careful = 1 << 20

// Alloc returns n zeroed numbers on the heap, aligned to their size, so that every
// view of them can be a typed array. Do not append to the slice: it has no
// capacity left, so append would move it away from what JavaScript sees.
//
// Go ends the program when memory runs out; hence Alloc returns [ErrTooLarge]
// for more than [MaxLen] bytes, and for more than the memory can still grow by.
// Memory above 1 MiB that was freed and could be used again is not counted on.
// A negative n is an error as well. Memory costs time when it is first touched:
// about a second for 1 GiB.
func Alloc[T Number](n int) ([]T, error) {
	size := sizeOf[T]()
	if n < 0 || n > MaxLen/size {
		return nil, fmt.Errorf("%w: %d elements of %d bytes; there can be %d", ErrTooLarge, n, size, MaxLen/size)
	}
	if need := n * size; need > careful && need > room() {
		return nil, fmt.Errorf("%w: %d bytes, and memory can grow by %d", ErrTooLarge, need, room())
	}
	b := buffer.Make(n * size) // aligned to 8 bytes, on the heap
	return numbersIn[T](b, n), nil
}

// Reserve makes memory grow now, by at least n bytes, so that the next n bytes
// that are allocated do not make it grow, which would detach JavaScript's arrays.
// What it reserves is free for everything that Go allocates. It returns
// [ErrTooLarge] as Alloc does.
func (m *Memory) Reserve(n int) error {
	if m.isClosed() {
		return ErrClosed
	}
	b, err := Alloc[uint8](n)
	runtime.KeepAlive(b)
	b = nil
	runtime.GC() // else the space is free only at some later time
	return err
}

// ShareSlice shares the memory of s as [Memory.Share] does a view's: JavaScript's
// array is s. It is pinned until Release, and no owner watches over it: after an
// append that moves s, JavaScript sees what s was before.
func ShareSlice[T Number](m *Memory, name string, s []T) (*Shared, error) {
	kind := numberOf[T]()
	v, err := view.New(&goSlice{bytesOf(s), kind})
	if err != nil {
		return nil, err
	}
	defer v.Release() // what is shared has a view of its own
	return m.Share(name, v)
}

// goSlice exports a Go slice. Nothing counts its buffers, as nothing could keep Go
// from changing it.
type goSlice struct {
	bytes []byte
	kind  kindOfNumber
}

var _ buffer.Exporter = (*goSlice)(nil)

func (*goSlice) TypeName() string { return "slice" }

func (s *goSlice) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	b, err := buffer.NewBuffer(s, s.bytes, false, flags)
	if err != nil {
		return nil, err
	}
	b.ItemSize = s.kind.size
	if flags.Has(buffer.Format) {
		b.Format = s.kind.format
	}
	if flags.Has(buffer.ND) {
		b.Shape = []int{len(s.bytes) / s.kind.size}
	}
	if flags.Has(buffer.Strides) {
		b.Strides = []int{s.kind.size}
	}
	return b, nil
}
