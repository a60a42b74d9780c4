package format

// This file defines reading by a Struct.

import (
	"encoding/binary"
	"iter"
	"math"

	"memview/view/exception"
)

// Unpack returns the values in b, which must have exactly Size bytes: else
// struct.error "unpack requires a buffer of 4 bytes". A bool is True for every byte
// but zero.
func (s *Struct) Unpack(b []byte) ([]Value, error) {
	if len(b) != s.size {
		return nil, exception.New(exception.StructError, "unpack requires a buffer of %d bytes", s.size)
	}
	return s.unpack(b)
}

// UnpackFrom returns the values in b from offset on, in bytes; a negative one counts
// from the end. It returns struct.error when there are not Size bytes.
func (s *Struct) UnpackFrom(b []byte, offset int) ([]Value, error) {
	if err := s.profile.checkOffset(offset); err != nil {
		return nil, err
	}
	at := offset
	if at < 0 {
		if s.size+at > 0 {
			return nil, exception.New(exception.StructError, "not enough data to unpack %d bytes at offset %d", s.size, offset)
		}
		if at += len(b); at < 0 {
			return nil, errRange(offset, len(b))
		}
	}
	if len(b)-at < s.size {
		return nil, exception.New(exception.StructError,
			"unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)",
			uint64(s.size)+uint64(at), s.size, at, len(b))
	}
	return s.unpack(b[at : at+s.size])
}

// IterUnpack returns the values of one struct after the other in b, whose length
// must be a multiple of Size. Each step gives a slice of its own. It returns
// struct.error "cannot iteratively unpack with a struct of length 0" or "iterative
// unpacking requires a buffer of a multiple of 4 bytes".
func (s *Struct) IterUnpack(b []byte) (iter.Seq[[]Value], error) {
	if s.size == 0 {
		return nil, exception.New(exception.StructError, "cannot iteratively unpack with a struct of length 0")
	}
	if len(b)%s.size != 0 {
		return nil, exception.New(exception.StructError, "iterative unpacking requires a buffer of a multiple of %d bytes", s.size)
	}
	if err := s.checkUnpack(); err != nil {
		return nil, err
	}
	return func(yield func([]Value) bool) {
		for at := 0; at < len(b); at += s.size {
			if !yield(s.Append(make([]Value, 0, s.values), b[at:])) {
				return
			}
		}
	}, nil
}

func (s *Struct) unpack(b []byte) ([]Value, error) {
	if err := s.checkUnpack(); err != nil {
		return nil, err
	}
	return s.Append(make([]Value, 0, s.values), b), nil
}

// checkUnpack refuses what cannot be read: more values than memory holds, and
// before 3.13 a Pascal string without room for its length.
func (s *Struct) checkUnpack() error {
	if s.values > maxValues {
		return errMemory
	}
	if s.profile.AtLeast(Python313) {
		return nil
	}
	for i := range s.fields {
		if f := &s.fields[i]; f.op == opPascal && f.count == 0 {
			return exception.New(exception.SystemError, "Negative size passed to PyBytes_FromStringAndSize")
		}
	}
	return nil
}

// Append appends the values in the first Size bytes of b. It panics if b is
// shorter, as encoding/binary does. Numbers do not allocate.
func (s *Struct) Append(values []Value, b []byte) []Value {
	for i := range s.fields {
		f := &s.fields[i]
		switch f.op {
		case opString:
			values = append(values, Bytes(b[f.offset:f.offset+f.count]))
		case opPascal:
			var text []byte
			if f.count > 0 {
				n := min(int(b[f.offset]), f.count-1)
				text = b[f.offset+1 : f.offset+1+n]
			}
			values = append(values, Bytes(text))
		default:
			for at := f.offset; at < f.offset+f.count*f.size; at += f.size {
				values = append(values, f.value(b[at:]))
			}
		}
	}
	return values
}

// value reads one value.
func (f *field) value(b []byte) Value {
	if !f.big {
		if f.keeps {
			return Float(keepFloat32To64(binary.LittleEndian.Uint32(b)))
		}
		return f.op.unpack(b)
	}
	switch f.op {
	case opInt16:
		return Int(int64(int16(binary.BigEndian.Uint16(b))))
	case opInt32:
		return Int(int64(int32(binary.BigEndian.Uint32(b))))
	case opInt64:
		return Int(int64(binary.BigEndian.Uint64(b)))
	case opUint16:
		return Int(int64(binary.BigEndian.Uint16(b)))
	case opUint32:
		return Int(int64(binary.BigEndian.Uint32(b)))
	case opUint64:
		return Uint(binary.BigEndian.Uint64(b))
	case opFloat16:
		return Float(halfToFloat(binary.BigEndian.Uint16(b)))
	case opFloat16Old:
		return Float(oldHalfToFloat(binary.BigEndian.Uint16(b)))
	case opFloat32:
		if f.keeps {
			return Float(keepFloat32To64(binary.BigEndian.Uint32(b)))
		}
		return Float(float64(math.Float32frombits(binary.BigEndian.Uint32(b))))
	case opFloat64:
		return Float(math.Float64frombits(binary.BigEndian.Uint64(b)))
	case opComplex64:
		return Complex(complex(float64(math.Float32frombits(binary.BigEndian.Uint32(b))),
			float64(math.Float32frombits(binary.BigEndian.Uint32(b[4:])))))
	case opComplex128:
		return Complex(complex(math.Float64frombits(binary.BigEndian.Uint64(b)), math.Float64frombits(binary.BigEndian.Uint64(b[8:]))))
	}
	return f.op.unpack(b) // one byte
}

// checkOffset refuses an offset that is no Py_ssize_t.
func (p Profile) checkOffset(offset int) error {
	if limit := p.SSizeMax(); offset > limit || offset < -limit-1 {
		return exception.New(exception.OverflowError, "Python int too large to convert to C ssize_t")
	}
	return nil
}

// errRange answers an offset before the first byte.
func errRange(offset, length int) error {
	return exception.New(exception.StructError, "offset %d out of range for %d-byte buffer", offset, length)
}
