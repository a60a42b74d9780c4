package text

// This file looks code points up in the tables of ztables.go.

import (
	"sort"
	"sync"
)

// A property is a set of what holds of a code point, in the order of flags in
// testdata/tables.py.
type property uint16

const (
	alpha property = 1 << iota
	decimal
	digit
	numeric
	space
	printable
	lower
	upper
	title
	cased
	caseIgnorable
	idStart
	idContinue
	lineBreak
)

// A run is the code points from lo to where the next one begins.
type run struct {
	lo    rune
	value uint16
}

// unpack reads runs of (how many, which value) packed as uvarints.
func unpack(packed string) []run {
	var out []run
	next := func() (v int) {
		for shift := 0; ; shift += 7 {
			c := packed[0]
			packed = packed[1:]
			v |= int(c&127) << shift
			if c < 128 {
				return v
			}
		}
	}
	for lo := 0; packed != ""; {
		n, value := next(), next()
		out = append(out, run{rune(lo), uint16(value)})
		lo += n
	}
	return out
}

// find returns the value of the run r is in; 0 beyond Unicode.
func find(runs []run, r rune) uint16 {
	if r < 0 || r > 0x10FFFF {
		return 0
	}
	return runs[sort.Search(len(runs), func(i int) bool { return runs[i].lo > r })-1].value
}

// The tables are unpacked when first asked beyond ASCII: most programs never
// do.
var (
	properties = sync.OnceValue(func() []run {
		runs := unpack(propertyRuns)
		for i := range runs {
			runs[i].value = uint16(propertyClasses[runs[i].value])
		}
		return runs
	})
	caseChanges = sync.OnceValue(func() []run { return unpack(caseRuns) })
	asciiProps  = sync.OnceValue(func() *[128]property {
		var t [128]property
		for r := range t {
			t[r] = property(find(properties(), rune(r)))
		}
		return &t
	})
)

// props returns what holds of r.
func props(r rune) property {
	if uint32(r) < 128 {
		return asciiProps()[r]
	}
	return property(find(properties(), r))
}

func isSpace(r rune) bool {
	if r < 128 {
		return r == ' ' || r >= '\t' && r <= '\r' || r >= 0x1C && r <= 0x1F
	}
	return props(r)&space != 0
}

func isLineBreak(r rune) bool {
	if r < 128 {
		return r >= '\n' && r <= '\r' || r >= 0x1C && r <= 0x1E
	}
	return props(r)&lineBreak != 0
}

// Printable reports whether repr shows r as it is (str.isprintable of one
// code point: Py_UNICODE_ISPRINTABLE).
func Printable(r rune) bool {
	if r < 128 {
		return r >= ' ' && r < 127
	}
	return props(r)&printable != 0
}

// digitValue returns the value of a decimal digit of any script, or -1
// (Py_UNICODE_TODECIMAL).
func digitValue(r rune) int {
	if r < 128 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	i := sort.Search(len(digitZeros), func(i int) bool { return digitZeros[i] > r }) - 1
	if d := r - digitZeros[i]; d < 10 {
		return int(d)
	}
	return -1
}
