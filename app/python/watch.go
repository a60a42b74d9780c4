package python

// This file defines watch, which makes an event of each statement that ends.

import (
	"memview/view"
)

// maxRanges is how many ranges an event has at most of each kind.
const maxRanges = 64

// maxLogBytes is how many old and new bytes the events of a log have together before it is cut.
const maxLogBytes = 64 << 20

// A watch is told of statements before and after they run, and of what they do in between.
type watch struct {
	vm       *VM
	tell     func(*Event) // nil: nobody is told, but an execution stops at statements
	observer view.Observer
	step     int64
	limit    int64 // of events
	fast     bool  // the limit is reached
	open     []*record
	bytes    int64             // in the writes of the log
	late     []seen            // buffers that were first seen between statements
	snapshot map[object][]byte // of the buffers, when the limit was reached
	cost     int               // what the last sweep looked at
	skipped  int               // statements since then
}

func newWatch(vm *VM, tell func(*Event), limit int64) *watch {
	w := &watch{vm: vm, tell: tell, limit: limit}
	w.observer = view.Observer{Read: w.viewRead, Writing: w.viewWriting}
	return w
}

// restart begins a new log.
func (w *watch) restart() {
	w.step, w.bytes, w.fast, w.open, w.snapshot = 0, 0, false, nil, nil
}

// A record is a statement that runs.
type record struct {
	outer    *record
	p        *point
	reads    []Range
	writes   []*journal // one for each buffer
	created  []*memView
	released []uint64
	buffers  []seen
	output   []Output
	prior    []Value // what the names of p.binds were
	bindless bool    // it did not come to binding them
	newborn  object  // is being filled for the first time
	told     bool    // what is being written is known already
}

// seen is a buffer that was seen for the first time.
type seen struct {
	o  object
	id uint64
}

// enter is called before a statement runs: it stops there, if an execution wants that.
func (w *watch) enter(f *frame, p *point) (*record, error) {
	vm := w.vm
	if x := vm.exec; x != nil && !x.pause(f, p) {
		return nil, errAbandoned
	}
	if w.tell == nil {
		return nil, nil
	}
	r := &record{outer: vm.rec, p: p}
	if len(p.binds) > 0 {
		r.prior = make([]Value, len(p.binds))
		for i := range p.binds {
			r.prior[i] = p.binds[i].get(f)
		}
	}
	vm.rec = r
	w.open = append(w.open, r)
	return r, nil
}

// pass is enter behind the limit of events: statements are only counted.
func (w *watch) pass(f *frame, p *point) error {
	if x := w.vm.exec; x != nil && !x.pause(f, p) {
		return errAbandoned
	}
	w.step++
	return nil
}

// leave is called after a statement ran.
func (w *watch) leave(f *frame, p *point, r *record, err error) {
	vm := w.vm
	if err == errAbandoned {
		if r != nil {
			w.shut(r)
		}
		return
	}
	w.step++
	if r == nil || w.fast {
		return
	}
	w.made(r)
	if x, ok := err.(*excObj); ok {
		defer vm.hold(Value{o: x})() // on its way: its frames are alive
	}
	w.sweep()
	e := &Event{Step: w.step, Line: p.line, EndLine: p.endLine, Col: p.col, EndCol: p.endCol, Func: f.code.name, Depth: vm.depth - 1,
		Header: p.header, Reads: r.reads, Released: r.released, Output: r.output}
	e.Writes = r.result()
	for _, x := range e.Writes {
		w.bytes += int64(len(x.Old) + len(x.New))
	}
	for _, m := range r.created {
		v := vm.viewRecord(m)
		v.Temporary = m.v.Released()
		e.Created = append(e.Created, v)
	}
	var names map[object][]string
	for _, b := range append(w.late, r.buffers...) {
		if names == nil {
			names = vm.names()
		}
		x := BufferRecord{ID: b.id, Type: b.o.class().fullName(), Len: len(memoryOf(b.o))}
		if n := names[b.o]; len(n) > 0 {
			x.Name = n[0]
		}
		e.Buffers = append(e.Buffers, x)
	}
	for i := range r.prior {
		if r.bindless {
			break
		}
		if b, ok := w.bind(f, &p.binds[i], r.prior[i], err); ok {
			e.Binds = append(e.Binds, b)
		}
	}
	if n, ok := err.(*Notice); ok {
		e.Error, e.Message = n.Kind, n.Text
	} else if err != nil {
		x := raised(err)
		e.Error = x.t.name
		if x.t.module != "__main__" {
			e.Error = x.t.fullName()
		}
		vm.watch, vm.rec = nil, nil // no statement of the program runs __str__
		if s, err := vm.excString(x); err == nil {
			e.Message = s
		}
		vm.watch, vm.rec = w, r
	}
	w.late = nil
	w.shut(r)
	w.tell(e)
	if w.step >= w.limit || w.bytes > maxLogBytes {
		w.cut()
	}
}

func (w *watch) shut(r *record) {
	if w.vm.rec == r {
		w.vm.rec = r.outer
	}
	for i, x := range w.open {
		if x == r {
			w.open = append(w.open[:i], w.open[i+1:]...)
			break
		}
	}
}

func (w *watch) bind(f *frame, b *binding, prior Value, err error) (Bind, bool) {
	now := b.get(f)
	if (err != nil || b.maybe || !now.bound()) && now == prior {
		return Bind{}, false
	}
	out := Bind{Name: b.name}
	if b.local && f.code.name != "<module>" {
		out.Scope = f.code.name
	}
	if now.bound() {
		out.Type = classOf(now).fullName()
		out.View, out.Buffer = w.vm.idsOf(now)
	}
	return out, true
}

// sweep releases the views that are gone, unless that costs more than there is to see: then only now and then.
func (w *watch) sweep() {
	const cheap = 4096
	if w.skipped++; w.skipped < w.cost/cheap {
		return
	}
	w.skipped = 0
	vm := w.vm
	m := vm.sweep()
	w.cost = m.looked
	for _, o := range m.memories {
		vm.bufferID(o)
	}
	vm.spare = m.reuse()
}

// cut ends the log: from here on statements are only counted, also those that have begun.
func (w *watch) cut() {
	w.fast = true
	for _, m := range w.vm.views {
		m.v.Observe(nil)
	}
	w.snapshot = map[object][]byte{}
	for _, o := range w.vm.markAll().memories {
		if !o.readOnly() {
			w.snapshot[o] = append([]byte(nil), o.memory()...)
		}
	}
	for _, r := range w.open { // around this one: what they wrote is told of at the end
		for _, j := range r.writes {
			if b, ok := w.snapshot[j.o]; ok {
				w.snapshot[j.o] = j.before(b)
			}
		}
	}
	w.open, w.vm.rec = nil, nil
}

// gone notes that a view was released. One that the same statement made was temporary.
func (vm *VM) gone(m *memView) {
	r := vm.rec
	if r == nil {
		return
	}
	for _, x := range r.created {
		if x == m {
			return
		}
	}
	r.released = append(r.released, m.serial)
}

// made gives the buffers numbers that are seen in what a statement made, before those that are seen only in what it wrote.
func (w *watch) made(r *record) {
	for _, m := range r.created {
		w.vm.viewRecord(m)
	}
}

// finish ends a log that was cut.
func (w *watch) finish() {
	if !w.fast || w.tell == nil {
		return
	}
	w.fast = false
	for _, m := range w.vm.views {
		m.v.Observe(&w.observer)
	}
	e := &Event{Step: w.step, Last: true}
	vm := w.vm
	for _, o := range vm.markAll().memories {
		before, ok := w.snapshot[o]
		if !ok {
			continue
		}
		j := &journal{o: o, id: vm.bufferID(o)}
		if lo, hi, differ := difference(before, memoryOf(o)); differ {
			j.cover(lo, hi, before)
			e.Writes = append(e.Writes, j.result()...)
		}
	}
	w.snapshot = nil
	w.tell(e)
}
