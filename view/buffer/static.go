package buffer

// This file defines Static, the exporter of memory that was always there.

// Static exports the 12 bytes 0 to 11, read-only (staticarray of _testbuffer.c). A
// legacy one leaves Obj nil in its answers, which PEP 3118 allows.
type Static struct{ legacy bool }

var _ Exporter = (*Static)(nil)

// NewStatic returns one.
func NewStatic(legacy bool) *Static { return &Static{legacy} }

var staticMemory = [12]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}

// TypeName returns "staticarray".
func (*Static) TypeName() string { return "staticarray" }

// GetBuffer lends the memory for reading, with format, shape and strides whatever
// the flags. It does not refuse a request to write either, but says in its answer
// that the memory is read-only.
func (s *Static) GetBuffer(Flags) (*Buffer, error) {
	b, err := NewBuffer(s, staticMemory[:], true, FullRO)
	if err == nil && s.legacy {
		b.Obj = nil
	}
	return b, err
}
