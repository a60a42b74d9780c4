package session

// This file defines copies: how a view's bytes are copied into memory of their
// own, and how a person finds out which memory a write changes.

import (
	"bytes"
	"errors"
	"strconv"
)

// CopyBytes does name = view.tobytes() for the lane of that ID: the copy is an
// owner of its own.
func (s *Session) CopyBytes(lane int) error {
	l := s.Lane(lane)
	if l == nil {
		return errNoLane
	}
	if err := l.View.Err(); err != nil {
		return err
	}
	name := l.Name
	err := s.exec(s.freeName("copy")+" = "+name+".tobytes()", false)
	if again := s.LaneNamed(name); again != nil {
		s.SetCurrent(again.ID) // data that became a program's has its views anew
	}
	return err
}

// ViewOwner does name = memoryview(owner) for the owner of that ID.
func (s *Session) ViewOwner(id int) error {
	for _, o := range s.Owners() {
		if o.ID == id && o.Name != "" {
			return s.exec(s.freeName("mv")+" = memoryview("+o.Name+")", false)
		}
	}
	return errNoOwner
}

var errNoOwner = errors.New("nothing is bound to that memory by a name any more")

// freeName returns name, numbered where a view or an owner has it.
func (s *Session) freeName(name string) string {
	for n := 1; ; n++ {
		candidate := numbered(name, n)
		if _, taken := s.ownerBytes(candidate); !taken && s.doc.laneNamed(candidate) == nil && candidate != OwnerName {
			return candidate
		}
	}
}

// Poked is what a poke changed.
type Poked struct {
	Original string // the name of the memory that was written to
	Copy     string // the name of its copy
	Offset   int    // of the byte in the original
	Followed bool   // whether the copy changed with it
}

// Summary tells a poke in words: "data changed · copy did not".
func (p Poked) Summary() string {
	if p.Followed {
		return p.Original + " changed · " + p.Copy + " changed with it"
	}
	return p.Original + " changed · " + p.Copy + " did not"
}

// pokeLooksAt is how many bytes of a copy are compared before and after.
const pokeLooksAt = 1 << 20

// Poke changes one byte of the memory that the owner of that ID is a copy of: one
// whose copy it has, where that can be found. The errors are Python's.
func (s *Session) Poke(id int) (Poked, error) {
	for _, o := range s.Owners() {
		if o.ID != id {
			continue
		}
		from := o.CopyOf()
		if from == nil || from.Name == "" || from.Len() == 0 {
			return Poked{}, errNoOwner
		}
		before := bytes.Clone(o.memory[:min(len(o.memory), pokeLooksAt)])
		p := Poked{Original: from.Name, Copy: o.Name}
		if at := bytes.Index(from.memory, before[:min(len(before), 16)]); at > 0 && len(before) > 0 {
			p.Offset = at
		}
		if err := s.exec(from.Name+"["+strconv.Itoa(p.Offset)+"] ^= 0xff", false); err != nil {
			return Poked{}, err
		}
		p.Followed = !bytes.Equal(before, o.memory[:min(len(o.memory), pokeLooksAt)])
		return p, nil
	}
	return Poked{}, errNoOwner
}
