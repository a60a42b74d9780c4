package session

// This file defines how bytes and elements are written for elsewhere: as Python,
// Go, C, JavaScript, digits.

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"memview/view/format"
)

// CopyForm is a way to write bytes down.
type CopyForm string

// The forms.
const (
	CopyFromHex   CopyForm = "fromhex"
	CopyByteArray CopyForm = "bytearray"
	CopyArray     CopyForm = "array"
	CopyStruct    CopyForm = "struct"
	CopyViews     CopyForm = "views"
	CopyGo        CopyForm = "go"
	CopyC         CopyForm = "c"
	CopyJS        CopyForm = "javascript"
	CopyHex       CopyForm = "hex"
	CopyDump      CopyForm = "dump"
	CopyBase64    CopyForm = "base64"
)

// CopyForms lists the forms with their titles, in the order they are offered.
var CopyForms = []struct {
	Form  CopyForm
	Title string
}{
	{CopyFromHex, "Python: bytes.fromhex"},
	{CopyByteArray, "Python: bytearray"},
	{CopyArray, "Python: array.array"},
	{CopyStruct, "Python: struct.pack"},
	{CopyViews, "Python: the views"},
	{CopyGo, "Go"},
	{CopyC, "C"},
	{CopyJS, "JavaScript"},
	{CopyHex, "Hex"},
	{CopyDump, "Hex dump"},
	{CopyBase64, "Base64"},
}

// MaxCopy is how many bytes are written as text at once. More is for a file.
const MaxCopy = 1 << 20

// Excerpt is what is written down: elements of one format in one row.
type Excerpt struct {
	Name  string // of the variable: "w"
	Data  []byte // the elements, one behind the other
	code  *format.Code
	start int      // the owner's offset of the first byte, for a dump
	lines []string // of Python, that make the view out of the owner
}

// BytesExcerpt returns the bytes of r, or of the whole owner where r is empty.
// They are the memory itself: written down before the next change.
func (s *Session) BytesExcerpt(r Range) Excerpt {
	name := s.ownerName()
	if r.Length > 0 {
		name += "_part"
	} else {
		r = Range{Length: s.Len()}
	}
	code, _ := format.Lookup("B")
	e := Excerpt{Name: name, Data: s.Memory()[r.Offset:r.End()], code: code, start: r.Offset}
	if l := s.Current(); l != nil && r.Length == s.Len() {
		e.lines = s.viewLines(l)
	}
	return e
}

// LaneExcerpt returns the elements of l in C order, a copy. It returns
// CPython's error where the view was released, and one of ours where the
// elements are too many.
func (s *Session) LaneExcerpt(l *Lane) (Excerpt, error) {
	if err := l.View.Err(); err != nil {
		return Excerpt{}, err
	}
	e := Excerpt{Name: l.Name, lines: s.viewLines(l)}
	e.start = l.View.Offset()
	if n := l.View.NBytes(); n > MaxOpen {
		return Excerpt{}, fmt.Errorf("%d bytes are more than this page can hold (%d)", n, MaxOpen)
	}
	data, err := l.View.ToBytes()
	if err != nil {
		return Excerpt{}, err
	}
	e.Data = data
	if e.code, err = l.View.Code(); err != nil { // a format of fields: its bytes
		e.code, _ = format.Lookup("B")
	}
	return e, nil
}

// viewLines returns the lines that make l, from memoryview(data) on.
func (s *Session) viewLines(l *Lane) []string {
	var lines []string
	for l != nil {
		lines = append([]string{l.Python()}, lines...)
		if s.ownerNamed(l.Parent) != nil {
			return lines
		}
		l = s.LaneNamed(l.Parent)
	}
	return nil // made from a view that is gone
}

// Text writes e in a form. It returns an error where the form cannot say it, or
// the bytes are more than MaxCopy.
func (e Excerpt) Text(form CopyForm) (string, error) {
	if len(e.Data) > MaxCopy {
		return "", fmt.Errorf("%d bytes are too many to copy as text (%d can be); save them as a file, or select fewer", len(e.Data), MaxCopy)
	}
	switch form {
	case CopyFromHex:
		return e.Name + " = bytes.fromhex(" + e.wrapped(32, func(part []byte) string { return "'" + hexText(part, "") + "'" }) + ")\n", nil
	case CopyByteArray:
		return e.Name + " = bytearray(" + e.wrapped(24, quoteBytes) + ")\n", nil
	case CopyArray:
		if strings.IndexByte("bBhHiIlLqQfd", e.code.Char) < 0 {
			return "", fmt.Errorf("array.array has no type code %q; try struct.pack", e.code.Format)
		}
		return "from array import array\n" + e.Name + " = array('" + e.code.Format + "', [" + e.list(pythonNumber) + "])\n", nil
	case CopyStruct:
		return e.structPack(), nil
	case CopyViews:
		if e.lines == nil {
			return "", fmt.Errorf("no calls of views lead to these bytes: choose a view that calls made")
		}
		return strings.Join(e.lines, "\n") + "\n", nil
	case CopyGo:
		name, element := goType(e.code)
		return e.Name + " := []" + name + "{" + e.list(element) + "}\n", nil
	case CopyC:
		return e.c(), nil
	case CopyJS:
		return e.javaScript(), nil
	case CopyHex:
		return hexText(e.Data, " ") + "\n", nil
	case CopyDump:
		return e.dump(), nil
	case CopyBase64:
		return Base64(e.Data) + "\n", nil
	}
	return "", fmt.Errorf("there is no form %q", form)
}

// wrapped writes the bytes as literals of n bytes each, a line for each where
// there are several: Python joins them.
func (e Excerpt) wrapped(n int, literal func([]byte) string) string {
	if len(e.Data) <= n {
		return literal(e.Data)
	}
	var s strings.Builder
	for at := 0; at < len(e.Data); at += n {
		s.WriteString("\n    ")
		s.WriteString(literal(e.Data[at:min(at+n, len(e.Data))]))
	}
	return s.String()
}

// list writes the elements with commas between them, some twelve a line.
func (e Excerpt) list(element func(*format.Code, format.Value) string) string {
	size := e.code.Size()
	n := len(e.Data) / size
	var s strings.Builder
	for i := range n {
		switch {
		case i == 0 && n > 12:
			s.WriteString("\n    ")
		case i > 0 && i%12 == 0:
			s.WriteString(",\n    ")
		case i > 0:
			s.WriteString(", ")
		}
		s.WriteString(element(e.code, e.code.Unpack(e.Data[i*size:])))
	}
	if n > 12 {
		s.WriteString(",\n")
	}
	return s.String()
}

// pythonNumber is an element as a Python expression.
func pythonNumber(_ *format.Code, v format.Value) string {
	if f, ok := v.Float64(); ok && v.Kind() == format.KindFloat && (math.IsNaN(f) || math.IsInf(f, 0)) {
		return "float('" + v.String() + "')"
	}
	return v.String()
}

// standardCodes are the codes that have other sizes after '<' than natively, or
// none, with those of their size (Python's documentation of struct, "Format
// characters").
var standardCodes = map[string]string{"l": "q", "L": "Q", "n": "q", "N": "Q", "P": "Q"}

func (e Excerpt) structPack() string {
	n := len(e.Data) / e.code.Size()
	code := e.code.Format
	if standard, ok := standardCodes[code]; ok {
		code = standard
	}
	values := e.list(pythonNumber)
	if values != "" {
		values = ", " + values
	}
	return "import struct\n" + e.Name + " = struct.pack('<" + strconv.Itoa(n) + code + "'" + values + ")\n"
}

// goType returns Go's type for a code and how its elements are written; bytes
// where Go has none.
func goType(c *format.Code) (string, func(*format.Code, format.Value) string) {
	number := func(_ *format.Code, v format.Value) string {
		if f, ok := v.Float64(); ok && v.Kind() == format.KindFloat {
			switch {
			case math.IsNaN(f):
				return "math.NaN()"
			case math.IsInf(f, 0):
				return "math.Inf(" + strconv.Itoa(1-2*int(math.Float64bits(f)>>63)) + ")"
			}
		}
		return v.String()
	}
	switch c.Kind {
	case format.KindBool:
		return "bool", func(_ *format.Code, v format.Value) string { return strings.ToLower(v.String()) }
	case format.KindBytes:
		return "byte", charNumber
	case format.KindInt, format.KindUint:
		if c.Format == "B" {
			return "byte", hexNumber
		}
		word := "int"
		if c.Kind == format.KindUint {
			word = "uint"
		}
		return word + strconv.Itoa(8*c.Size()), number
	case format.KindFloat:
		if c.Size() == 4 {
			return "float32", func(_ *format.Code, v format.Value) string { return float32Text(v, number) }
		}
		return "float64", number // halves too: each is a float64
	}
	return "byte", hexNumber
}

func float32Text(v format.Value, otherwise func(*format.Code, format.Value) string) string {
	f, ok := v.Float64()
	if !ok || math.IsNaN(f) || math.IsInf(f, 0) {
		return "float32(" + otherwise(nil, v) + ")"
	}
	return strconv.FormatFloat(f, 'g', -1, 32)
}

func hexNumber(_ *format.Code, v format.Value) string {
	n, _ := v.Uint64()
	return "0x" + hexText([]byte{byte(n)}, "")
}

// charNumber is a 'c' element as the number of its byte.
func charNumber(_ *format.Code, v format.Value) string {
	b, _ := v.Bytes()
	return "0x" + hexText(b, "")
}

func (e Excerpt) c() string {
	kind, element := "unsigned char", hexNumber
	size := e.code.Size()
	include := ""
	switch e.code.Kind {
	case format.KindBool:
		include, kind, element = "#include <stdbool.h>\n", "bool", func(_ *format.Code, v format.Value) string { return strings.ToLower(v.String()) }
	case format.KindBytes:
		element = charNumber
	case format.KindInt, format.KindUint:
		if e.code.Format == "B" {
			break
		}
		include, kind = "#include <stdint.h>\n", "int"+strconv.Itoa(8*size)+"_t"
		suffix := ""
		if e.code.Kind == format.KindUint {
			kind, suffix = "u"+kind, "U"
		}
		if size == 8 {
			suffix += "LL"
		}
		element = func(_ *format.Code, v format.Value) string {
			if v.String() == "-9223372036854775808" { // -N is the negation of N, and N is too large
				return "(-9223372036854775807LL - 1)"
			}
			return v.String() + suffix
		}
	case format.KindFloat:
		include, kind = "#include <math.h>\n", "double"
		if size == 4 {
			kind = "float"
		}
		element = func(_ *format.Code, v format.Value) string {
			f, _ := v.Float64()
			switch {
			case math.IsNaN(f):
				return "NAN"
			case math.IsInf(f, 1):
				return "INFINITY"
			case math.IsInf(f, -1):
				return "-INFINITY"
			case size == 4:
				text := strconv.FormatFloat(f, 'g', -1, 32)
				if !strings.ContainsAny(text, ".e") {
					text += ".0"
				}
				return text + "f"
			}
			return v.String()
		}
	}
	if len(e.Data) == 0 {
		return "/* an empty array is no C: " + kind + " " + e.Name + "[0] */\n"
	}
	return include + "const " + kind + " " + e.Name + "[] = {" + e.list(element) + "};\n"
}

func (e Excerpt) javaScript() string {
	array, element := "Uint8Array", hexNumber
	switch e.code.Kind {
	case format.KindBool:
		element = func(_ *format.Code, v format.Value) string {
			b, _ := v.Bool()
			if b {
				return "1"
			}
			return "0"
		}
	case format.KindBytes:
		element = charNumber
	case format.KindInt, format.KindUint:
		if e.code.Format == "B" {
			break
		}
		array = e.code.TypedArray
		element = func(c *format.Code, v format.Value) string {
			if c.Size() == 8 {
				return v.String() + "n"
			}
			return v.String()
		}
	case format.KindFloat:
		array = map[int]string{2: "Float32Array", 4: "Float32Array", 8: "Float64Array"}[e.code.Size()] // not every engine has Float16Array
		element = func(_ *format.Code, v format.Value) string {
			f, _ := v.Float64()
			switch {
			case math.IsNaN(f):
				return "NaN"
			case math.IsInf(f, 1):
				return "Infinity"
			case math.IsInf(f, -1):
				return "-Infinity"
			}
			return v.String()
		}
	}
	return "const " + e.Name + " = new " + array + "([" + e.list(element) + "]);\n"
}

// dump writes sixteen bytes a line, as hexdump -C does.
func (e Excerpt) dump() string {
	var s strings.Builder
	for at := 0; at < len(e.Data); at += 16 {
		line := e.Data[at:min(at+16, len(e.Data))]
		address := strconv.FormatUint(uint64(at+e.start), 16)
		s.WriteString(strings.Repeat("0", max(8-len(address), 0)) + address + " ")
		for i := range 16 {
			if i%8 == 0 {
				s.WriteByte(' ')
			}
			if i < len(line) {
				s.WriteString(hexText(line[i:i+1], "") + " ")
				continue
			}
			s.WriteString("   ")
		}
		s.WriteString(" |")
		for _, c := range line {
			if c < 0x20 || c >= 0x7f {
				c = '.'
			}
			s.WriteByte(c)
		}
		s.WriteString("|\n")
	}
	return s.String()
}

// hexText writes two digits a byte, with separator between bytes.
func hexText(b []byte, separator string) string {
	const digits = "0123456789abcdef"
	var s strings.Builder
	s.Grow(len(b) * (2 + len(separator)))
	for i, c := range b {
		if i > 0 {
			s.WriteString(separator)
		}
		s.WriteByte(digits[c>>4])
		s.WriteByte(digits[c&15])
	}
	return s.String()
}

// Base64 writes b as RFC 4648, section 4, has it.
func Base64(b []byte) string {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	var s strings.Builder
	s.Grow((len(b) + 2) / 3 * 4)
	for ; len(b) > 0; b = b[min(3, len(b)):] {
		n := uint32(b[0]) << 16
		if len(b) > 1 {
			n |= uint32(b[1]) << 8
		}
		if len(b) > 2 {
			n |= uint32(b[2])
		}
		for i := range 4 {
			if i > len(b) {
				s.WriteByte('=')
				continue
			}
			s.WriteByte(digits[n>>(18-6*i)&63])
		}
	}
	return s.String()
}
