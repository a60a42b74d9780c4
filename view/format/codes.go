package format

// This file defines the one table: the native codes, their sizes under each
// ABI, and what they are called elsewhere.

import "strconv"

// An ABI is a C compiler's data model: it decides the sizes of the codes
// l L n N P.
type ABI uint8

const (
	// LP64 has 8-byte long, size_t and pointers: CPython on 64-bit Linux and
	// macOS, and the model of Go on WebAssembly.
	LP64 ABI = iota
	// ILP32 has them in 4 bytes: CPython on 32-bit WebAssembly (Pyodide).
	ILP32

	abis // how many there are
)

// String returns the model's name: "LP64" or "ILP32".
func (a ABI) String() string {
	switch a {
	case LP64:
		return "LP64"
	case ILP32:
		return "ILP32"
	}
	return "ABI(" + strconv.Itoa(int(a)) + ")"
}

// A Code is one row of the table: a native format character under one ABI.
// Codes are shared; do not change one.
type Code struct {
	// Char is the format character: 'B'. Of the complex codes Zf and Zd it is 'Z'.
	Char byte
	// Format is the code as a format string: "B", "Zf".
	Format string
	// Kind is the kind of the values: KindBool, KindBytes (for 'c'), KindInt
	// (signed), KindUint (unsigned), KindFloat or KindComplex.
	Kind Kind
	// Name says kind and width: "uint16"; "bool", "char" and "pointer" for the
	// codes ? c P.
	Name string
	// CType is the C type as the struct module's documentation spells it:
	// "unsigned short".
	CType string
	// TypedArray is the ECMAScript constructor with the same elements:
	// "Uint16Array", "BigUint64Array". Bools and chars are Uint8Array, halves
	// Float16Array, which not every engine has.
	TypedArray string

	size int // in bytes
	op   op
}

// Size returns the number of bytes one element takes: struct.calcsize('@x').
// It is also the alignment a C compiler gives the type, but for complex numbers,
// which are aligned as their halves.
func (c *Code) Size() int { return c.size }

// String returns the code as a format string: "B".
func (c *Code) String() string { return c.Format }

// rows is the table. The sizes are LP64, ILP32, in bytes.
var rows = [...]struct {
	char  string
	kind  Kind
	ctype string
	size  [abis]int
}{
	{"?", KindBool, "_Bool", [abis]int{1, 1}},
	{"c", KindBytes, "char", [abis]int{1, 1}},
	{"b", KindInt, "signed char", [abis]int{1, 1}},
	{"B", KindUint, "unsigned char", [abis]int{1, 1}},
	{"h", KindInt, "short", [abis]int{2, 2}},
	{"H", KindUint, "unsigned short", [abis]int{2, 2}},
	{"i", KindInt, "int", [abis]int{4, 4}},
	{"I", KindUint, "unsigned int", [abis]int{4, 4}},
	{"l", KindInt, "long", [abis]int{8, 4}},
	{"L", KindUint, "unsigned long", [abis]int{8, 4}},
	{"q", KindInt, "long long", [abis]int{8, 8}},
	{"Q", KindUint, "unsigned long long", [abis]int{8, 8}},
	{"n", KindInt, "ssize_t", [abis]int{8, 4}},
	{"N", KindUint, "size_t", [abis]int{8, 4}},
	{"e", KindFloat, "_Float16", [abis]int{2, 2}},
	{"f", KindFloat, "float", [abis]int{4, 4}},
	{"d", KindFloat, "double", [abis]int{8, 8}},
	{"P", KindUint, "void *", [abis]int{8, 4}},
	{"Zf", KindComplex, "float complex", [abis]int{8, 8}},
	{"Zd", KindComplex, "double complex", [abis]int{16, 16}},
}

// complexRows is the index of the first code of two characters; there are only
// complex ones.
const complexRows = len(rows) - 2

// oldHalf is the row of 'e' before 3.14.
var oldHalf *Code

// tables holds the rows under each ABI, and byChar finds them: built once from
// rows, read only afterwards.
var (
	tables [abis][]*Code
	byChar [abis][128]*Code
)

func init() {
	for abi := range abis {
		for _, r := range rows {
			c := &Code{Char: r.char[0], Format: r.char, Kind: r.kind, CType: r.ctype, size: r.size[abi]}
			c.Name, c.TypedArray, c.op = names(c.Char, r.kind, c.size)
			tables[abi] = append(tables[abi], c)
			if len(r.char) == 1 {
				byChar[abi][c.Char] = c
			}
		}
	}
	half := *byChar[LP64]['e']
	half.op = opFloat16Old
	oldHalf = &half
}

// names derives from kind and width what a row is called and how it is read.
func names(char byte, kind Kind, size int) (name, typedArray string, o op) {
	bits := strconv.Itoa(8 * size)
	big := ""
	if size == 8 {
		big = "Big"
	}
	switch kind {
	case KindBool:
		return "bool", "Uint8Array", opBool
	case KindBytes:
		return "char", "Uint8Array", opChar
	case KindInt:
		return "int" + bits, big + "Int" + bits + "Array", opInt8 + log2(size)
	case KindUint:
		name = "uint" + bits
		if char == 'P' {
			name = "pointer"
		}
		return name, big + "Uint" + bits + "Array", opUint8 + log2(size)
	case KindComplex: // no typed array has such elements
		return "complex" + bits, "", opComplex64 + log2(size) - 3
	default:
		return "float" + bits, "Float" + bits + "Array", opFloat16 + log2(size) - 1
	}
}

// log2 of a size that is a power of two.
func log2(size int) (n op) {
	for ; size > 1; size >>= 1 {
		n++
	}
	return n
}

// An op is a way to read and write an element: what the codes of one kind and
// width have in common.
type op uint8

const (
	opBool op = iota
	opChar
	opInt8
	opInt16
	opInt32
	opInt64
	opUint8
	opUint16
	opUint32
	opUint64
	opFloat16
	opFloat32
	opFloat64
	opComplex64
	opComplex128
	opFloat16Old // before 3.14: a NaN has no payload
)

// Codes returns the table of the zero [Profile], in the order ? c b B h H i I l L
// q Q n N e f d P.
func Codes() []*Code { return Profile{}.Codes() }

// Codes returns the table under this ABI, in the same order.
func (a ABI) Codes() []*Code { return Profile{ABI: a}.Codes() }

// Lookup finds the row of a format string, which must be one native character
// after an optional '@'; it reports false for every other. The profile is the zero
// [Profile].
func Lookup(format string) (*Code, bool) { return Profile{}.Lookup(format) }

// Lookup is the function [Lookup] under this ABI.
func (a ABI) Lookup(format string) (*Code, bool) { return Profile{ABI: a}.Lookup(format) }

// lookup finds a row, of whatever version.
func (a ABI) lookup(format string) (*Code, bool) {
	if a >= abis {
		return nil, false
	}
	char, ok := Char(format)
	if !ok || char >= 128 {
		for _, c := range tables[a][complexRows:] {
			if format == c.Format || format == "@"+c.Format {
				return c, true
			}
		}
		return nil, false
	}
	c := byChar[a][char]
	return c, c != nil
}

// Char returns the character of a format that is one byte after an optional
// '@', known or not. Reading and writing items asks this first: a format of
// several characters is refused before the key is looked at, an unknown single
// character only at the item (get_native_fmtchar and adjust_fmt in
// memoryobject.c).
func Char(format string) (byte, bool) {
	switch {
	case len(format) == 1 && format != "@":
		return format[0], true
	case len(format) == 2 && format[0] == '@':
		return format[1], true
	}
	return 0, false
}
