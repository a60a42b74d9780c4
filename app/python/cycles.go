package python

// This file finds garbage that CPython would keep: what only a cycle of references holds lives until a collector runs,
// which it does not in a short program. So a view that lies on such a cycle, or behind one, is still an export.
//
// A cycle is closed by storing in something that exists already. What is stored in, of what can refer to others, is
// remembered (VM.stores); from those of them that nothing reaches any more the cycles are searched.

// mayHold reports whether a value can refer to other values.
func mayHold(v Value) bool {
	switch o := v.o.(type) {
	case nil, intTag, floatTag, boolTag, noneTag, ellipsisTag, notImplTag, *str, *bigInt, *bytesObj, *byteArray, *arrayObj, *builtin,
		*module, *rangeObj, *structObj:
		return false
	case *memView:
		return o.lender != nil
	}
	return true
}

// stores notes that o refers to v from now on.
func (vm *VM) stores(o object, v Value) {
	if !mayHold(v) {
		return
	}
	switch o := o.(type) {
	case *list:
		if o.hub {
			return
		}
		o.hub = true
	case *dict:
		if o.hub {
			return
		}
		o.hub = true
	case *set:
		if o.hub {
			return
		}
		o.hub = true
	case *instance:
		if o.hub {
			return
		}
		o.hub = true
	case *excObj:
		if o.hub {
			return
		}
		o.hub = true
	}
	if n := len(vm.hubs); n > 0 && vm.hubs[n-1] == o {
		return
	}
	vm.hubs = append(vm.hubs, o)
	if len(vm.hubs) > vm.hubsAt {
		vm.sweepLater = true
		vm.checkSoon()
	}
}

// keepCycles marks what unreachable cycles keep.
func (vm *VM) keepCycles(m *marker) {
	var s cycleSearch
	for _, o := range vm.hubs {
		if !m.seen[o] {
			if s.nodes == nil {
				s = cycleSearch{vm: vm, alive: m.seen, nodes: map[object]*cycleNode{}}
			}
			s.visit(o)
		}
	}
	before := len(m.seen)
	for _, o := range s.found {
		m.value(Value{o: o})
	}
	m.run(vm)
	// Cycles that hold nothing which shows are let go.
	worth := len(m.seen) > before && vm.shows(m)
	hubs := vm.hubs[:0]
	for _, o := range vm.hubs {
		if m.seen[o] && (worth || s.nodes[o] == nil) {
			hubs = append(hubs, o)
		}
	}
	clear(vm.hubs[len(hubs):])
	vm.hubs = hubs
	vm.hubsAt = 2*len(hubs) + 4096
}

// shows reports whether anything that was marked can be told to be alive: a view, or what has a finalizer.
func (vm *VM) shows(m *marker) bool {
	for _, x := range vm.views {
		if m.seen[x] && !x.v.Released() {
			return true
		}
	}
	return len(vm.finals) > 0
}

// A cycleSearch is Tarjan's search for strongly connected components among objects that are not alive.
type cycleSearch struct {
	vm    *VM
	alive map[object]bool
	nodes map[object]*cycleNode
	stack []*cycleNode
	found []object // one of each cycle, at least
}

type cycleNode struct {
	o          object
	index, low int
	onStack    bool
	edges      []object
	next       int
}

func (s *cycleSearch) open(o object) *cycleNode {
	n := &cycleNode{o: o, index: len(s.nodes), low: len(s.nodes), onStack: true, edges: s.vm.edges(o)}
	s.nodes[o] = n
	s.stack = append(s.stack, n)
	return n
}

func (s *cycleSearch) visit(o object) {
	if s.nodes[o] != nil {
		return
	}
	path := []*cycleNode{s.open(o)}
	for len(path) > 0 {
		n := path[len(path)-1]
		if n.next < len(n.edges) {
			to := n.edges[n.next]
			n.next++
			switch t := s.nodes[to]; {
			case s.alive[to]:
			case t == nil:
				path = append(path, s.open(to))
			case t == n:
				s.found = append(s.found, n.o)
			case t.onStack:
				n.low = min(n.low, t.index)
			}
			continue
		}
		path = path[:len(path)-1]
		if len(path) > 0 {
			p := path[len(path)-1]
			p.low = min(p.low, n.low)
		}
		if n.low != n.index {
			continue
		}
		if s.stack[len(s.stack)-1] != n {
			s.found = append(s.found, n.o)
		}
		for {
			last := s.stack[len(s.stack)-1]
			s.stack = s.stack[:len(s.stack)-1]
			last.onStack = false
			if last == n {
				break
			}
		}
	}
}

// edges returns what an object refers to.
func (vm *VM) edges(o object) []object {
	m := &marker{direct: true, named: map[*bytesObj]bool{}}
	m.children(vm, o)
	if t, ok := o.(*Type); ok {
		m.todo = append(m.todo, t) // a class is in its own __mro__
	}
	return m.todo
}
