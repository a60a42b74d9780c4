package viewtest

// This file defines what CPython does by counting references: an object that nothing
// refers to any more lets go of what it holds.

import (
	"memview/view"
	"memview/view/buffer"
)

// drop forgets the registers that hold x.
func (m *Machine) drop(x any) {
	for {
		i, ok := m.regs.find(x)
		if !ok {
			break
		}
		m.dropped = append(m.dropped, m.regs.remove(i))
	}
	m.collect()
}

// Drop forgets a register: what it held can no longer be named, and is let go unless
// something else refers to it.
func (m *Machine) Drop(i int) {
	if i < 0 || i >= len(m.regs.all) {
		return
	}
	m.dropped = append(m.dropped, m.regs.remove(i))
	m.collect()
}

// collect lets go of dropped objects that no register leads to. Letting go of one can
// free another, so it goes on until nothing happens.
func (m *Machine) collect() {
	for again := len(m.dropped) > 0; again; {
		again = false
		reached := map[any]bool{}
		for r := range m.regs.places {
			reach(r, reached)
		}
		kept := m.dropped[:0]
		for _, x := range m.dropped {
			switch x := x.(type) {
			case *view.View:
				if reached[x] || x.Release() != nil {
					kept = append(kept, x)
					continue
				}
				again = true
			case *buffer.NDArray:
				if reached[x] || x.Exports() > 0 {
					kept = append(kept, x)
					continue
				}
				x.Close()
				again = true
			}
		}
		clear(m.dropped[len(kept):])
		m.dropped = kept
	}
}

// reach marks x and what it refers to.
func reach(x any, reached map[any]bool) {
	switch x := x.(type) {
	case *list:
		for _, y := range x.items {
			reach(y, reached)
		}
		return
	case *tuple:
		for _, y := range x.items {
			reach(y, reached)
		}
		return
	case *view.View, *view.Iterator, *buffer.NDArray, *exporter:
		if reached[x] {
			return
		}
		reached[x] = true
	}
	switch x := x.(type) {
	case *view.View:
		if !x.Released() { // released, it refers to nothing any more
			reach(x.Obj(), reached)
		}
	case *view.Iterator:
		if v := x.View(); v != nil {
			reach(v, reached)
		}
	case *buffer.NDArray:
		reach(x.Buffer().Obj, reached)
	case *exporter:
		reach(x.base, reached)
	}
}

// Close lets go of everything, as the end of a program does.
func (m *Machine) Close() {
	for i := range m.regs.all {
		m.dropped = append(m.dropped, m.regs.remove(i))
	}
	m.collect()
}
