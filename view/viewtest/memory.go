package viewtest

// This file defines what memory a machine has, for who reads it besides.

import (
	"memview/view"
	"memview/view/buffer"
)

// Views returns the views alive, those that have left their register included, each
// once. They are the machine's own.
func (m *Machine) Views() []*view.View {
	var views []*view.View
	m.each(func(x any) {
		if v, ok := x.(*view.View); ok && !v.Released() {
			views = append(views, v)
		}
	})
	return views
}

// Memories returns the memory of every exporter alive, each once: what exporters
// themselves tell of it, and what views look into. It is the exporters' own, and may
// be somewhere else after the next operation. Empty memory is left out.
func (m *Machine) Memories() [][]byte {
	type place struct {
		first *byte
		n     int
	}
	var memories [][]byte
	seen := map[place]bool{}
	add := func(b []byte) {
		if len(b) == 0 {
			return
		}
		if p := (place{&b[0], len(b)}); !seen[p] {
			seen[p] = true
			memories = append(memories, b)
		}
	}
	m.each(func(x any) {
		switch x := x.(type) {
		case *view.View:
			add(x.Base())
		case *buffer.NDArray:
			add(x.Buffer().Data)
		case interface{ Bytes() []byte }: // bytes, bytearray, array.array, ctypes
			add(x.Bytes())
		}
	})
	return memories
}

// each calls f for every object that a register leads to, or that was dropped and is
// referred to still, once for each.
func (m *Machine) each(f func(x any)) {
	seen := map[any]bool{}
	var visit func(x any)
	visit = func(x any) {
		switch x.(type) {
		case *list, *tuple, *exporter, *view.View, *view.Iterator, buffer.Exporter:
		default:
			return
		}
		if seen[x] {
			return
		}
		seen[x] = true
		f(x)
		switch x := x.(type) {
		case *list:
			for _, y := range x.items {
				visit(y)
			}
		case *tuple:
			for _, y := range x.items {
				visit(y)
			}
		case *exporter:
			visit(x.base)
		case *view.View:
			if !x.Released() { // released, it refers to nothing any more
				visit(x.Obj())
			}
		case *view.Iterator:
			if v := x.View(); v != nil {
				visit(v)
			}
		case *buffer.NDArray:
			visit(x.Obj())
		}
	}
	for _, x := range m.regs.all {
		visit(x)
	}
	for _, x := range m.dropped {
		visit(x)
	}
}
