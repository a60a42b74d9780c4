package session

// This file defines a document: one owner of bytes and the views over it.

import (
	"strconv"
	"strings"
	"unicode"

	"memview/view/buffer"
)

// OwnerName is the name of the buffer's owner in the Python lines.
const OwnerName = "data"

// document is one owner with its views. Opening other bytes makes a new
// document; undo brings the old one back as it was left.
type document struct {
	source string          // where the bytes came from, in a person's words: "typed text", "photo.png"
	owner  buffer.Exporter // *buffer.ByteArray or *buffer.Bytes
	memory []byte          // the owner's bytes themselves, in the program's linear memory
	shadow *buffer.Shadow  // what was last seen of them, to find silent writes
	lanes  []*Lane         // in order of creation, released ones too
	nextID int             // of the next lane
}

// newDocument takes data over as the memory of a bytearray, or of bytes where
// readOnly.
func newDocument(source string, data []byte, readOnly bool) *document {
	d := &document{source: source, memory: data}
	if readOnly {
		d.owner = buffer.NewBytes(data)
	} else {
		d.owner = buffer.NewByteArray(data)
	}
	d.shadow = buffer.NewShadow(data)
	return d
}

// freeName returns name, or name_2, name_3 … where it is taken.
func (d *document) freeName(name string) string {
	for n := 1; ; n++ {
		candidate := name
		if n > 1 {
			candidate = name + "_" + strconv.Itoa(n)
		}
		if candidate != OwnerName && d.laneNamed(candidate) == nil {
			return candidate
		}
	}
}

func (d *document) laneNamed(name string) *Lane {
	for _, l := range d.lanes {
		if l.Name == name {
			return l
		}
	}
	return nil
}

// pythonKeywords cannot be names of views: a line of Python that binds one
// would be a syntax error.
const pythonKeywords = " False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield "

// isIdentifier reports whether Python could bind name.
func isIdentifier(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != "" && !strings.Contains(pythonKeywords, " "+name+" ")
}

// literalLimit is how many bytes a Python line shows of a bytes literal.
const literalLimit = 24

// pythonOwner returns the line that would make an owner of these bytes.
func pythonOwner(data []byte, readOnly bool) string {
	literal := bytesLiteral(data)
	if readOnly {
		return OwnerName + " = " + literal
	}
	return OwnerName + " = bytearray(" + literal + ")"
}

// bytesLiteral returns b as Python's repr shows it, cut short with an ellipsis
// where it is long.
func bytesLiteral(b []byte) string {
	if len(b) <= literalLimit {
		return quoteBytes(b)
	}
	literal := quoteBytes(b[:literalLimit])
	return literal[:len(literal)-1] + "…" + literal[len(literal)-1:]
}

// quoteBytes returns b as Python's repr shows it.
func quoteBytes(b []byte) string {
	quote := byte('\'')
	if strings.ContainsRune(string(b), '\'') && !strings.ContainsRune(string(b), '"') {
		quote = '"'
	}
	var s strings.Builder
	s.WriteByte('b')
	s.WriteByte(quote)
	for _, c := range b {
		switch {
		case c == quote || c == '\\':
			s.WriteByte('\\')
			s.WriteByte(c)
		case c == '\n':
			s.WriteString(`\n`)
		case c == '\r':
			s.WriteString(`\r`)
		case c == '\t':
			s.WriteString(`\t`)
		case c < 0x20 || c >= 0x7f:
			s.WriteString(`\x`)
			const digits = "0123456789abcdef"
			s.WriteByte(digits[c>>4])
			s.WriteByte(digits[c&15])
		default:
			s.WriteByte(c)
		}
	}
	s.WriteByte(quote)
	return s.String()
}
