package python

// This file defines the events that a watched session tells of: one for each executed statement.

import (
	"bytes"

	"memview/app/python/syntax"
	"memview/view"
)

// An Event is one executed simple statement, or one evaluation of the header of another.
type Event struct {
	Step    int64 // from 1
	Line    int   // from 1
	EndLine int
	Func    string // "<module>", or the function's name
	Depth   int    // calls around
	Reads   []Range
	Writes  []Write
	// Created and Released count views.
	Created, Released int
	Error             string // the class of the exception that ended the statement; "" for none
}

// A Range is a run of bytes of a buffer: Count pieces of Len bytes, each Stride bytes after the one before.
type Range struct {
	Buffer                  uint64 // id of the exporter
	Off, Len, Stride, Count int
}

// A Write is bytes of a buffer that a statement changed, or wrote anew.
type Write struct {
	Buffer uint64
	Off    int
	Old    []byte // what was there before; where Old is longer than New the buffer shrank, and the other way round
	New    []byte
}

// maxRanges is how many ranges an event has at most; the last is then whatever came last.
const maxRanges = 64

// watch collects an event.
type watch struct {
	vm                *VM
	tell              func(*Event)
	observer          view.Observer
	step              int64
	reads, writes     []Range
	created, released int
	shadows           map[*byteArray][]byte
}

func newWatch(vm *VM, tell func(*Event)) *watch {
	w := &watch{vm: vm, tell: tell, shadows: map[*byteArray][]byte{}}
	w.observer = observerOf(w)
	return w
}

// access notes a run of bytes, joined with the one before where that goes on.
func (w *watch) access(to *[]Range, obj any, a view.Access) {
	o, ok := w.vm.owners[obj]
	if !ok {
		return
	}
	r := Range{w.vm.idOf(o), a.Offset, a.Length, a.Stride, a.Count}
	if n := len(*to); n > 0 {
		last := &(*to)[n-1]
		if last.Buffer == r.Buffer && last.Count == 1 && r.Count == 1 && last.Off+last.Len == r.Off {
			last.Len += r.Len
			return
		}
		if n >= maxRanges {
			*last = r
			return
		}
	}
	*to = append(*to, r)
}

// readBytes and writeBytes tell of a bytearray's own bytes.
func (vm *VM) readBytes(o *byteArray, off, n int) {
	if w := vm.watch; w != nil && n > 0 {
		vm.owners[o.a] = Value{o: o}
		w.access(&w.reads, o.a, view.Access{Offset: off, Length: n, Stride: n, Count: 1})
	}
}

func (vm *VM) writeBytes(o *byteArray, off, n int) {
	if w := vm.watch; w != nil && n > 0 {
		vm.owners[o.a] = Value{o: o}
		w.access(&w.writes, o.a, view.Access{Offset: off, Length: n, Stride: n, Count: 1})
	}
}

// watched wraps a statement. What it wrote is found by comparing buffers with what they held before.
func (c *compiler) watched(s syntax.Stmt, run execFn) execFn {
	switch s.(type) {
	case *syntax.FunctionDef, *syntax.ClassDef, *syntax.If, *syntax.For, *syntax.While, *syntax.With, *syntax.Try, *syntax.Match:
		return run
	}
	span := s.Place()
	return func(f *frame) (control, error) {
		w := f.vm.watch
		reads, writes := w.reads, w.writes
		w.reads, w.writes, w.created, w.released = nil, nil, 0, 0
		ctl, err := run(f)
		f.vm.collect()
		w.step++
		e := &Event{Step: w.step, Line: int(span.Start.Line), EndLine: int(span.End.Line), Func: f.code.name, Depth: f.vm.depth,
			Reads: w.reads, Created: w.created, Released: w.released, Writes: w.changes()}
		if err != nil {
			e.Error = "stopped"
			if x := raised(err); x != nil {
				e.Error = x.t.name
			}
		}
		w.reads, w.writes = reads, writes
		w.tell(e)
		return ctl, err
	}
}

// changes returns what differs from what the buffers held, and remembers what they hold now.
func (w *watch) changes() []Write {
	var out []Write
	for _, v := range w.vm.owners {
		o, ok := v.o.(*byteArray)
		if !ok {
			continue
		}
		now := o.a.Bytes()
		old, known := w.shadows[o]
		if known && !bytes.Equal(old, now) {
			lo := 0
			for lo < len(old) && lo < len(now) && old[lo] == now[lo] {
				lo++
			}
			a, b := len(old), len(now)
			for a > lo && b > lo && old[a-1] == now[b-1] {
				a, b = a-1, b-1
			}
			out = append(out, Write{w.vm.idOf(v), lo, bytes.Clone(old[lo:a]), bytes.Clone(now[lo:b])})
		}
		if !known || !bytes.Equal(old, now) {
			w.shadows[o] = bytes.Clone(now)
		}
	}
	return out
}
