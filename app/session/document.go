package session

// This file defines a document: one owner of bytes and the views over it.

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// OwnerName is the name of the buffer's owner in the Python lines.
const OwnerName = "data"

// document is what a page is about: data, which is one owner with its views,
// or a program with all that it owns. Opening other bytes makes a new document;
// undo brings the old one back as it was left.
type document struct {
	source  string   // where the bytes came from, in a person's words: "typed text", "photo.png"
	owners  []*Owner // in order of creation
	shown   *Owner   // the one that is laid out
	chosen  *Owner   // the one that a person wants laid out, nil where nobody chose
	lanes   []*Lane  // of all owners, in order of creation, released ones too
	inSight []*Lane  // those of the shown owner
	nextID  int      // of the next lane
	program *Program // nil where the document is data
	offered bool     // a person brought the data: programs that come after find it
}

// newDocument takes data over as the memory of a bytearray, or of bytes where
// readOnly.
func newDocument(source string, data []byte, readOnly bool) *document {
	o := newOwner(data, readOnly)
	o.ID = 1
	return &document{source: source, owners: []*Owner{o}, shown: o}
}

// show lays out o and its views.
func (d *document) show(o *Owner) {
	d.shown, d.inSight = o, nil
	for _, l := range d.lanes {
		if l.owner == o {
			d.inSight = append(d.inSight, l)
		}
	}
}

// insert puts a lane at position among all of them.
func (d *document) insert(position int, l *Lane) {
	d.lanes = slices.Insert(d.lanes, position, l)
	d.show(d.shown)
}

// freeName returns name, or name_2, name_3 … where it is taken.
func (d *document) freeName(name string) string {
	for n := 1; ; n++ {
		candidate := numbered(name, n)
		if candidate != OwnerName && d.laneNamed(candidate) == nil {
			return candidate
		}
	}
}

// numbered returns name, name_2, name_3 ….
func numbered(name string, n int) string {
	if n == 1 {
		return name
	}
	return name + "_" + strconv.Itoa(n)
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

// bytes returns how much memory the document's owners have.
func (d *document) bytes() int {
	n := 0
	for _, o := range d.owners {
		n += len(o.memory)
	}
	return n
}
