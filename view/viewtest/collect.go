package viewtest

// This file defines what CPython does by counting references: an object that nothing
// refers to any more lets go of what it holds.

import (
	"memview/view"
	"memview/view/buffer"
)

// drop forgets the registers that hold x.
func (m *Machine) drop(x any) {
	for i, r := range m.regs {
		if identical(r, x) {
			m.regs[i] = dead{}
			m.dropped = append(m.dropped, x)
		}
	}
	m.collect()
}

// Drop forgets a register: what it held can no longer be named, and is let go unless
// something else refers to it.
func (m *Machine) Drop(i int) {
	if i < 0 || i >= len(m.regs) {
		return
	}
	x := m.regs[i]
	m.regs[i] = dead{}
	m.dropped = append(m.dropped, x)
	m.collect()
}

// collect lets go of dropped objects that no register leads to. Letting go of one can
// free another, so it goes on until nothing happens.
func (m *Machine) collect() {
	for again := true; again; {
		again = false
		reached := map[any]bool{}
		for _, r := range m.regs {
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
		reach(x.Obj(), reached)
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
	for i, r := range m.regs {
		m.regs[i] = dead{}
		m.dropped = append(m.dropped, r)
	}
	m.collect()
}

// identical is x is y.
func identical(x, y any) bool {
	switch x.(type) {
	case keywords:
		return false
	}
	switch y.(type) {
	case keywords:
		return false
	}
	return x == y
}
