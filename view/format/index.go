package format

// This file defines how an object becomes an int: operator.index.

import "memview/view/exception"

// Index returns operator.index(v): an int (or bool) itself, or what the __index__ of an
// [Indexer] returns. It returns TypeError "'float' object cannot be interpreted as an
// integer"; what __index__ answers; and TypeError "__index__ returned non-int (type
// str)", which since CPython 3.15 names the class, with its module if the object has a
// method QualName that says it.
func (p Profile) Index(v Value) (Value, error) {
	if v.IsInt() {
		return v, nil
	}
	o, _ := v.Object()
	hook, ok := o.(Indexer)
	if !ok {
		return Value{}, exception.New(exception.TypeError, "'%s' object cannot be interpreted as an integer", TypeName(v))
	}
	i, err := hook.Index()
	if err != nil || i.IsInt() {
		return i, err
	}
	if !p.AtLeast(Python315) {
		return Value{}, exception.New(exception.TypeError, "__index__ returned non-int (type %s)", TypeName(i))
	}
	name := TypeName(v)
	if q, ok := o.(interface{ QualName() string }); ok {
		name = q.QualName()
	}
	return Value{}, exception.New(exception.TypeError, "%s.__index__() must return an int, not %s", name, TypeName(i))
}
