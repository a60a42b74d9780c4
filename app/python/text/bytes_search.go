package text

// This file defines find, split, strip, replace and their kin of bytes and
// bytearray.

import (
	"bytes"
	"slices"
)

func bytesWindow(b []byte, start, end int) ([]byte, int, bool) {
	start, end = clip(len(b), start, end)
	if start > end {
		return nil, 0, false
	}
	return b[start:end:end], start, true
}

// BytesFind is bytes.find (Objects/bytes_methods.c): -1 where there is none.
func BytesFind(b, sub []byte, start, end int) int {
	part, first, ok := bytesWindow(b, start, end)
	if i := bytes.Index(part, sub); ok && i >= 0 {
		return first + i
	}
	return -1
}

// BytesRFind is bytes.rfind.
func BytesRFind(b, sub []byte, start, end int) int {
	part, first, ok := bytesWindow(b, start, end)
	if i := bytes.LastIndex(part, sub); ok && i >= 0 {
		return first + i
	}
	return -1
}

var errNoSubsection = valueError("subsection not found")

// BytesIndex is bytes.index: ValueError where there is none.
func BytesIndex(b, sub []byte, start, end int) (int, error) {
	if i := BytesFind(b, sub, start, end); i >= 0 {
		return i, nil
	}
	return 0, errNoSubsection
}

// BytesRIndex is bytes.rindex.
func BytesRIndex(b, sub []byte, start, end int) (int, error) {
	if i := BytesRFind(b, sub, start, end); i >= 0 {
		return i, nil
	}
	return 0, errNoSubsection
}

// BytesCount is bytes.count: without overlap.
func BytesCount(b, sub []byte, start, end int) int {
	part, _, ok := bytesWindow(b, start, end)
	switch {
	case !ok:
		return 0
	case len(sub) == 0:
		return len(part) + 1
	}
	return bytes.Count(part, sub)
}

// BytesStartsWith is bytes.startswith with one prefix.
func BytesStartsWith(b, prefix []byte, start, end int) bool {
	part, _, ok := bytesWindow(b, start, end)
	return ok && bytes.HasPrefix(part, prefix)
}

// BytesEndsWith is bytes.endswith with one suffix.
func BytesEndsWith(b, suffix []byte, start, end int) bool {
	part, _, ok := bytesWindow(b, start, end)
	return ok && bytes.HasSuffix(part, suffix)
}

// BytesRemovePrefix is bytes.removeprefix.
func BytesRemovePrefix(b, prefix []byte) []byte { return slices.Clip(bytes.TrimPrefix(b, prefix)) }

// BytesRemoveSuffix is bytes.removesuffix.
func BytesRemoveSuffix(b, suffix []byte) []byte { return slices.Clip(bytes.TrimSuffix(b, suffix)) }

// BytesReplace is bytes.replace: all when count is negative.
func BytesReplace(b, old, new []byte, count int) []byte {
	if len(old) > 0 {
		return bytes.Replace(b, old, new, count)
	}
	if n := len(b) + 1; count < 0 || count > n {
		count = n
	}
	out := make([]byte, 0, len(b)+count*len(new))
	for i := range count {
		out = append(out, new...)
		if i < len(b) {
			out = append(out, b[i])
		}
	}
	return append(out, b[min(count, len(b)):]...)
}

// BytesSplit is bytes.split(sep): ValueError when sep is empty.
func BytesSplit(b, sep []byte, maxsplit int) ([][]byte, error) {
	if len(sep) == 0 {
		return nil, errEmptySeparator
	}
	if maxsplit < 0 || maxsplit > len(b) {
		maxsplit = len(b)
	}
	return bytes.SplitN(b, sep, maxsplit+1), nil
}

// BytesRSplit is bytes.rsplit(sep).
func BytesRSplit(b, sep []byte, maxsplit int) ([][]byte, error) {
	if len(sep) == 0 {
		return nil, errEmptySeparator
	}
	var out [][]byte
	for ; maxsplit != 0; maxsplit-- {
		i := bytes.LastIndex(b, sep)
		if i < 0 {
			break
		}
		out = append(out, slices.Clip(b[i+len(sep):]))
		b = b[:i]
	}
	out = append(out, slices.Clip(b))
	slices.Reverse(out)
	return out, nil
}

// BytesSplitSpace is bytes.split(): at ASCII white space.
func BytesSplitSpace(b []byte, maxsplit int) [][]byte {
	out := [][]byte{}
	for ; ; maxsplit-- {
		if b = BytesLStripSpace(b); len(b) == 0 {
			return out
		}
		if maxsplit == 0 {
			return append(out, b)
		}
		end := 0
		for end < len(b) && !isCSpace(b[end]) {
			end++
		}
		out, b = append(out, b[:end:end]), b[end:]
	}
}

// BytesRSplitSpace is bytes.rsplit().
func BytesRSplitSpace(b []byte, maxsplit int) [][]byte {
	out := [][]byte{}
	for ; ; maxsplit-- {
		if b = BytesRStripSpace(b); len(b) == 0 {
			break
		}
		if maxsplit == 0 {
			out = append(out, b)
			break
		}
		start := len(b)
		for start > 0 && !isCSpace(b[start-1]) {
			start--
		}
		out, b = append(out, b[start:]), b[:start:start]
	}
	slices.Reverse(out)
	return out
}

// BytesSplitLines is bytes.splitlines: at \n, \r and \r\n only.
func BytesSplitLines(b []byte, keepends bool) [][]byte {
	out := [][]byte{}
	start := 0
	for i := 0; i < len(b); {
		end := i
		if c := b[i]; c != '\n' && c != '\r' {
			i++
			continue
		}
		i++
		if b[end] == '\r' && i < len(b) && b[i] == '\n' {
			i++
		}
		if keepends {
			end = i
		}
		out = append(out, b[start:end:end])
		start = i
	}
	if start < len(b) {
		out = append(out, slices.Clip(b[start:]))
	}
	return out
}

// BytesPartition is bytes.partition: ValueError when sep is empty.
func BytesPartition(b, sep []byte) (before, middle, after []byte, err error) {
	if len(sep) == 0 {
		return nil, nil, nil, errEmptySeparator
	}
	if i := bytes.Index(b, sep); i >= 0 {
		return b[:i:i], b[i : i+len(sep) : i+len(sep)], slices.Clip(b[i+len(sep):]), nil
	}
	return b, nil, nil, nil
}

// BytesRPartition is bytes.rpartition.
func BytesRPartition(b, sep []byte) (before, middle, after []byte, err error) {
	if len(sep) == 0 {
		return nil, nil, nil, errEmptySeparator
	}
	if i := bytes.LastIndex(b, sep); i >= 0 {
		return b[:i:i], b[i : i+len(sep) : i+len(sep)], slices.Clip(b[i+len(sep):]), nil
	}
	return nil, nil, b, nil
}

func lstrip(b []byte, in func(c byte) bool) []byte {
	for len(b) > 0 && in(b[0]) {
		b = b[1:]
	}
	return slices.Clip(b)
}

func rstrip(b []byte, in func(c byte) bool) []byte {
	for len(b) > 0 && in(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return slices.Clip(b)
}

func among(chars []byte) func(c byte) bool {
	return func(c byte) bool { return bytes.IndexByte(chars, c) >= 0 }
}

// BytesLStripSpace is bytes.lstrip().
func BytesLStripSpace(b []byte) []byte { return lstrip(b, isCSpace) }

// BytesRStripSpace is bytes.rstrip().
func BytesRStripSpace(b []byte) []byte { return rstrip(b, isCSpace) }

// BytesStripSpace is bytes.strip().
func BytesStripSpace(b []byte) []byte { return lstrip(rstrip(b, isCSpace), isCSpace) }

// BytesLStrip is bytes.lstrip(chars).
func BytesLStrip(b, chars []byte) []byte { return lstrip(b, among(chars)) }

// BytesRStrip is bytes.rstrip(chars).
func BytesRStrip(b, chars []byte) []byte { return rstrip(b, among(chars)) }

// BytesStrip is bytes.strip(chars).
func BytesStrip(b, chars []byte) []byte { return lstrip(rstrip(b, among(chars)), among(chars)) }
