package buffer

// This file defines CType, the exporter of values laid out as a C compiler does:
// scalars, arrays and structs of the ctypes module.

import (
	"strconv"
	"strings"

	"memview/view/exception"
	"memview/view/format"
)

// CType is an instance of a ctypes type. Its elements have formats that views cannot
// read ('<i', 'T{<i:a:}'), scalars and structs have no dimensions, and strides are
// never given, whatever the request. It can be written to.
type CType struct {
	data   []byte
	name   string
	format string
	item   int
	shape  []int
}

var _ Hasher = (*CType)(nil)

// cTypes are the simple types: name, code, size and alignment under each ABI. Where
// int is as large as long, ctypes calls it long.
var cTypes = map[string]struct {
	lp64, ilp32 string // name of the class, code, size
	align32     int    // if not the size
}{
	"c_bool": {"c_bool ? 1", "c_bool ? 1", 0}, "c_char": {"c_char c 1", "c_char c 1", 0},
	"c_byte": {"c_byte b 1", "c_byte b 1", 0}, "c_ubyte": {"c_ubyte B 1", "c_ubyte B 1", 0},
	"c_short": {"c_short h 2", "c_short h 2", 0}, "c_ushort": {"c_ushort H 2", "c_ushort H 2", 0},
	"c_int": {"c_int i 4", "c_long l 4", 0}, "c_uint": {"c_uint I 4", "c_ulong L 4", 0},
	"c_long": {"c_long q 8", "c_long l 4", 0}, "c_ulong": {"c_ulong Q 8", "c_ulong L 4", 0},
	"c_longlong": {"c_long q 8", "c_longlong q 8", 0}, "c_ulonglong": {"c_ulong Q 8", "c_ulonglong Q 8", 0},
	"c_size_t": {"c_ulong Q 8", "c_ulong L 4", 0}, "c_ssize_t": {"c_long q 8", "c_long l 4", 0},
	"c_time_t": {"c_long q 8", "c_longlong q 8", 0},
	"c_float":  {"c_float f 4", "c_float f 4", 0}, "c_double": {"c_double d 8", "c_double d 8", 0},
	"c_longdouble": {"c_longdouble g 16", "c_longdouble g 16", 8},
	"c_void_p":     {"c_void_p P 8", "c_void_p P 4", 0}, "c_voidp": {"c_void_p P 8", "c_void_p P 4", 0},
	"c_char_p": {"c_char_p z 8", "c_char_p z 4", 0}, "c_wchar_p": {"c_wchar_p Z 8", "c_wchar_p Z 4", 0},
	"c_wchar": {"c_wchar u 4", "c_wchar u 4", 0}, "py_object": {"py_object O 8", "py_object O 4", 0},
	"c_int8": {"c_byte b 1", "c_byte b 1", 0}, "c_uint8": {"c_ubyte B 1", "c_ubyte B 1", 0},
	"c_int16": {"c_short h 2", "c_short h 2", 0}, "c_uint16": {"c_ushort H 2", "c_ushort H 2", 0},
	"c_int32": {"c_int i 4", "c_long l 4", 0}, "c_uint32": {"c_uint I 4", "c_ulong L 4", 0},
	"c_int64": {"c_long q 8", "c_longlong q 8", 0}, "c_uint64": {"c_ulong Q 8", "c_ulonglong Q 8", 0},
}

// A simpleCType is one of them under an ABI.
type simpleCType struct {
	name, format string
	size, align  int
}

func lookupCType(p format.Profile, name string) (simpleCType, error) {
	row, ok := cTypes[name]
	if !ok {
		return simpleCType{}, exception.New(exception.AttributeError, "module 'ctypes' has no attribute '%s'", name)
	}
	text := row.lp64
	if p.ABI == format.ILP32 {
		text = row.ilp32
	}
	parts := strings.Fields(text)
	size, _ := strconv.Atoi(parts[2])
	t := simpleCType{name: parts[0], format: "<" + parts[1], size: size, align: size}
	if p.ABI == format.ILP32 && row.align32 > 0 {
		t.align = row.align32
	}
	return t, nil
}

// NewCType returns an instance of a simple ctypes type ("c_int"), or of an array of
// that with so many dimensions, with a copy of b as far as it is needed
// (from_buffer_copy). It returns AttributeError for a name that is none, ValueError
// for a negative extent and "Buffer size too small (3 instead of at least 4 bytes)",
// and MemoryError.
func NewCType(p format.Profile, name string, dims []int, b []byte) (*CType, error) {
	t, err := lookupCType(p, name)
	if err != nil {
		return nil, err
	}
	c := &CType{name: t.name, format: t.format, item: t.size, shape: append([]int{}, dims...)}
	for i := len(dims) - 1; i >= 0; i-- {
		if dims[i] < 0 {
			return nil, exception.New(exception.ValueError, "Array length must be >= 0, not %d", dims[i])
		}
		c.name += "_Array_" + strconv.Itoa(dims[i])
	}
	return c.fill(b)
}

// A CField is a field of a struct: a simple ctypes type.
type CField struct{ Name, Type string }

// NewCStruct returns an instance of a ctypes.Structure with these fields, called
// name. The errors are those of [NewCType].
func NewCStruct(p format.Profile, name string, fields []CField, b []byte) (*CType, error) {
	size, align := 0, 1
	var f strings.Builder
	f.WriteString("T{")
	// From 3.12 on the format names the padding.
	pad := func(to int) {
		n := (to - size%to) % to
		if n > 0 && p.AtLeast(format.Python312) {
			if n > 1 {
				f.WriteString(strconv.Itoa(n))
			}
			f.WriteByte('x')
		}
		size += n
	}
	for _, field := range fields {
		t, err := lookupCType(p, field.Type)
		if err != nil {
			return nil, err
		}
		pad(t.align)
		f.WriteString(t.format + ":" + field.Name + ":")
		size += t.size
		align = max(align, t.align)
	}
	pad(align)
	f.WriteByte('}')
	return (&CType{name: name, format: f.String(), item: size}).fill(b)
}

// fill gives the instance its memory.
func (c *CType) fill(b []byte) (*CType, error) {
	n, ok := product(c.shape, c.item)
	if !ok || n > MaxLen {
		return nil, exception.New(exception.MemoryError, "")
	}
	if len(b) < n {
		return nil, exception.New(exception.ValueError, "Buffer size too small (%d instead of at least %d bytes)", len(b), n)
	}
	c.data = Make(n)
	copy(c.data, b)
	return c, nil
}

// Bytes returns the live memory.
func (c *CType) Bytes() []byte { return c.data[:len(c.data):len(c.data)] }

// TypeName returns "c_int", "c_int_Array_3".
func (c *CType) TypeName() string { return c.name }

// Hash returns TypeError "unhashable type".
func (c *CType) Hash() (int64, error) {
	return 0, exception.New(exception.TypeError, "unhashable type")
}

// GetBuffer lends the memory, with format and shape whatever the flags. Nothing need
// be counted, since the memory never moves.
func (c *CType) GetBuffer(Flags) (*Buffer, error) {
	return &Buffer{Obj: c, Data: c.data, Len: len(c.data), Format: c.format, ItemSize: c.item, NDim: len(c.shape), Shape: c.shape}, nil
}
