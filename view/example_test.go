package view_test

import (
	"errors"
	"fmt"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// A view shows the bytes of its exporter, and writes through to them.
func Example() {
	b := buffer.NewByteArray([]byte("hello world"))
	m, _ := view.New(b)
	word, _ := m.Slice(view.To(5))
	_ = word.SetAt(0, format.Int('J'))
	fmt.Printf("%s\n", b.Bytes())

	err := b.Append('!')
	fmt.Println(err)
	_ = word.Release()
	_ = m.Release()
	fmt.Println(b.Append('!'))
	// Output:
	// Jello world
	// BufferError: Existing exports of data: object cannot be re-sized
	// <nil>
}

func ExampleNew() {
	m, _ := view.New(buffer.NewBytes([]byte("abc")))
	fmt.Println(m.Format(), m.Shape(), m.ReadOnly())
	_, err := view.New(nil)
	fmt.Println(err)
	// Output:
	// B [3] true
	// TypeError: memoryview: a bytes-like object is required, not 'NoneType'
}

func ExampleView_At() {
	m, _ := view.New(buffer.NewBytes([]byte("abc")))
	last, _ := m.At(-1)
	fmt.Println(last)
	_, err := m.At(3)
	fmt.Println(err, errors.Is(err, view.ErrIndex))
	// Output:
	// 99
	// IndexError: index out of bounds on dimension 1 true
}

func ExampleView_SetAt() {
	b := buffer.NewByteArray(buffer.Make(8))
	m, _ := view.New(b)
	d, _ := m.Cast("d")
	fmt.Println(d.SetAt(0, format.Float(1.5)))
	fmt.Println(m.SetAt(0, format.Int(256)))
	fmt.Println(m.SetAt(0, format.Object("x")))
	fmt.Printf("% x\n", b.Bytes())
	// Output:
	// <nil>
	// ValueError: memoryview: invalid value for format 'B'
	// TypeError: memoryview: invalid type for format 'B'
	// 00 00 00 00 00 00 f8 3f
}

func ExampleView_Item() {
	m, _ := view.New(buffer.NewBytes([]byte("abcdef")))
	matrix, _ := m.Cast("c", 2, 3)
	fmt.Println(matrix.Item(1, 0))
	// Output: b'd' <nil>
}

func ExampleView_Slice() {
	m, _ := view.New(buffer.NewBytes([]byte("abcdef")))
	back, _ := m.Slice(view.Every(-2))
	text, _ := back.ToBytes()
	fmt.Printf("%s %v %d\n", text, back.Strides(), back.Offset())
	// Output: fdb [-2] 5
}

func ExampleView_SetSlice() {
	b := buffer.NewByteArray([]byte("abcdef"))
	m, _ := view.New(b)
	_ = m.SetSlice(view.Range(0, 2), buffer.NewBytes([]byte("XY")))
	fmt.Printf("%s\n", b.Bytes())
	_ = m.SetSlice(view.Every(-1), m) // overlapping: as if through a temporary
	fmt.Printf("%s\n", b.Bytes())
	fmt.Println(m.SetSlice(view.To(2), buffer.NewBytes([]byte("too long"))))
	// Output:
	// XYcdef
	// fedcYX
	// ValueError: memoryview assignment: lvalue and rvalue have different structures
}

func ExampleView_Cast() {
	m, _ := view.New(buffer.NewBytes([]byte{1, 0, 0, 1, 255, 255}))
	shorts, _ := m.Cast("h")
	values, _ := shorts.ToList()
	fmt.Println(values)
	_, err := m.Cast("i")
	fmt.Println(err)
	// Output:
	// [1 256 -1]
	// TypeError: memoryview: length is not a multiple of itemsize
}

func ExampleView_ToReadOnly() {
	b := buffer.NewByteArray([]byte("abc"))
	m, _ := view.New(b)
	r, _ := m.ToReadOnly()
	fmt.Println(r.SetAt(0, format.Int(0)))
	_ = m.SetAt(0, format.Int('A')) // still seen
	fmt.Println(r.At(0))
	// Output:
	// TypeError: cannot modify read-only memory
	// 65 <nil>
}

func ExampleView_ToBytes() {
	b := buffer.NewByteArray([]byte("abc"))
	m, _ := view.New(b)
	copied, _ := m.ToBytes()
	_ = m.SetAt(0, format.Int('A'))
	fmt.Printf("%s %s\n", copied, b.Bytes())
	// Output: abc Abc
}

func ExampleView_ToBytesOrder() {
	m, _ := view.New(buffer.NewBytes([]byte("abcdef")))
	matrix, _ := m.Cast("B", 2, 3)
	columns, _ := matrix.ToBytesOrder("F")
	fmt.Printf("%s\n", columns)
	// Output: adbecf
}

func ExampleView_ToList() {
	m, _ := view.New(buffer.NewBytes([]byte("abcd")))
	matrix, _ := m.Cast("B", 2, 2)
	rows, _ := matrix.ToList()
	fmt.Println(rows)
	// Output: [[97, 98] [99, 100]]
}

func ExampleView_HexSep() {
	m, _ := view.New(buffer.NewBytes([]byte{0xde, 0xad, 0xbe, 0xef, 0x01}))
	fmt.Println(m.HexSep("_", 2))
	fmt.Println(m.HexSep("_", -2))
	// Output:
	// de_adbe_ef01 <nil>
	// dead_beef_01 <nil>
}

func ExampleView_Release() {
	b := buffer.NewByteArray([]byte("abc"))
	m, _ := view.New(b)
	tail, _ := m.Slice(view.From(1))
	_ = m.Release()
	fmt.Println(b.Exports()) // tail still looks
	_ = tail.Release()
	fmt.Println(b.Exports())
	_, err := tail.At(0)
	fmt.Println(err)
	// Output:
	// 1
	// 0
	// ValueError: operation forbidden on released memoryview object
}

func ExampleView_GetBuffer() {
	m, _ := view.New(buffer.NewBytes([]byte("abcdef")))
	every, _ := m.Slice(view.Every(2))
	_, err := every.GetBuffer(buffer.Simple)
	fmt.Println(err)
	b, _ := every.GetBuffer(buffer.FullRO)
	fmt.Println(b.Shape, b.Strides)
	fmt.Println(every.Release())
	// Output:
	// BufferError: memoryview: underlying buffer is not C-contiguous
	// [3] [2]
	// BufferError: memoryview has 1 exported buffer
}

func ExampleView_Bytes() {
	m, _ := view.New(buffer.NewByteArray([]byte("abcdef")))
	middle, _ := m.Slice(view.Range(2, 4))
	live, ok := middle.Bytes()
	fmt.Printf("%s %v\n", live, ok)
	every, _ := m.Slice(view.Every(2))
	_, ok = every.Bytes()
	fmt.Println(ok)
	// Output:
	// cd true
	// false
}
