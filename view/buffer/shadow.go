package buffer

// This file defines Shadow, which finds writes that came without an event.

import "bytes"

// blockLen is how many bytes are compared at once, in bytes: large enough that
// bytes.Equal runs at the speed of memory, small enough that one changed byte
// does not send long stretches through the slow loop.
const blockLen = 4096

// A Shadow remembers what memory held when it was last looked at. Code that
// writes says so by [Shadow.Sync]; what then differs was written by someone who
// did not, as JavaScript through a typed array.
//
// # When a shadow goes stale
//
// It refers to the memory it was made of. When that moves, because a ByteArray
// changed its length, make another one of the new memory.
type Shadow struct {
	live, seen []byte
	cursor     int // where the next Sweep begins
}

// A Diff is a run of bytes that changed.
type Diff struct {
	Offset int    // of the first byte, from the start of the memory
	Old    []byte // what was there before; the new bytes are in the memory
}

// NewShadow returns a Shadow of live, with a copy of what it holds now.
func NewShadow(live []byte) *Shadow {
	return &Shadow{live: live, seen: bytes.Clone(live)}
}

// Len returns the length of the memory, in bytes.
func (s *Shadow) Len() int { return len(s.live) }

// Sync accepts the bytes from lo to hi as they are now. The range is cut to the
// memory.
func (s *Shadow) Sync(lo, hi int) {
	lo, hi = s.clamp(lo, hi)
	copy(s.seen[lo:hi], s.live[lo:hi])
}

// Compare returns the runs of bytes from lo to hi that differ from what was
// last seen, in order, and accepts them. Adjacent differing bytes are one run.
// The range is cut to the memory.
func (s *Shadow) Compare(lo, hi int) []Diff {
	lo, hi = s.clamp(lo, hi)
	return s.compare(nil, lo, hi)
}

// Sweep compares at most budget bytes, where the last Sweep stopped, and goes
// round at the end of the memory: called often enough it sees every byte. The
// runs come in the order they were met, so those after the end's come last; runs
// are not merged across the end.
func (s *Shadow) Sweep(budget int) []Diff {
	budget = min(budget, len(s.live))
	if budget <= 0 {
		return nil
	}
	first := min(budget, len(s.live)-s.cursor)
	diffs := s.compare(nil, s.cursor, s.cursor+first)
	s.cursor += first
	if s.cursor == len(s.live) {
		s.cursor = 0
		// The rest is a list of its own until appended: its first run must not
		// be taken for a continuation.
		rest := s.compare(nil, 0, budget-first)
		s.cursor = budget - first
		diffs = append(diffs, rest...)
	}
	return diffs
}

func (s *Shadow) clamp(lo, hi int) (int, int) {
	lo = min(max(lo, 0), len(s.live))
	return lo, min(max(hi, lo), len(s.live))
}

// compare appends the runs between lo and hi to diffs, and accepts them.
func (s *Shadow) compare(diffs []Diff, lo, hi int) []Diff {
	for lo < hi {
		end := min(lo+blockLen, hi)
		if !bytes.Equal(s.live[lo:end], s.seen[lo:end]) {
			diffs = s.scan(diffs, lo, end)
		}
		lo = end
	}
	return diffs
}

// scan is compare within a block that differs somewhere. The last run of diffs
// grows when the block begins with a difference right behind it.
func (s *Shadow) scan(diffs []Diff, lo, hi int) []Diff {
	for i := lo; i < hi; i++ {
		if s.live[i] == s.seen[i] {
			continue
		}
		start := i
		for i < hi && s.live[i] != s.seen[i] {
			i++
		}
		old := s.seen[start:i]
		if n := len(diffs); n > 0 && diffs[n-1].Offset+len(diffs[n-1].Old) == start {
			diffs[n-1].Old = append(diffs[n-1].Old, old...)
		} else {
			diffs = append(diffs, Diff{start, bytes.Clone(old)})
		}
		copy(old, s.live[start:i])
	}
	return diffs
}
