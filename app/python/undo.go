package python

// This file takes back what a statement wrote.

import "memview/view/exception"

// Undo puts back what the statement of an event wrote: the old bytes, and the old length. Undone from the last event to
// the first, buffers are what they were. It returns an error and changes nothing when a buffer is gone, when it does not
// have the length that the event left it with, or when views forbid the old length (BufferError).
func (s *Session) Undo(e *Event) error {
	vm := s.vm
	byID := map[uint64]holder{}
	for o, id := range vm.buffers {
		if h, ok := o.(holder); ok {
			byID[id] = h
		}
	}
	for i := range e.Writes {
		w := &e.Writes[i]
		h := byID[w.Buffer]
		if h == nil {
			return exception.New(exception.ValueError, "buffer %d is gone", w.Buffer)
		}
		if w.span().end() > len(h.memory()) || w.Off < 0 {
			return exception.New(exception.ValueError, "buffer %d has another length now", w.Buffer)
		}
	}
	rec := vm.rec
	vm.rec = nil
	defer func() { vm.rec = rec }()
	for i := len(e.Writes) - 1; i >= 0; i-- {
		w := &e.Writes[i]
		h := byID[w.Buffer]
		if len(w.Old) != len(w.New) {
			if err := vm.resizing(h, func() error { return h.splice(w.Off, w.Off+len(w.New), w.Old) }); err != nil {
				return err // the only write of its buffer: see journal
			}
			continue
		}
		w.span().put(h.memory(), w.Old)
	}
	return nil
}

func (r Range) span() span { return span{r.Off, r.Len, r.Stride, r.Count} }

// put writes bytes in order of address to those of b that are in the span.
func (s span) put(b, from []byte) {
	for i := range s.count {
		at := s.off + i*s.stride
		copy(b[at:at+s.len], from[i*s.len:])
	}
}
