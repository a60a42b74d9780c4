package text

// This file defines ints as text and text as ints.

import (
	"math/big"
	"strconv"

	"memview/view/exception"
)

// maxDigits is sys.get_int_max_str_digits(): more decimal digits are not
// converted. An int of more bits than maxDigitBits surely has more.
const (
	maxDigits    = 4300
	maxDigitBits = 14290
)

const tooManyDigits = "Exceeds the limit (4300 digits) for integer string conversion"
const raiseTheLimit = "; use sys.set_int_max_str_digits() to increase the limit"

// IntText returns str(x). Fails with ValueError for more than 4300 digits
// (long_to_decimal_string_internal of Objects/longobject.c).
func IntText(x *big.Int) (string, error) {
	if x.BitLen() > maxDigitBits {
		return "", valueError(tooManyDigits + raiseTheLimit)
	}
	s := x.Text(10)
	if n := len(s); n > maxDigits && (s[0] != '-' || n > maxDigits+1) {
		return "", valueError(tooManyDigits + raiseTheLimit)
	}
	return s, nil
}

// IntBase returns x in base 2, 8 or 16 (or any other up to 36), with Python's
// prefix when asked: -0xff. Decimal is not limited as by [IntText].
func IntBase(x *big.Int, base int, prefix bool) string {
	s := x.Text(base)
	if !prefix {
		return s
	}
	p := basePrefix(base)
	if s[0] == '-' {
		return "-" + p + s[1:]
	}
	return p + s
}

func basePrefix(base int) string {
	switch base {
	case 2:
		return "0b"
	case 8:
		return "0o"
	case 16:
		return "0x"
	}
	return ""
}

// isCSpace is Py_ISSPACE.
func isCSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// toASCII replaces spaces and decimal digits of any script by ASCII's and
// gives up at anything else, leaving '?'
// (_PyUnicode_TransformDecimalAndSpaceToASCII).
func toASCII(s string) string {
	if IsASCII(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	for len(s) > 0 {
		r, size := Decode(s)
		s = s[size:]
		switch d := digitValue(r); {
		case r < 127:
			b = append(b, byte(r))
		case isSpace(r):
			b = append(b, ' ')
		case d >= 0:
			b = append(b, '0'+byte(d))
		default:
			return string(append(b, '?'))
		}
	}
	return string(b)
}

// ParseInt is int(s, base): big is nil when the value fits small. Fails with
// ValueError (PyLong_FromUnicodeObject).
func ParseInt(s string, base int) (small int64, large *big.Int, err error) {
	return parseInt(toASCII(s), base, func() string { return Repr(s) })
}

// ParseIntBytes is int(b, base) of bytes or a bytearray (_PyLong_FromBytes).
func ParseIntBytes(b []byte, base int) (small int64, large *big.Int, err error) {
	return parseInt(string(b), base, func() string { return BytesRepr(b[:min(len(b), 200)]) })
}

// parseInt is PyLong_FromString; repr shows the argument in errors.
func parseInt(s string, base int, repr func() string) (int64, *big.Int, error) {
	if base != 0 && base < 2 || base > 36 {
		return 0, nil, valueError("int() base must be >= 2 and <= 36, or 0")
	}
	asked := base
	invalid := func() (int64, *big.Int, error) {
		r := repr()
		if n := Len(r); n > 200 {
			r = Slice(r, n, 0, 1, 200)
		}
		return 0, nil, valueError("invalid literal for int() with base " + strconv.Itoa(asked) + ": " + r)
	}
	for s != "" && isCSpace(s[0]) {
		s = s[1:]
	}
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		s = s[1:]
	}
	s, base, zeroOnly := literalPrefix(s, base)
	if s != "" && s[0] == '_' {
		return invalid()
	}
	digits := make([]byte, 0, len(s)+1)
	if negative {
		digits = append(digits, '-')
	}
	signs := len(digits)
	i := 0
	for ; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			if s[i-1] == '_' {
				return invalid()
			}
			continue
		}
		if digitIn(c) >= base {
			break
		}
		digits = append(digits, c)
	}
	if i > 0 && s[i-1] == '_' {
		return invalid()
	}
	if n := len(digits) - signs; n > maxDigits && base&(base-1) != 0 {
		return 0, nil, valueError(tooManyDigits + ": value has " + strconv.Itoa(n) + " digits" + raiseTheLimit)
	}
	for i < len(s) && isCSpace(s[i]) {
		i++
	}
	if len(digits) == signs || i < len(s) {
		return invalid()
	}
	if n, err := strconv.ParseInt(string(digits), base, 64); err == nil {
		if zeroOnly && n != 0 {
			return invalid()
		}
		return n, nil, nil
	}
	x, ok := new(big.Int).SetString(string(digits), base)
	if !ok || zeroOnly {
		return invalid()
	}
	return 0, x, nil
}

// literalPrefix takes 0x, 0o, 0b and an underscore after it from s where base
// allows it, and settles base 0. zeroOnly says that a leading zero admits
// nothing but zeros, as in Python's literals.
func literalPrefix(s string, base int) (rest string, settled int, zeroOnly bool) {
	marked := 0
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			marked = 16
		case 'o':
			marked = 8
		case 'b':
			marked = 2
		}
	}
	if marked != 0 && (base == 0 || base == marked) {
		s = s[2:]
		if s != "" && s[0] == '_' {
			s = s[1:]
		}
		return s, marked, false
	}
	if base == 0 {
		return s, 10, s != "" && s[0] == '0'
	}
	return s, base, false
}

// digitIn returns the value of c as a digit, 37 when it is none
// (_PyLong_DigitValue).
func digitIn(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return 37
}

// IntToBytes is x.to_bytes(length, byteorder, signed=signed). Fails with
// OverflowError, or with ValueError for a byteorder that is neither 'little'
// nor 'big' or a negative length (int_to_bytes_impl).
func IntToBytes(x *big.Int, length int, byteorder string, signed bool) ([]byte, error) {
	little, err := littleEndian(byteorder)
	switch {
	case err != nil:
		return nil, err
	case length < 0:
		return nil, valueError("length argument must be non-negative")
	case x.Sign() < 0 && !signed:
		return nil, overflowError("can't convert negative int to unsigned")
	}
	bits := x.BitLen()
	if x.Sign() < 0 {
		bits = new(big.Int).Not(x).BitLen()
	}
	if signed && x.Sign() != 0 {
		bits++
	}
	if (bits+7)/8 > length {
		return nil, overflowError("int too big to convert")
	}
	b := make([]byte, length)
	if x.Sign() < 0 {
		new(big.Int).Not(x).FillBytes(b)
		for i := range b {
			b[i] = ^b[i]
		}
	} else {
		x.FillBytes(b)
	}
	if little {
		reverse(b)
	}
	return b, nil
}

// IntFromBytes is int.from_bytes(b, byteorder, signed=signed).
func IntFromBytes(b []byte, byteorder string, signed bool) (*big.Int, error) {
	little, err := littleEndian(byteorder)
	if err != nil {
		return nil, err
	}
	if little {
		b = append([]byte(nil), b...)
		reverse(b)
	}
	x := new(big.Int).SetBytes(b)
	if signed && len(b) > 0 && b[0] >= 0x80 {
		x.Sub(x, new(big.Int).Lsh(big.NewInt(1), uint(len(b))*8))
	}
	return x, nil
}

func littleEndian(byteorder string) (bool, error) {
	if byteorder == "little" || byteorder == "big" {
		return byteorder == "little", nil
	}
	return false, raise(exception.ValueError, "byteorder must be either 'little' or 'big'")
}

func reverse(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}
