package viewtest

// This file defines agents: objects whose methods are code of the program's, or of
// the caller's, and which may do anything while they run.

import (
	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// An agent is an object with some of the methods __index__, __float__, __complex__,
// __bool__ and __eq__.
type agent struct {
	id     any // of the caller's objects: how it calls it
	class  string
	module string // with a dot
	has    map[string]bool
	give   func(method string, args ...any) (any, error)
}

// TypeName returns the name of its class.
func (a *agent) TypeName() string { return a.class }

// QualName returns the name of its class with the module, which some messages give.
func (a *agent) QualName() string { return a.module + a.class }

// hook returns an agent as programs spell it: kind is "index", "float", "bool" or
// "raises".
func (m *Machine) hook(kind string, val, release any) any {
	a := &agent{class: "Hook", module: "mvp.", has: map[string]bool{"__" + kind + "__": true}}
	if kind == "raises" {
		a.has = map[string]bool{"__index__": true, "__float__": true, "__bool__": true}
	}
	a.give = func(string, ...any) (any, error) {
		if release != nil {
			v, ok := m.peek(release).(*view.View)
			if !ok {
				return nil, raise(exception.AttributeError, "'%s' object has no attribute 'release'", typeName(m.peek(release)))
			}
			if err := v.Release(); err != nil {
				return nil, err
			}
		}
		switch kind {
		case "raises":
			return nil, boom(text(val))
		case "float":
			return format.Float(decodeFloat(text(val))), nil
		}
		return m.decode(val), nil
	}
	return a
}

// boom is the exception of a class called so, made of "boom".
func boom(class string) error {
	message := "boom"
	if class == "KeyError" { // whose str is the repr of the key
		message = "'boom'"
	}
	return raise(exception.Type(class), "%s", message)
}

// The methods of an agent, each for itself.
type (
	named     struct{ *agent }
	indexer   struct{ a *agent }
	floater   struct{ a *agent }
	truther   struct{ a *agent }
	complexer struct{ a *agent }
)

// Equal asks __eq__.
func (n named) Equal(x format.Value) bool {
	if !n.has["__eq__"] {
		o, _ := x.Object()
		return o == any(n) // the same object
	}
	y, err := n.give("__eq__", objectOf(x))
	if err != nil {
		return false
	}
	equal, _ := valueOf(y).Truth()
	return equal && y != any(notImplemented)
}

func (h indexer) Index() (format.Value, error) {
	x, err := h.a.give("__index__")
	return valueOf(x), err
}

func (h floater) Float() (float64, error) {
	x, err := h.a.give("__float__")
	if err != nil {
		return 0, err
	}
	v := valueOf(x)
	f, _ := v.Float64()
	if v.Kind() != format.KindFloat {
		return 0, raise(exception.TypeError, "%s.__float__ returned non-float (type %s)", h.a.class, format.TypeName(v))
	}
	return f, nil
}

func (h complexer) Complex() (complex128, error) {
	x, err := h.a.give("__complex__")
	if err != nil {
		return 0, err
	}
	v := valueOf(x)
	if v.Kind() != format.KindComplex {
		return 0, raise(exception.TypeError, "%s.__complex__ returned non-complex (type %s)", h.a.class, format.TypeName(v))
	}
	c, _ := v.Complex()
	return c, nil
}

func (h truther) Truth() (bool, error) {
	method := "__bool__"
	if !h.a.has[method] {
		method = "__len__"
	}
	x, err := h.a.give(method)
	if err != nil {
		return false, err
	}
	v := valueOf(x)
	if method == "__bool__" && v.Kind() != format.KindBool {
		return false, raise(exception.TypeError, "__bool__ should return bool, returned %s", format.TypeName(v))
	}
	return v.Truth()
}

// methods returns the object with the methods that it has: Go's interfaces are a
// matter of types, so there is a type for each set.
func (a *agent) methods() any {
	n, i, f, t, c := named{a}, indexer{a}, floater{a}, truther{a}, complexer{a}
	set := 0
	for bit, name := range []string{"__index__", "__float__", "__bool__", "__complex__"} {
		if a.has[name] || name == "__bool__" && a.has["__len__"] {
			set |= 1 << bit
		}
	}
	switch set {
	case 1:
		return struct {
			named
			indexer
		}{n, i}
	case 2:
		return struct {
			named
			floater
		}{n, f}
	case 3:
		return struct {
			named
			indexer
			floater
		}{n, i, f}
	case 4:
		return struct {
			named
			truther
		}{n, t}
	case 5:
		return struct {
			named
			indexer
			truther
		}{n, i, t}
	case 6:
		return struct {
			named
			floater
			truther
		}{n, f, t}
	case 7:
		return struct {
			named
			indexer
			floater
			truther
		}{n, i, f, t}
	case 8:
		return struct {
			named
			complexer
		}{n, c}
	case 9:
		return struct {
			named
			indexer
			complexer
		}{n, i, c}
	case 10:
		return struct {
			named
			floater
			complexer
		}{n, f, c}
	case 11:
		return struct {
			named
			indexer
			floater
			complexer
		}{n, i, f, c}
	case 12:
		return struct {
			named
			truther
			complexer
		}{n, t, c}
	case 13:
		return struct {
			named
			indexer
			truther
			complexer
		}{n, i, t, c}
	case 14:
		return struct {
			named
			floater
			truther
			complexer
		}{n, f, t, c}
	case 15:
		return struct {
			named
			indexer
			floater
			truther
			complexer
		}{n, i, f, t, c}
	}
	return n
}

// A lender is an agent with __buffer__.
type lender struct {
	*agent
	profile view.Profile
}

var _ buffer.Exporter = (*lender)(nil)

// GetBuffer asks __buffer__ for a view and lends its memory; __release_buffer__ is
// told.
func (l *lender) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	x, err := l.give("__buffer__", format.Int(int64(flags)))
	if err != nil {
		return nil, err
	}
	v, ok := x.(*view.View)
	if !ok {
		return nil, notView(l.profile, l.QualName(), x)
	}
	return view.Lend(v, flags, func(v *view.View) {
		if l.has["__release_buffer__"] {
			// What it raises is written to standard error, and ignored.
			_, _ = l.give("__release_buffer__", v)
		}
	})
}

// notView is what CPython answers when __buffer__ of a class gave something else.
func notView(p view.Profile, class string, x any) error {
	if p.AtLeast(format.Python315) {
		return raise(exception.TypeError, "%s.__buffer__() must return a memoryview, not %s", class, typeName(x))
	}
	return raise(exception.TypeError, "__buffer__ returned non-memoryview object")
}

// An exporter is the protocol's own class with __buffer__: it hands on a view of
// another object.
type exporter struct {
	base     any
	mode     string
	held     int
	requests []any
	profile  view.Profile
}

var _ buffer.Exporter = (*exporter)(nil)

// TypeName returns "Exporter".
func (*exporter) TypeName() string { return "Exporter" }

// callOwn calls the methods of the class.
func (m *Machine) callOwn(e *exporter, name string, args []any) (any, error) {
	switch {
	case name == "__buffer__" && len(args) == 1:
		flags, err := m.index(args[0])
		if err != nil {
			return nil, err
		}
		f, _ := flags.Int64()
		e.requests = append(e.requests, int(f))
		switch e.mode {
		case "raise":
			return nil, raise(exception.BufferError, "no buffer today")
		case "int":
			return format.Int(42), nil
		}
		e.held++
		return m.memoryview(e.base)
	case name == "__release_buffer__" && len(args) == 1:
		e.held--
		return nil, nil
	}
	panic(unsupported{"call of Exporter." + name})
}

// GetBuffer is __buffer__, and what CPython makes of its answer.
func (e *exporter) GetBuffer(flags buffer.Flags) (*buffer.Buffer, error) {
	e.requests = append(e.requests, int(flags))
	switch e.mode {
	case "raise":
		return nil, raise(exception.BufferError, "no buffer today")
	case "int":
		return nil, notView(e.profile, "mvp.Exporter", format.Int(42))
	}
	e.held++
	base, ok := e.base.(buffer.Exporter)
	if !ok {
		return nil, raise(exception.TypeError, "memoryview: a bytes-like object is required, not '%s'", typeName(e.base))
	}
	v, err := view.Options{Profile: e.profile}.New(base)
	if err != nil {
		return nil, err
	}
	b, err := view.Lend(v, flags, func(v *view.View) {
		e.held--
		_ = v.Release() // nobody else refers to it
	})
	if err != nil {
		_ = v.Release() // refused, what __buffer__ returned is gone; the exporter is not told
	}
	return b, err
}
