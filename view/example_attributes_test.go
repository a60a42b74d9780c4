package view_test

// This file shows what a view says of itself, and the slices there are. Each example
// names the Python it is; tuples print as Go prints slices, True as true.

import (
	"errors"
	"fmt"
	"strings"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

func ExampleView_Shape() {
	// m = memoryview(bytes(12)).cast('H', [2, 3])
	// print(m.format, m.itemsize, m.nbytes, m.ndim)
	// print(m.shape, m.strides, m.suboffsets)
	m := check1(view.Of(make([]byte, 12)).Cast("H", 2, 3))
	fmt.Println(m.Format(), m.ItemSize(), m.NBytes(), m.NDim())
	fmt.Println(m.Shape(), m.Strides(), m.SubOffsets())
	// Output:
	// H 2 12 2
	// [2 3] [6 2] []
}

func ExampleView_Contiguous() {
	m := view.Of([]byte("abcdef"))
	for _, v := range []*view.View{
		m,                                // m
		check1(m.Cast("B", 2, 3)),        // m.cast('B', [2, 3])
		check1(m.Slice(view.Every(2))),   // m[::2]
		check1(m.Slice(view.Every(-10))), // m[::-10], a single element
	} {
		// print(v.c_contiguous, v.f_contiguous, v.contiguous)
		fmt.Println(v.CContiguous(), v.FContiguous(), v.Contiguous())
	}
	// Output:
	// true true true
	// true false true
	// false false false
	// true true true
}

func ExampleView_IsContiguous() {
	// The C API's PyBuffer_IsContiguous says yes of every view without elements.
	empty := check1(view.Of(nil).Slice(view.Every(2))) // memoryview(b'')[::2]
	fmt.Println(empty.CContiguous(), empty.IsContiguous('C'))
	// Output: false true
}

func ExampleView_ReadOnly() {
	// m = memoryview(b'abc'); print(m.readonly); m[0] = 0
	m := check1(view.New(buffer.NewBytes([]byte("abc"))))
	fmt.Println(m.ReadOnly())
	fmt.Println(m.CheckWrite())
	// Output:
	// true
	// TypeError: cannot modify read-only memory
}

func ExampleView_Offset() {
	m := check1(view.Of([]byte("abcdef")).Slice(view.Range(4, 0, -2))) // m[4:0:-2]
	at := m.Offset()
	fmt.Printf("%d %v %c\n", at, m.Strides(), m.Base()[at])
	// Output: 4 [-2] e
}

func ExampleView_Code() {
	c := check1(check1(view.Of(make([]byte, 4)).Cast("H")).Code())
	fmt.Println(c.CType, c.Size())

	// memoryview(ctypes.c_int())[()]
	m := check1(view.New(check1(buffer.NewCType(view.Profile{}, "c_int", nil, make([]byte, 4)))))
	fmt.Println(m.CheckFormat())
	_, err := m.Code()
	fmt.Println(err)
	// Output:
	// unsigned short 2
	// NotImplementedError: memoryview: unsupported format <i
	// NotImplementedError: memoryview: unsupported format <i
}

func ExampleView_String() {
	// print(m); m.release(); print(m)
	m := view.Of(nil)
	fmt.Println(strings.HasPrefix(m.String(), "<memory at 0x"))
	_ = m.Release()
	fmt.Println(strings.HasPrefix(m.String(), "<released memory at 0x"))
	// Output:
	// true
	// true
}

func ExampleView_Exports() {
	// w = memoryview(m.__buffer__(0)); m.release()
	m := view.Of([]byte("abc"))
	lent := check1(m.GetBuffer(buffer.Simple))
	fmt.Println(m.Exports(), m.Release())
	lent.Release()
	fmt.Println(m.Exports(), m.Release())
	// Output:
	// 1 BufferError: memoryview has 1 exported buffer
	// 0 <nil>
}

func ExampleView_Hex() {
	// memoryview(b'\xde\xad').hex()
	fmt.Println(view.Of([]byte{0xde, 0xad}).Hex())
	// Output: dead <nil>
}

func ExampleView_Len() {
	m := view.Of(make([]byte, 8))
	fmt.Println(check1(m.Cast("h", 2, 2)).Len())       // len(m.cast('h', [2, 2]))
	fmt.Println(check1(m.Cast("d", []int{}...)).Len()) // len(m.cast('d', []))
	// Output:
	// 2 <nil>
	// 0 TypeError: 0-dim memory has no length
}

func ExampleView_SetItem() {
	// m = memoryview(bytearray(4)).cast('B', [2, 2]); m[1, 0] = 7; print(m.tolist())
	m := check1(view.Of(make([]byte, 4)).Cast("B", 2, 2))
	_ = m.SetItem(format.Int(7), 1, 0)
	fmt.Println(check1(m.ToList()))
	fmt.Println(m.SetItem(format.Int(7), 1)) // m[1] = 7
	// Output:
	// [[0, 0] [7, 0]]
	// NotImplementedError: sub-views are not implemented
}

func ExampleView_Obj() {
	// b = bytes(3); print(memoryview(b)[1:].obj is b)
	b := buffer.NewBytes(make([]byte, 3))
	tail := check1(check1(view.New(b)).Slice(view.From(1)))
	fmt.Println(tail.Obj() == b)
	// Output: true
}

func ExampleView_Released() {
	m := view.Of([]byte("abc"))
	fmt.Println(m.Released(), m.Err())
	_ = m.Release()
	fmt.Println(m.Released(), m.Err())
	fmt.Println(m.Shape()) // Go may still ask; Python gets the error
	// Output:
	// false <nil>
	// true ValueError: operation forbidden on released memoryview object
	// [3]
}

func ExampleView_Profile() {
	m := check1(view.Options{Profile: view.Profile{Version: format.Python312}}.New(buffer.NewBytes(nil)))
	fmt.Println(m.Profile(), view.Of(nil).Profile())
	// Output: 3.12-lp64 3.14-lp64
}

func ExampleRange() {
	m := view.Of([]byte("abcdef"))
	for _, s := range []view.Slice{
		view.Range(1, -1),    // m[1:-1]
		view.Range(5, 0, -2), // m[5:0:-2]
		view.From(-2),        // m[-2:]
		view.To(2),           // m[:2]
		view.Every(3),        // m[::3]
	} {
		fmt.Printf("%s ", check1(check1(m.Slice(s)).ToBytes()))
	}
	// Output: bcde fdb ef ab ad
}

func ExampleSlice_Indices() {
	fmt.Println(view.Every(-2).Indices(6)) // slice(None, None, -2).indices(6)
	_, _, _, _, err := view.Every(0).Indices(6)
	fmt.Println(err)
	// Output:
	// 5 -1 -2 3 <nil>
	// ValueError: slice step cannot be zero
}

func ExampleSliceKey_Slice() {
	// m[nine():'a'], where nine has __index__
	s, _ := view.SliceKey{Start: format.Object(nine{})}.Slice(view.Profile{})
	fmt.Println(*s.Start, s.Stop)
	_, err := view.SliceKey{Stop: format.Object("a")}.Slice(view.Profile{})
	fmt.Println(err)
	// Output:
	// 9 <nil>
	// TypeError: slice indices must be integers or None or have an __index__ method
}

func ExampleEllipsisKey() {
	ellipsis := format.Object(view.EllipsisKey{})
	m := view.Of([]byte("a"))
	_, err := m.Get(ellipsis) // m[...]
	fmt.Println(err)
	single := check1(m.Cast("B", []int{}...))
	same, _ := check1(single.Get(ellipsis)).Object() // m.cast('B', [])[...]
	fmt.Println(same == single)
	// Output:
	// TypeError: memoryview: invalid slice key
	// true
}

func ExampleIterator_View() {
	m := view.Of([]byte("a"))
	it := check1(m.Iter())
	fmt.Println(it.View() == m)
	_, _ = it.Next()
	_, err := it.Next()
	fmt.Println(it.View() == nil, errors.Is(err, view.ErrStop))
	// Output:
	// true
	// true true
}

func ExampleAsReadOnly() {
	m := check1(view.New(buffer.NewBytes([]byte("abc"))))
	_, err := view.As[byte](m)
	fmt.Println(err)
	fmt.Printf("%s\n", check1(view.AsReadOnly[byte](m)))
	// Output:
	// TypeError: cannot modify read-only memory
	// abc
}

func ExampleView_TypeName() {
	// type(m).__name__; type(iter(m)).__name__; type(slice(1)).__name__; type(...).__name__
	m := view.Of(nil)
	fmt.Println(m.TypeName(), check1(m.Iter()).TypeName(), view.SliceKey{}.TypeName(), view.EllipsisKey{}.TypeName())
	// Output: memoryview memory_iterator slice ellipsis
}
