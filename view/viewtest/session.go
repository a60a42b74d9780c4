package viewtest

// This file defines sessions: single operations in one machine that is kept, for a
// caller that drives it.

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"

	"memview/view/exception"
)

// callback is an object of the caller's: {"cb": 7, "has": ["__index__"]}, if need be
// with "type", the name of its class. The same number is the same object.
func (m *Machine) callback(e map[string]any) any {
	id := atoi(e["cb"])
	if x, ok := m.objects[id]; ok && e["has"] == nil {
		return x
	}
	a := &agent{id: id, class: "object", has: map[string]bool{}}
	if e["type"] != nil {
		a.class = text(e["type"])
	}
	if e["has"] != nil {
		for _, name := range array(e["has"]) {
			a.has[text(name)] = true
		}
	}
	a.give = func(method string, args ...any) (any, error) {
		if m.Call == nil {
			return nil, raise(exception.SystemError, "there is no caller to ask")
		}
		return m.Call(id, method, args)
	}
	old := m.objects[id]
	if o, ok := old.(*lender); ok {
		old = o.agent
	}
	if o, ok := old.(*agent); ok && o.class == a.class && maps.Equal(o.has, a.has) {
		return m.objects[id]
	}
	var x any = a
	if a.has["__buffer__"] {
		x = &lender{a, m.Profile}
	}
	if m.objects == nil {
		m.objects = map[int]any{}
	}
	m.objects[id] = x
	return x
}

// A session is a conversation: lines of JSON in, and out.
type session struct {
	m   *Machine
	in  *json.Decoder
	out *json.Encoder
}

// Serve runs a session until in ends: it answers each operation, {"op": […]}, with
// {"reg": n, "out": outcome}, and forgets a register at {"drop": n}. While an
// operation runs it may ask for a method of an object of the caller's, {"call": id,
// "method": name}, with "args" if there are any; the caller may then send further
// operations, and answers with {"return": value} or {"raise": [type, message]}. It
// returns the error of reading or writing.
func Serve(m *Machine, in io.Reader, out io.Writer) error {
	s := &session{m: m, in: json.NewDecoder(in), out: json.NewEncoder(out)}
	s.in.UseNumber()
	s.out.SetEscapeHTML(false)
	m.Call = s.call
	_, err := s.converse(false)
	if err == io.EOF {
		return nil
	}
	return err
}

// converse takes messages; within a call up to its answer.
func (s *session) converse(called bool) (answer map[string]any, err error) {
	for {
		var message map[string]any
		if err := s.in.Decode(&message); err != nil {
			return nil, err
		}
		_, returns := message["return"]
		_, raises := message["raise"]
		switch {
		case called && (returns || raises):
			return message, nil
		case message["drop"] != nil:
			if n, ok := message["drop"].(json.Number); ok {
				i, _ := n.Int64()
				s.m.Drop(int(i))
			}
		default:
			if err := s.operation(message); err != nil {
				return nil, err
			}
		}
	}
}

func (s *session) operation(message map[string]any) error {
	op, ok := message["op"].([]any)
	if !ok {
		return s.out.Encode(map[string]any{"out": map[string]any{"skip": "no operation"}})
	}
	outcome := s.m.Step(op)
	return s.out.Encode(map[string]any{"reg": len(s.m.regs.all) - 1, "out": outcome})
}

// lost is what an operation under way gets when the caller is gone.
type lost struct{ err error }

func (l lost) Error() string { return fmt.Sprintf("the caller is gone: %v", l.err) }

// call asks for a method of an object of the caller's. Views among the arguments are
// put in registers.
func (s *session) call(id int, method string, args []any) (any, error) {
	ask := map[string]any{"call": id, "method": method}
	if len(args) > 0 {
		encoded := make([]any, len(args))
		for i, x := range args {
			encoded[i] = s.argument(x)
		}
		ask["args"] = encoded
	}
	if err := s.out.Encode(ask); err != nil {
		return nil, lost{err}
	}
	answer, err := s.converse(true)
	if err != nil {
		return nil, lost{err}
	}
	if what, ok := answer["raise"].([]any); ok && len(what) == 2 {
		name, _ := what[0].(string)
		message, _ := what[1].(string)
		return nil, raise(exception.Type(name), "%s", message)
	}
	return s.value(answer["return"])
}

// value decodes an answer; one that cannot be read is an error.
func (s *session) value(e any) (x any, err error) {
	defer func() {
		if why := recover(); why != nil {
			x, err = nil, raise(exception.SystemError, "answer %v: %v", e, why)
		}
	}()
	return s.m.decode(e), nil
}

// argument encodes an argument of a call: an object by its register.
func (s *session) argument(x any) any {
	if i, ok := s.m.regs.find(x); ok {
		return map[string]any{"r": i}
	}
	encoded, ok := s.m.encode(x).(map[string]any)
	if !ok {
		return s.m.encode(x)
	}
	if encoded["mv"] != nil || encoded["o"] != nil {
		return map[string]any{"r": s.m.regs.add(x)}
	}
	return encoded
}
