package main

// This file defines the rows: one operation each, in Python and in Go.

import (
	"encoding/binary"
	"math"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// A row is an operation to measure. The two sides do the same, from the same memory;
// what Python's reference counting does at the end of an expression, Release does.
type row struct {
	name   string
	whole  bool   // milliseconds for the whole operation, not nanoseconds for one of many
	copies bool   // CPython copies or compares item by item: 4 times as fast is the goal
	since  string // the first version of Python that has it, "" for all
	setup  string // Python
	stmt   string // Python
	// prepare makes the memory and returns a function that does the operation n times.
	prepare func() func(n int)
}

const mib = 1 << 20

// Results go where the compiler must keep them.
var (
	sinkValue format.Value
	sinkList  []format.Value
	sinkBytes []byte
	sinkText  string
	sinkInt   int64
	sinkBool  bool
)

// must is for operations that cannot fail: a benchmark that measures refusals is of no
// use.
func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// counting returns n bytes 0, 1, 2 … 255, 0 …
func counting(n int) *buffer.ByteArray {
	b := buffer.Make(n)
	for i := range b {
		b[i] = byte(i)
	}
	return buffer.NewByteArray(b)
}

// viewOf returns a view of n counting bytes, cast to a format.
func viewOf(n int, to string, shape ...int) *view.View {
	v := must(view.New(counting(n)))
	if to == "B" && shape == nil {
		return v
	}
	return must(v.Cast(to, shape...))
}

// doubles returns a view of n bytes of the doubles 0.0, 1.0 …; longs the same of
// integers.
func doubles(n int) *view.View {
	b := buffer.Make(n)
	for i := range n / 8 {
		binary.LittleEndian.PutUint64(b[8*i:], math.Float64bits(float64(i)))
	}
	return must(must(view.New(buffer.NewByteArray(b))).Cast("d"))
}

func longs(n int) *view.View {
	b := buffer.Make(n)
	for i := range n / 8 {
		binary.LittleEndian.PutUint64(b[8*i:], uint64(i))
	}
	return must(must(view.New(buffer.NewByteArray(b))).Cast("q"))
}

func get(to string) func() func(int) {
	return func() func(int) {
		v := viewOf(256, to)
		return func(n int) {
			for range n {
				sinkValue, _ = v.At(20)
			}
		}
	}
}

func set(to string, x format.Value) func() func(int) {
	return func() func(int) {
		v := viewOf(256, to)
		return func(n int) {
			for range n {
				check(v.SetAt(20, x))
			}
		}
	}
}

// fresh measures what makes a view of v, and lets go of it.
func fresh(make func(v *view.View) (*view.View, error)) func() func(int) {
	return func() func(int) {
		v := viewOf(256, "B")
		return func(n int) {
			for range n {
				check(must(make(v)).Release())
			}
		}
	}
}

// bytesOf measures what gives bytes of a view.
func bytesOf(prepare func() *view.View, order string) func() func(int) {
	return func() func(int) {
		v := prepare()
		if order == "C" {
			return func(n int) {
				for range n {
					sinkBytes = must(v.ToBytes())
				}
			}
		}
		return func(n int) {
			for range n {
				sinkBytes = must(v.ToBytesOrder(order))
			}
		}
	}
}

func equal(prepare func() (a, b *view.View)) func() func(int) {
	return func() func(int) {
		a, b := prepare()
		return func(n int) {
			for range n {
				if sinkBool = must(a.Equal(b)); !sinkBool {
					panic("not equal")
				}
			}
		}
	}
}

// assign measures a[s] = b.
func assign(s view.Slice, prepare func() (a *view.View, b buffer.Exporter)) func() func(int) {
	return func() func(int) {
		a, b := prepare()
		return func(n int) {
			for range n {
				check(a.SetSlice(s, b))
			}
		}
	}
}

func every(step, n int) func() *view.View {
	return func() *view.View { return must(viewOf(n, "B").Slice(view.Every(step))) }
}

// pythonData is the setup that all Python sides have.
const pythonData = "def ba(n): return bytearray(bytes(range(256)) * (n // 256))\n" +
	"import array\n"
