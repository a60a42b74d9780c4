package text_test

// This file stands in for the objects of Python that templates and % ask.

import (
	"math/big"

	. "memview/app/python/text"
	"memview/view/exception"
)

func repr(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case *big.Int:
		return v.String()
	case float64:
		return FloatRepr(v)
	case string:
		return Repr(v)
	case []byte:
		return BytesRepr(v)
	case []any:
		return "[" + joined(v) + "]"
	case tuple:
		if len(v) == 1 {
			return "(" + joined(v) + ",)"
		}
		return "(" + joined(v) + ")"
	case dict:
		s := ""
		for i, p := range v {
			if i > 0 {
				s += ", "
			}
			s += repr(p.key) + ": " + repr(p.value)
		}
		return "{" + s + "}"
	}
	return "?"
}

func joined(vs []any) (s string) {
	for i, v := range vs {
		if i > 0 {
			s += ", "
		}
		s += repr(v)
	}
	return s
}

func plain(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	return repr(v)
}

func typeName(v any) string {
	switch v.(type) {
	case nil:
		return "NoneType"
	case bool:
		return "bool"
	case *big.Int:
		return "int"
	case float64:
		return "float"
	case string:
		return "str"
	case []byte:
		return "bytes"
	case []any:
		return "list"
	case tuple:
		return "tuple"
	}
	return "dict"
}

func integer(n int64) *big.Int { return big.NewInt(n) }

// fields are the arguments of templates() in testdata/inputs.py.
type fields struct{ mapping bool }

var positional = []any{integer(1), -2.5, "text", []any{integer(7), integer(8), "nine"}, dict{{"k", "v"}, {"0", "zero"}, {integer(3), "three"}}}
var keywords = dict{{"a", integer(5)}, {"b", "bee"}, {"c", []any{integer(1), []any{integer(2), integer(3)}}}, {"width", integer(12)}}

func (d dict) get(key any) (any, error) {
	for _, p := range d {
		if repr(p.key) == repr(key) {
			return p.value, nil
		}
	}
	return nil, exception.New("KeyError", plain(key))
}

func (f *fields) MappingOnly() bool { return f.mapping }

func (f *fields) Positional(i int) (any, bool) {
	if f.mapping || i >= len(positional) {
		return nil, false
	}
	return positional[i], true
}

func (f *fields) Keyword(name string) (any, error) { return keywords.get(name) }

func (f *fields) Attribute(v any, name string) (any, error) {
	if _, ok := v.(*big.Int); ok && name == "real" {
		return v, nil
	}
	return nil, exception.New("AttributeError", "'"+typeName(v)+"' object has no attribute '"+name+"'")
}

func (f *fields) ItemIndex(v any, i int64) (any, error) {
	switch v := v.(type) {
	case []any:
		if i < int64(len(v)) {
			return v[i], nil
		}
		return nil, exception.New("IndexError", "list index out of range")
	case string:
		if n := Len(v); i < int64(n) {
			return At(v, n, int(i)), nil
		}
		return nil, exception.New("IndexError", "string index out of range")
	case dict:
		return v.get(integer(i))
	}
	return nil, exception.New("TypeError", "'"+typeName(v)+"' object is not subscriptable")
}

func (f *fields) ItemKey(v any, key string) (any, error) {
	switch v := v.(type) {
	case []any:
		return nil, exception.New("TypeError", "list indices must be integers or slices, not str")
	case string:
		return nil, exception.New("TypeError", "string indices must be integers, not 'str'")
	case dict:
		return v.get(key)
	}
	return nil, exception.New("TypeError", "'"+typeName(v)+"' object is not subscriptable")
}

func (f *fields) Convert(v any, conversion byte) (any, error) {
	switch conversion {
	case 's':
		return plain(v), nil
	case 'a':
		return ASCIIText(repr(v)), nil
	}
	return repr(v), nil
}

func (f *fields) Format(v any, spec string) (string, error) {
	switch v.(type) {
	case []any, dict:
		if spec != "" {
			return "", exception.New("TypeError", "unsupported format string passed to "+typeName(v)+".__format__")
		}
		return repr(v), nil
	}
	return formatted(v, spec)
}

// operand is the right side of %.
type operand struct {
	v     any
	bytes bool
}

func (o *operand) Tuple() ([]any, bool) {
	t, ok := o.v.(tuple)
	return t, ok
}
func (o *operand) Value() any { return o.v }

func (o *operand) Mapping() bool {
	switch o.v.(type) {
	case []any, dict:
		return true
	case []byte:
		return !o.bytes
	}
	return false
}

func (o *operand) Lookup(key string) (any, error) {
	switch v := o.v.(type) {
	case dict:
		if o.bytes {
			for _, p := range v {
				if b, ok := p.key.([]byte); ok && string(b) == key {
					return p.value, nil
				}
			}
			return nil, exception.New("KeyError", BytesRepr([]byte(key)))
		}
		return v.get(key)
	case []any:
		what := "str"
		if o.bytes {
			what = "bytes"
		}
		return nil, exception.New("TypeError", "list indices must be integers or slices, not "+what)
	}
	return nil, exception.New("TypeError", "byte indices must be integers or slices, not str")
}

func (o *operand) Text(v any, conversion byte) (string, error) {
	switch conversion {
	case 's':
		return plain(v), nil
	case 'a':
		return ASCIIText(repr(v)), nil
	}
	return repr(v), nil
}

func (o *operand) Bytes(v any) ([]byte, error) {
	if b, ok := v.([]byte); ok {
		return b, nil
	}
	return nil, ErrNotConverted
}

func (o *operand) Int(v any, conversion byte) (*big.Int, error) {
	switch v := v.(type) {
	case *big.Int:
		return v, nil
	case bool:
		if v {
			return integer(1), nil
		}
		return integer(0), nil
	case float64:
		if conversion == 'd' || conversion == 'i' || conversion == 'u' {
			return FloatInt(v)
		}
	}
	return nil, ErrNotConverted
}

func (o *operand) Float(v any) (float64, error) {
	if f, ok := v.(float64); ok {
		return f, nil
	}
	x, err := o.Int(v, 'd')
	if err != nil {
		return 0, err
	}
	return IntFloat(x)
}

func (o *operand) Char(v any) (rune, int, error) {
	switch v := v.(type) {
	case string:
		if !o.bytes {
			if r, ok := Ord(v); ok {
				return r, 1, nil
			}
			return 0, Len(v), ErrNotConverted
		}
	case []byte:
		if o.bytes {
			if len(v) == 1 {
				return rune(v[0]), 1, nil
			}
			return 0, len(v), ErrNotConverted
		}
	}
	x, err := o.Int(v, 'x')
	if err != nil {
		return 0, -1, err
	}
	if !x.IsInt64() || x.Int64() != int64(int32(x.Int64())) {
		return -1, 0, nil
	}
	return rune(x.Int64()), 0, nil
}

func (o *operand) Star(v any) (*big.Int, error) { return o.Int(v, 'x') }
func (o *operand) TypeName(v any) string        { return typeName(v) }
func (o *operand) Charge(n int) error           { return nil }
