package text

// This file defines finding: find, index, count, startswith, replace.

import "strings"

// window returns the part of s that start and end choose, the byte offset it
// begins at and its first code point's index; false for a range in which not
// even an empty string is found.
func window(s string, start, end int) (part string, offset, first int, ok bool) {
	if start == 0 && end == End {
		return s, 0, 0, true
	}
	n := Len(s)
	start, end = clip(n, start, end)
	if start > end {
		return "", 0, 0, false
	}
	offset = Offset(s, n, start)
	return s[offset:Offset(s, n, end)], offset, start, true
}

// Find returns the index of the first sub within s[start:end], or -1
// (str.find).
func Find(s, sub string, start, end int) int {
	part, _, first, ok := window(s, start, end)
	if !ok {
		return -1
	}
	i := strings.Index(part, sub)
	if i < 0 {
		return -1
	}
	return first + Len(part[:i])
}

// RFind returns the index of the last sub within s[start:end], or -1
// (str.rfind).
func RFind(s, sub string, start, end int) int {
	part, _, first, ok := window(s, start, end)
	if !ok {
		return -1
	}
	i := strings.LastIndex(part, sub)
	if i < 0 {
		return -1
	}
	return first + Len(part[:i])
}

// Index is [Find], with a ValueError where there is none (str.index).
func Index(s, sub string, start, end int) (int, error) {
	if i := Find(s, sub, start, end); i >= 0 {
		return i, nil
	}
	return 0, valueError("substring not found")
}

// RIndex is [RFind], with a ValueError where there is none (str.rindex).
func RIndex(s, sub string, start, end int) (int, error) {
	if i := RFind(s, sub, start, end); i >= 0 {
		return i, nil
	}
	return 0, valueError("substring not found")
}

// Count returns how often sub occurs in s[start:end] without overlap
// (str.count); an empty sub occurs before each code point and at the end.
func Count(s, sub string, start, end int) int {
	part, _, _, ok := window(s, start, end)
	switch {
	case !ok:
		return 0
	case sub == "":
		return Len(part) + 1
	}
	return strings.Count(part, sub)
}

// StartsWith reports whether s[start:end] starts with prefix
// (tailmatch of Objects/unicodeobject.c).
func StartsWith(s, prefix string, start, end int) bool {
	part, _, _, ok := window(s, start, end)
	return ok && strings.HasPrefix(part, prefix)
}

// EndsWith reports whether s[start:end] ends with suffix.
func EndsWith(s, suffix string, start, end int) bool {
	part, _, _, ok := window(s, start, end)
	return ok && strings.HasSuffix(part, suffix)
}

// RemovePrefix returns s without prefix where s starts with it
// (str.removeprefix).
func RemovePrefix(s, prefix string) string { return strings.TrimPrefix(s, prefix) }

// RemoveSuffix returns s without suffix where s ends with it
// (str.removesuffix).
func RemoveSuffix(s, suffix string) string { return strings.TrimSuffix(s, suffix) }

// Replace returns s with the first count occurrences of old replaced, all
// when count is negative (str.replace). An empty old stands before each code
// point and at the end.
func Replace(s, old, new string, count int) string {
	if old != "" {
		return strings.Replace(s, old, new, count)
	}
	// Not strings.Replace, which takes a surrogate for three characters.
	if n := Len(s) + 1; count < 0 || count > n {
		count = n
	}
	b := make([]byte, 0, len(s)+count*len(new))
	for ; count > 0; count-- {
		b = append(b, new...)
		if s == "" {
			break
		}
		_, size := Decode(s)
		b, s = append(b, s[:size]...), s[size:]
	}
	return string(append(b, s...))
}

// Translate returns s with each code point r replaced by what lookup says
// (str.translate): repl, or r itself when keep is true.
func Translate(s string, lookup func(r rune) (repl string, keep bool)) string {
	b := make([]byte, 0, len(s))
	for len(s) > 0 {
		r, size := Decode(s)
		if repl, keep := lookup(r); keep {
			b = append(b, s[:size]...)
		} else {
			b = append(b, repl...)
		}
		s = s[size:]
	}
	return string(b)
}
