package text

// This file defines strings by code point: length, item, slice.

import (
	"math"
	"strings"
	"unicode/utf8"
)

// End stands for a missing end argument: past every string.
const End = math.MaxInt

// IsASCII reports whether s has only code points below 128 (str.isascii).
func IsASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Len returns how many code points s has (len(s)).
func Len(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// Decode returns the first code point of s and how many bytes it takes, a
// lone surrogate included; (utf8.RuneError, 1) for what is not generalised
// UTF-8 and (utf8.RuneError, 0) for the empty string.
func Decode(s string) (r rune, size int) {
	if len(s) > 0 && s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] <= 0xBF && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// decodeLast is [Decode] at the end of s.
func decodeLast(s string) (r rune, size int) {
	i := len(s) - 1
	if i < 0 {
		return utf8.RuneError, 0
	}
	for low := max(0, len(s)-4); i > low && s[i]&0xC0 == 0x80; {
		i--
	}
	if r, size = Decode(s[i:]); size == len(s)-i {
		return r, size
	}
	return utf8.RuneError, 1
}

// Append appends code point r, which may be a surrogate, to b.
func Append(b []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(b, 0xED, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}

// Chr returns the str of one code point (chr(r)); requires 0 <= r < 0x110000.
func Chr(r rune) string { return string(Append(nil, r)) }

// Ord returns the only code point of s; false when s has not exactly one.
func Ord(s string) (rune, bool) {
	r, size := Decode(s)
	return r, size > 0 && size == len(s)
}

// Offset returns the byte offset of code point i; requires n == Len(s) and
// 0 <= i <= n. It takes constant time in ASCII, else time in the distance to
// the nearer end.
func Offset(s string, n, i int) int {
	switch {
	case n == len(s):
		return i
	case i > n/2:
		o := len(s)
		for ; i < n; i++ {
			for o--; o > 0 && s[o]&0xC0 == 0x80; {
				o--
			}
		}
		return o
	}
	o := 0
	for ; i > 0; i-- {
		for o++; o < len(s) && s[o]&0xC0 == 0x80; {
			o++
		}
	}
	return o
}

// At returns s[i] as a str; requires n == Len(s) and 0 <= i < n.
func At(s string, n, i int) string {
	if n == len(s) {
		return s[i : i+1]
	}
	s = s[Offset(s, n, i):]
	_, size := Decode(s)
	return s[:size]
}

// RuneAt returns s[i] as a code point; requires n == Len(s) and 0 <= i < n.
func RuneAt(s string, n, i int) rune {
	if n == len(s) {
		return rune(s[i])
	}
	r, _ := Decode(s[Offset(s, n, i):])
	return r
}

// Slice returns the count code points at start, start+step, …; requires n ==
// Len(s) and every one of them in s (what slice.indices gives).
func Slice(s string, n, start, step, count int) string {
	switch {
	case count <= 0:
		return ""
	case step == 1:
		from := Offset(s, n, start)
		return s[from : from+Offset(s[from:], n-start, count)]
	case n == len(s):
		b := make([]byte, count)
		for k := range b {
			b[k] = s[start+k*step]
		}
		return string(b)
	}
	runes := Runes(s)
	b := make([]byte, 0, count)
	for k := range count {
		b = Append(b, runes[start+k*step])
	}
	return string(b)
}

// Runes returns the code points of s, surrogates included.
func Runes(s string) []rune {
	out := make([]rune, 0, len(s))
	for len(s) > 0 {
		r, size := Decode(s)
		out = append(out, r)
		s = s[size:]
	}
	return out
}

// ToUTF8 returns s for output: each lone surrogate becomes U+FFFD.
func ToUTF8(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	for len(s) > 0 {
		r, size := Decode(s)
		b = utf8.AppendRune(b, r)
		s = s[size:]
	}
	return string(b)
}

// FromUTF8 returns s with every byte that is not UTF-8 replaced by U+FFFD.
func FromUTF8(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// clip makes start and end of a find-like method lie in 0…n:
// ADJUST_INDICES of Objects/unicodeobject.c. An empty range may have
// start > end.
func clip(n, start, end int) (int, int) {
	if end > n {
		end = n
	} else if end < 0 {
		end = max(0, end+n)
	}
	if start < 0 {
		start = max(0, start+n)
	}
	return start, end
}
