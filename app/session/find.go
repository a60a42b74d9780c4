package session

// This file defines finding: what is looked for, and looking for it in slices,
// so that the largest memory is searched without the page standing still.

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"memview/view/format"
)

// maxPattern is how many bytes can be looked for at once.
const maxPattern = 4096

// Pattern is what is looked for: bytes, some of which may be anything. It is
// found wherever it stands, also where two of them overlap.
type Pattern struct {
	bytes []byte
	known []byte // 0xff where the byte counts, 0 where any will do; nil where all count
	first int    // index of the first byte that counts; len(bytes) where none does
}

// Len returns how many bytes a match has.
func (p *Pattern) Len() int { return len(p.bytes) }

// FindKind says how a text to look for is read.
type FindKind string

// The kinds of what is looked for.
const (
	FindText  FindKind = "text"  // its bytes in UTF-8
	FindHex   FindKind = "hex"   // hexadecimal digits, ?? for any byte
	FindValue FindKind = "value" // a Python literal in a struct code
)

// NewPattern reads text as kind says; code and bigEndian are of a value. What
// is wrong with it is an *InputError, a *LiteralError, or Python's own error.
func NewPattern(kind FindKind, text, code string, bigEndian bool) (*Pattern, error) {
	p := &Pattern{}
	switch kind {
	case FindHex:
		if err := p.hex(text); err != nil {
			return nil, err
		}
	case FindValue:
		value, err := ParseLiteral(text)
		if err != nil {
			return nil, err
		}
		c, ok := format.Lookup(code)
		if !ok {
			return nil, fmt.Errorf("%q is no format of memoryview", code)
		}
		p.bytes = make([]byte, c.Size())
		if err := c.Pack(p.bytes, value); err != nil {
			return nil, err
		}
		if bigEndian {
			slices.Reverse(p.bytes)
		}
	default:
		p.bytes = []byte(text)
	}
	if len(p.bytes) == 0 {
		return nil, fmt.Errorf("type what is to be found")
	}
	if len(p.bytes) > maxPattern {
		return nil, fmt.Errorf("%d bytes cannot be looked for at once, %d can", len(p.bytes), maxPattern)
	}
	for p.known != nil && p.first < len(p.bytes) && p.known[p.first] == 0 {
		p.first++
	}
	return p, nil
}

// hex reads digits as ParseHex does, and ?? for any byte.
func (p *Pattern) hex(text string) error {
	var digits strings.Builder
	var unknown []int // bytes
	count := 0        // digits so far
	for i := 0; i < len(text); i++ {
		if text[i] == '?' {
			if count%2 == 1 || i+1 == len(text) || text[i+1] != '?' {
				return &InputError{Line: 1, Column: i + 1, Message: "?? stands for a whole byte"}
			}
			i++
			unknown = append(unknown, count/2)
			digits.WriteString("00")
			count += 2
			continue
		}
		if _, ok := hexDigit(rune(text[i])); ok && !(text[i] == '0' && i+1 < len(text) && (text[i+1] == 'x' || text[i+1] == 'X')) {
			count++
		}
		digits.WriteByte(text[i])
	}
	b, err := ParseHex(digits.String())
	if err != nil {
		return err
	}
	p.bytes = b
	if len(unknown) > 0 {
		p.known = bytes.Repeat([]byte{0xff}, len(b))
		for _, i := range unknown {
			p.known[i] = 0
		}
	}
	return nil
}

// At reports whether the pattern stands in b at offset.
func (p *Pattern) At(b []byte, offset int) bool {
	if offset < 0 || offset+len(p.bytes) > len(b) {
		return false
	}
	here := b[offset : offset+len(p.bytes)]
	if p.known == nil {
		return bytes.Equal(here, p.bytes)
	}
	for i, c := range p.bytes {
		if here[i] != c && p.known[i] != 0 {
			return false
		}
	}
	return true
}

// next returns the lowest offset from lo up to but not including hi where the
// pattern stands in b, -1 for none.
func (p *Pattern) next(b []byte, lo, hi int) int {
	lo, hi = max(lo, 0), min(hi, len(b)-len(p.bytes)+1)
	if lo >= hi {
		return -1
	}
	if p.known == nil {
		if i := bytes.Index(b[lo:hi+len(p.bytes)-1], p.bytes); i >= 0 {
			return lo + i
		}
		return -1
	}
	for at := lo; at < hi; at++ {
		if p.first < len(p.bytes) { // on to where the first byte that counts stands
			i := bytes.IndexByte(b[at+p.first:hi+p.first], p.bytes[p.first])
			if i < 0 {
				return -1
			}
			at += i
		}
		if p.At(b, at) {
			return at
		}
	}
	return -1
}

// last returns the highest such offset.
func (p *Pattern) last(b []byte, lo, hi int) int {
	lo, hi = max(lo, 0), min(hi, len(b)-len(p.bytes)+1)
	if lo >= hi {
		return -1
	}
	if p.known == nil {
		if i := bytes.LastIndex(b[lo:hi+len(p.bytes)-1], p.bytes); i >= 0 {
			return lo + i
		}
		return -1
	}
	for at := hi - 1; at >= lo; at-- {
		if p.At(b, at) {
			return at
		}
	}
	return -1
}

// In returns where matches cover the bytes of b from lo up to hi: for marking
// what is on screen.
func (p *Pattern) In(b []byte, lo, hi int) []Range {
	var ranges []Range
	for at := lo - len(p.bytes) + 1; ; at++ {
		if at = p.next(b, at, hi); at < 0 {
			return normalize(ranges)
		}
		ranges = append(ranges, Range{Offset: at, Length: len(p.bytes)})
	}
}

// Search looks for a pattern from one place on, forwards or backwards, round
// the end of the memory, and back to where it began.
type Search struct {
	pattern *Pattern
	back    bool
	begin   int // where a match may begin first
	done    int // offsets looked at
	Wrapped bool
}

// NewSearch looks for the first match that begins at from or after it or,
// where back, at from or before it.
func NewSearch(p *Pattern, from int, back bool) *Search {
	return &Search{pattern: p, back: back, begin: from}
}

// Step looks at up to budget more bytes of memory. It reports whether the
// search is over, and then where the match begins, -1 where there is none.
func (s *Search) Step(memory []byte, budget int) (offset int, over bool) {
	n := len(memory)
	if n == 0 {
		return -1, true
	}
	s.begin = min(max(s.begin, 0), n-1)
	for budget > 0 && s.done < n {
		var lo, hi int
		if s.back {
			hi = s.begin - s.done + 1
			s.Wrapped = hi <= 0
			if s.Wrapped {
				hi += n
			}
			lo = max(hi-budget, 0)
			if s.Wrapped {
				lo = max(lo, s.begin+1)
			}
			offset = s.pattern.last(memory, lo, hi)
		} else {
			lo = s.begin + s.done
			s.Wrapped = lo >= n
			end := n
			if s.Wrapped {
				lo, end = lo-n, s.begin
			}
			hi = min(lo+budget, end)
			offset = s.pattern.next(memory, lo, hi)
		}
		if offset >= 0 {
			return offset, true
		}
		s.done += hi - lo
		budget -= hi - lo
	}
	return -1, s.done >= n
}

// Progress returns how much of memory was looked at, from 0 to 1.
func (s *Search) Progress(memory []byte) float64 {
	return float64(s.done) / float64(max(len(memory), 1))
}

// Tally counts the matches of a pattern, and those that begin before a place.
type Tally struct {
	pattern *Pattern
	at      int // offsets below were looked at
	Count   int // matches that begin there
	marks   []tallyMark
}

// tallyMark says how many matches begin before an offset.
type tallyMark struct{ offset, before int }

// NewTally returns a tally that has looked at nothing yet.
func NewTally(p *Pattern) *Tally { return &Tally{pattern: p} }

// matchCost is what one match costs against the budget, in bytes looked at: so
// that a slice full of matches takes no longer than one without.
const matchCost = 64

// Step counts in up to budget more bytes of memory and reports whether all are
// counted.
func (t *Tally) Step(memory []byte, budget int) (over bool) {
	for budget > 0 && t.at < len(memory) {
		hi := min(t.at+budget, len(memory))
		at := t.pattern.next(memory, t.at, hi)
		if at < 0 {
			budget -= hi - t.at
			t.at = hi
			continue
		}
		if t.Count&0xfff == 0 { // a place to count from for Index
			t.marks = append(t.marks, tallyMark{at, t.Count})
		}
		t.Count++
		budget -= at + 1 - t.at + matchCost
		t.at = at + 1
	}
	return t.at >= len(memory)
}

// Index returns the number, from 1, of the match that begins at offset.
func (t *Tally) Index(memory []byte, offset int) int {
	i, found := slices.BinarySearchFunc(t.marks, offset, func(m tallyMark, offset int) int { return m.offset - offset })
	if !found {
		i--
	}
	if i < 0 {
		return 0
	}
	n, at := t.marks[i].before, t.marks[i].offset
	for at >= 0 && at < offset {
		n++
		at = t.pattern.next(memory, at+1, offset+1)
	}
	return n + 1
}

// Describe returns the pattern's bytes in hexadecimal, ?? for any: "48 ?? 6c".
func (p *Pattern) Describe() string {
	var s strings.Builder
	for i, c := range p.bytes {
		if i > 0 {
			s.WriteByte(' ')
		}
		if p.known != nil && p.known[i] == 0 {
			s.WriteString("??")
			continue
		}
		if c < 16 {
			s.WriteByte('0')
		}
		s.WriteString(strconv.FormatUint(uint64(c), 16))
	}
	return s.String()
}
