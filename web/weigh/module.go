package main

// This file reads a WebAssembly module's binary format: its sections, the bodies of its functions and their names.
// https://webassembly.github.io/spec/core/binary/modules.html

import (
	"encoding/binary"
	"errors"
)

// A function is one that a module defines: what its linker calls it, and its body.
type function struct {
	name string
	body []byte
}

// A module is what of a WebAssembly module has a weight.
type module struct {
	functions []function
	data      [][]byte // the segments that initialise memory
	other     []byte   // types, tables, exports …; without the names
}

var errModule = errors.New("not a WebAssembly module with the names of its functions")

// reader takes values off the front of what it reads. Past the end it gives zeros, and bad is set.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) uint() int {
	n, size := binary.Uvarint(r.b)
	if size <= 0 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[size:]
	return int(n)
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad, r.b = true, nil
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

const (
	customSection = 0
	importSection = 2
	codeSection   = 10
	dataSection   = 11
)

// parse reads a module that was linked with names (without -s).
func parse(b []byte) (*module, error) {
	m, r := &module{}, &reader{b: b}
	if string(r.take(8)) != "\x00asm\x01\x00\x00\x00" {
		return nil, errModule
	}
	var bodies [][]byte
	var names map[int]string
	imported := 0
	for len(r.b) > 0 && !r.bad {
		id := r.take(1)[0]
		s := &reader{b: r.take(r.uint())}
		whole := s.b
		switch id {
		case customSection:
			if string(s.take(s.uint())) == "name" {
				names = functionNames(s)
			}
		case importSection:
			imported = importedFunctions(s)
			m.other = append(m.other, whole...)
		case codeSection:
			for range s.uint() {
				bodies = append(bodies, s.take(s.uint()))
			}
		case dataSection:
			for range s.uint() {
				m.data = append(m.data, segment(s))
			}
		default:
			m.other = append(m.other, whole...)
		}
		r.bad = r.bad || s.bad
	}
	if r.bad || names == nil {
		return nil, errModule
	}
	for i, body := range bodies {
		m.functions = append(m.functions, function{names[imported+i], body})
	}
	return m, nil
}

// importedFunctions counts them: they come first in the numbering of functions. The stock toolchain imports nothing else.
func importedFunctions(s *reader) int {
	n := s.uint()
	for range n {
		s.take(s.uint())
		s.take(s.uint())
		if kind := s.take(1); len(kind) == 0 || kind[0] != 0 {
			s.bad = true
			return 0
		}
		s.uint()
	}
	return n
}

// segment reads one that is active, in memory 0, at a constant: what Go's linker writes.
func segment(s *reader) []byte {
	const i32Const, end = 0x41, 0x0b
	s.bad = s.bad || s.uint() != 0 || s.uint() != i32Const
	s.uint() // where; a signed number, which takes up as many bytes
	s.bad = s.bad || s.uint() != end
	return s.take(s.uint())
}

// functionNames reads the name section's map of functions; nil if there is none.
func functionNames(s *reader) map[int]string {
	const functions = 1
	for len(s.b) > 0 && !s.bad {
		id := s.take(1)[0]
		sub := &reader{b: s.take(s.uint())}
		if id != functions {
			continue
		}
		names := map[int]string{}
		for range sub.uint() {
			i := sub.uint()
			names[i] = string(sub.take(sub.uint()))
		}
		s.bad = s.bad || sub.bad
		return names
	}
	return nil
}
