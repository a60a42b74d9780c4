package text

// This file defines upper, lower, title, capitalize, swapcase, casefold.

import (
	"sort"
	"strings"
)

// A casing is a column of caseDeltas and caseSpecials.
type casing int

const (
	toLower casing = iota
	toUpper
	toTitle
	toFold
)

// A caseSpecial maps a code point to several in the casings where it is not
// empty.
type caseSpecial struct {
	r  rune
	to [4]string
}

// appendCase appends r in another case, as _PyUnicode_ToLowerFull and its kin.
func appendCase(b []byte, r rune, to casing) []byte {
	if r < 128 {
		switch {
		case to == toLower || to == toFold:
			if r >= 'A' && r <= 'Z' {
				r += 'a' - 'A'
			}
		case r >= 'a' && r <= 'z':
			r -= 'a' - 'A'
		}
		return append(b, byte(r))
	}
	i := sort.Search(len(caseSpecials), func(i int) bool { return caseSpecials[i].r >= r })
	if i < len(caseSpecials) && caseSpecials[i].r == r && caseSpecials[i].to[to] != "" {
		return append(b, caseSpecials[i].to[to]...)
	}
	return Append(b, r+caseDeltas[find(caseChanges(), r)][to])
}

// appendLower appends the lower case of the code point of s at byte i, which
// takes size bytes; a capital sigma depends on its neighbours (lower_ucs4,
// handle_capital_sigma).
func appendLower(b []byte, s string, i, size int, r rune) []byte {
	if r != 'Σ' {
		return appendCase(b, r, toLower)
	}
	casedNext := func(step func(string) (rune, int), s string, drop func(string, int) string) bool {
		for s != "" {
			r, size := step(s)
			if p := props(r); p&caseIgnorable == 0 {
				return p&cased != 0
			}
			s = drop(s, size)
		}
		return false
	}
	final := casedNext(decodeLast, s[:i], func(s string, n int) string { return s[:len(s)-n] }) &&
		!casedNext(Decode, s[i+size:], func(s string, n int) string { return s[n:] })
	if final {
		return Append(b, 'ς')
	}
	return Append(b, 'σ')
}

// mapped applies f to each code point of s.
func mapped(s string, f func(b []byte, i, size int, r rune) []byte) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := Decode(s[i:])
		b = f(b, i, size, r)
		i += size
	}
	return string(b)
}

// Lower is str.lower.
func Lower(s string) string {
	if IsASCII(s) {
		return strings.ToLower(s)
	}
	return mapped(s, func(b []byte, i, size int, r rune) []byte { return appendLower(b, s, i, size, r) })
}

// Upper is str.upper.
func Upper(s string) string {
	if IsASCII(s) {
		return strings.ToUpper(s)
	}
	return mapped(s, func(b []byte, _, _ int, r rune) []byte { return appendCase(b, r, toUpper) })
}

// CaseFold is str.casefold.
func CaseFold(s string) string {
	if IsASCII(s) {
		return strings.ToLower(s)
	}
	return mapped(s, func(b []byte, _, _ int, r rune) []byte { return appendCase(b, r, toFold) })
}

// Capitalize is str.capitalize: the first in title case, the rest lower.
func Capitalize(s string) string {
	return mapped(s, func(b []byte, i, size int, r rune) []byte {
		if i == 0 {
			return appendCase(b, r, toTitle)
		}
		return appendLower(b, s, i, size, r)
	})
}

// Title is str.title: title case after what has no case, else lower.
func Title(s string) string {
	after := false
	return mapped(s, func(b []byte, i, size int, r rune) []byte {
		if after {
			b = appendLower(b, s, i, size, r)
		} else {
			b = appendCase(b, r, toTitle)
		}
		after = props(r)&cased != 0
		return b
	})
}

// SwapCase is str.swapcase.
func SwapCase(s string) string {
	return mapped(s, func(b []byte, i, size int, r rune) []byte {
		switch p := props(r); {
		case p&upper != 0:
			return appendLower(b, s, i, size, r)
		case p&lower != 0:
			return appendCase(b, r, toUpper)
		}
		return append(b, s[i:i+size]...)
	})
}
