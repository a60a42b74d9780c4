package format_test

// This file shows the table of codes, the profiles they depend on, and what a compiled
// format tells of itself.

import (
	"fmt"

	"memview/view/format"
)

func ExampleCodes() {
	// for c in '?cbBhHiIlLqQnNefdP': print(c, struct.calcsize(c), end=' ')
	for _, c := range format.Codes() {
		fmt.Print(c.String(), " ", c.Size(), " ")
	}
	// Output: ? 1 c 1 b 1 B 1 h 2 H 2 i 4 I 4 l 8 L 8 q 8 Q 8 n 8 N 8 e 2 f 4 d 8 P 8
}

func ExampleLookup() {
	c, _ := format.Lookup("@H")
	fmt.Println(c.Name, c.CType, c.Size(), c.TypedArray)
	_, ok := format.Lookup("<H") // memoryview(b'ab').cast('<H') is refused, too
	fmt.Println(ok)
	// Output:
	// uint16 unsigned short 2 Uint16Array
	// false
}

// A long, struct.calcsize('l'), on a 64-bit desktop and in a browser.
func ExampleABI_Lookup() {
	for _, abi := range []format.ABI{format.LP64, format.ILP32} {
		long, _ := abi.Lookup("l")
		fmt.Println(abi.String(), long.Size(), len(abi.Codes()))
	}
	// Output:
	// LP64 8 18
	// ILP32 4 18
}

// memoryview(bytes(8)).cast('e') is for 3.12 and later, cast('Zf') for 3.15.
func ExampleProfile_Lookup() {
	for _, version := range []format.Version{format.Python311, format.Python312, format.Python315} {
		p := format.Profile{Version: version}
		_, half := p.Lookup("e")
		_, complex := p.Char("Zf")
		fmt.Println(version.String(), half, complex, len(p.Codes()))
	}
	// Output:
	// 3.11 false false 17
	// 3.12 true false 18
	// 3.15 true true 20
}

func ExampleChar() {
	c, ok := format.Char("@H")
	fmt.Printf("%c %v\n", c, ok)
	_, ok = format.Char("2H")
	fmt.Println(ok)
	// Output:
	// H true
	// false
}

func ExampleParseProfile() {
	p, err := format.ParseProfile("3.12-ilp32")
	fmt.Println(p.String(), err, p.AtLeast(format.Python313))
	// print(sys.maxsize, struct.calcsize('P'))
	fmt.Println(p.SSizeMax(), p.PointerSize())
	// Output:
	// 3.12-ilp32 <nil> false
	// 2147483647 4
}

func ExampleCompile() {
	// s = struct.Struct('<Hxb2s'); print(s.format, s.size)
	s, _ := format.Compile("<Hxb2s")
	fmt.Println(s.Format(), s.Size(), s.Len())
	_, err := format.Compile("<y")
	fmt.Println(err)
	// Output:
	// <Hxb2s 6 3
	// struct.error: bad char in struct format
}

func ExampleProfile_Compile() {
	_, err := format.Profile{Version: format.Python313}.Compile("F")
	fmt.Println(err)
	s, _ := format.Profile{Version: format.Python314}.Compile("F") // struct.calcsize('F')
	fmt.Println(s.Size())
	// Output:
	// struct.error: bad char in struct format
	// 8
}

func ExampleStruct_Single() {
	s, _ := format.Compile(">H")
	fmt.Println(s.Single())
	s, _ = format.Compile("2H")
	_, _, ok := s.Single()
	fmt.Println(ok)
	// Output:
	// H true true
	// false
}

func ExampleStruct_Append() {
	s, _ := format.Compile("<H")
	var values []format.Value
	for b := []byte{1, 0, 2, 0}; len(b) > 0; b = b[s.Size():] {
		values = s.Append(values, b)
	}
	fmt.Println(values) // [x for x, in struct.iter_unpack('<H', b'\1\0\2\0')]
	// Output: [1 2]
}

func ExampleCode_Pack() {
	c, _ := format.Lookup("i")
	b := make([]byte, 8)
	// m = memoryview(bytearray(8)).cast('i'); m[0] = -2; print(m[0])
	fmt.Println(c.Pack(b, format.Int(-2)), b, c.Unpack(b))
	fmt.Println(c.Pack(b, format.Int(1<<31))) // m[0] = 2**31
	fmt.Println(c.Pack(b, format.Float(1)))   // m[0] = 1.0

	// The quick way; where it reports false, ask Pack.
	fmt.Println(c.PackNumber(b[4:], format.Int(3)), c.PackNumber(b, format.Float(1)))

	values := make([]format.Value, 2)
	c.UnpackStrided(values, b, 4, -4) // m[::-1].tolist()
	fmt.Println(values)
	// Output:
	// <nil> [254 255 255 255 0 0 0 0] -2
	// ValueError: memoryview: invalid value for format 'i'
	// TypeError: memoryview: invalid type for format 'i'
	// true false
	// [3 -2]
}
