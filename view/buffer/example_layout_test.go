package buffer_test

// This file shows what owns items: array.array, ctypes, and arrays of any layout. Each
// example names the Python it is; ndarray is that of CPython's _testbuffer.

import (
	"fmt"

	"memview/view/buffer"
	"memview/view/format"
)

// ints returns array('h', items).
func ints(items ...int64) *buffer.Array {
	a, err := buffer.NewArray(format.Profile{}, "h")
	for _, i := range items {
		if err == nil {
			err = a.Append(format.Int(i))
		}
	}
	if err != nil {
		panic(err)
	}
	return a
}

func ExampleNewArray() {
	a, _ := buffer.NewArray(format.Profile{}, "h", format.Int(1), format.Int(-1)) // a = array('h', [1, -1])
	fmt.Println(a.TypeName(), a.TypeCode(), a.ItemSize(), a.Len(), a.Format())
	fmt.Println(a.ToBytes(), a.Bytes()) // a.tobytes(), and the live memory
	fmt.Println(a.At(-1))               // a[-1]
	fmt.Println(a.SetAt(0, format.Int(1<<15)))
	lent, _ := a.GetBuffer(buffer.FullRO)
	fmt.Println(a.Append(format.Int(2)), a.Exports())
	lent.Release()
	// Output:
	// array.array h 2 2 h
	// [1 0 255 255] [1 0 255 255]
	// -1 <nil>
	// OverflowError: signed short integer is greater than maximum
	// BufferError: cannot resize an array that is exporting buffers 1
}

func ExampleNewArrayBytes() {
	a, err := buffer.NewArrayBytes(format.Profile{}, "H", []byte{1, 0, 2, 0}) // array('H', b'\1\0\2\0')
	list, _ := a.ToList()
	fmt.Println(list, err)
	_, err = buffer.NewArrayBytes(format.Profile{}, "H", []byte{1})
	fmt.Println(err)
	// Output:
	// [1 2] <nil>
	// ValueError: bytes length not a multiple of item size
}

func ExampleArray_Append() {
	a := ints(1, 2, 3)
	_ = a.Append(format.Int(4))                   // a.append(4)
	_ = a.Extend(format.Int(5), format.Int(2))    // a.extend([5, 2])
	_ = a.ExtendArray(ints(7))                    // a += array('h', [7])
	_ = a.FromList([]format.Value{format.Int(8)}) // a.fromlist([8])
	_ = a.FromBytes([]byte{9, 0})                 // a.frombytes(b'\t\0')
	_ = a.Insert(0, format.Int(0))                // a.insert(0, 0)
	fmt.Println(a.ToList())                       // a.tolist()
	last, _ := a.Pop(-1)                          // a.pop()
	_ = a.Remove(format.Int(2))                   // a.remove(2)
	a.Reverse()                                   // a.reverse()
	at, _ := a.Index(format.Int(5), 0, a.Len())   // a.index(5)
	fmt.Println(last, at, a.Count(format.Int(2))) // a.count(2)
	fmt.Println(a.ToList())
	fmt.Println(a.Clear(), a.Len()) // a.clear()
	// Output:
	// [0 1 2 3 4 5 2 7 8 9] <nil>
	// 9 3 1
	// [8 7 2 5 4 3 1 0] <nil>
	// <nil> 0
}

func ExampleArray_ByteSwap() {
	a := ints(1, 2)
	a.ByteSwap()    // a.byteswap()
	_ = a.Repeat(2) // a *= 2
	fmt.Println(a.ToList())
	// Output: [256 512 256 512] <nil>
}

func ExampleArray_SetSlice() {
	a := ints(0, 1, 2, 3, 4, 5)
	_ = a.SetSlice(0, 6, 2, 3, ints(7, 8, 9)) // a[::2] = array('h', [7, 8, 9])
	fmt.Println(a.ToList())
	fmt.Println(a.SetSlice(0, 6, 3, 2, ints(7))) // a[::3] = array('h', [7])
	_ = a.Delete(-1)                             // del a[-1]
	_ = a.DeleteSlice(0, 2, 1, 2)                // del a[:2]
	fmt.Println(a.ToList())
	// Output:
	// [7 1 8 3 9 5] <nil>
	// ValueError: attempt to assign array of size 1 to extended slice of size 2
	// [8 3 9] <nil>
}

func ExampleArray_FromUnicode() {
	a, _ := buffer.NewArray(format.Profile{}, "u") // array('u')
	_ = a.FromUnicode("añ")                        // a.fromunicode('añ')
	s, _ := a.ToUnicode()                          // a.tounicode()
	fmt.Println(s, a.Len(), a.ItemSize(), a.Format())
	fmt.Println(ints().FromUnicode("a"))
	// Output:
	// añ 2 4 w
	// ValueError: fromunicode() may only be called on unicode type arrays ('u' or 'w')
}

func ExampleNewCType() {
	// m = memoryview((c_int * 2)(1, 2)); print(m.format, m.shape, m.itemsize)
	c, _ := buffer.NewCType(format.Profile{}, "c_int", []int{2}, []byte{1, 0, 0, 0, 2, 0, 0, 0})
	b, _ := c.GetBuffer(buffer.FullRO)
	fmt.Println(c.TypeName(), b.Format, b.Shape, b.ItemSize)
	c.Bytes()[0] = 9 // c[0] = 9
	fmt.Println(b.Data)
	_, err := buffer.NewCType(format.Profile{}, "c_int", nil, make([]byte, 3))
	fmt.Println(err)
	// Output:
	// c_int_Array_2 <i [2] 4
	// [9 0 0 0 2 0 0 0]
	// ValueError: Buffer size too small (3 instead of at least 4 bytes)
}

func ExampleBuffer_Pointer() {
	// nd = ndarray(list(b'abcdef'), shape=[2, 3], flags=ND_FORTRAN)
	nd, _ := buffer.NewNDArray(format.Profile{}, []byte("abcdef"), buffer.NDSpec{Shape: []int{2, 3}, Flags: buffer.NDFortran})
	b, _ := nd.GetBuffer(buffer.FullRO)
	at, _ := b.Pointer(1, 0) // get_pointer(nd, [1, 0])
	fmt.Printf("%d %c\n", at, b.Data[at])
	fmt.Println(b.IsContiguous('C'), b.IsContiguous('F')) // is_contiguous(nd, 'C')
	c, _ := b.ToContiguous('C')                           // py_buffer_to_contiguous(nd, 'C', PyBUF_FULL_RO)
	f, _ := b.ToContiguous('F')
	fmt.Printf("%s %s\n", c, f)
	b.Release()
	// Output:
	// 1 b
	// false true
	// acebdf abcdef
}

func ExampleReExport() {
	a := buffer.NewByteArray([]byte("abc"))
	nd, _ := buffer.ReExport(a, buffer.FullRO, false) // ndarray(a, getbuf=PyBUF_FULL_RO)
	fmt.Println(nd.TypeName(), nd.Obj() == a, a.Exports())
	nd.Close() // del nd
	fmt.Println(a.Exports())
	// Output:
	// ndarray true 1
	// 0
}

func ExampleNDArray_Push() {
	nd, _ := buffer.NewNDArray(format.Profile{}, []byte("abc"), buffer.NDSpec{Shape: []int{3}})
	_ = nd.Push([]byte("vwxyz"), buffer.NDSpec{Shape: []int{3}, Strides: []int{-2}, Offset: 4}) // nd.push(…)
	text, _ := nd.ToBytes()                                                                     // nd.tobytes()
	fmt.Println(string(text), nd.Buffer().Strides)
	lent, _ := nd.GetBuffer(buffer.FullRO)
	fmt.Println(nd.Exports(), nd.Pop())
	lent.Release()
	fmt.Println(nd.Exports(), nd.Pop()) // nd.pop()
	fmt.Println(nd.Pop())
	// Output:
	// zxv [-2]
	// 1 BufferError: cannot change structure: 1 exported buffer
	// 0 <nil>
	// BufferError: list only has a single base
}

func ExampleStridesOf() {
	// memoryview(bytes(24)).cast('i', [2, 3]).strides
	fmt.Println(buffer.StridesOf([]int{2, 3}, 4, false), buffer.StridesOf([]int{2, 3}, 4, true))
	// Output: [12 4] [4 8]
}

func ExampleNewStatic() {
	s := buffer.NewStatic(true) // staticarray(legacy_mode=True)
	b, _ := s.GetBuffer(buffer.FullRO)
	fmt.Println(s.TypeName(), b.Obj, b.Data, b.ReadOnly) // memoryview(s).obj is None
	// Output: staticarray <nil> [0 1 2 3 4 5 6 7 8 9 10 11] true
}
