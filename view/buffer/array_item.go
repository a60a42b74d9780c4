package buffer

// This file defines what an Array's items are: memory to values and back, with the
// error texts of arraymodule.c and of the argument parser it uses.

import (
	"encoding/binary"
	"math/big"
	"unicode/utf8"

	"memview/view/exception"
	"memview/view/format"
)

// load reads the item in the first bytes of b.
func (a *Array) load(b []byte) (format.Value, error) {
	if a.code != nil {
		return a.code.Unpack(b), nil
	}
	c := binary.LittleEndian.Uint32(b)
	if c > utf8.MaxRune {
		return format.Value{}, exception.New(exception.ValueError, "chr() arg not in range(0x110000)")
	}
	return format.Object(string(appendRune(nil, rune(c)))), nil
}

// store writes an item to the first bytes of b, or returns an error and leaves them
// as they were.
func (a *Array) store(b []byte, v format.Value) error {
	if a.code == nil {
		return a.storeRune(b, v)
	}
	switch a.code.Kind {
	case format.KindFloat:
		f, err := floatOf(v)
		if err != nil {
			return err
		}
		if a.code.Char == 'e' { // by way of a C float
			f = float64(float32(f))
		}
		if a.code.Pack(b, format.Float(f)) != nil {
			return exception.New(exception.OverflowError, "float too large to pack with e format")
		}
		return nil
	case format.KindComplex:
		c, err := complexOf(v)
		if err != nil {
			return err
		}
		return a.code.Pack(b, format.Complex(c))
	}
	i, err := intOf(v)
	if err != nil {
		return err
	}
	if why := a.refuses(i); why != "" {
		return exception.New(exception.OverflowError, "%s", why)
	}
	return a.code.Pack(b, i)
}

// intOf returns v as an int (__index__).
func intOf(v format.Value) (format.Value, error) {
	if v.IsInt() {
		return v, nil
	}
	o, _ := v.Object()
	x, ok := o.(format.Indexer)
	if !ok {
		return v, exception.New(exception.TypeError, "'%s' object cannot be interpreted as an integer", format.TypeName(v))
	}
	i, err := x.Index()
	if err == nil && !i.IsInt() {
		err = exception.New(exception.TypeError, "__index__ returned non-int (type %s)", format.TypeName(i))
	}
	return i, err
}

// floatOf returns v as a double (PyFloat_AsDouble).
func floatOf(v format.Value) (float64, error) {
	o, _ := v.Object()
	if x, ok := o.(format.Floater); ok {
		return x.Float()
	}
	if _, ok := o.(format.Indexer); ok {
		i, err := intOf(v)
		if err != nil {
			return 0, err
		}
		v = i
	}
	if f, ok := v.Float64(); ok {
		return f, nil
	}
	if v.IsInt() {
		return 0, exception.New(exception.OverflowError, "int too large to convert to float")
	}
	return 0, exception.New(exception.TypeError, "must be real number, not %s", format.TypeName(v))
}

// complexOf returns v as a complex (PyComplex_AsCComplex).
func complexOf(v format.Value) (complex128, error) {
	if c, ok := v.Complex(); ok {
		return c, nil
	}
	o, _ := v.Object()
	if x, ok := o.(format.Complexer); ok {
		return x.Complex()
	}
	f, err := floatOf(v)
	return complex(f, 0), err
}

// refuses says why an int does not fit the typecode, "" if it does. What is asked
// first is the C type by which the argument is parsed, which is a larger one.
func (a *Array) refuses(v format.Value) string {
	bits := 8 * uint(a.size)
	n, _ := v.Big()
	long := uint(8 * a.profile.PointerSize())
	switch a.typecode {
	case "q":
		if !signed(n, 64) {
			return "int too big to convert"
		}
	case "Q":
		if n.Sign() < 0 {
			return "can't convert negative int to unsigned"
		}
		if uint(n.BitLen()) > 64 {
			return "int too big to convert"
		}
	case "I", "L":
		if n.Sign() < 0 {
			return "can't convert negative value to unsigned int"
		}
		if uint(n.BitLen()) > long {
			return "Python int too large to convert to C unsigned long"
		}
		if uint(n.BitLen()) > bits {
			return "unsigned int is greater than maximum"
		}
	default:
		if !signed(n, long) {
			return "Python int too large to convert to C long"
		}
		limit := func(name string, fits bool) string {
			if fits {
				return ""
			}
			if n.Sign() < 0 {
				return name + " is less than minimum"
			}
			return name + " is greater than maximum"
		}
		unsigned := n.Sign() >= 0 && uint(n.BitLen()) <= bits
		why := ""
		switch a.typecode {
		case "b":
			if why = limit("signed short integer", signed(n, 16)); why == "" {
				why = limit("signed char", signed(n, 8))
			}
		case "B":
			why = limit("unsigned byte integer", unsigned)
		case "h":
			why = limit("signed short integer", signed(n, 16))
		case "H":
			if why = limit("signed integer", signed(n, 32)); why == "" {
				why = limit("unsigned short", unsigned)
			}
		case "i":
			why = limit("signed integer", signed(n, 32))
		}
		return why
	}
	return ""
}

// signed reports whether n fits so many bits in two's complement.
func signed(n *big.Int, bits uint) bool {
	if n.Sign() < 0 {
		n = new(big.Int).Not(n)
	}
	return uint(n.BitLen()) < bits
}

// storeRune writes a str of one character.
func (a *Array) storeRune(b []byte, v format.Value) error {
	o, _ := v.Object()
	s, ok := o.(string)
	r, size := decodeRune(s)
	if ok && s != "" && size == len(s) {
		binary.LittleEndian.PutUint32(b, uint32(r))
		return nil
	}
	switch {
	case !a.profile.AtLeast(format.Python314):
		return exception.New(exception.TypeError, "array item must be unicode character")
	case ok:
		return exception.New(exception.TypeError, "array item must be a unicode character, not a string of length %d", runes(s))
	}
	return exception.New(exception.TypeError, "array item must be a unicode character, not %s", format.TypeName(v))
}

// Go's strings cannot hold half a surrogate pair and Python's can: it is written as
// its three bytes would be.

// appendRune appends a character.
func appendRune(b []byte, r rune) []byte {
	if 0xd800 <= r && r <= 0xdfff {
		return append(b, 0xe0|byte(r>>12), 0x80|byte(r>>6&0x3f), 0x80|byte(r&0x3f))
	}
	return utf8.AppendRune(b, r)
}

// decodeRune returns the first character and how many bytes it has.
func decodeRune(s string) (rune, int) {
	if len(s) >= 3 && s[0] == 0xed && s[1]&0xe0 == 0xa0 && s[2]&0xc0 == 0x80 {
		return 0xd000 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(s)
}

// runes returns the number of characters.
func runes(s string) (n int) {
	for ; s != ""; n++ {
		_, size := decodeRune(s)
		s = s[size:]
	}
	return n
}
