package session

// This file defines the inspector's table: what the bytes at one place are
// under each struct code, in either byte order, and how they are written so.

import (
	"errors"
	"strconv"
	"strings"

	"memview/view/exception"
	"memview/view/format"
)

// Reading is what the bytes at one place are under one struct code.
type Reading struct {
	Code   *format.Code
	Little Side
	Big    Side
	// Refused says in words why cast() cannot read the selection under this
	// code, "" where it can.
	Refused string
	// Rare marks the codes that another one mostly stands for: those of C's
	// long, size_t and pointers, whose sizes depend on the machine, and ? and c.
	Rare bool
}

// Side is one byte order of a Reading.
type Side struct {
	Format string // as the struct module takes it: "H", ">H"; "" where struct has no such format
	Range  Range  // the bytes it reads; of length 0 where there are not enough
	Text   string // the value as Python's repr shows it, "" where there is none
	Err    error  // why there is none, in CPython's words
}

// Python returns the expression that reads the side's value from name.
func (d Side) Python(name string, offset int) string {
	return "struct.unpack_from('" + d.Format + "', " + name + ", " + strconv.Itoa(offset) + ")[0]"
}

// isRare reports whether a code is one of those that another one mostly stands
// for.
func isRare(code *format.Code) bool { return strings.Contains("?clLnNP", code.Format) }

// ABI returns the data model of the current view: that of its codes' sizes.
func (s *Session) ABI() format.ABI { return s.profile().ABI }

func (s *Session) profile() format.Profile {
	if l := s.Current(); l != nil {
		return l.View.Profile()
	}
	return format.Profile{}
}

// Readings returns what the bytes at offset are under every code of the current
// view's Python, those in general use first. The little side is native, '@' of
// the struct module: sizes are C's, and the machine is little-endian. The big
// side is '>', whose sizes are the standard ones. length is the number of bytes
// selected there, 0 for none: cast() is asked about just these.
func (s *Session) Readings(offset, length int) []Reading {
	profile := s.profile()
	var common, rare []Reading
	for _, code := range profile.Codes() {
		if code.Kind == format.KindComplex {
			continue
		}
		r := Reading{
			Code:   code,
			Little: s.side(profile, code.Format, offset),
			Big:    s.side(profile, ">"+code.Format, offset),
			Rare:   isRare(code),
		}
		switch {
		case length > 0 && length%code.Size() != 0:
			r.Refused = plural(length, "byte") + " selected: not a multiple of " + strconv.Itoa(code.Size())
		case length == 0 && r.Little.Err != nil:
			r.Refused = "not enough bytes to the end"
		}
		if r.Rare {
			rare = append(rare, r)
		} else {
			common = append(common, r)
		}
	}
	return append(common, rare...)
}

func (s *Session) side(profile format.Profile, name string, offset int) Side {
	st, err := profile.Compile(name)
	if err != nil {
		return Side{Err: err} // '>' knows no n, N and P
	}
	d := Side{Format: name}
	values, err := st.UnpackFrom(s.Memory(), offset)
	if err != nil {
		d.Err = err
		return d
	}
	d.Range = Range{Offset: offset, Length: st.Size()}
	d.Text = values[0].String()
	return d
}

// SetReading does struct.pack_into(name, data, offset, literal). It returns a
// *LiteralError where literal is no Python value, else the errors of the struct
// module and, where the owner cannot be written, CPython's TypeError.
func (s *Session) SetReading(name string, offset int, literal string) error {
	value, err := ParseLiteral(literal)
	if err != nil {
		return err
	}
	st, err := s.profile().Compile(name)
	if err != nil {
		return err
	}
	if s.OwnerReadOnly() {
		// PyArg_Parse(…, "w*", …) in s_pack_into of _struct.c.
		return exception.New(exception.TypeError, "argument must be read-write bytes-like object, not %s", s.OwnerType())
	}
	// Into a copy first: pack_into leaves what it wrote before an error, and here
	// nothing is to be left of a refused edit.
	lo, hi := offset, offset+st.Size()
	if offset < 0 || hi > s.Len() {
		return st.PackInto(s.Memory(), offset, value)
	}
	packed := make([]byte, st.Size())
	if err := st.PackInto(packed, 0, value); err != nil {
		return err
	}
	python := "struct.pack_into('" + name + "', " + s.ShownExpression() + ", " + strconv.Itoa(offset) + ", " + literal + ")"
	what := describeRanges([]Range{{Offset: lo, Length: hi - lo}}) + " set to " + literal + " as '" + name + "'"
	return s.write(what, python, lo, hi, false, func() error {
		copy(s.Memory()[lo:hi], packed)
		return nil
	})
}

// FlipBit turns one bit of the byte at offset over: bit 0 is the least
// significant. The errors are those of SetByte.
func (s *Session) FlipBit(offset, bit int) error {
	if offset < 0 || offset >= s.Len() || bit < 0 || bit > 7 {
		return errors.New("there is no such bit")
	}
	mask := byte(1) << bit
	value := s.Byte(offset) ^ mask
	if s.OwnerReadOnly() {
		return s.SetByte(offset, value) // which refuses
	}
	what := "bit " + strconv.Itoa(bit) + " of byte " + strconv.Itoa(offset) + " set to " + strconv.Itoa(int(value>>bit&1))
	python := s.ShownExpression() + "[" + strconv.Itoa(offset) + "] ^= 0x" + hex2(mask)
	return s.write(what, python, offset, offset+1, false, func() error {
		s.Memory()[offset] = value
		return nil
	})
}

func hex2(b byte) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[b>>4], digits[b&15]})
}

// ShownExpression returns what the shown owner is in Python: its name or, where
// views alone keep it, the obj of one of them.
func (s *Session) ShownExpression() string {
	if isIdentifier(s.doc.shown.Name) {
		return s.doc.shown.Name
	}
	for _, l := range s.Lanes() {
		if !l.Released() {
			return l.Name + ".obj"
		}
	}
	return OwnerName
}

// plural returns "1 byte", "2 bytes".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
