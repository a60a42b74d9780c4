package buffer_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"memview/view/buffer"
	"memview/view/exception"
)

func TestMake(t *testing.T) {
	var kept [][]byte
	for n := -1; n < 300; n++ {
		b := buffer.Make(n)
		if want := max(n, 0); len(b) != want {
			t.Fatalf("Make(%d): got %d bytes, want %d", n, len(b), want)
		}
		if at := reflect.ValueOf(b).Pointer(); at%8 != 0 {
			t.Errorf("Make(%d): address %#x is not a multiple of 8", n, at)
		}
		kept = append(kept, b) // so that none is reused
		if cap(b) != len(b) {
			t.Errorf("Make(%d): got capacity %d, want none to spare", n, cap(b))
		}
	}
	_ = kept
}

// What bytearray answers, while a view of it is alive and after, asked of CPython
// 3.13.0; resize, which it has from 3.14, from bytearrayobject.c. The bound of
// "resize too far" is our own.
func TestByteArray(t *testing.T) {
	const locked = "BufferError: Existing exports of data: object cannot be re-sized"
	for _, test := range []struct {
		name   string
		start  string
		do     func(a *buffer.ByteArray) error
		during string // the error with a view alive
		after  string // the error without one
		want   string // the bytes without one
	}{
		{"append", "abc", func(a *buffer.ByteArray) error { return a.Append('d') }, locked, "", "abcd"},
		{"extend", "abc", func(a *buffer.ByteArray) error { return a.Extend([]byte("de")) }, locked, "", "abcde"},
		{"extend nothing", "abc", func(a *buffer.ByteArray) error { return a.Extend(nil) }, "", "", "abc"},
		{"extend itself", "abc", func(a *buffer.ByteArray) error { return a.Extend(a.Bytes()) }, locked, "", "abcabc"},
		{"insert", "abc", func(a *buffer.ByteArray) error { return a.Insert(1, 'x') }, locked, "", "axbc"},
		{"insert -1", "abc", func(a *buffer.ByteArray) error { return a.Insert(-1, 'x') }, locked, "", "abxc"},
		{"insert far", "abc", func(a *buffer.ByteArray) error { return a.Insert(99, 'x') }, locked, "", "abcx"},
		{"insert near", "abc", func(a *buffer.ByteArray) error { return a.Insert(-99, 'x') }, locked, "", "xabc"},
		{"pop", "abc", func(a *buffer.ByteArray) error { return pop(a, -1, 'c') }, locked, "", "ab"},
		{"pop 0", "abc", func(a *buffer.ByteArray) error { return pop(a, 0, 'a') }, locked, "", "bc"},
		{"pop 3", "abc", func(a *buffer.ByteArray) error { return pop(a, 3, 0) },
			"IndexError: pop index out of range", "IndexError: pop index out of range", "abc"},
		{"pop empty", "", func(a *buffer.ByteArray) error { return pop(a, -1, 0) },
			"IndexError: pop from empty bytearray", "IndexError: pop from empty bytearray", ""},
		{"remove", "abca", func(a *buffer.ByteArray) error { return a.Remove('a') }, locked, "", "bca"},
		{"remove missing", "abc", func(a *buffer.ByteArray) error { return a.Remove('x') },
			"ValueError: value not found in bytearray", "ValueError: value not found in bytearray", "abc"},
		{"clear", "abc", (*buffer.ByteArray).Clear, locked, "", ""},
		{"clear empty", "", (*buffer.ByteArray).Clear, "", "", ""},
		{"resize up", "abc", func(a *buffer.ByteArray) error { return a.Resize(5) }, locked, "", "abc\x00\x00"},
		{"resize down", "abc", func(a *buffer.ByteArray) error { return a.Resize(1) }, locked, "", "a"},
		{"resize same", "abc", func(a *buffer.ByteArray) error { return a.Resize(3) }, "", "", "abc"},
		{"resize negative", "abc", func(a *buffer.ByteArray) error { return a.Resize(-1) },
			"ValueError: Can only resize to positive sizes, got -1",
			"ValueError: Can only resize to positive sizes, got -1", "abc"},
		{"resize too far", "abc", func(a *buffer.ByteArray) error { return a.Resize(1 << 62) }, locked, "MemoryError", "abc"},
		{"down and up", "abc", func(a *buffer.ByteArray) error {
			if err := a.Resize(1); err != nil {
				return err
			}
			return a.Resize(3)
		}, locked, "", "a\x00\x00"},
		{"b[1:2] = longer", "abc", func(a *buffer.ByteArray) error { return a.Splice(1, 2, []byte("xyz")) }, locked, "", "axyzc"},
		{"b[1:3] = shorter", "abcd", func(a *buffer.ByteArray) error { return a.Splice(1, 3, []byte("x")) }, locked, "", "axd"},
		{"b[1:3] = as long", "abcd", func(a *buffer.ByteArray) error { return a.Splice(1, 3, []byte("xy")) }, "", "", "axyd"},
		{"b[1:1] = itself", "abc", func(a *buffer.ByteArray) error { return a.Splice(1, 1, a.Bytes()) }, locked, "", "aabcbc"},
		{"b[99:] = more", "abc", func(a *buffer.ByteArray) error { return a.Splice(99, 99, []byte("d")) }, locked, "", "abcd"},
		{"del b[0:0]", "abc", func(a *buffer.ByteArray) error { return a.Splice(0, 0, nil) }, "", "", "abc"},
		{"reverse", "abc", func(a *buffer.ByteArray) error { a.Reverse(); return nil }, "", "", "cba"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := buffer.NewByteArray([]byte(test.start))
			b, err := a.GetBuffer(buffer.FullRO)
			if err != nil || a.Exports() != 1 {
				t.Fatalf("got %v, %d exports", err, a.Exports())
			}
			if got := message(test.do(a)); got != test.during {
				t.Errorf("with a view: got %q, want %q", got, test.during)
			}
			if test.during != "" && string(a.Bytes()) != test.start {
				t.Errorf("with a view: got %q, want it unchanged", a.Bytes())
			}
			b.Release()
			b.Release() // once more does nothing
			if a.Exports() != 0 {
				t.Fatalf("got %d exports, want 0", a.Exports())
			}
			a = buffer.NewByteArray([]byte(test.start))
			if got := message(test.do(a)); got != test.after {
				t.Errorf("without: got %q, want %q", got, test.after)
			}
			if string(a.Bytes()) != test.want || a.Len() != len(test.want) {
				t.Errorf("without: got %q, want %q", a.Bytes(), test.want)
			}
		})
	}
}

func pop(a *buffer.ByteArray, i int, want byte) error {
	c, err := a.Pop(i)
	if err == nil && c != want {
		return fmt.Errorf("popped %q, want %q", c, want)
	}
	return err
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// Bytes appended one by one end up in aligned memory, whatever they began in.
func TestByteArrayGrows(t *testing.T) {
	a := buffer.NewByteArray(nil)
	var want []byte
	for i := range 1000 {
		if err := a.Append(byte(i)); err != nil {
			t.Fatal(err)
		}
		want = append(want, byte(i))
		if at := reflect.ValueOf(a.Bytes()).Pointer(); at%8 != 0 {
			t.Fatalf("%d bytes: address %#x is not a multiple of 8", a.Len(), at)
		}
	}
	if !bytes.Equal(a.Bytes(), want) {
		t.Error("the bytes are not those appended")
	}
}

// What exporters of bytes answer to raw requests, from _testbuffer.ndarray(x,
// getbuf=flags) of CPython 3.13.0.
func TestGetBuffer(t *testing.T) {
	a, b := buffer.NewByteArray([]byte("abc")), buffer.NewBytes([]byte("abc"))
	for _, test := range []struct {
		obj   buffer.Exporter
		flags buffer.Flags
		want  string
	}{
		{a, buffer.Simple, `"" 3 1 1 [] [] false`},
		{a, buffer.Writable, `"" 3 1 1 [] [] false`},
		{a, buffer.Format, `"B" 3 1 1 [] [] false`},
		{a, buffer.Contig, `"" 3 1 1 [3] [] false`},
		{a, buffer.Strided, `"" 3 1 1 [3] [1] false`},
		{a, buffer.Full, `"B" 3 1 1 [3] [1] false`},
		{b, buffer.FullRO, `"B" 3 1 1 [3] [1] true`},
		{b, buffer.FContiguous, `"" 3 1 1 [3] [1] true`},
		{b, buffer.Full, "BufferError: Object is not writable."},
		{b, buffer.Writable, "BufferError: Object is not writable."},
	} {
		got := ""
		if x, err := test.obj.GetBuffer(test.flags); err != nil {
			got = err.Error()
		} else {
			got = fmt.Sprintf("%q %d %d %d %v %v %v", x.Format, x.Len, x.ItemSize, x.NDim, x.Shape, x.Strides, x.ReadOnly)
			if x.Obj != test.obj || string(x.Data) != "abc" {
				t.Errorf("%s, %#x: got another's memory", test.obj.TypeName(), int(test.flags))
			}
			x.Release()
		}
		if got != test.want {
			t.Errorf("%s, %#x: got %s, want %s", test.obj.TypeName(), int(test.flags), got, test.want)
		}
	}
	if a.Exports() != 0 {
		t.Errorf("got %d exports, want 0", a.Exports())
	}
	if b.Len() != 3 || string(b.Bytes()) != "abc" {
		t.Errorf("got %q of %d, want abc", b.Bytes(), b.Len())
	}
}

// The values of PyBUF_ constants, from CPython's Include/cpython/object.h by way of
// _testbuffer.
func TestFlags(t *testing.T) {
	for _, test := range []struct{ got, want buffer.Flags }{
		{buffer.Simple, 0}, {buffer.Writable, 1}, {buffer.Format, 4}, {buffer.ND, 8}, {buffer.Strides, 24},
		{buffer.CContiguous, 56}, {buffer.FContiguous, 88}, {buffer.AnyContiguous, 152}, {buffer.Indirect, 280},
		{buffer.Contig, 9}, {buffer.ContigRO, 8}, {buffer.Strided, 25}, {buffer.StridedRO, 24},
		{buffer.Records, 29}, {buffer.RecordsRO, 28}, {buffer.Full, 285}, {buffer.FullRO, 284},
	} {
		if test.got != test.want {
			t.Errorf("got %d, want %d", test.got, test.want)
		}
	}
}

func TestErrorsAreExceptions(t *testing.T) {
	_, err := buffer.NewBytes(nil).GetBuffer(buffer.Writable)
	if !errors.Is(err, exception.ErrBuffer) {
		t.Errorf("got %v, want a BufferError", err)
	}
}
