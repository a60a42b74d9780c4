package wasm

// This file defines what a Memory tells of itself.

import "sort"

// Mode says how memory reaches JavaScript.
type Mode int

const (
	// ZeroCopy: JavaScript's arrays are over this program's memory.
	ZeroCopy Mode = iota + 1
	// Copy: the memory could not be found. Call, Invoke and New pass copies and
	// copy back what JavaScript wrote to them; nothing can be shared.
	Copy
)

// String returns "zero-copy" or "copy".
func (m Mode) String() string {
	switch m {
	case ZeroCopy:
		return "zero-copy"
	case Copy:
		return "copy"
	}
	return "closed"
}

// Mode returns ZeroCopy, or Copy where this program's memory could not be found:
// see [ErrNoMemory]. Of the zero Memory it returns 0.
func (m *Memory) Mode() Mode { return m.mode }

// Stats are counts of what a Memory does.
type Stats struct {
	Views  int // shared now
	Pinned int // bytes of the memory that they keep in place; what two views share counts twice
	// Growths counts the growths of linear memory since Open: each detached every
	// array there was. It is the epoch of arrays: those made in an earlier one are
	// stale.
	Growths int
	// ForeignGrowths counts those of them that a script has caused, not Go. Each
	// would have crashed the program, had memview.js not mended it.
	ForeignGrowths int
	Size           int // of linear memory, in bytes; 0 in Copy mode
	// Leaks are the names of the views that stay pinned for nobody, in order: their
	// Shared was collected as garbage without Release, and JavaScript holds no
	// handle. Both sides learn of it when their collectors find it, which may be
	// late. memview.view still finds them, by name.
	Leaks []string
}

// Stats returns the counts of now; zeros after Close.
func (m *Memory) Stats() Stats {
	var s Stats
	if m.isClosed() {
		return s
	}
	var leaks []int
	s.Growths, s.ForeignGrowths, s.Size, leaks = m.link.stats()
	m.mu.Lock()
	defer m.mu.Unlock()
	s.Views = len(m.pins)
	for _, p := range m.pins {
		s.Pinned += len(p.view.Base())
	}
	for _, id := range leaks {
		if p, pinned := m.pins[id]; pinned {
			s.Leaks = append(s.Leaks, p.name)
		}
	}
	sort.Strings(s.Leaks)
	return s
}
