package format

// This file defines Struct: a format string of the struct module, parsed.

import (
	"math"
	"strings"
	"sync"
	"unicode/utf8"

	"memview/view/exception"
)

// A Struct is a compiled format string of the struct module: byte order, then
// codes with counts (struct.Struct). It does not change once made, and may be used
// by several goroutines.
type Struct struct {
	format  string
	profile Profile
	size    int
	values  int
	fields  []field
}

// A field is a run of values of one code.
type field struct {
	char     byte // of 'Zf' and 'Zd' it is 'F' and 'D'
	op       op
	big      bool // most significant byte first
	standard bool // packed by the rules of the standard sizes, not of C
	keeps    bool // keeps what kind of NaN a float is
	size     int  // of one value, in bytes
	count    int  // how many values; of 's' and 'p' how many bytes
	offset   int  // of the first, in bytes
}

// The operations on values that only the struct module has.
const (
	opString = opFloat16Old + 1 + iota // 's'
	opPascal                           // 'p'
)

// compiled keeps what Compile returned lately, as the struct module does.
var compiled = struct {
	sync.Mutex
	structs map[structKey]*Struct
}{structs: map[structKey]*Struct{}}

type structKey struct {
	format  string
	profile Profile
}

// maxCompiled is how many are kept: _struct's own number.
const maxCompiled = 100

// Compile parses a format string in the zero [Profile].
func Compile(format string) (*Struct, error) { return Profile{}.Compile(format) }

// Compile parses a format string of the struct module. The codes F and D are known
// from 3.14 on, Zf and Zd from 3.15 on. It returns struct.error "bad char in struct
// format", "repeat count given without format specifier", "total struct size too
// long" or "embedded null character", and for what is not ASCII UnicodeEncodeError,
// from 3.15 on ValueError "non-ASCII character in struct format".
func (p Profile) Compile(format string) (*Struct, error) {
	key := structKey{format, p}
	compiled.Lock()
	s := compiled.structs[key]
	compiled.Unlock()
	if s != nil {
		return s, nil
	}
	if err := p.checkASCII(format); err != nil {
		return nil, err
	}
	s = &Struct{format: format, profile: p}
	if err := s.parse(); err != nil {
		return nil, err
	}
	compiled.Lock()
	if len(compiled.structs) >= maxCompiled {
		clear(compiled.structs)
	}
	compiled.structs[key] = s
	compiled.Unlock()
	return s, nil
}

// CalcSize returns struct.calcsize(format), in bytes, in the zero [Profile]; the
// errors are those of [Compile].
func CalcSize(format string) (int, error) { return Profile{}.CalcSize(format) }

// CalcSize returns struct.calcsize(format), in bytes; the errors are those of
// Compile.
func (p Profile) CalcSize(format string) (int, error) {
	s, err := p.Compile(format)
	if err != nil {
		return 0, err
	}
	return s.size, nil
}

// Format returns the format string the Struct was compiled from.
func (s *Struct) Format() string { return s.format }

// Size returns the number of bytes that the values take together, with padding.
func (s *Struct) Size() int { return s.size }

// Len returns the number of values: what Pack takes and Unpack gives.
func (s *Struct) Len() int { return s.values }

// Single returns the code of a format that is one number, bool or char and nothing
// else ("<i", "@d", "1H"), the order of its bytes, and whether it is one. The code
// has the size of the format, whatever its character says: "<l" gives 'i'.
func (s *Struct) Single() (code *Code, bigEndian, ok bool) {
	if len(s.fields) != 1 || s.values != 1 {
		return nil, false, false
	}
	f := &s.fields[0]
	if f.op > opFloat16Old || f.offset != 0 || f.size != s.size {
		return nil, false, false
	}
	if f.op == opFloat16Old {
		return oldHalf, f.big, true
	}
	for _, c := range tables[LP64] {
		if c.op == f.op {
			return c, f.big && f.size > 1, true
		}
	}
	return nil, false, false
}

// parse reads the format (prepare_s in _struct.c).
func (s *Struct) parse() error {
	text, nul := s.format, false
	if i := strings.IndexByte(text, 0); i >= 0 { // C's end of the string
		text, nul = text[:i], true
	}
	native, big := true, false
	if text != "" {
		switch text[0] {
		case '@':
			text = text[1:]
		case '=', '<':
			text, native = text[1:], false
		case '>', '!':
			text, native, big = text[1:], false, true
		}
	}
	limit := s.profile.SSizeMax()
	size := 0
	for text != "" {
		c := text[0]
		text = text[1:]
		if isSpace(c) {
			continue
		}
		count := 1
		if isDigit(c) {
			count = int(c - '0')
			for text != "" && isDigit(text[0]) {
				digit := int(text[0] - '0')
				if count > (limit-digit)/10 {
					return errTooLong
				}
				count = 10*count + digit
				text = text[1:]
			}
			if text == "" {
				return errNoSpecifier
			}
			c = text[0]
			text = text[1:]
		}
		f, more, ok := s.profile.structCode(c, text, native)
		if !ok {
			return errBadChar
		}
		text = text[more:]
		if align := f.align(); native && size > 0 && align > 1 {
			pad := (align - size%align) % align
			if size > limit-pad {
				return errTooLong
			}
			size += pad
		}
		if count > (limit-size)/f.size {
			return errTooLong
		}
		f.big, f.standard = big, !native
		f.keeps = f.op == opFloat32 && !native && s.profile.AtLeast(Python314) && (big || !s.profile.AtLeast(Python315))
		f.count, f.offset = count, size
		size += count * f.size
		switch c {
		case 'x':
			continue
		case 's', 'p':
			s.values++
		default:
			s.values += count
			if count == 0 {
				continue
			}
		}
		s.fields = append(s.fields, f)
	}
	if nul {
		return exception.New(exception.StructError, "embedded null character")
	}
	s.size = size
	return nil
}

// structCode finds a code of the struct module: its way of reading and its size, and
// how many characters of the rest belong to it.
func (p Profile) structCode(c byte, rest string, native bool) (f field, more int, ok bool) {
	f = field{char: c, size: 1}
	switch c {
	case 'x':
		return f, 0, true
	case 's':
		f.op = opString
		return f, 0, true
	case 'p':
		f.op = opPascal
		return f, 0, true
	case 'F', 'D':
		if !p.AtLeast(Python314) {
			return f, 0, false
		}
	case 'Z':
		if !p.AtLeast(Python315) || rest == "" || rest[0] != 'f' && rest[0] != 'd' {
			return f, 0, false
		}
		f.char, more = rest[0]-'a'+'A', 1
	case 'n', 'N', 'P':
		if !native {
			return f, 0, false
		}
	}
	switch f.char {
	case 'F':
		f.op, f.size = opComplex64, 8
		return f, more, true
	case 'D':
		f.op, f.size = opComplex128, 16
		return f, more, true
	}
	if c >= utf8.RuneSelf || p.ABI >= abis {
		return f, 0, false
	}
	abi := p.ABI
	if !native {
		abi = ILP32 // whose sizes are the standard ones
	}
	code := byChar[abi][c]
	if code == nil {
		return f, 0, false
	}
	f.op, f.size = code.op, code.size
	if f.op == opFloat16 && !p.AtLeast(Python314) {
		f.op = opFloat16Old
	}
	return f, 0, true
}

// align is the alignment of the field in C, in bytes.
func (f *field) align() int {
	switch f.op {
	case opComplex64, opComplex128:
		return f.size / 2
	}
	return f.size
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isSpace is C's isspace.
func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

var (
	errBadChar     = exception.New(exception.StructError, "bad char in struct format")
	errTooLong     = exception.New(exception.StructError, "total struct size too long")
	errNoSpecifier = exception.New(exception.StructError, "repeat count given without format specifier")
	errMemory      = exception.New(exception.MemoryError, "")
)

// maxBytes is the most that is packed, and maxValues that is unpacked at a time:
// about what fits the 4 GiB of a WebAssembly memory.
const (
	maxBytes  = 4064 << 20
	maxValues = maxBytes / 16
)

// checkASCII refuses other text as str.encode("ascii") does: it names the first run
// of characters it cannot encode.
func (p Profile) checkASCII(s string) error {
	first := strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
	if first < 0 {
		return nil
	}
	if p.AtLeast(Python315) {
		return exception.New(exception.ValueError, "non-ASCII character in struct format")
	}
	run := 0
	var r rune
	for _, c := range s[first:] {
		if c < utf8.RuneSelf {
			break
		}
		r = c
		run++
	}
	if run > 1 {
		return exception.New(exception.UnicodeEncodeError,
			"'ascii' codec can't encode characters in position %d-%d: ordinal not in range(128)", first, first+run-1)
	}
	escape := `\x%02x`
	if r > math.MaxUint16 {
		escape = `\U%08x`
	} else if r > math.MaxUint8 {
		escape = `\u%04x`
	}
	return exception.New(exception.UnicodeEncodeError,
		"'ascii' codec can't encode character '"+escape+"' in position %d: ordinal not in range(128)", r, first)
}
