package format_test

import (
	"fmt"

	"memview/view/format"
)

func ExampleStruct_Pack() {
	s, err := format.Compile("<Hxb2s")
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := s.Pack(format.Int(513), format.Int(-1), format.Bytes([]byte("ok")))
	fmt.Println(s.Size(), b, err)
	_, err = s.Pack(format.Int(70000), format.Int(0), format.Bytes(nil))
	fmt.Println(err)
	// Output:
	// 6 [1 2 0 255 111 107] <nil>
	// struct.error: 'H' format requires 0 <= number <= 65535
}

func ExampleStruct_PackInto() {
	s, err := format.Compile(">I")
	if err != nil {
		fmt.Println(err)
		return
	}
	b := make([]byte, 6)
	fmt.Println(s.PackInto(b, 1, format.Int(0x01020304)), b)
	fmt.Println(s.PackInto(b, 4, format.Int(0)))
	// Output:
	// <nil> [0 1 2 3 4 0]
	// struct.error: pack_into requires a buffer of at least 8 bytes for packing 4 bytes at offset 4 (actual buffer size is 6)
}

func ExampleStruct_Unpack() {
	s, err := format.Compile("<hd3s")
	if err != nil {
		fmt.Println(err)
		return
	}
	values, err := s.Unpack([]byte{254, 255, 0, 0, 0, 0, 0, 0, 248, 63, 'a', 'b', 0})
	fmt.Println(values, err)
	// Output: [-2 1.5 b'ab\x00'] <nil>
}

func ExampleStruct_UnpackFrom() {
	s, err := format.Compile("2B")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.UnpackFrom([]byte{1, 2, 3, 4}, -2))
	// Output: [3 4] <nil>
}

func ExampleStruct_IterUnpack() {
	s, err := format.Compile("<Bh")
	if err != nil {
		fmt.Println(err)
		return
	}
	all, err := s.IterUnpack([]byte{1, 2, 0, 3, 4, 0})
	if err != nil {
		fmt.Println(err)
		return
	}
	for values := range all {
		fmt.Println(values)
	}
	// Output:
	// [1 2]
	// [3 4]
}

// Native formats are aligned as a C compiler does; what a long is depends on it.
func ExampleProfile_CalcSize() {
	for _, p := range []format.Profile{{}, {ABI: format.ILP32}} {
		size, err := p.CalcSize("cl")
		fmt.Println(p, size, err)
	}
	_, err := format.CalcSize("<n")
	fmt.Println(err)
	// Output:
	// 3.14-lp64 16 <nil>
	// 3.14-ilp32 8 <nil>
	// struct.error: bad char in struct format
}
