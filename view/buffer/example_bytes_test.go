package buffer_test

// This file shows what owns plain bytes: bytes, bytearray, files in memory, and exporters
// of one's own. Each example names the Python it is.

import (
	"fmt"
	"io"

	"memview/view/buffer"
	"memview/view/format"
)

func ExampleNewBytes() {
	b := buffer.NewBytes([]byte("abc"))
	fmt.Println(b.TypeName(), b.Len(), string(b.Bytes()))
	lent, err := b.GetBuffer(buffer.FullRO)
	fmt.Println(lent.Format, lent.Shape, lent.ReadOnly, err)
	_, err = b.GetBuffer(buffer.Writable) // b'abc'.__buffer__(inspect.BufferFlags.WRITABLE)
	fmt.Println(err)
	// Output:
	// bytes 3 abc
	// B [3] true <nil>
	// BufferError: Object is not writable.
}

func ExampleNewByteArray() {
	memory := []byte("abc")
	a := buffer.NewByteArray(memory)
	_ = a.SetAt(-1, 'C') // a[-1] = ord('C')
	fmt.Println(a.Len(), string(memory), string(a.Bytes()))
	fmt.Println(a.At(0)) // a[0]
	_, err := a.At(3)    // a[3]
	fmt.Println(err)
	// Output:
	// 3 abC abC
	// 97 <nil>
	// IndexError: bytearray index out of range
}

func ExampleByteArray_Append() {
	a := buffer.NewByteArray([]byte("abc"))
	_ = a.Append('d')          // a.append(ord('d'))
	_ = a.Extend([]byte("ef")) // a.extend(b'ef')
	_ = a.Insert(1, 'x')       // a.insert(1, ord('x'))
	fmt.Println(string(a.Bytes()))
	last, _ := a.Pop(-1) // a.pop()
	_ = a.Remove('a')    // a.remove(ord('a'))
	a.Reverse()          // a.reverse()
	_ = a.Repeat(2)      // a *= 2
	fmt.Println(last, string(a.Bytes()))
	_ = a.Resize(3) // a.resize(3)
	fmt.Println(string(a.Bytes()))
	fmt.Println(a.Clear(), a.Len()) // a.clear()
	_, err := a.Pop(-1)
	fmt.Println(err)
	// Output:
	// axbcdef
	// 102 edcbxedcbx
	// edc
	// <nil> 0
	// IndexError: pop from empty bytearray
}

func ExampleByteArray_SetSlice() {
	a := buffer.NewByteArray([]byte("abcdef"))
	_ = a.SetSlice(0, 6, 2, 3, []byte("XYZ")) // a[::2] = b'XYZ'
	fmt.Println(string(a.Bytes()))
	fmt.Println(a.SetSlice(0, 6, 2, 3, []byte("UV"))) // a[::2] = b'UV'
	_ = a.Splice(1, 3, []byte("12345"))               // a[1:3] = b'12345'
	fmt.Println(string(a.Bytes()))
	_ = a.Delete(0)               // del a[0]
	_ = a.DeleteSlice(0, 8, 2, 4) // del a[::2]
	fmt.Println(string(a.Bytes()))
	_ = a.Init([]byte("hello")) // a.__init__(b'hello')
	first, _ := a.TakeBytes(2)  // a.take_bytes(2)
	fmt.Println(string(first), string(a.Bytes()))
	// Output:
	// XbYdZf
	// ValueError: attempt to assign bytes of size 2 to extended slice of size 3
	// X12345dZf
	// 24df
	// he llo
}

func ExampleByteArray_FillBuffer() {
	// PyObject_GetBuffer fills a Py_buffer of the caller's.
	var lent buffer.Buffer
	a := buffer.NewByteArray([]byte("abc"))
	fmt.Println(a.FillBuffer(&lent, buffer.FullRO), string(lent.Data), a.Exports())
	lent.Release()
	fmt.Println(a.Exports())
	var refused buffer.Buffer
	fmt.Println(buffer.NewBytes(nil).FillBuffer(&refused, buffer.Writable))
	// Output:
	// <nil> abc 1
	// 0
	// BufferError: Object is not writable.
}

func ExampleHashBytes() {
	b := buffer.NewBytes([]byte("abc"))
	hash, err := b.Hash() // hash(b'abc')
	fmt.Println(hash == buffer.HashBytes([]byte("abc")), err)
	c, _ := buffer.NewCType(format.Profile{}, "c_int", nil, make([]byte, 4))
	a, _ := buffer.NewArray(format.Profile{}, "i")
	n, _ := buffer.NewNDArray(format.Profile{}, make([]byte, 1), buffer.NDSpec{Flags: buffer.NDWritable})
	for _, obj := range []buffer.Hasher{buffer.NewByteArray(nil), a, c, n} {
		_, err := obj.Hash()
		fmt.Println(err)
	}
	// Output:
	// true <nil>
	// TypeError: unhashable type: 'bytearray'
	// TypeError: unhashable type: 'array.array'
	// TypeError: unhashable type
	// ValueError: cannot hash writable ndarray object
}

func ExampleNewBytesIO() {
	f := buffer.NewBytesIO([]byte("hello world"))
	word := make([]byte, 5)
	_, _ = io.ReadFull(f, word) // f.read(5)
	at, _ := f.Tell()           // f.tell()
	fmt.Println(string(word), at)
	_, _ = f.Seek(-5, io.SeekEnd)     // f.seek(-5, 2)
	n, _ := f.Write([]byte("there!")) // f.write(b'there!')
	all, _ := f.GetValue()            // f.getvalue()
	fmt.Println(n, string(all))
	_ = f.Truncate(5) // f.truncate(5)
	_, _ = f.Seek(0, io.SeekStart)
	n, _ = f.Read(make([]byte, 100))
	fmt.Println(n)
	fmt.Println(f.Close(), f.Closed()) // f.close(); print(f.closed)
	_, err := f.Tell()
	fmt.Println(err)
	// Output:
	// hello 5
	// 6 hello there!
	// 5
	// <nil> true
	// ValueError: I/O operation on closed file.
}

func ExampleBytesIO_Buffer() {
	f := buffer.NewBytesIO([]byte("abc"))
	obj, _ := f.Buffer() // f.getbuffer().obj
	lent, _ := obj.GetBuffer(buffer.Full)
	fmt.Println(obj.TypeName(), obj.File() == f, f.Exports())
	fmt.Println(f.Close())
	lent.Release()
	fmt.Println(f.Exports(), f.Close())
	// Output:
	// _BytesIOBuffer true 1
	// BufferError: Existing exports of data: object cannot be re-sized
	// 0 <nil>
}

// A class with __buffer__: an exporter of one's own.
type letters struct{ memory []byte }

func (letters) TypeName() string { return "Letters" }

func (l letters) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	return buffer.NewBuffer(l, l.memory, true, flags)
}

func ExampleNewBuffer() {
	var obj buffer.Exporter = letters{[]byte("abc")}
	b, err := obj.GetBuffer(buffer.FullRO)
	fmt.Println(b.Format, b.Shape, b.Len, err)
	_, err = obj.GetBuffer(buffer.Full)
	fmt.Println(err)
	// Output:
	// B [3] 3 <nil>
	// BufferError: Object is not writable.
}

func ExampleFlags_Has() {
	// inspect.BufferFlags.STRIDES in inspect.BufferFlags.FULL_RO
	fmt.Println(buffer.FullRO.Has(buffer.Strides), buffer.FullRO.Has(buffer.Writable))
	// Output: true false
}

func ExampleMake() {
	fmt.Println(buffer.Make(3)) // bytearray(3)
	// Output: [0 0 0]
}

func ExampleNewShadow() {
	live := []byte("hello world")
	s := buffer.NewShadow(live)
	live[0] = 'J' // ours, and we say so
	s.Sync(0, 1)
	copy(live[6:], "W") // somebody else's
	for _, d := range s.Compare(0, s.Len()) {
		fmt.Printf("%d: %s, was %s\n", d.Offset, live[d.Offset:d.Offset+len(d.Old)], d.Old)
	}
	live[9] = 'L'
	fmt.Println(len(s.Sweep(6)), len(s.Sweep(6))) // a piece at a time
	// Output:
	// 6: W, was w
	// 0 1
}
