package text

// This file defines split, rsplit, splitlines, partition.

import (
	"slices"
	"strings"
)

var errEmptySeparator = valueError("empty separator")

// Split returns the parts of s between the first maxsplit seps, all when
// maxsplit is negative (str.split(sep)). Fails with ValueError when sep is
// empty.
func Split(s, sep string, maxsplit int) ([]string, error) {
	if sep == "" {
		return nil, errEmptySeparator
	}
	if maxsplit < 0 || maxsplit > len(s) {
		maxsplit = len(s)
	}
	return strings.SplitN(s, sep, maxsplit+1), nil
}

// RSplit is [Split] from the end (str.rsplit(sep)).
func RSplit(s, sep string, maxsplit int) ([]string, error) {
	if sep == "" {
		return nil, errEmptySeparator
	}
	var out []string
	for ; maxsplit != 0; maxsplit-- {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		out = append(out, s[i+len(sep):])
		s = s[:i]
	}
	out = append(out, s)
	slices.Reverse(out)
	return out, nil
}

// SplitSpace returns the words of s, splitting at runs of white space at most
// maxsplit times, always when negative (str.split()).
func SplitSpace(s string, maxsplit int) []string {
	out := []string{}
	for ; ; maxsplit-- {
		s = LStripSpace(s)
		if s == "" {
			return out
		}
		if maxsplit == 0 {
			return append(out, s)
		}
		end := 0
		for end < len(s) {
			r, size := Decode(s[end:])
			if isSpace(r) {
				break
			}
			end += size
		}
		out, s = append(out, s[:end]), s[end:]
	}
}

// RSplitSpace is [SplitSpace] from the end (str.rsplit()).
func RSplitSpace(s string, maxsplit int) []string {
	out := []string{}
	for ; ; maxsplit-- {
		s = RStripSpace(s)
		if s == "" {
			break
		}
		if maxsplit == 0 {
			out = append(out, s)
			break
		}
		start := len(s)
		for start > 0 {
			r, size := decodeLast(s[:start])
			if isSpace(r) {
				break
			}
			start -= size
		}
		out, s = append(out, s[start:]), s[:start]
	}
	slices.Reverse(out)
	return out
}

// SplitLines returns the lines of s, with their ends when keepends is true
// (str.splitlines). "\r\n" is one end.
func SplitLines(s string, keepends bool) []string {
	out := []string{}
	start := 0
	for i := 0; i < len(s); {
		r, size := Decode(s[i:])
		if !isLineBreak(r) {
			i += size
			continue
		}
		end := i
		i += size
		if r == '\r' && i < len(s) && s[i] == '\n' {
			i++
		}
		if keepends {
			end = i
		}
		out = append(out, s[start:end])
		start = i
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// Partition returns what is before the first sep, sep, and what is after it;
// (s, "", "") without one (str.partition). Fails with ValueError when sep is
// empty.
func Partition(s, sep string) (before, middle, after string, err error) {
	if sep == "" {
		return "", "", "", errEmptySeparator
	}
	if before, after, ok := strings.Cut(s, sep); ok {
		return before, sep, after, nil
	}
	return s, "", "", nil
}

// RPartition is [Partition] at the last sep; ("", "", s) without one
// (str.rpartition).
func RPartition(s, sep string) (before, middle, after string, err error) {
	if sep == "" {
		return "", "", "", errEmptySeparator
	}
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], sep, s[i+len(sep):], nil
	}
	return "", "", s, nil
}
