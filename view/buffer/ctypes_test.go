package buffer_test

// This file tests what ctypes and NDArray lend. The formats are memoryview(x).format of
// ctypes on CPython 3.11.7, 3.13.0 (64-bit) and Pyodide's 3.14.2 (32-bit); NDArray is
// compared with CPython by the programs that view/viewtest replays.

import (
	"testing"

	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

func TestCTypes(t *testing.T) {
	lp64, ilp32 := format.Profile{Version: format.Python313}, format.Profile{Version: format.Python314, ABI: format.ILP32}
	for _, test := range []struct {
		name           string
		wide, narrow   string
		size, narrower int
	}{
		{"c_bool", "<?", "<?", 1, 1}, {"c_byte", "<b", "<b", 1, 1}, {"c_char", "<c", "<c", 1, 1}, {"c_char_p", "<z", "<z", 8, 4},
		{"c_double", "<d", "<d", 8, 8}, {"c_float", "<f", "<f", 4, 4}, {"c_int", "<i", "<l", 4, 4}, {"c_int16", "<h", "<h", 2, 2},
		{"c_int64", "<q", "<q", 8, 8}, {"c_long", "<q", "<l", 8, 4}, {"c_longdouble", "<g", "<g", 16, 16}, {"c_size_t", "<Q", "<L", 8, 4},
		{"c_uint", "<I", "<L", 4, 4}, {"c_ulonglong", "<Q", "<Q", 8, 8}, {"c_void_p", "<P", "<P", 8, 4}, {"c_wchar", "<u", "<u", 4, 4},
		{"c_time_t", "<q", "<q", 8, 8}, {"py_object", "<O", "<O", 8, 4},
	} {
		for _, under := range []struct {
			p      format.Profile
			format string
			size   int
		}{{lp64, test.wide, test.size}, {ilp32, test.narrow, test.narrower}} {
			c, err := buffer.NewCType(under.p, test.name, nil, make([]byte, 16))
			if err != nil {
				t.Fatal(err)
			}
			b, err := c.GetBuffer(buffer.Simple)
			if err != nil || b.Format != under.format || b.ItemSize != under.size || b.NDim != 0 || b.Strides != nil || b.ReadOnly {
				t.Errorf("%s on %v: got %q %d %v, want %q %d", test.name, under.p, b.Format, b.ItemSize, err, under.format, under.size)
			}
		}
	}
	a, err := buffer.NewCType(lp64, "c_int", []int{3, 2}, make([]byte, 24))
	if err != nil || a.TypeName() != "c_int_Array_2_Array_3" {
		t.Fatalf("(c_int*2)*3: got %v %v", a, err)
	}
	for _, test := range []struct {
		p      format.Profile
		fields []buffer.CField
		want   string
		size   int
	}{
		{lp64, []buffer.CField{{"a", "c_byte"}, {"b", "c_int"}}, "T{<b:a:3x<i:b:}", 8},
		{lp64, []buffer.CField{{"a", "c_int"}, {"b", "c_byte"}}, "T{<i:a:<b:b:3x}", 8},
		{lp64, []buffer.CField{{"a", "c_byte"}, {"b", "c_short"}, {"c", "c_double"}, {"d", "c_char"}}, "T{<b:a:x<h:b:4x<d:c:<c:d:7x}", 24},
		{ilp32, []buffer.CField{{"a", "c_bool"}, {"b", "c_long"}, {"c", "c_float"}}, "T{<?:a:3x<l:b:<f:c:}", 12},
		{format.Profile{Version: format.Python311}, []buffer.CField{{"a", "c_byte"}, {"b", "c_int"}}, "T{<b:a:<i:b:}", 8},
		{lp64, nil, "T{}", 0},
	} {
		s, err := buffer.NewCStruct(test.p, "S", test.fields, make([]byte, 24))
		if err != nil {
			t.Fatal(err)
		}
		if b, err := s.GetBuffer(buffer.FullRO); err != nil || b.Format != test.want || b.ItemSize != test.size {
			t.Errorf("%v: got %q %d %v, want %q %d", test.fields, b.Format, b.ItemSize, err, test.want, test.size)
		}
	}
	for _, test := range []struct {
		dims []int
		b    int
		want string
	}{
		{nil, 3, "ValueError: Buffer size too small (3 instead of at least 4 bytes)"},
		{[]int{2}, 3, "ValueError: Buffer size too small (3 instead of at least 8 bytes)"},
		{[]int{1 << 40, 1 << 40}, 3, "MemoryError"},
	} {
		if _, err := buffer.NewCType(lp64, "c_int", test.dims, make([]byte, test.b)); err == nil || err.Error() != test.want {
			t.Errorf("%v: got %v, want %s", test.dims, err, test.want)
		}
	}
}

// An NDArray of whatever layout is refused, or has its elements in its memory and lends
// only what flags allow; nothing panics.
func FuzzNDArray(f *testing.F) {
	f.Add("B", uint(6), []byte{2, 3}, []byte{}, 0, 0, 284)
	f.Add("<i", uint(24), []byte{2, 3}, []byte{12, 4}, 0, 2, 285)
	f.Add("H", uint(24), []byte{2, 3}, []byte{250, 252}, 10, 0x12, 24)
	f.Add("3sx", uint(24), []byte{0, 255}, []byte{0, 0}, 0, 0x10, 0)
	f.Add("d", uint(8), []byte{}, []byte{}, 0, 4, 56)
	f.Fuzz(func(t *testing.T, code string, size uint, shape, strides []byte, offset, nd, flags int) {
		spec := buffer.NDSpec{Format: code, Offset: offset, Flags: buffer.NDFlags(nd & 0x7f)}
		n := 1
		for _, extent := range shape {
			spec.Shape = append(spec.Shape, int(extent))
			if n *= int(extent); n > 1<<16 {
				return
			}
		}
		for _, stride := range strides {
			spec.Strides = append(spec.Strides, int(int8(stride)))
		}
		a, err := buffer.NewNDArray(format.Profile{ABI: format.ABI(nd >> 8 & 1)}, make([]byte, size%512), spec)
		if err != nil {
			if _, ok := err.(*exception.Error); !ok {
				t.Fatal(err)
			}
			return
		}
		b, err := a.GetBuffer(buffer.Flags(flags & 0x1ff))
		if err != nil {
			return
		}
		if a.Exports() != 1 {
			t.Fatalf("%d exports", a.Exports())
		}
		if whole, err := a.ToBytes(); err != nil || len(whole) != a.Buffer().Len {
			t.Fatalf("%v: %d bytes of %d: %v", spec, len(whole), a.Buffer().Len, err)
		}
		if again, err := buffer.ReExport(a, buffer.Flags(flags&0x1ff), nd&1 != 0); err == nil {
			if c, err := again.GetBuffer(buffer.FullRO); err == nil {
				c.Release()
			}
			again.Close()
		}
		b.Release()
		if a.Exports() != 0 {
			t.Fatalf("%d exports after release", a.Exports())
		}
	})
}
