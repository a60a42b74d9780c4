package viewtest

// This file defines the Machine: registers, one operation, a whole program.

import (
	"errors"
	"fmt"

	"memview/view"
	"memview/view/buffer"
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

// A Machine runs one program. The zero Machine is ready.
type Machine struct {
	regs []any
}

// What a register holds after an operation that gave nothing.
type (
	dead        struct{}             // it failed
	unsupported struct{ why string } // the machine cannot do it
)

// Run runs a program.
func (m *Machine) Run(ops [][]any) Result {
	var r Result
	for _, op := range ops {
		r.Out = append(r.Out, m.Step(op))
	}
	r.Final = m.Final()
	return r
}

// Step runs one operation and returns its outcome: {"v": value}, {"e": [type,
// message]}, {"dead": true} when an operand is the result of an operation that
// failed, or {"skip": why} for what the machine cannot do.
func (m *Machine) Step(op []any) (outcome map[string]any) {
	var result any = dead{}
	defer func() {
		switch why := recover().(type) {
		case nil:
		case dead:
			outcome = map[string]any{"dead": true}
		case unsupported:
			outcome, result = map[string]any{"skip": why.why}, why
		default:
			panic(why)
		}
		m.regs = append(m.regs, result)
	}()
	verb, ok := verbs[op[0].(string)]
	if !ok {
		panic(unsupported{fmt.Sprintf("verb %s", op[0])})
	}
	x, err := verb(m, m.decodeAll(op[1:]))
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
		panic(err)
	}
	return map[string]any{"e": []any{string(e.Type), address.ReplaceAllString(e.Message, "0xADDR")}}
}

// attempt is an outcome within a value.
func (m *Machine) attempt(f func() (any, error)) map[string]any {
	x, err := f()
	if err != nil {
		return failure(err)
	}
	return map[string]any{"v": m.encode(x)}
}

// Final returns the state of every exporter and view, register by register.
func (m *Machine) Final() []any {
	out := make([]any, len(m.regs))
	for i, r := range m.regs {
		switch r := r.(type) {
		case *view.View:
			out[i] = map[string]any{"mv": m.snapshot(r)}
		case *buffer.ByteArray:
			s := contents("ba", r.Bytes())
			s["locked"] = locked(r)
			out[i] = s
		}
	}
	return out
}

// locked reports whether a bytearray refuses to grow now.
func locked(a *buffer.ByteArray) bool {
	if err := a.Append(0); err != nil {
		return errors.Is(err, exception.ErrBuffer)
	}
	_, _ = a.Pop(-1)
	return false
}
