package python

// This file defines frames: what a running function has, and how functions are entered.

import "memview/app/python/syntax"

type (
	evalFn func(f *frame) (Value, error)
	execFn func(f *frame) (control, error)
)

// control says how a statement ended.
type control uint8

const (
	goOn control = iota
	doBreak
	doContinue
	doReturn // the value is in frame.ret
)

// A code is a compiled function, class body or module.
type code struct {
	name, qual string
	file       string
	scope      *syntax.Scope
	slots      int
	posOnly    int
	npos       int // positional parameters, posOnly among them
	kwOnly     int
	varArg     int // slot, -1 if there is none
	kwArg      int
	inCells    []int // slots that are cells
	gen        bool
	cleans     bool   // a generator with a try or with around a yield
	comp       bool   // a comprehension: has no frame of its own in tracebacks
	simple     bool   // positional parameters only, none in a cell
	expr       evalFn // of a lambda
	body       []execFn
	doc        Value
	library    bool // has no frame in tracebacks, as functions written in C have none
}

// A frame is a running function. Its values are alive.
type frame struct {
	vm    *VM
	code  *code
	fn    *function
	mod   *module
	slots []Value
	stack []Value // values of expressions that are being evaluated
	cells []*cell // captured from enclosing functions
	ns    *namespace
	ret   Value
	gen   *generator
	back  *frame
	kept  bool    // by a traceback
	room  []Value // for slots and stack
}

const (
	stackRoom = 6  // values on the stack, of most functions
	frameRoom = 14 // values of most frames
	idleRoom  = 64 // frames that wait for their next function
)

func (vm *VM) newFrame(c *code, mod *module) *frame {
	var f *frame
	if i := len(vm.idle) - 1; i >= 0 {
		f = vm.idle[i]
		vm.idle = vm.idle[:i]
	} else {
		f = &frame{vm: vm}
	}
	if n := c.slots + stackRoom; len(f.room) < n {
		f.room = make([]Value, max(n, frameRoom))
	}
	f.code, f.mod = c, mod
	f.slots, f.stack = f.room[:c.slots:c.slots], f.room[c.slots:c.slots]
	return f
}

// retire gives back a frame whose function has ended, unless somebody may still look at it: it serves the next call.
// Making frames is otherwise most of what a call costs.
func (vm *VM) retire(f *frame) {
	if f.kept || vm.watch != nil || len(vm.finals) > 0 || len(vm.idle) >= idleRoom {
		return
	}
	clear(f.room)
	f.fn, f.cells, f.ns, f.back, f.ret = nil, nil, nil, nil, Value{}
	vm.idle = append(vm.idle, f)
}

// run executes the frame's code.
func (f *frame) run() (Value, error) {
	vm := f.vm
	if vm.depth >= vm.limits.Depth {
		return Value{}, raisef("RecursionError", "maximum recursion depth exceeded")
	}
	if vm.left--; vm.left < 0 {
		if err := vm.check(); err != nil {
			return Value{}, err
		}
	}
	vm.depth++
	f.back = vm.frame
	vm.frame = f
	v, err := f.exec()
	vm.frame = f.back
	vm.depth--
	if f.kept && f.back != nil {
		f.back.kept = true
	}
	if len(vm.finals) > 0 && !f.kept {
		err = f.clearSlots(v, err)
	}
	return v, err
}

func (f *frame) exec() (Value, error) {
	if f.code.expr != nil {
		return f.code.expr(f)
	}
	for _, s := range f.code.body {
		ctl, err := s(f)
		if err != nil {
			return Value{}, err
		}
		if ctl == doReturn {
			v := f.ret
			f.ret = Value{}
			return v, nil
		}
	}
	return none, nil
}

// makeCells puts the slots that inner functions see into cells.
func (f *frame) makeCells() {
	for _, i := range f.code.inCells {
		f.slots[i] = Value{o: &cell{f.slots[i]}}
	}
}

func (f *frame) push(v Value) { f.stack = append(f.stack, v) }

// enter runs a function of a program.
func (vm *VM) enter(fn *function, a args) (Value, error) {
	f, err := vm.prepare(fn, a)
	if err != nil {
		return Value{}, err
	}
	return f.start()
}

// prepare returns the frame of a call, with its arguments bound.
func (vm *VM) prepare(fn *function, a args) (*frame, error) {
	c := fn.code
	f := vm.newFrame(c, fn.mod)
	f.fn, f.cells = fn, fn.cells
	if c.simple && len(a.v) == c.npos && len(a.names) == 0 {
		copy(f.slots, a.v)
	} else if err := bind(vm, f, fn, a); err != nil {
		return nil, err
	}
	if len(c.inCells) > 0 {
		f.makeCells()
	}
	return f, nil
}

// start runs a frame that was prepared, or makes the generator that will.
func (f *frame) start() (Value, error) {
	if f.code.gen {
		return Value{o: f.vm.newGenerator(f)}, nil
	}
	v, err := f.run()
	if err == nil {
		f.vm.retire(f)
	}
	return v, err
}
