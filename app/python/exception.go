package python

// This file defines exceptions: their classes, and how they are made and raised.

import (
	"errors"
	"fmt"
	"strings"

	"memview/app/python/syntax"
	"memview/view/exception"
)

// An excObj is an exception. It is a Go error: what is raised is returned.
type excObj struct {
	t              *Type
	args           []Value
	ns             namespace
	cause, context *excObj
	causeSet       bool // by from: the context is not shown
	tb             []tbEntry
	syntax         *syntax.SyntaxError
	hub            bool
	hint           func(f *frame) string // the "Did you mean" of a traceback whose innermost frame is f
}

// A tbEntry is a frame that an exception went through, the innermost first. It keeps the frame's values alive, as a
// traceback of CPython's does.
type tbEntry struct {
	f    *frame
	node syntax.Node
}

func (e *excObj) class() *Type { return e.t }

// Error returns the line that ends the traceback.
func (e *excObj) Error() string { return e.t.name }

var excTypes = exceptionTypes()

// The tree of exceptions, each after its base.
var exceptionTree = []string{
	"BaseException:", "Exception:BaseException", "KeyboardInterrupt:BaseException", "SystemExit:BaseException", "GeneratorExit:BaseException",
	"ArithmeticError:Exception", "FloatingPointError:ArithmeticError", "OverflowError:ArithmeticError", "ZeroDivisionError:ArithmeticError",
	"AssertionError:Exception", "AttributeError:Exception", "BufferError:Exception", "EOFError:Exception", "ImportError:Exception",
	"ModuleNotFoundError:ImportError", "LookupError:Exception", "IndexError:LookupError", "KeyError:LookupError", "MemoryError:Exception",
	"NameError:Exception", "UnboundLocalError:NameError", "OSError:Exception", "FileNotFoundError:OSError", "PermissionError:OSError", "BlockingIOError:OSError", "ChildProcessError:OSError",
	"ConnectionError:OSError", "BrokenPipeError:ConnectionError", "ConnectionAbortedError:ConnectionError", "ConnectionRefusedError:ConnectionError",
	"ConnectionResetError:ConnectionError", "FileExistsError:OSError", "InterruptedError:OSError", "IsADirectoryError:OSError",
	"NotADirectoryError:OSError", "ProcessLookupError:OSError", "TimeoutError:OSError",
	"ReferenceError:Exception", "RuntimeError:Exception", "NotImplementedError:RuntimeError", "RecursionError:RuntimeError",
	"StopIteration:Exception", "StopAsyncIteration:Exception", "SyntaxError:Exception", "IndentationError:SyntaxError", "TabError:IndentationError",
	"SystemError:Exception", "TypeError:Exception", "ValueError:Exception", "UnicodeError:ValueError", "UnicodeDecodeError:UnicodeError",
	"UnicodeEncodeError:UnicodeError", "Warning:Exception", "DeprecationWarning:Warning", "RuntimeWarning:Warning", "UserWarning:Warning",
	"BytesWarning:Warning", "SyntaxWarning:Warning", "EncodingWarning:Warning", "FutureWarning:Warning", "ImportWarning:Warning", "PendingDeprecationWarning:Warning",
	"ResourceWarning:Warning", "UnicodeWarning:Warning", "UnicodeTranslateError:UnicodeError",
}

var typeStructError = excTypes["struct.error"]

func exceptionTypes() map[string]*Type {
	types := map[string]*Type{}
	for _, row := range exceptionTree {
		name, base, _ := strings.Cut(row, ":")
		t := newBuiltinType(name, typeObject)
		if b := types[base]; b != nil {
			t = newBuiltinType(name, b)
		}
		t.exc = true
		types[name] = t
	}
	t := newBuiltinType("error", types["Exception"])
	t.exc, t.module = true, "struct"
	types["struct.error"] = t
	return types
}

func init() {
	for _, t := range excTypes {
		t.make = makeException
	}
}

func makeException(vm *VM, t *Type, a args) (Value, error) {
	e := &excObj{t: t, args: append([]Value(nil), a.v[:len(a.v)-len(a.names)]...)}
	if len(a.names) > 0 && t.lookup("__init__").o == nil {
		for i, n := range a.names {
			switch n {
			case "name", "obj", "path":
				e.ns.set(n, a.v[len(a.v)-len(a.names)+i])
			default:
				return Value{}, typeErr("%s() takes no keyword arguments", t.name)
			}
		}
	}
	if len(e.args) >= 2 && len(e.args) <= 5 && t.isSubclass(excTypes["OSError"]) {
		if n, ok := e.args[0].int64(); ok && t == excTypes["OSError"] && osErrors[n] != "" {
			e.t = excTypes[osErrors[n]]
		}
		if len(e.args) > 2 { // the file's name is no argument: oserror_init
			e.ns.set("filename", e.args[2])
			e.args = e.args[:2]
		}
	}
	return Value{o: e}, nil
}

// raisef makes an exception of a class, by its name.
func raisef(class, format string, a ...any) *excObj {
	if len(a) > 0 {
		format = fmt.Sprintf(format, a...)
	}
	e := &excObj{t: excTypes[class]}
	if format != "" {
		e.args = []Value{strv(format)}
	}
	return e
}

//go:noinline
func typeErr(format string, a ...any) error { return raisef("TypeError", format, a...) }

//go:noinline
func valueErr(format string, a ...any) error { return raisef("ValueError", format, a...) }

//go:noinline
func overflowErr(format string, a ...any) error {
	return raisef("OverflowError", format, a...)
}
func indexErr(format string, a ...any) error { return raisef("IndexError", format, a...) }

// raised returns an error as Python's exception; of a Notice, which is none, nil.
func raised(err error) *excObj {
	switch e := err.(type) {
	case *excObj:
		return e
	case *exception.Error:
		t := excTypes[string(e.Type)]
		if t == nil {
			t = excTypes["SystemError"]
		}
		x := &excObj{t: t}
		if e.Message != "" {
			x.args = []Value{strv(e.Message)}
		}
		return x
	case *Notice:
		return nil
	case *syntax.SyntaxError:
		x := &excObj{t: excTypes[e.Type], args: []Value{strv(e.Message)}, syntax: e}
		return x
	}
	var wrapped *exception.Error
	if errors.As(err, &wrapped) {
		return raised(wrapped)
	}
	return raisef("SystemError", "%s", err.Error())
}

// isA reports whether an error is an exception of a class, by its name.
func isA(err error, class string) bool {
	e := raised(err)
	return e != nil && e.t.isSubclass(excTypes[class])
}

// at tells where in a frame an operation failed: the exception's traceback gets the frame.
func (f *frame) at(err error, node syntax.Node) error {
	e := raised(err)
	if e == nil {
		n := err.(*Notice)
		if n.Line == 0 && !f.code.library {
			n.Line = int(node.Place().Start.Line)
		}
		return n
	}
	if len(e.tb) == 0 {
		f.vm.chain(e)
	}
	if f.code.library {
		return e
	}
	e.tb = append(e.tb, tbEntry{f, node})
	f.kept = true
	return e
}

// chain sets the context of an exception that is about to be raised: the one being handled.
func (vm *VM) chain(e *excObj) {
	h := vm.handled
	if h == nil || h == e {
		return
	}
	for c := h; c.context != nil; c = c.context {
		if c.context == e { // no cycles: _PyErr_SetObject
			c.context = nil
			break
		}
	}
	e.context = h
}

// toException turns what a raise statement names into an exception.
func (vm *VM) toException(v Value) (*excObj, error) {
	if t, ok := v.o.(*Type); ok && t.isSubclass(excTypes["BaseException"]) {
		x, err := vm.call(v)
		if err != nil {
			return nil, err
		}
		if e, ok := x.o.(*excObj); ok {
			return e, nil
		}
		return nil, typeErr("calling <class '%s'> should have returned an instance of BaseException, not <class '%s'>", t.fullName(), classOf(x).fullName())
	}
	if e, ok := v.o.(*excObj); ok {
		return e, nil
	}
	return nil, typeErr("exceptions must derive from BaseException")
}

// osErrors are the subclasses that OSError(errno, …) makes: Linux's numbers, PEP 3151.
var osErrors = map[int64]string{1: "PermissionError", 2: "FileNotFoundError", 13: "PermissionError", 110: "TimeoutError"}

// osErrorString is str(e) of an OSError with an errno and a text: OSError_str.
func (vm *VM) osErrorString(e *excObj) (string, error) {
	number, err := vm.toStr(e.args[0])
	if err != nil {
		return "", err
	}
	what, err := vm.toStr(e.args[1])
	if err != nil {
		return "", err
	}
	s := "[Errno " + number + "] " + what
	if file := e.ns.get("filename"); file.bound() && !file.isNone() {
		name, err := vm.repr(file)
		return s + ": " + name, err
	}
	return s, nil
}

// excString is str(e).
func (vm *VM) excString(e *excObj) (string, error) {
	switch {
	case e.syntax != nil:
		return e.syntax.Error(), nil
	case len(e.args) == 0:
		return "", nil
	case len(e.args) >= 2 && len(e.args) <= 5 && e.t.isSubclass(excTypes["OSError"]):
		return vm.osErrorString(e)
	case len(e.args) > 1 && len(e.args) < 4 && e.t.isSubclass(excTypes["OSError"]):
		s, err := vm.toStr(e.args[1])
		if err != nil {
			return "", err
		}
		n, err := vm.toStr(e.args[0])
		s = "[Errno " + n + "] " + s
		if len(e.args) == 3 && err == nil {
			var file string
			file, err = vm.repr(e.args[2])
			s += ": " + file
		}
		return s, err
	case len(e.args) == 1:
		if e.t.isSubclass(excTypes["KeyError"]) {
			return vm.repr(e.args[0])
		}
		return vm.toStr(e.args[0])
	}
	return vm.repr(tuplev(e.args...))
}
