package buffer

// This file defines Array, the exporter of numbers of one type, and its typecodes.

import (
	"slices"

	"memview/view/exception"
	"memview/view/format"
)

// Array is Python's array.array. Every method that would change its length returns
// BufferError "cannot resize an array that is exporting buffers" while buffers are
// out, and leaves it as it was.
type Array struct {
	profile  format.Profile
	typecode string
	code     *format.Code // nil for the typecodes of characters, u and w
	size     int          // of an item, in bytes
	b        []byte
	exports  int
}

var (
	_ Releaser = (*Array)(nil)
	_ Hasher   = (*Array)(nil)
)

// typecodes is the table of typecodes, and since when each is known.
var typecodes = []struct {
	code  string
	since format.Version
}{
	{"b", 0}, {"B", 0}, {"u", 0}, {"w", format.Python313}, {"h", 0}, {"H", 0}, {"i", 0}, {"I", 0}, {"l", 0}, {"L", 0},
	{"q", 0}, {"Q", 0}, {"e", format.Python315}, {"f", 0}, {"d", 0}, {"Zf", format.Python315}, {"Zd", format.Python315},
}

// NewArray returns an array of a typecode with these items. It returns ValueError "bad
// typecode (must be b, B, …)" or TypeError for a typecode that is none in the profile,
// and what Append returns for an item.
func NewArray(p format.Profile, typecode string, items ...format.Value) (*Array, error) {
	a := &Array{profile: p, typecode: typecode}
	known := slices.ContainsFunc(typecodes, func(row struct {
		code  string
		since format.Version
	}) bool {
		return row.code == typecode && p.AtLeast(max(row.since, format.Python311))
	})
	if !known {
		return nil, errTypecode(p, typecode)
	}
	switch typecode {
	case "u", "w":
		a.size = 4
	default:
		codes := format.Profile{Version: format.Python315, ABI: p.ABI}
		a.code, _ = codes.Lookup(typecode)
		if a.code == nil {
			return nil, errTypecode(p, typecode)
		}
		a.size = a.code.Size()
	}
	if len(items) > MaxLen/a.size {
		return nil, exception.New(exception.MemoryError, "")
	}
	a.b = Make(len(items) * a.size)
	for i, item := range items {
		if err := a.store(a.b[i*a.size:], item); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// NewArrayBytes returns an array over the items that b is the memory of, which it
// takes over, not a copy. It returns the errors of [NewArray], and ValueError "bytes
// length not a multiple of item size".
func NewArrayBytes(p format.Profile, typecode string, b []byte) (*Array, error) {
	a, err := NewArray(p, typecode)
	if err != nil {
		return nil, err
	}
	if len(b)%a.size != 0 {
		return nil, errBytesLength
	}
	a.b = b
	return a, nil
}

var errBytesLength = exception.New(exception.ValueError, "bytes length not a multiple of item size")

// errTypecode answers a typecode that is none.
func errTypecode(p format.Profile, typecode string) error {
	if n := runes(typecode); n != 1 && !p.AtLeast(format.Python315) {
		if p.AtLeast(format.Python314) {
			return exception.New(exception.TypeError, "array() argument 1 must be a unicode character, not a string of length %d", n)
		}
		return exception.New(exception.TypeError, "array() argument 1 must be a unicode character, not str")
	}
	must := "b, B, u, h, H, i, I, l, L, q, Q, f or d" // 3.13 forgets its w
	if p.AtLeast(format.Python315) {
		must = "b, B, u, w, h, H, i, I, l, L, q, Q, e, f, d, Zf or Zd"
	} else if p.AtLeast(format.Python314) {
		must = "b, B, u, w, h, H, i, I, l, L, q, Q, f or d"
	}
	return exception.New(exception.ValueError, "bad typecode (must be %s)", must)
}

// TypeCode returns the typecode: "i".
func (a *Array) TypeCode() string { return a.typecode }

// ItemSize returns the size of an item, in bytes.
func (a *Array) ItemSize() int { return a.size }

// Len returns the number of items.
func (a *Array) Len() int { return len(a.b) / a.size }

// Exports returns how many buffers are out.
func (a *Array) Exports() int { return a.exports }

// Bytes returns the live memory. The slice goes stale when the length changes, which
// cannot happen while there are exports.
func (a *Array) Bytes() []byte { return a.b[:len(a.b):len(a.b)] }

// TypeName returns "array.array", as error messages of the module's type do.
func (*Array) TypeName() string { return "array.array" }

// Hash returns TypeError "unhashable type: 'array.array'".
func (*Array) Hash() (int64, error) {
	return 0, exception.New(exception.TypeError, "unhashable type: 'array.array'")
}

// Format returns the format of its buffers: the typecode, 'w' for both of
// characters.
func (a *Array) Format() string {
	if a.code == nil {
		return "w"
	}
	return a.typecode
}

// GetBuffer lends the memory, whatever the flags, and counts an export until the
// buffer is released. The item size stays that of the typecode, also where the format
// is not asked for.
func (a *Array) GetBuffer(flags Flags) (*Buffer, error) {
	b := &Buffer{Obj: a, Data: a.Bytes(), Len: len(a.b), ItemSize: a.size, NDim: 1}
	b.inline = [2]int{a.Len(), a.size}
	if flags.Has(Format) {
		b.Format = a.Format()
	}
	if flags.Has(ND) {
		b.Shape = b.inline[:1:1]
	}
	if flags.Has(Strides) {
		b.Strides = b.inline[1:2:2]
	}
	a.exports++
	return b, nil
}

// ReleaseBuffer takes an export back. [Buffer.Release] calls it, nobody else
// should.
func (a *Array) ReleaseBuffer(*Buffer) { a.exports-- }

// setLen changes the number of items (array_resize).
func (a *Array) setLen(n int) error {
	if n == a.Len() {
		return nil
	}
	if a.exports > 0 {
		return errArrayExports
	}
	if n > MaxLen/a.size {
		return exception.New(exception.MemoryError, "")
	}
	b, err := grow(a.b, n*a.size)
	if err == nil {
		a.b = b
	}
	return err
}

var errArrayExports = exception.New(exception.BufferError, "cannot resize an array that is exporting buffers")
