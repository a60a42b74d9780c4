package session

// This file defines how a kept state is written as bytes: numbers as varints
// (encoding/binary), texts and bytes behind their length.

import (
	"encoding/binary"
	"errors"
)

// Why a kept state cannot be restored.
var (
	ErrBrokenState = errors.New("it is not complete, or was changed")
	ErrNewerState  = errors.New("it was kept by a later version of this page")
)

// stateMagic begins every kept state; the byte behind it is the version.
const (
	stateMagic   = "mv"
	stateVersion = 1
)

type stateWriter struct{ b []byte }

func (w *stateWriter) uint(n int)     { w.b = binary.AppendUvarint(w.b, uint64(n)) }
func (w *stateWriter) int(n int)      { w.b = binary.AppendVarint(w.b, int64(n)) }
func (w *stateWriter) bytes(p []byte) { w.uint(len(p)); w.b = append(w.b, p...) }
func (w *stateWriter) text(s string)  { w.uint(len(s)); w.b = append(w.b, s...) }
func (w *stateWriter) bool(b bool)    { w.b = append(w.b, map[bool]byte{true: 1}[b]) }
func (w *stateWriter) pairs(p []Extra) { // in their order
	w.uint(len(p))
	for _, x := range p {
		w.text(x.Name)
		w.text(x.Value)
	}
}

// sealed returns what was written with its head and a checksum.
func (w *stateWriter) sealed() []byte {
	out := append([]byte(stateMagic), stateVersion)
	out = append(out, w.b...)
	return binary.LittleEndian.AppendUint32(out, fnv1a(out))
}

// fnv1a is the 32-bit FNV-1a hash (RFC 9923).
func fnv1a(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// stateReader reads what a stateWriter wrote. It trusts nothing: after the first
// thing that is wrong it gives zeros, and bad is set.
type stateReader struct {
	b   []byte
	bad bool
}

// unseal returns a reader of a sealed state.
func unseal(state []byte) (*stateReader, error) {
	head := len(stateMagic) + 1
	if len(state) < head+4 || string(state[:len(stateMagic)]) != stateMagic {
		return nil, ErrBrokenState
	}
	if state[len(stateMagic)] > stateVersion {
		return nil, ErrNewerState
	}
	body := state[:len(state)-4]
	if state[len(stateMagic)] == 0 || fnv1a(body) != binary.LittleEndian.Uint32(state[len(state)-4:]) {
		return nil, ErrBrokenState
	}
	return &stateReader{b: body[head:]}, nil
}

func (r *stateReader) fail() { r.b, r.bad = nil, true }

func (r *stateReader) uint() int {
	n, size := binary.Uvarint(r.b)
	if size <= 0 || n > 1<<31 { // nothing that is kept is larger
		r.fail()
		return 0
	}
	r.b = r.b[size:]
	return int(n)
}

func (r *stateReader) int() int {
	n, size := binary.Varint(r.b)
	if size <= 0 || n > 1<<31 || n < -1<<31 {
		r.fail()
		return 0
	}
	r.b = r.b[size:]
	return int(n)
}

// count reads how many of something follow, each of which takes a byte or more.
func (r *stateReader) count() int {
	n := r.uint()
	if n > len(r.b) {
		r.fail()
		return 0
	}
	return n
}

func (r *stateReader) bytes() []byte {
	n := r.count()
	p := r.b[:n:n]
	r.b = r.b[n:]
	return p
}

func (r *stateReader) text() string { return string(r.bytes()) }

func (r *stateReader) bool() bool {
	if len(r.b) == 0 || r.b[0] > 1 {
		r.fail()
		return false
	}
	b := r.b[0] == 1
	r.b = r.b[1:]
	return b
}

func (r *stateReader) pairs() []Extra {
	var p []Extra
	for range r.count() {
		p = append(p, Extra{r.text(), r.text()})
	}
	return p
}
