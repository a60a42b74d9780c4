package format

// This file defines writing: a value to bytes, in the order of checks and with
// the error texts of pack_single in memoryobject.c.

import (
	"encoding/binary"
	"errors"
	"math"

	"memview/view/exception"
)

// Pack stores v in the first Size bytes of b, which must be that long, or
// returns an error and leaves them as they were:
//
//   - TypeError "memoryview: invalid type for format 'B'",
//   - ValueError "memoryview: invalid value for format 'B'" when the type is
//     right and the value does not fit,
//   - what a hook of an object answered (see [Indexer], [Floater], [Truther]).
//
// Integer formats take ints, bools and objects with __index__; 'P' ints and
// bools alone, and wraps negative ones; e f d also floats and objects with
// __float__, where 'f' turns what is too large into infinity and 'e' refuses
// it; Zf and Zd what 'f' takes, and complex; '?' anything, by its truth; 'c' bytes of length 1.
func (c *Code) Pack(b []byte, v Value) error {
	switch c.Kind {
	case KindInt:
		return c.packInt(b, v)
	case KindUint:
		return c.packUint(b, v)
	case KindFloat:
		return c.packFloat(b, v)
	case KindComplex:
		return c.packComplex(b, v)
	case KindBool:
		truth, err := v.Truth()
		if err != nil {
			return err
		}
		b[0] = 0
		if truth {
			b[0] = 1
		}
		return nil
	default:
		switch {
		case v.Kind() != KindBytes:
			return c.errType()
		case v.box != &kinds[KindBytes]: // not one byte
			return c.errValue()
		}
		b[0] = byte(v.bits)
		return nil
	}
}

// PackNumber stores v as Pack does if that takes no looking: an int or a float that fits a
// code of its own kind, of those that are used most. Else it reports false, which says
// nothing of what Pack would do, and leaves b as it was.
func (c *Code) PackNumber(b []byte, v Value) bool {
	switch v.box {
	case &kinds[KindInt]:
		switch c.op {
		case opUint8:
			if v.bits>>8 == 0 {
				b[0] = byte(v.bits)
				return true
			}
		case opInt32:
			if int64(int32(v.bits)) == int64(v.bits) {
				binary.LittleEndian.PutUint32(b, uint32(v.bits))
				return true
			}
		case opUint32:
			if v.bits>>32 == 0 {
				binary.LittleEndian.PutUint32(b, uint32(v.bits))
				return true
			}
		case opInt64:
			binary.LittleEndian.PutUint64(b, v.bits)
			return true
		}
	case &kinds[KindFloat]:
		if c.op == opFloat64 {
			binary.LittleEndian.PutUint64(b, v.bits)
			return true
		}
	}
	return false
}

func (c *Code) packInt(b []byte, v Value) error {
	v, err := c.toInt(v)
	if err != nil {
		return err
	}
	i, ok := v.Int64()
	if unused := 64 - 8*c.size; !ok || i<<unused>>unused != i {
		return c.errValue()
	}
	c.store(b, uint64(i))
	return nil
}

func (c *Code) packUint(b []byte, v Value) error {
	if c.Char == 'P' {
		if !v.IsInt() { // PyLong_AsVoidPtr does not ask __index__
			return c.errType()
		}
		// A negative pointer is the signed number of that width.
		if i, ok := v.Int64(); ok && i < 0 && i >= -1<<(8*c.size-1) {
			c.store(b, uint64(i))
			return nil
		}
	}
	v, err := c.toInt(v)
	if err != nil {
		return err
	}
	u, ok := v.Uint64()
	if unused := 64 - 8*c.size; !ok || u<<unused>>unused != u {
		return c.errValue()
	}
	c.store(b, u)
	return nil
}

func (c *Code) packFloat(b []byte, v Value) error {
	f, err := c.toFloat(v)
	if err != nil {
		return err
	}
	switch c.op {
	case opFloat16, opFloat16Old:
		toHalf := floatToHalf
		if c.op == opFloat16Old {
			toHalf = oldFloatToHalf
		}
		h, ok := toHalf(f)
		if !ok {
			return c.errValue()
		}
		c.store(b, uint64(h))
	case opFloat32:
		c.store(b, uint64(math.Float32bits(float32(f))))
	default:
		c.store(b, math.Float64bits(f))
	}
	return nil
}

// packComplex takes what PyComplex_AsCComplex does: a complex, and what is a
// float. A half too large for 'Zf' becomes infinite.
func (c *Code) packComplex(b []byte, v Value) error {
	x, err := c.toComplex(v)
	if err != nil {
		return err
	}
	if c.op == opComplex64 {
		binary.LittleEndian.PutUint32(b, math.Float32bits(float32(real(x))))
		binary.LittleEndian.PutUint32(b[4:], math.Float32bits(float32(imag(x))))
		return nil
	}
	binary.LittleEndian.PutUint64(b, math.Float64bits(real(x)))
	binary.LittleEndian.PutUint64(b[8:], math.Float64bits(imag(x)))
	return nil
}

// store writes the low bytes of u.
func (c *Code) store(b []byte, u uint64) { storeLittle(b, u, c.size) }

// storeLittle writes the low bytes of u, so many, least significant first.
func storeLittle(b []byte, u uint64, size int) {
	switch size {
	case 1:
		b[0] = byte(u)
	case 2:
		binary.LittleEndian.PutUint16(b, uint16(u))
	case 4:
		binary.LittleEndian.PutUint32(b, uint32(u))
	default:
		binary.LittleEndian.PutUint64(b, u)
	}
}

// toInt returns v as an int: itself, or what its __index__ returns
// (_PyNumber_Index, then fix_error_int).
func (c *Code) toInt(v Value) (Value, error) {
	if v.IsInt() {
		return v, nil
	}
	if o, ok := v.Object(); ok {
		if x, ok := o.(Indexer); ok {
			i, err := x.Index()
			if err != nil {
				return Value{}, c.hookError(err)
			}
			if i.IsInt() {
				return i, nil
			}
		}
	}
	return Value{}, c.errType()
}

// toFloat returns v as a double (PyFloat_AsDouble, then fix_error_int).
func (c *Code) toFloat(v Value) (float64, error) {
	if f, ok := v.Float64(); ok {
		return f, nil
	}
	if v.Kind() == KindBig {
		return 0, c.errValue()
	}
	if o, ok := v.Object(); ok {
		if x, ok := o.(Floater); ok {
			f, err := x.Float()
			if err != nil {
				return 0, c.hookError(err)
			}
			return f, nil
		}
	}
	i, err := c.toInt(v)
	if err != nil {
		return 0, err
	}
	f, ok := i.Float64()
	if !ok {
		return 0, c.errValue()
	}
	return f, nil
}

// toComplex returns v as a complex (PyComplex_AsCComplex, then fix_error_int).
func (c *Code) toComplex(v Value) (complex128, error) {
	if x, ok := v.Complex(); ok {
		return x, nil
	}
	if o, ok := v.Object(); ok {
		if x, ok := o.(Complexer); ok {
			z, err := x.Complex()
			if err != nil {
				return 0, c.hookError(err)
			}
			return z, nil
		}
	}
	f, err := c.toFloat(v)
	return complex(f, 0), err
}

// hookError turns an object's own error into what is raised for it.
func (c *Code) hookError(err error) error {
	switch {
	case errors.Is(err, exception.ErrType):
		return c.errType()
	case errors.Is(err, exception.ErrValue), errors.Is(err, exception.ErrOverflow):
		return c.errValue()
	}
	return err
}

func (c *Code) errType() error {
	return exception.New(exception.TypeError, "memoryview: invalid type for format '%s'", c.Format)
}

func (c *Code) errValue() error {
	return exception.New(exception.ValueError, "memoryview: invalid value for format '%s'", c.Format)
}
