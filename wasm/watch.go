package wasm

// This file defines how silent writes are found: those of JavaScript, which writes
// through a typed array and tells nobody. It compares memory with what was there
// when it was last looked at, and knows nothing of JavaScript.

import (
	"slices"
	"sort"
	"sync"

	"memview/view"
	"memview/view/buffer"
)

// A Change is a run of bytes that somebody has written without saying so.
type Change struct {
	Offset   int    // of the first byte, from the start of the exporter's memory
	Old, New []byte // copies, of equal length: what was there, and what was when it was found
}

// A Watcher finds changes in the memory that a view looks into, all of the
// exporter's, not only the view's elements. It costs a copy of that memory, and,
// each time it looks, the comparison of at most its budget and what is visible.
//
// # Own writes
//
// What Go itself writes is no change. Write through [Watcher.Write], or say
// afterwards by [Watcher.Wrote] what was written, before the next look. Offsets
// are in bytes from the start of the exporter's memory.
//
// Its methods may be called by several goroutines.
type Watcher struct {
	mu      sync.Mutex
	view    *view.View // keeps the memory in its place
	shadow  *buffer.Shadow
	lo, hi  int // what is visible
	budget  int // bytes compared out of sight, each look
	pending []Change
}

// NewWatcher watches the memory that v looks into, from now on. Until Release its
// owner cannot be resized. It returns the released ValueError for a released view.
func NewWatcher(v *view.View) (*Watcher, error) {
	own, err := view.New(v)
	if err != nil {
		return nil, err
	}
	live := own.Base()
	return &Watcher{view: own, shadow: buffer.NewShadow(live), budget: budgetFor(len(live))}, nil
}

// budgetFor returns how many bytes to compare in a frame, so that all of n is seen
// in 50 frames, which is less than a second where there are 60 in it. The bounds are
// what is not worth less, and what takes a few milliseconds.
func budgetFor(n int) int {
	const least, most, looks = 1 << 20, 8 << 20, 50
	return min(max((n+looks-1)/looks, least), most)
}

// SetVisible says which bytes every look compares: those a person sees.
func (w *Watcher) SetVisible(lo, hi int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.lo, w.hi = lo, hi
}

// SetBudget sets how many other bytes a look compares: 0 for none, by default
// as many as find each change within 50 looks, from 1 MiB to 8 MiB.
func (w *Watcher) SetBudget(n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.budget = n
}

// Look returns the changes in what is visible and in the next slice of the rest:
// each change once, in order of offsets, after those that Write has met. Where more
// than 4096 runs have changed, the nearest become one, with the bytes between them:
// of those that have not changed, old and new are the same.
func (w *Watcher) Look() []Change {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.shadow == nil {
		return nil
	}
	diffs := w.shadow.Compare(w.lo, w.hi)
	return w.collect(append(diffs, w.shadow.Sweep(w.budget)...))
}

// LookAt is Look for the bytes from lo to hi alone, whatever the budget.
func (w *Watcher) LookAt(lo, hi int) []Change {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.shadow == nil {
		return nil
	}
	return w.collect(w.shadow.Compare(lo, hi))
}

// Len returns the number of bytes that are watched.
func (w *Watcher) Len() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.shadow == nil {
		return 0
	}
	return w.shadow.Len()
}

// Wrote says that Go wrote to the bytes from lo to hi. What JavaScript wrote there
// since the last look is taken for Go's; Write tells the two apart.
func (w *Watcher) Wrote(lo, hi int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.shadow != nil {
		w.shadow.Sync(lo, hi)
	}
}

// Write calls f to write to the bytes from lo to hi, which it is given, cut to the
// memory. What JavaScript wrote there before is a change which the next look
// returns. f must not block, nor call w: looks wait for it. Write does nothing after
// Release.
func (w *Watcher) Write(lo, hi int, f func(b []byte)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.shadow == nil {
		return
	}
	live := w.view.Base()
	lo = min(max(lo, 0), len(live))
	hi = min(max(hi, lo), len(live))
	w.pending = append(w.pending, w.changes(w.shadow.Compare(lo, hi))...)
	defer w.shadow.Sync(lo, hi) // also when f panics
	f(live[lo:hi:hi])
}

// Release ends the watching; to release twice does no harm.
func (w *Watcher) Release() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.shadow != nil {
		w.shadow, w.pending = nil, nil
		w.view.Release() // never fails: nobody else has this view
	}
}

// collect returns what is pending and diffs, as changes.
func (w *Watcher) collect(diffs []buffer.Diff) []Change {
	sort.Slice(diffs, func(i, j int) bool { return diffs[i].Offset < diffs[j].Offset })
	changes := append(w.pending, w.changes(w.closeGaps(diffs))...)
	w.pending = nil
	return changes
}

// maxRuns is how many changes a look returns at most, besides what Write has met. A
// pattern, such as each other byte of 64 MiB, would else cost far more to tell of than
// the bytes themselves.
const maxRuns = 4096

// closeGaps makes sorted diffs at most maxRuns, over the smallest gaps. What has
// changed in a gap, where it was not compared yet, is part of the diff then.
func (w *Watcher) closeGaps(diffs []buffer.Diff) []buffer.Diff {
	extra := len(diffs) - maxRuns
	if extra <= 0 {
		return diffs
	}
	gap := func(i int) int { return diffs[i].Offset - diffs[i-1].Offset - len(diffs[i-1].Old) }
	gaps := make([]int, 0, len(diffs)-1)
	for i := 1; i < len(diffs); i++ {
		gaps = append(gaps, gap(i))
	}
	slices.Sort(gaps)
	widest := gaps[extra-1]
	first, _ := slices.BinarySearch(gaps, widest)
	ties := extra - first // gaps as wide as the widest that still are to be closed
	live := w.view.Base()
	closed := []buffer.Diff{{Offset: diffs[0].Offset, Old: slices.Clone(diffs[0].Old)}}
	for i := 1; i < len(diffs); i++ {
		d, n := diffs[i], gap(i)
		if n > widest || n == widest && ties == 0 {
			closed = append(closed, buffer.Diff{Offset: d.Offset, Old: slices.Clone(d.Old)})
			continue
		}
		if n == widest {
			ties--
		}
		last := &closed[len(closed)-1]
		between := slices.Clone(live[d.Offset-n : d.Offset])
		for _, missed := range w.shadow.Compare(d.Offset-n, d.Offset) {
			copy(between[missed.Offset-(d.Offset-n):], missed.Old)
		}
		last.Old = append(append(last.Old, between...), d.Old...)
	}
	return closed
}

// changes adds what is there now to sorted diffs. Where the slices of one look meet,
// so may the runs: they become one.
func (w *Watcher) changes(diffs []buffer.Diff) []Change {
	live := w.view.Base()
	var changes []Change
	for _, d := range diffs {
		now := live[d.Offset : d.Offset+len(d.Old)]
		if n := len(changes); n > 0 && changes[n-1].Offset+len(changes[n-1].Old) == d.Offset {
			changes[n-1].Old = append(changes[n-1].Old, d.Old...)
			changes[n-1].New = append(changes[n-1].New, now...)
			continue
		}
		changes = append(changes, Change{d.Offset, d.Old, slices.Clone(now)})
	}
	return changes
}
