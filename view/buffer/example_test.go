package buffer_test

import (
	"fmt"

	"memview/view/buffer"
	"memview/view/format"
)

// While its memory is lent, a bytearray keeps its length.
func ExampleByteArray() {
	a := buffer.NewByteArray([]byte("abc"))
	lent, err := a.GetBuffer(buffer.Simple)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Append('d'))
	lent.Data[0] = 'A'
	lent.Release()
	fmt.Println(a.Append('d'), string(a.Bytes()))
	// Output:
	// BufferError: Existing exports of data: object cannot be re-sized
	// <nil> Abcd
}

func ExampleArray() {
	a, err := buffer.NewArray(format.Profile{}, "H", format.Int(1), format.Int(2))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Append(format.Int(65536)))
	a.ByteSwap()
	fmt.Println(a.ToList())
	b, err := a.GetBuffer(buffer.FullRO)
	fmt.Println(b.Format, b.Shape, b.Strides, err)
	// Output:
	// OverflowError: unsigned short is greater than maximum
	// [256 512] <nil>
	// H [2] [2] <nil>
}

func ExampleBytesIO() {
	f := buffer.NewBytesIO([]byte("hello"))
	obj, err := f.Buffer()
	if err != nil {
		fmt.Println(err)
		return
	}
	lent, err := obj.GetBuffer(buffer.Writable)
	if err != nil {
		fmt.Println(err)
		return
	}
	lent.Data[0] = 'j'
	_, err = f.Write([]byte("y"))
	fmt.Println(err)
	lent.Release()
	b, err := f.GetValue()
	fmt.Println(string(b), err)
	// Output:
	// BufferError: Existing exports of data: object cannot be re-sized
	// jello <nil>
}

func ExampleNewNDArray() {
	a, err := buffer.NewNDArray(format.Profile{}, []byte{1, 2, 3, 4, 5, 6}, buffer.NDSpec{Shape: []int{2, 3}, Flags: buffer.NDFortran})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.ToBytes())
	_, err = a.GetBuffer(buffer.CContiguous)
	fmt.Println(a.Buffer().Strides, err)
	// Output:
	// [1 3 5 2 4 6] <nil>
	// [1 2] BufferError: ndarray is not C-contiguous
}

func ExampleNewCStruct() {
	s, err := buffer.NewCStruct(format.Profile{}, "Point", []buffer.CField{{Name: "tag", Type: "c_byte"}, {Name: "x", Type: "c_double"}}, make([]byte, 16))
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := s.GetBuffer(buffer.FullRO)
	fmt.Println(b.Format, b.ItemSize, b.NDim, err)
	// Output: T{<b:tag:7x<d:x:} 16 0 <nil>
}
