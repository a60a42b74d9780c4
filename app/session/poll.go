package session

// This file defines how writes that came without an event are found and told:
// JavaScript writes through a typed array, and nobody calls us.

import (
	"fmt"
	"slices"
	"time"
)

// joinWithin is how long after a silent write another one counts as the same
// entry of the history: an animation that writes every frame is one entry.
const joinWithin = 500 * time.Millisecond

// maxJoinedPatches bounds how many separate runs one entry collects.
const maxJoinedPatches = 256

// Poll looks for silent writes to the bytes from lo up to hi, as far as they
// exist, and tells them as one change by JavaScript. It reports whether there
// were any.
func (s *Session) Poll(lo, hi int) bool {
	if s.running() {
		return s.pollRunning(lo, hi)
	}
	lo, hi = max(lo, 0), min(hi, s.Len())
	if lo >= hi {
		return false
	}
	var patches []patch
	for _, d := range s.doc.shown.shadow.Compare(lo, hi) {
		patches = append(patches, s.doc.shown.silent(d.Offset, d.Old))
	}
	return s.tellSilent(patches)
}

// Sweep looks for silent writes in the next budget bytes of the memory, from
// where it stopped last time, round and round.
func (s *Session) Sweep(budget int) bool {
	if s.running() {
		return false
	}
	var patches []patch
	for _, d := range s.doc.shown.shadow.Sweep(budget) {
		patches = append(patches, s.doc.shown.silent(d.Offset, d.Old))
	}
	return s.tellSilent(patches)
}

func (o *Owner) silent(offset int, old []byte) patch {
	return patch{offset: offset, old: old, new: append([]byte(nil), o.memory[offset:offset+len(old)]...)}
}

func (s *Session) tellSilent(patches []patch) bool {
	if len(patches) == 0 {
		return false
	}
	ranges := make([]Range, len(patches))
	for i, p := range patches {
		ranges[i] = Range{Offset: p.offset, Length: len(p.new)}
	}
	ranges = normalize(ranges)
	const what = "JavaScript wrote"
	s.recordSilent(what, patches)
	s.finish(Change{Cause: CauseJavaScript, What: what, Ranges: ranges, patches: slices.Clone(patches)}) // the history's own will be joined
	return true
}

// recordSilent puts the writes on the history, into the entry before where
// that is JavaScript's too and a moment old.
func (s *Session) recordSilent(what string, patches []patch) {
	now := s.now()
	e := s.history.top()
	if e != nil && e.Cause == CauseJavaScript && e.action.(*writeAction).owner == s.doc.shown && now.Sub(e.at) < joinWithin {
		a := e.action.(*writeAction)
		before := a.size()
		if a.join(patches) {
			s.history.bytes += a.size() - before
			e.at = now
			e.What = fmt.Sprintf("%s %s", what, describeRanges(a.ranges()))
			return
		}
	}
	a := &writeAction{owner: s.doc.shown, patches: patches}
	s.history.push(entry{
		Entry:  Entry{Cause: CauseJavaScript, What: fmt.Sprintf("%s %s", what, describeRanges(a.ranges()))},
		action: a,
		at:     now,
	})
}

// join adds later patches to a. A run that was written before keeps its first
// old bytes and takes the newest new ones. It reports false, and leaves a as
// it is, where the patches would become too many.
func (a *writeAction) join(later []patch) bool {
	known := make(map[[2]int]int, len(a.patches))
	for i, p := range a.patches {
		known[[2]int{p.offset, len(p.new)}] = i
	}
	// Runs that overlap without being equal depend on their order: only the
	// last of them may be overwritten. Appending keeps the order.
	if len(a.patches)+len(later) > maxJoinedPatches {
		for _, p := range later {
			if _, ok := known[[2]int{p.offset, len(p.new)}]; !ok {
				return false
			}
		}
	}
	for _, p := range later {
		i, ok := known[[2]int{p.offset, len(p.new)}]
		if ok && !a.overlapsAfter(i, p) {
			a.patches[i].new = p.new
			continue
		}
		a.patches = append(a.patches, p)
		known[[2]int{p.offset, len(p.new)}] = len(a.patches) - 1
	}
	return true
}

// overlapsAfter reports whether a patch behind the i-th shares a byte with p.
func (a *writeAction) overlapsAfter(i int, p patch) bool {
	for _, q := range a.patches[i+1:] {
		if q.offset < p.offset+len(p.new) && p.offset < q.offset+len(q.new) {
			return true
		}
	}
	return false
}

func (a *writeAction) ranges() []Range {
	ranges := make([]Range, len(a.patches))
	for i, p := range a.patches {
		ranges[i] = Range{Offset: p.offset, Length: len(p.new)}
	}
	return normalize(ranges)
}

// pollAll looks for silent writes to all that the document owns.
func (s *Session) pollAll() {
	if s.running() {
		return
	}
	s.Poll(0, s.Len())
	shown := s.doc.shown
	for _, o := range s.doc.owners {
		if o != shown {
			s.pollOther(o)
		}
	}
}

// pollOther looks for silent writes to an owner that is not laid out.
func (s *Session) pollOther(o *Owner) {
	var patches []patch
	for _, d := range o.shadow.Compare(0, len(o.memory)) {
		patches = append(patches, o.silent(d.Offset, d.Old))
	}
	if len(patches) == 0 {
		return
	}
	a := &writeAction{owner: o, patches: patches}
	what := "JavaScript wrote " + describeRanges(a.ranges()) + " of " + o.Name
	s.history.push(entry{Entry: Entry{Cause: CauseJavaScript, What: what}, action: a, at: s.now()})
	c := Change{Cause: CauseJavaScript, What: what}
	c.elsewhere(o, a.ranges())
	s.finish(c)
}

// pollRunning tells what a program that runs has written so far to the bytes
// from lo up to hi: it is no entry of the history, the statements are.
func (s *Session) pollRunning(lo, hi int) bool {
	layout := s.doc.program.follow(s, s.doc)
	s.settleCurrent()
	lo, hi = max(lo, 0), min(hi, s.Len())
	var ranges []Range
	for _, d := range s.doc.shown.shadow.Compare(lo, max(lo, hi)) {
		ranges = append(ranges, Range{Offset: d.Offset, Length: len(d.Old)})
	}
	if len(ranges) == 0 && !layout {
		return false
	}
	s.finish(Change{Cause: CausePython, What: "the program is running", Ranges: normalize(ranges), Layout: layout})
	return true
}

// running reports whether a program runs now: what it writes is no silent
// write of JavaScript's.
func (s *Session) running() bool { return s.doc.program != nil && s.doc.program.running }
