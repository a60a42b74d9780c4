package session

// This file defines what a change is and how it is told.

import (
	"fmt"
	"sort"
	"strings"
)

// Range is a run of bytes of the owner.
type Range struct {
	Offset int // bytes from the owner's first byte
	Length int // bytes
}

// End returns the offset behind the last byte of r.
func (r Range) End() int { return r.Offset + r.Length }

// Overlaps reports whether r and the bytes from lo up to hi share a byte.
func (r Range) Overlaps(lo, hi int) bool { return r.Offset < hi && lo < r.End() }

// Cause tells where a change came from.
type Cause string

// The causes of a change.
const (
	CausePerson     Cause = "person"     // a hex digit, an element, a gesture in the page
	CausePython     Cause = "python"     // a statement of the program
	CauseJavaScript Cause = "javascript" // found by comparing: JavaScript wrote through a typed array
	CauseUndo       Cause = "undo"
	CauseRedo       Cause = "redo"
)

// LaneChange is how much of one view reads differently after a change.
type LaneChange struct {
	Name     string
	Elements int // how many of its elements
	First    int // index of the first of them
}

// Change is one thing that happened to the session.
type Change struct {
	Step   uint64       // counts up with every change, from 1
	Cause  Cause        // where it came from
	What   string       // what was done, in words: "u16[1] set to 0xBEEF"
	Python string       // the same as a line of Python, "" where Python had no part in it
	Ranges []Range      // the bytes that now read differently, ascending, disjoint
	Lanes  []LaneChange // the views that now read differently, in order of creation
	Layout bool         // views or the owner were added, removed or replaced: what is drawn must be laid out anew

	Owner  int           // the ID of the owner whose bytes Ranges and Reads are
	Reads  []Range       // the bytes that a statement of Python read, ascending, disjoint
	Line   int           // of the program, from 1; 0 where no statement of it did this
	Error  string        // the class of the exception that ended the statement, "" for none
	Others []OwnerChange // what changed in other owners

	patches []patch
}

// OwnerChange is what changed in an owner that is not the shown one.
type OwnerChange struct {
	Owner  *Owner
	Ranges []Range
}

// elsewhere adds what changed in another owner.
func (c *Change) elsewhere(o *Owner, ranges []Range) {
	for i := range c.Others {
		if c.Others[i].Owner == o {
			c.Others[i].Ranges = normalize(append(c.Others[i].Ranges, ranges...))
			return
		}
	}
	c.Others = append(c.Others, OwnerChange{o, normalize(ranges)})
}

// Old returns the byte that stood at offset before the change, and whether
// that is known.
func (c Change) Old(offset int) (byte, bool) {
	for _, p := range c.patches {
		if i := offset - p.offset; i >= 0 && i < len(p.old) {
			return p.old[i], true
		}
	}
	return 0, false
}

// Read reports whether one of the bytes from lo up to hi was read.
func (c Change) Read(lo, hi int) bool {
	i := sort.Search(len(c.Reads), func(i int) bool { return c.Reads[i].End() > lo })
	return i < len(c.Reads) && c.Reads[i].Offset < hi
}

// Bytes returns how many bytes now read differently.
func (c Change) Bytes() int {
	n := 0
	for _, r := range c.Ranges {
		n += r.Length
	}
	return n
}

// Overlaps reports whether one of the bytes from lo up to hi changed.
func (c Change) Overlaps(lo, hi int) bool {
	i := sort.Search(len(c.Ranges), func(i int) bool { return c.Ranges[i].End() > lo })
	return i < len(c.Ranges) && c.Ranges[i].Offset < hi
}

// Was tells what a few changed bytes were before, in hexadecimal: "byte 2 was
// 6c". It returns "" where that is not known, and where they are many.
func (c Change) Was() string {
	const few = 8
	if n := c.Bytes(); n == 0 || n > few {
		return ""
	}
	var digits []string
	for _, r := range c.Ranges {
		for at := r.Offset; at < r.End(); at++ {
			old, ok := c.Old(at)
			if !ok {
				return ""
			}
			digits = append(digits, fmt.Sprintf("%02x", old))
		}
	}
	verb := " was "
	if len(digits) > 1 {
		verb = " were "
	}
	return describeRanges(c.Ranges) + verb + strings.Join(digits, " ")
}

// Summary tells the change in one line, the cause first: "u16[1] set to 0xBEEF
// · bytes 2–3 changed · 2 elements in mv, 1 in odd".
func (c Change) Summary() string {
	parts := []string{c.What}
	switch {
	case len(c.Ranges) > 0:
		parts = append(parts, describeRanges(c.Ranges)+" changed")
	case !c.Layout && len(c.Reads) == 0:
		parts = append(parts, "nothing changed")
	}
	if len(c.Reads) > 0 {
		parts = append(parts, describeRanges(c.Reads)+" read")
	}
	if len(c.Lanes) > 0 {
		var lanes []string
		for i, l := range c.Lanes {
			switch {
			case i > 0:
				lanes = append(lanes, fmt.Sprintf("%d in %s", l.Elements, l.Name))
			case l.Elements == 1:
				lanes = append(lanes, "1 element in "+l.Name)
			default:
				lanes = append(lanes, fmt.Sprintf("%d elements in %s", l.Elements, l.Name))
			}
		}
		parts = append(parts, strings.Join(lanes, ", "))
	}
	return strings.Join(parts, " · ")
}

// describeRanges names the bytes of one or two ranges, and counts them where
// there are more.
func describeRanges(ranges []Range) string {
	if len(ranges) > 2 {
		n := 0
		for _, r := range ranges {
			n += r.Length
		}
		return fmt.Sprintf("%d bytes between %d and %d", n, ranges[0].Offset, ranges[len(ranges)-1].End()-1)
	}
	var parts []string
	word := "byte "
	for _, r := range ranges {
		if r.Length == 1 {
			parts = append(parts, fmt.Sprint(r.Offset))
			continue
		}
		word = "bytes "
		parts = append(parts, fmt.Sprintf("%d–%d", r.Offset, r.End()-1))
	}
	if len(parts) > 1 {
		word = "bytes "
	}
	return word + strings.Join(parts, " and ")
}

// differences returns where the bytes of before and after, which are of one
// length and start at base, are unlike.
func differences(base int, before, after []byte) []Range {
	var ranges []Range
	for i := 0; i < len(after); i++ {
		if before[i] == after[i] {
			continue
		}
		start := i
		for i < len(after) && before[i] != after[i] {
			i++
		}
		ranges = append(ranges, Range{Offset: base + start, Length: i - start})
	}
	return ranges
}

// Merge returns the bytes of ranges as ranges that ascend and neither touch nor
// overlap. It sorts ranges itself.
func Merge(ranges []Range) []Range { return normalize(ranges) }

// normalize sorts ranges and joins those that touch or overlap.
func normalize(ranges []Range) []Range {
	sort.Slice(ranges, func(i, j int) bool { return ranges[i].Offset < ranges[j].Offset })
	out := ranges[:0]
	for _, r := range ranges {
		if n := len(out); n > 0 && r.Offset <= out[n-1].End() {
			out[n-1].Length = max(out[n-1].End(), r.End()) - out[n-1].Offset
			continue
		}
		out = append(out, r)
	}
	return out
}
