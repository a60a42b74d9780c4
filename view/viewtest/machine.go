package viewtest

// This file defines the Machine: registers, one operation, a whole program.

import (
	"errors"
	"fmt"

	"memview/view"
	"memview/view/exception"
)

// A Program is a list of operations, each a verb and its arguments, in the
// encoding of record/mvp.py, as encoding/json decodes it with UseNumber.
type Program struct {
	ID   string   `json:"id"`
	Tags []string `json:"tags"` // what it needs of an interpreter
	Ops  [][]any  `json:"ops"`
}

// A Result is what came of a program: an outcome for each operation, and the
// state of every exporter and view afterwards, nil for other registers.
type Result struct {
	Out   []any `json:"out"`
	Final []any `json:"final"`
}

// A Machine runs one program as a CPython of a profile does. The zero Machine is
// ready, of the zero profile.
type Machine struct {
	Profile view.Profile
	// Call runs a method of an object of the caller's, for sessions; nil if there is
	// no caller. The answer is a value, decoded.
	Call func(id int, method string, args []any) (any, error)

	regs    registers
	objects map[int]any // of the caller's, by their number
	dropped []any       // objects that left their register, and may be referred to still
}

// A dead register is that of an operation which gave nothing.
type dead struct{}

// TypeName returns "object": CPython's recorder leaves a plain one.
func (dead) TypeName() string { return "object" }

// What an operation ends with that the machine cannot do.
type unsupported struct{ why string }

// Run runs a program.
func (m *Machine) Run(ops [][]any) Result {
	r := Result{Out: []any{}, Final: []any{}}
	for _, op := range ops {
		r.Out = append(r.Out, m.Step(op))
	}
	r.Final = append(r.Final, m.Final()...)
	return r
}

// Step runs one operation, leaves its result in the next register, and returns its
// outcome: {"v": value}, {"e": [type, message]}, {"dead": true} when an operand is
// the result of an operation that failed, or {"skip": why} for what the machine
// cannot do, or cannot read. A fault of the machine's own is a SystemError.
func (m *Machine) Step(op []any) (outcome map[string]any) {
	var result any = dead{}
	defer func() {
		switch why := recover().(type) {
		case nil:
		case dead:
			outcome = map[string]any{"dead": true}
		case unsupported:
			outcome = map[string]any{"skip": why.why}
		default:
			outcome = failure(raise(exception.SystemError, "internal error: %v", why))
		}
		m.regs.add(result)
		m.collect() // a release may have freed what was dropped before
	}()
	if len(op) == 0 {
		panic(unsupported{"no verb"})
	}
	name, _ := op[0].(string)
	verb, ok := verbs[name]
	if !ok {
		panic(unsupported{fmt.Sprintf("unknown verb %v", op[0])})
	}
	args := m.decodeAll(op[1:])
	if len(args) < verb.least {
		panic(unsupported{fmt.Sprintf("%s with %d arguments", name, len(args))})
	}
	x, err := verb.do(m, args)
	if err != nil {
		return failure(err)
	}
	outcome = map[string]any{"v": m.encode(x)}
	result = x
	return outcome
}

// failure encodes an error.
func failure(err error) map[string]any {
	var e *view.Error
	if !errors.As(err, &e) {
		return map[string]any{"e": []any{"SystemError", err.Error()}}
	}
	name := string(e.Type)
	if e.Type == exception.StructError {
		name = "error"
	}
	return map[string]any{"e": []any{name, address.ReplaceAllString(e.Message, "0xADDR")}}
}

// attempt is an outcome within a value.
func (m *Machine) attempt(f func() (any, error)) map[string]any {
	x, err := f()
	if err != nil {
		return failure(err)
	}
	return map[string]any{"v": m.encode(x)}
}

// at returns what a register holds. It panics with dead as decode does.
func (m *Machine) at(n any) any {
	x := m.peek(n)
	if _, ok := x.(dead); ok {
		panic(dead{})
	}
	return x
}

// peek is at which returns dead.
func (m *Machine) peek(n any) any {
	i := atoi(n)
	if i < 0 || i >= len(m.regs.all) {
		panic(unsupported{fmt.Sprintf("register %v", n)})
	}
	return m.regs.all[i]
}

// options are those that views are made with.
func (m *Machine) options() view.Options { return view.Options{Profile: m.Profile} }
