package python

// This file defines VM, which is what a session's programs run in, and its budgets.

import (
	"fmt"
	"strings"
	"sync/atomic"
	"time"
)

// Limits are what a program may use. Zero fields are those of DefaultLimits; a negative Time is none.
type Limits struct {
	Steps  int64         // statements executed
	Time   time.Duration // of execution, without what it waited
	Output int           // bytes printed
	Depth  int           // calls within calls: sys.getrecursionlimit()
	Memory int64         // bytes of live objects
}

// DefaultLimits suit a page.
var DefaultLimits = Limits{Steps: 1 << 40, Time: 10 * time.Second, Output: 64 << 10, Depth: 1000, Memory: 128 << 20}

// A Notice ends a program for a reason that is not Python's: a budget, a stop, or what is not supported here. Programs
// cannot catch it.
type Notice struct {
	Kind string // "stopped", "steps", "time", "output", "memory" or "unsupported"
	Text string // one sentence
	Line int    // where the program was, from 1; 0 if not known
}

func (n *Notice) Error() string { return n.Text }

//go:noinline
func notSupported(what string) error {
	return &Notice{Kind: "unsupported", Text: what + " is not supported here"}
}

// VM is one interpreter: not safe for use by several goroutines at once but for Stop.
type VM struct {
	limits      Limits
	write       func(stream int, s string)
	frame       *frame // innermost
	idle        []*frame
	depth       int
	left        int   // steps until the next check
	quota       int   // what left was after the last one
	pace        int   // how much that is to be
	steps       int64 // before that
	polled      time.Time
	polls       int
	collectAt   int64  // how far the heap may grow until the collector is asked
	nested      int    // iterators written in Go that ask one another
	heap        uint64 // Go's heap when the program began
	started     time.Time
	printed     int
	memory      int64 // charged since the last count, and what was live then
	handled     *excObj
	main        *module
	modules     map[string]*module
	views       []*memView // not released, or not yet found to be gone
	sweepAt     int
	temps       []Value // what functions written in Go hold while they run Python code
	gens        []*generator
	ids         map[object]uint64
	nextID      uint64
	stopped     atomic.Bool
	yield       func()
	watch       *watch
	rec         *record    // of the statement that runs, when it is watched
	exec        *Execution // that stops before statements
	buffers     map[object]uint64
	spare       *marker
	moduleNames []string
	lastBuffer  uint64
	lastView    uint64
	files       map[string]string // sources by file name, for tracebacks
	lines       int               // interactive statements so far
	reprBusy    []object
	argv        []string
	clock       clock
	owners      map[any]Value // objects by what exports their memory
	sweepLater  bool          // there are many views
	hubs        []object      // what was stored in: cycles.go
	hubsAt      int
	finals      []object // whose end shows: finalize.go
	credit      int64
	settling    tbEntry // after what finalizers are looked for
	cleans      bool    // a source was seen that may make such
	broken      bool    // ended by a Notice
}

func (vm *VM) print(stream int, s string) error {
	vm.printed += len(s)
	if vm.printed > vm.limits.Output {
		if rest := vm.limits.Output - (vm.printed - len(s)); rest > 0 {
			vm.put(stream, strings.ToValidUTF8(s[:rest], ""))
		}
		return &Notice{Kind: "output", Text: fmt.Sprintf("The program printed more than %d KB.", vm.limits.Output>>10)}
	}
	vm.put(stream, s)
	return nil
}

func (vm *VM) put(stream int, s string) {
	vm.write(stream, s)
	if r := vm.rec; r != nil && s != "" {
		if n := len(r.output); n > 0 && r.output[n-1].Stream == stream {
			r.output[n-1].Text += s
			return
		}
		r.output = append(r.output, Output{stream, s})
	}
}

// newID returns the next address of an object: always the same for the same program.
func (vm *VM) newID() uint64 {
	vm.nextID++
	return 0x7f3a5c000000 + vm.nextID*0x90
}

// idOf is id(v).
func (vm *VM) idOf(v Value) uint64 {
	switch o := v.o.(type) {
	case intTag, boolTag:
		return 0x7f1000000000 + v.n*32&0xffffffffff
	case floatTag:
		return 0x7f2000000000 + v.n>>20*16&0xffffffffff
	case noneTag, ellipsisTag, notImplTag:
		return 0x7f0000000100
	case *memView:
		return o.id
	}
	if vm.ids == nil {
		vm.ids = map[object]uint64{}
	}
	id := vm.ids[v.o]
	if id == 0 {
		id = vm.newID()
		vm.ids[v.o] = id
	}
	return id
}

func hexAddress(id uint64) string { return fmt.Sprintf("0x%x", id) }
