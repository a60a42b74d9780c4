package format

// This file defines writing by a Struct, with the error texts of _struct.c, which
// are not those of memoryview.

import (
	"encoding/binary"
	"errors"
	"math"
	"math/big"

	"memview/view/exception"
)

// Pack returns the values as bytes. It returns struct.error for another number of
// values than Len and for a value that does not fit its code, OverflowError for a
// float that does not, and what a hook of an object answered (see [Indexer],
// [Floater], [Complexer], [Truther]). Codes take what [Code.Pack] says; 's' and 'p'
// also a bytearray, 'P' also an object with __index__.
func (s *Struct) Pack(values ...Value) ([]byte, error) {
	if len(values) != s.values {
		return nil, exception.New(exception.StructError, "pack expected %d items for packing (got %d)", s.values, len(values))
	}
	if s.size > maxBytes {
		return nil, errMemory
	}
	b := make([]byte, s.size)
	if err := s.pack(b, values); err != nil {
		return nil, err
	}
	return b, nil
}

// PackInto writes the values to b from offset on, in bytes; a negative one counts
// from the end. It returns struct.error where b is too short, and the errors of
// Pack; then the values before the bad one have been written.
func (s *Struct) PackInto(b []byte, offset int, values ...Value) error {
	if len(values) != s.values {
		return exception.New(exception.StructError, "pack_into expected %d items for packing (got %d)", s.values, len(values))
	}
	if err := s.profile.checkOffset(offset); err != nil {
		if s.profile.AtLeast(Python315) {
			return err
		}
		return exception.New(exception.IndexError, "cannot fit 'int' into an index-sized integer")
	}
	at := offset
	if at < 0 {
		if s.size+at > 0 {
			return exception.New(exception.StructError, "no space to pack %d bytes at offset %d", s.size, offset)
		}
		if at += len(b); at < 0 {
			return errRange(offset, len(b))
		}
	}
	if len(b)-at < s.size {
		return exception.New(exception.StructError,
			"pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)",
			uint64(s.size)+uint64(at), s.size, at, len(b))
	}
	return s.pack(b[at:], values)
}

// pack writes the values to the first bytes of b, and zero where nothing is.
func (s *Struct) pack(b []byte, values []Value) error {
	clear(b[:s.size])
	for i := range s.fields {
		f := &s.fields[i]
		switch f.op {
		case opString, opPascal:
			if err := s.packText(f, b, values[0]); err != nil {
				return err
			}
			values = values[1:]
			continue
		}
		for j := range f.count {
			v := values[j]
			err := s.packValue(f, b[f.offset+j*f.size:], v)
			if err != nil {
				if v.IsInt() && errors.Is(err, exception.ErrOverflow) {
					return exception.New(exception.StructError, "int too large to convert")
				}
				return err
			}
		}
		values = values[f.count:]
	}
	return nil
}

// packText writes the bytes of 's', or of 'p' after their number, as many as there
// is room for.
func (s *Struct) packText(f *field, b []byte, v Value) error {
	text, ok := textOf(v)
	if !ok {
		return exception.New(exception.StructError, "argument for '%c' must be a bytes object", f.char)
	}
	if f.op == opString {
		copy(b[f.offset:f.offset+f.count], text)
		return nil
	}
	if f.count == 0 {
		// The length is written all the same, where the next value goes or past the
		// end; before 3.13 it is -1.
		if f.offset < len(b) {
			b[f.offset] = 0
			if !s.profile.AtLeast(Python313) {
				b[f.offset] = math.MaxUint8
			}
		}
		return nil
	}
	n := copy(b[f.offset+1:f.offset+f.count], text)
	b[f.offset] = byte(min(n, math.MaxUint8))
	return nil
}

// textOf returns the bytes of bytes or of a bytearray.
func textOf(v Value) ([]byte, bool) {
	if o, ok := v.Object(); ok {
		x, ok := o.(interface {
			TypeNamer
			Bytes() []byte
		})
		if !ok || x.TypeName() != "bytes" && x.TypeName() != "bytearray" {
			return nil, false
		}
		return x.Bytes(), true
	}
	return v.Bytes()
}

// packValue writes one value of a code other than 's' and 'p'.
func (s *Struct) packValue(f *field, b []byte, v Value) error {
	switch {
	case f.op == opBool:
		truth, err := v.Truth()
		if err != nil {
			return err
		}
		if truth {
			b[0] = 1
		}
		return nil
	case f.op == opChar:
		if v.box != &kinds[KindBytes] {
			return exception.New(exception.StructError, "char format requires a bytes object of length 1")
		}
		b[0] = byte(v.bits)
		return nil
	case f.op <= opUint64:
		return s.packInt(f, b, v)
	case f.op <= opFloat64 || f.op == opFloat16Old:
		x, err := structFloat(v)
		if err != nil {
			return errNotFloat
		}
		return s.packFloat(f, b, x)
	}
	x, err := structComplex(v)
	if err != nil {
		return exception.New(exception.StructError, "required argument is not a complex")
	}
	half := *f
	half.op, half.size = opFloat32, f.size/2
	if f.op == opComplex128 {
		half.op = opFloat64
	}
	if err := s.packFloat(&half, b, real(x)); err != nil {
		return err
	}
	return s.packFloat(&half, b[half.size:], imag(x))
}

// packFloat writes a float, or half a complex number.
func (s *Struct) packFloat(f *field, b []byte, x float64) error {
	switch f.op {
	case opFloat16, opFloat16Old:
		toHalf := floatToHalf
		if f.op == opFloat16Old {
			toHalf = oldFloatToHalf
		}
		h, ok := toHalf(x)
		if !ok {
			return exception.New(exception.OverflowError, "float too large to pack with e format")
		}
		f.store(b, uint64(h))
	case opFloat32:
		single := float32(x)
		if math.IsInf(float64(single), 0) && !math.IsInf(x, 0) && s.refusesFloat(f) {
			return exception.New(exception.OverflowError, "float too large to pack with f format")
		}
		if f.keeps || f.char == 'f' && s.profile.AtLeast(Python315) {
			f.store(b, uint64(keepFloat64To32(x)))
			return nil
		}
		f.store(b, uint64(math.Float32bits(single)))
	default:
		f.store(b, math.Float64bits(x))
	}
	return nil
}

// refusesFloat reports whether a float too large for its four bytes is an error and
// does not become infinite. C's own conversion is used for complex numbers in the
// machine's byte order, and until 3.14 for the native 'f'.
func (s *Struct) refusesFloat(f *field) bool {
	if f.char == 'F' {
		return f.big
	}
	return f.standard || s.profile.AtLeast(Python315)
}

// store writes the low bytes of u.
func (f *field) store(b []byte, u uint64) {
	if !f.big {
		storeLittle(b, u, f.size)
		return
	}
	switch f.size {
	case 1:
		b[0] = byte(u)
	case 2:
		binary.BigEndian.PutUint16(b, uint16(u))
	case 4:
		binary.BigEndian.PutUint32(b, uint32(u))
	default:
		binary.BigEndian.PutUint64(b, u)
	}
}

var (
	errNotInteger = exception.New(exception.StructError, "required argument is not an integer")
	errNotFloat   = exception.New(exception.StructError, "required argument is not a float")
	errNoArgument = exception.New(exception.StructError, "argument out of range")
)

// structInt returns v as an int (get_pylong).
func (p Profile) structInt(v Value) (Value, error) {
	if v.IsInt() {
		return v, nil
	}
	o, _ := v.Object()
	x, ok := o.(Indexer)
	if !ok {
		return Value{}, errNotInteger
	}
	i, err := x.Index()
	if err != nil {
		return Value{}, err
	}
	if i.IsInt() {
		return i, nil
	}
	if p.AtLeast(Python315) {
		return Value{}, exception.New(exception.TypeError, "%s.__index__() must return an int, not %s", TypeName(v), TypeName(i))
	}
	return Value{}, exception.New(exception.TypeError, "__index__ returned non-int (type %s)", TypeName(i))
}

// packInt writes an int.
func (s *Struct) packInt(f *field, b []byte, v Value) error {
	v, err := s.profile.structInt(v)
	if err != nil {
		wide := f.standard && f.big && f.size == 8 // these convert by another way, which does not look
		if errors.Is(err, exception.ErrOverflow) && f.char != 'P' && !wide && s.profile.AtLeast(Python312) {
			return f.errLimits()
		}
		return err
	}
	if f.char == 'P' {
		return f.packPointer(b, v)
	}
	unused := 64 - 8*f.size
	if f.op <= opInt64 {
		i, ok := v.Int64()
		if !ok || i<<unused>>unused != i {
			return s.errInt(f, v)
		}
		f.store(b, uint64(i))
		return nil
	}
	u, ok := v.Uint64()
	if !ok || u<<unused>>unused != u {
		return s.errInt(f, v)
	}
	f.store(b, u)
	return nil
}

// packPointer writes a pointer; a negative int is the signed number of that width
// (PyLong_AsVoidPtr).
func (f *field) packPointer(b []byte, v Value) error {
	i, small := v.Int64()
	unused := 64 - 8*f.size
	if small && i < 0 && i<<unused>>unused == i {
		f.store(b, uint64(i))
		return nil
	}
	u, ok := v.Uint64()
	if !ok || u<<unused>>unused != u {
		sign := "unsigned "
		if n, _ := v.Big(); n != nil && n.Sign() < 0 {
			sign = ""
		}
		return exception.New(exception.OverflowError, "Python int too large to convert to C %slong", sign)
	}
	f.store(b, u)
	return nil
}

// limits returns the least and the largest int of the field.
func (f *field) limits() (least, most *big.Int) {
	one := big.NewInt(1)
	if f.op <= opInt64 {
		most = new(big.Int).Lsh(one, uint(8*f.size-1))
		least = new(big.Int).Neg(most)
	} else {
		most, least = new(big.Int).Lsh(one, uint(8*f.size)), new(big.Int)
	}
	return least, most.Sub(most, one)
}

func (f *field) errLimits() error {
	least, most := f.limits()
	if f.op <= opInt64 {
		return exception.New(exception.StructError, "'%c' format requires %d <= number <= %d", f.char, least, most)
	}
	return exception.New(exception.StructError, "'%c' format requires 0 <= number <= %d", f.char, most)
}

// errInt answers an int that does not fit: from 3.12 on with the limits of the code,
// in 3.11 with what the C type said first.
func (s *Struct) errInt(f *field, v Value) error {
	if s.profile.AtLeast(Python312) {
		return f.errLimits()
	}
	long := field{op: opInt32, size: 4}
	if s.profile.ABI == LP64 {
		long = field{op: opInt64, size: 8}
	}
	native := !f.standard || f.size == 1 || !f.big && f.size == byChar[s.profile.ABI][f.char].size
	if f.size == 8 && !native {
		return exception.New(exception.OverflowError, "int too large to convert")
	}
	// B and H are asked for as a long unless by the standard's rules, larger unsigned
	// ones as an unsigned long.
	if f.op > opInt64 && (f.size >= 4 || f.size == 2 && !native) {
		long.op += opUint64 - opInt64
	}
	n, _ := v.Big()
	if least, most := long.limits(); f.size == 8 || n.Cmp(least) < 0 || n.Cmp(most) > 0 {
		return errNoArgument
	}
	if native && f.size < 4 {
		name := map[op]string{opInt8: "byte", opUint8: "ubyte", opInt16: "short", opUint16: "ushort"}[f.op]
		least, most := f.limits()
		return exception.New(exception.StructError, "%s format requires %d <= number <= %d", name, least, most)
	}
	if native && f.size == long.size {
		return errNoArgument
	}
	return f.errLimits()
}

// structFloat returns v as a double (PyFloat_AsDouble).
func structFloat(v Value) (float64, error) {
	if f, ok := v.Float64(); ok {
		return f, nil
	}
	if o, ok := v.Object(); ok {
		if x, ok := o.(Floater); ok {
			return x.Float()
		}
		if x, ok := o.(Indexer); ok {
			i, err := x.Index()
			if err != nil {
				return 0, err
			}
			if f, ok := i.Float64(); ok && i.IsInt() {
				return f, nil
			}
		}
	}
	return 0, errNotFloat
}

// structComplex returns v as a complex (PyComplex_AsCComplex).
func structComplex(v Value) (complex128, error) {
	if c, ok := v.Complex(); ok {
		return c, nil
	}
	if o, ok := v.Object(); ok {
		if x, ok := o.(Complexer); ok {
			return x.Complex()
		}
	}
	f, err := structFloat(v)
	return complex(f, 0), err
}
