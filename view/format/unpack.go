package format

// This file defines reading: bytes to a value (unpack_single in
// memoryobject.c).

import (
	"encoding/binary"
	"math"
)

// UnpackStrided sets each of values to the next element: the first begins at byte
// off of b, the others follow at the stride, in bytes. It panics if one lies
// outside b.
func (c *Code) UnpackStrided(values []Value, b []byte, off, stride int) {
	switch c.op {
	// The loops of their own are the formats that long lists are made of.
	case opUint8:
		for i := range values {
			values[i] = Int(int64(b[off]))
			off += stride
		}
	case opInt32:
		for i := range values {
			values[i] = Int(int64(int32(binary.LittleEndian.Uint32(b[off:]))))
			off += stride
		}
	case opFloat64:
		for i := range values {
			values[i] = Float(math.Float64frombits(binary.LittleEndian.Uint64(b[off:])))
			off += stride
		}
	default:
		for i := range values {
			values[i] = c.Unpack(b[off:])
			off += stride
		}
	}
}

// Unpack returns the value of the element in the first Size bytes of b. It
// panics if b is shorter, as encoding/binary does.
//
// A bool is True for every byte but zero, the rule of CPython 3.15: before, a
// byte other than 0 and 1 was undefined behaviour.
func (c *Code) Unpack(b []byte) Value { return c.op.unpack(b) }

// unpack reads one value, least significant byte first.
func (o op) unpack(b []byte) Value {
	switch o {
	case opBool:
		return Bool(b[0] != 0)
	case opChar:
		return char(b[0])
	case opInt8:
		return Int(int64(int8(b[0])))
	case opInt16:
		return Int(int64(int16(binary.LittleEndian.Uint16(b))))
	case opInt32:
		return Int(int64(int32(binary.LittleEndian.Uint32(b))))
	case opInt64:
		return Int(int64(binary.LittleEndian.Uint64(b)))
	case opUint8:
		return Int(int64(b[0]))
	case opUint16:
		return Int(int64(binary.LittleEndian.Uint16(b)))
	case opUint32:
		return Int(int64(binary.LittleEndian.Uint32(b)))
	case opUint64:
		return Uint(binary.LittleEndian.Uint64(b))
	case opFloat16:
		return Float(halfToFloat(binary.LittleEndian.Uint16(b)))
	case opFloat16Old:
		return Float(oldHalfToFloat(binary.LittleEndian.Uint16(b)))
	case opFloat32:
		return Float(float32At(b))
	case opFloat64:
		return Float(float64At(b))
	case opComplex64:
		return Complex(complex(float32At(b), float32At(b[4:])))
	default:
		return Complex(complex(float64At(b), float64At(b[8:])))
	}
}

func float32At(b []byte) float64 {
	return float64(math.Float32frombits(binary.LittleEndian.Uint32(b)))
}

func float64At(b []byte) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(b)) }
