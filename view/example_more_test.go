package view_test

// This file shows what the other example file does not: comparing, looking for values,
// Go's own iteration and typed slices, keys that are objects, profiles and observers.
// What is printed is what CPython prints, or follows from the bytes.

import (
	"errors"
	"fmt"
	"os"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// check1 ends an example that goes wrong; programs look at their errors.
func check1[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

func ExampleOf() {
	memory := []byte("abc")
	v := view.Of(memory)
	_ = v.SetAt(0, format.Int('X'))
	fmt.Printf("%s\n", memory)
	// Output: Xbc
}

func ExampleView_Equal() {
	bytes := view.Of([]byte{1, 2, 3})
	doubles := check1(view.New(check1(buffer.NewArray(view.Profile{}, "d",
		format.Float(1), format.Float(2), format.Float(3)))))
	fmt.Println(check1(bytes.Equal(doubles)))
	fmt.Println(check1(bytes.Equal(buffer.NewBytes([]byte{1, 2, 4}))))
	// Output:
	// true
	// false
}

func ExampleView_Hash() {
	b := buffer.NewBytes([]byte("abc"))
	v := check1(view.New(b))
	fmt.Println(check1(v.Hash()) == check1(b.Hash()))
	_, err := view.Of([]byte("abc")).Hash()
	fmt.Println(err)
	// Output:
	// true
	// ValueError: cannot hash writable memoryview object
}

func ExampleView_Count() {
	v := view.Of([]byte("banana"))
	fmt.Println(check1(v.Count(format.Int('a'))), check1(v.Count(format.Float(97))))
	// Output: 3 3
}

func ExampleView_Index() {
	v := view.Of([]byte("banana"))
	fmt.Println(check1(v.Index(format.Int('n'), 3, 6)))
	_, err := v.Index(format.Int('n'), -1, 6)
	fmt.Println(err)
	// Output:
	// 4
	// ValueError: memoryview.index(x): x not found
}

func ExampleView_Contains() {
	fmt.Println(check1(view.Of([]byte("banana")).Contains(format.Int('b'))))
	// Output: true
}

func ExampleView_Iter() {
	it := check1(view.Of([]byte("ab")).Iter())
	for {
		x, err := it.Next()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(x)
	}
	// Output:
	// 97
	// 98
	// StopIteration
}

func ExampleView_Values() {
	v := check1(view.Of([]byte{1, 0, 2, 0, 3, 0}).Cast("H"))
	for x := range v.Values() {
		fmt.Print(x, " ")
	}
	// Output: 1 2 3
}

func ExampleView_All() {
	v := check1(view.Of([]byte("abcd")).Cast("c", 2, 2))
	for at, x := range v.All() {
		fmt.Print(at, x, " ")
	}
	// Output: [0 0] b'a' [0 1] b'b' [1 0] b'c' [1 1] b'd'
}

func ExampleAs() {
	memory := buffer.Make(8)
	shorts := check1(view.As[uint16](check1(view.Of(memory).Cast("H"))))
	shorts[1] = 0x4142
	fmt.Printf("%q\n", memory)
	_, err := view.As[uint32](view.Of(memory))
	fmt.Println(err)
	// Output:
	// "\x00\x00BA\x00\x00\x00\x00"
	// TypeError: view: elements of format 'B' are uint8, not uint32
}

func ExampleView_WriteTo() {
	v := check1(view.Of([]byte("h e l l o\n")).Slice(view.Every(2)))
	_, _ = v.WriteTo(os.Stdout)
	// Output: hello
}

func ExampleView_ReadAt() {
	p := make([]byte, 3)
	n, err := view.Of([]byte("abcdef")).ReadAt(p, 2)
	fmt.Printf("%q %d %v\n", p, n, err)
	// Output: "cde" 3 <nil>
}

func ExampleView_WriteAt() {
	memory := []byte("abcdef")
	backwards := check1(view.Of(memory).Slice(view.Every(-1)))
	_, _ = backwards.WriteAt([]byte("XY"), 0)
	fmt.Printf("%s\n", memory)
	// Output: abcdYX
}

func ExampleView_Get() {
	v := view.Of([]byte("abcdef"))
	key := format.Object(view.SliceKey{Step: format.Int(-2)}) // v[::-2]
	sub, _ := check1(v.Get(key)).Object()
	fmt.Printf("%s\n", check1(sub.(*view.View).ToBytes()))
	_, err := v.Get(format.Object("a"))
	fmt.Println(err)
	// Output:
	// fdb
	// TypeError: memoryview: invalid slice key
}

// An object with __index__.
type nine struct{}

func (nine) Index() (format.Value, error) { return format.Int(9), nil }

func ExampleView_Set() {
	v := view.Of(make([]byte, 4))
	_ = v.Set(format.Int(-1), format.Object(nine{}))
	_ = v.Set(format.Object(view.SliceKey{Stop: format.Int(2)}), format.Bytes([]byte("ab")))
	fmt.Println(check1(v.ToList()))
	fmt.Println(v.Delete(format.Int(0)))
	// Output:
	// [97 98 0 9]
	// TypeError: cannot delete memory
}

func ExampleView_CastValue() {
	v := view.Of(make([]byte, 6))
	square := check1(v.CastValue("B", format.Tuple(format.Int(2), format.Int(3))))
	fmt.Println(square.Shape(), square.Strides())
	_, err := v.CastValue("B", format.List([]format.Value{format.Float(6)}))
	fmt.Println(err)
	// Output:
	// [2 3] [3 1]
	// TypeError: memoryview.cast(): elements of shape must be integers
}

func ExampleOptions() {
	old := view.Options{Profile: view.Profile{Version: format.Python311, ABI: format.ILP32}}
	v := check1(old.New(buffer.NewByteArray(make([]byte, 8))))
	fmt.Println(check1(v.Cast("l")).ItemSize())
	_, err := v.Cast("e") // 3.12 knows it
	fmt.Println(errors.Is(err, view.ErrValue))
	// Output:
	// 4
	// true
}

func ExampleObserver() {
	watched := view.Options{Observer: &view.Observer{
		Read:  func(_ *view.View, a view.Access) { fmt.Printf("read %+v\n", a) },
		Write: func(_ *view.View, a view.Access) { fmt.Printf("write %+v\n", a) },
	}}
	v := check1(watched.New(buffer.NewByteArray(make([]byte, 8))))
	odd := check1(v.Slice(view.Range(1, 8, 2)))
	_ = odd.SetAt(0, format.Int(7))
	_, _ = odd.ToBytes()
	// Output:
	// write {Offset:1 Length:1 Stride:1 Count:1}
	// read {Offset:1 Length:1 Stride:2 Count:4}
}

func ExampleOptions_FromFlags() {
	// memoryview._from_flags(b'abc', inspect.BufferFlags.WRITABLE)
	_, err := view.Options{}.FromFlags(buffer.NewBytes([]byte("abc")), buffer.Writable)
	fmt.Println(err)
	// Output: BufferError: Object is not writable.
}

func ExampleOptions_Request() {
	v := view.Of([]byte("abc"))
	w := check1(view.Options{}.Request(v, buffer.Simple)) // v.__buffer__(0)
	fmt.Println(w.Obj() == v, v.Release())
	// Output: true BufferError: memoryview has 1 exported buffer
}

func ExampleOptions_Restricted() {
	a := buffer.NewByteArray([]byte("abc"))
	b := check1(a.GetBuffer(buffer.FullRO))
	v := check1(view.Options{}.Restricted(b)) // what __release_buffer__ is given
	fmt.Println(check1(v.At(0)))
	_, err := v.Slice(view.From(1))
	fmt.Println(err)
	// Output:
	// 97
	// ValueError: cannot create new view on restricted memoryview
}

func ExampleOptions_GetContiguous() {
	columns := check1(view.Of([]byte("abcdef")).Slice(view.Every(2)))
	v := check1(view.Options{}.GetContiguous(columns, false, 'C'))
	fmt.Printf("%s %s\n", check1(v.ToBytes()), v.Obj().TypeName())
	fmt.Println(columns.IsContiguous('A'), v.IsContiguous('A'))
	// Output:
	// ace bytes
	// false true
}

func ExampleView_Locate() {
	v := check1(view.Of([]byte("abcdef")).Cast("B", 2, 3))
	fmt.Println(check1(v.Locate(1, 2)))
	// Output: 5
}

// A class with __buffer__ and __release_buffer__.
type wrapped struct{ of *view.View }

func (wrapped) TypeName() string { return "Wrapped" }

func (w wrapped) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	return view.Lend(w.of, flags, func(*view.View) { fmt.Println("released") })
}

func ExampleLend() {
	v := check1(view.New(wrapped{view.Of([]byte("abc"))}))
	fmt.Println(check1(v.At(0)))
	_ = v.Release()
	// Output:
	// 97
	// released
}

func ExampleView_Observe() {
	v := view.Of([]byte("abc"))
	v.Observe(&view.Observer{Read: func(_ *view.View, a view.Access) { fmt.Println("read", a.Offset, a.Length) }})
	fmt.Println(check1(v.At(1)))
	// Output:
	// read 1 1
	// 98
}

func ExampleLent() {
	mine := view.Of([]byte("abc"))
	v := check1(view.New(wrapped{mine}))
	of, ok := view.Lent(v.Obj())
	fmt.Println(of == mine, ok)
	_, ok = view.Lent(mine.Obj())
	fmt.Println(ok)
	_ = v.Release()
	// Output:
	// true true
	// false
	// released
}

func ExampleGiveBack() {
	a := buffer.NewByteArray([]byte("abc"))
	v := check1(view.New(a))
	fmt.Println(view.GiveBack(a, v)) // a.__release_buffer__(v)
	fmt.Println(view.GiveBack(a, v))
	// Output:
	// <nil>
	// ValueError: memoryview's buffer has already been released
}

func ExampleError() {
	_, err := view.Of(nil).At(0)
	var e *view.Error
	if errors.As(err, &e) && errors.Is(err, exception.ErrIndex) {
		fmt.Println(e.Type, "-", e.Message)
	}
	// Output: IndexError - index out of bounds on dimension 1
}
