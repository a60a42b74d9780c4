package python

// This file defines the unions that int | str makes: PEP 604.

// A unionType is what isinstance and issubclass take for any of several classes. None stands for its class.
type unionType struct{ of []Value }

var typeUnion = newBuiltinType("Union", typeObject)

func (*unionType) class() *Type { return typeUnion }

func init() { typeUnion.module = "typing" }

// unionOf returns a | b of classes, no value when they are none.
func unionOf(a, b Value) Value {
	if a.isNone() && b.isNone() {
		return Value{}
	}
	u := &unionType{}
	for _, v := range []Value{a, b} {
		var more []Value
		switch o := v.o.(type) {
		case *unionType:
			more = o.of
		case *Type, noneTag:
			more = []Value{v}
		default:
			return Value{}
		}
	next:
		for _, x := range more {
			for _, y := range u.of {
				if same(x, y) {
					continue next
				}
			}
			u.of = append(u.of, x)
		}
	}
	if len(u.of) == 1 {
		return u.of[0]
	}
	return Value{o: u}
}

func (u *unionType) repr() string {
	s := ""
	for i, v := range u.of {
		if i > 0 {
			s += " | "
		}
		if t, ok := v.o.(*Type); ok {
			s += t.fullName()
		} else {
			s += "None"
		}
	}
	return s
}
