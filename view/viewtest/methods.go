package viewtest

// This file defines the methods that programs call on views and bytearrays, with
// the checks of their arguments.

import (
	"math"
	"strings"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// call is getattr(x, name)(*args, **kw).
func call(m *Machine, a []any) (any, error) {
	name := text(a[1])
	args, kw := arguments(a[2:])
	switch x := a[0].(type) {
	case *view.View:
		return m.callView(x, name, args, kw)
	case *buffer.ByteArray:
		if x, done, err := m.callBuffer(x, name, args); done {
			return x, err
		}
		if len(kw) == 0 {
			return m.callByteArray(x, name, args)
		}
	case *file:
		if len(kw) == 0 {
			return m.callFile(x, name, args)
		}
	case *exporter:
		return m.callOwn(x, name, args)
	case *buffer.NDArray:
		if x, done, err := m.callBuffer(x, name, args); done {
			return x, err
		}
		switch name {
		case "pop":
			return nil, x.Pop()
		case "tobytes":
			b, err := x.ToBytes()
			return buffer.NewBytes(b), err
		}
	case buffer.Exporter:
		if x, done, err := m.callBuffer(x, name, args); done {
			return x, err
		}
		return m.callExporter(x, name, args, kw)
	}
	panic(unsupported{"call of " + typeName(a[0]) + "." + name})
}

// arguments takes apart what follows in a call: a list or tuple, and keywords.
func arguments(a []any) (args []any, kw keywords) {
	kw = keywords{}
	for _, x := range a {
		switch x := x.(type) {
		case *list:
			args = x.items
		case *tuple:
			args = x.items
		case keywords:
			kw = keywords{}
			for name, y := range x { // a copy: what is used is taken away
				kw[name] = y
			}
		}
	}
	return args, kw
}

// parameters puts positional and keyword arguments in order; what is not given
// is absent.
// The first ones are required.
func (m *Machine) parameters(method string, required int, args []any, kw keywords, names ...string) (given []any, err error) {
	if n := len(args) + len(kw); n > len(names) {
		if len(names) == 0 {
			if len(kw) > 0 {
				return nil, raise(exception.TypeError, "memoryview.%s() takes no keyword arguments", method)
			}
			return nil, raise(exception.TypeError, "memoryview.%s() takes no arguments (%d given)", method, n)
		}
		plural := "s"
		if len(names) == 1 {
			plural = ""
		}
		word := ""
		if len(args) == 0 {
			word = "keyword "
		}
		return nil, raise(exception.TypeError, "%s() takes at most %d %sargument%s (%d given)", method, len(names), word, plural, n)
	}
	given = make([]any, len(names))
	for i, name := range names {
		given[i] = absent{}
		x, named := kw[name]
		if i < len(args) {
			given[i] = args[i]
			if named {
				return nil, raise(exception.TypeError, "argument for %s() given by name ('%s') and position (%d)", method, name, i+1)
			}
		} else if named {
			given[i] = x
			delete(kw, name)
		} else if i < required {
			return nil, raise(exception.TypeError, "%s() missing required argument '%s' (pos %d)", method, name, i+1)
		}
	}
	for name := range kw {
		if m.Profile.AtLeast(format.Python313) {
			return nil, raise(exception.TypeError, "%s() got an unexpected keyword argument '%s'", method, name)
		}
		return nil, raise(exception.TypeError, "'%s' is an invalid keyword argument for %s()", name, method)
	}
	return given, nil
}

// absent stands for an argument that was not given.
type absent struct{}

func isAbsent(x any) bool {
	_, ok := x.(absent)
	return ok
}

// methods are those of a memoryview in every version.
var methods = map[string]bool{
	"cast": true, "tobytes": true, "hex": true, "tolist": true, "toreadonly": true, "release": true,
	"__enter__": true, "__exit__": true,
}

func (m *Machine) callView(v *view.View, name string, args []any, kw keywords) (any, error) {
	switch name {
	case "cast":
		p, err := m.parameters(name, 1, args, kw, "format", "shape")
		if err != nil {
			return nil, err
		}
		return callCast(v, p[0], p[1])
	case "tobytes":
		p, err := m.parameters(name, 0, args, kw, "order")
		if err != nil {
			return nil, err
		}
		return callToBytes(v, p[0])
	case "hex":
		p, err := m.parameters(name, 0, args, kw, "sep", "bytes_per_sep")
		if err != nil {
			return nil, err
		}
		return m.callHex(v, p[0], p[1])
	case "__exit__":
		if len(kw) > 0 {
			return nil, raise(exception.TypeError, "__exit__() takes no keyword arguments")
		}
		return nil, v.Release()
	case "tolist", "toreadonly", "release", "__enter__":
		if _, err := m.parameters(name, 0, args, kw); err != nil {
			return nil, err
		}
		switch name {
		case "tolist":
			return toList(v)
		case "toreadonly":
			return sub(v.ToReadOnly())
		case "release":
			return nil, v.Release()
		}
		return v, v.Err()
	case "count", "index":
		if !m.Profile.AtLeast(format.Python314) {
			break
		}
		if len(kw) > 0 {
			return nil, raise(exception.TypeError, "memoryview.%s() takes no keyword arguments", name)
		}
		if name == "index" {
			return m.callIndex(v, args)
		}
		if len(args) != 1 {
			return nil, raise(exception.TypeError, "memoryview.count() takes exactly one argument (%d given)", len(args))
		}
		return integer(v.Count(comparable(args[0])))
	}
	if x, done, err := m.callBuffer(v, name, args); done {
		return x, err
	}
	return nil, noAttribute(v, name)
}

// callIndex is v.index(value, start=0, stop=sys.maxsize, /).
func (m *Machine) callIndex(v *view.View, args []any) (any, error) {
	switch n := len(args); {
	case n == 0:
		return nil, raise(exception.TypeError, "index expected at least 1 argument, got 0")
	case n > 3:
		return nil, raise(exception.TypeError, "index expected at most 3 arguments, got %d", n)
	}
	limits := [2]int{0, m.Profile.SSizeMax()}
	for i, x := range args[1:] {
		if !hasIndex(x) { // _PyEval_SliceIndexNotNone
			return nil, raise(exception.TypeError, "slice indices must be integers or have an __index__ method")
		}
		n, err := m.index(x)
		if err != nil {
			return nil, err
		}
		limits[i] = clamp(n, m.Profile.SSizeMax())
	}
	return integer(v.Index(comparable(args[0]), limits[0], limits[1]))
}

// clamp returns the index nearest to an int of any size.
func clamp(v format.Value, most int) int {
	if i, ok := v.Int64(); ok {
		return min(max(int(i), -most-1), most)
	}
	if b, _ := v.Big(); b.Sign() < 0 {
		return -most - 1
	}
	return most
}

// callBuffer is __buffer__ and __release_buffer__, which came with 3.12.
func (m *Machine) callBuffer(x buffer.Exporter, name string, args []any) (y any, done bool, err error) {
	if name != "__buffer__" && name != "__release_buffer__" {
		return nil, false, nil
	}
	if !m.Profile.AtLeast(format.Python312) {
		return nil, true, noAttribute(x, name)
	}
	if name == "__release_buffer__" {
		switch x.(type) {
		case *view.View, *buffer.ByteArray, *buffer.Array, *buffer.NDArray, *buffer.IOBuffer:
		default: // what is not told of releases
			return nil, true, noAttribute(x, name)
		}
	}
	if len(args) != 1 {
		whose := "" // of nobody: the name was left out up to 3.13
		if m.Profile.AtLeast(format.Python314) {
			whose = name
		}
		return nil, true, raise(exception.TypeError, "%s expected 1 argument, got %d", whose, len(args))
	}
	if name == "__release_buffer__" {
		v, ok := args[0].(*view.View)
		if !ok {
			return nil, true, raise(exception.TypeError, "expected a memoryview object")
		}
		return nil, true, view.GiveBack(x, v)
	}
	flags, err := m.index(args[0])
	if err != nil {
		return nil, true, err
	}
	f, ok := flags.Int64()
	switch most := int64(m.Profile.SSizeMax()); {
	case !ok || f > most || f < -most-1:
		return nil, true, raise(exception.OverflowError, "cannot fit '%s' into an index-sized integer", typeName(args[0]))
	case f > math.MaxInt32:
		return nil, true, raise(exception.OverflowError, "buffer flags too large")
	}
	f = int64(int32(f))
	y, err = sub(m.options().Request(x, buffer.Flags(f)))
	return y, true, err
}

func callCast(v *view.View, to, shape any) (any, error) {
	f, ok := to.(string)
	if !ok {
		name := typeName(to)
		if to == nil {
			name = "None"
		}
		return nil, raise(exception.TypeError, "cast() argument 'format' must be str, not %s", name)
	}
	if isAbsent(shape) {
		return sub(v.Cast(f))
	}
	return sub(v.CastValue(f, valueOf(shape)))
}

func callToBytes(v *view.View, order any) (any, error) {
	o := ""
	switch x := order.(type) {
	case absent, nil:
	case string:
		if strings.Contains(x, "\x00") {
			return nil, raise(exception.ValueError, "embedded null character")
		}
		if o = x; o == "" {
			o = "empty" // no order, where None is one
		}
	default:
		return nil, raise(exception.TypeError, "tobytes() argument 'order' must be str or None, not %s", typeName(order))
	}
	b, err := v.ToBytesOrder(o)
	if err != nil {
		return nil, err
	}
	return buffer.NewBytes(b), nil
}

func (m *Machine) callHex(v *view.View, sep, count any) (any, error) {
	n := 1
	if !isAbsent(count) {
		i, err := m.index(count)
		if err != nil {
			return nil, err
		}
		most, ctype := math.MaxInt32, "int"
		if v.Profile().AtLeast(format.Python315) {
			most, ctype = v.Profile().SSizeMax(), "ssize_t"
		}
		n = clamp(i, most)
		if !format.Equal(i, format.Int(int64(n))) {
			return nil, raise(exception.OverflowError, "Python int too large to convert to C %s", ctype)
		}
	}
	if isAbsent(sep) {
		s, err := v.Hex()
		return s, err
	}
	if err := v.Err(); err != nil {
		return nil, err
	}
	size, err := length(sep)
	if err != nil {
		return nil, err
	}
	if size != any(format.Int(1)) {
		return nil, raise(exception.ValueError, "sep must be length 1.")
	}
	switch x := sep.(type) {
	case string:
		return hexSep(v, x, n)
	case *buffer.Bytes:
		return hexSep(v, string(rune(x.Bytes()[0])), n) // a byte past 127 is not ASCII either
	}
	return nil, raise(exception.TypeError, "sep must be str or bytes.")
}

func hexSep(v *view.View, sep string, n int) (any, error) {
	s, err := v.HexSep(sep, n)
	return s, err
}
