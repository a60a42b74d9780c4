package viewtest

// This file defines the codec: values as JSON in programs and results.

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"math/big"
	"regexp"
	"strconv"

	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

// exact bounds the ints that are JSON numbers: |n| < 2**53.
const exact = 1 << 53

// bulk is the length in bytes, or elements, beyond which contents are given by
// length and checksum.
const bulk = 4096

var address = regexp.MustCompile(`0x[0-9a-fA-F]+`)

// number decodes a JSON number.
func number(n json.Number) any {
	i, _ := new(big.Int).SetString(n.String(), 10)
	return format.Big(i)
}

// decodeFloat reads Python's repr of a float.
func decodeFloat(s string) float64 {
	if s == "nan" {
		f, _ := format.NaN().Float64()
		return f
	}
	f, _ := strconv.ParseFloat(s, 64) // inf, -inf and -0.0 too
	return f
}

// decode decodes an argument. It panics with dead where that is the result of an
// operation that failed, and with unsupported where it is one of an operation
// that the machine cannot do.
func (m *Machine) decode(e any) any {
	switch e := e.(type) {
	case nil:
		return nil
	case bool:
		return format.Bool(e)
	case json.Number:
		return number(e)
	case string:
		return e
	case []any:
		return &list{m.decodeAll(e)}
	case map[string]any:
		return m.decodeMap(e)
	}
	panic(fmt.Sprintf("unknown value %v", e))
}

func (m *Machine) decodeAll(es []any) []any {
	out := make([]any, len(es))
	for i, e := range es {
		out[i] = m.decode(e)
	}
	return out
}

func (m *Machine) decodeMap(e map[string]any) any {
	for key, val := range e {
		switch key {
		case "release": // beside a hook's kind
			continue
		case "r":
			r := m.regs[atoi(val)]
			switch r.(type) {
			case dead, unsupported:
				panic(r)
			}
			return r
		case "int":
			i, _ := new(big.Int).SetString(val.(string), 10)
			return format.Big(i)
		case "f":
			return format.Float(decodeFloat(val.(string)))
		case "c":
			parts := val.([]any)
			return complex(decodeFloat(parts[0].(string)), decodeFloat(parts[1].(string)))
		case "b":
			return buffer.NewBytes(unhex(val))
		case "ba":
			return buffer.NewByteArray(unhex(val))
		case "t":
			return &tuple{m.decodeAll(val.([]any))}
		case "s":
			parts := m.decodeAll(val.([]any))
			return &slice{parts[0], parts[1], parts[2]}
		case "dots":
			return dots
		case "kw":
			kw := keywords{}
			for k, v := range val.(map[string]any) {
				kw[k] = m.decode(v)
			}
			return kw
		case "obj":
			return &object{val.(string)}
		case "index", "bool", "float", "raises":
			return m.hook(key, val, e["release"])
		}
	}
	panic(unsupported{fmt.Sprintf("value %v", e)})
}

// dots is Ellipsis, of which there is one.
var dots = &ellipsis{}

func (m *Machine) hook(kind string, val, release any) any {
	h := &hook{kind: kind}
	switch kind {
	case "float":
		h.value = format.Float(decodeFloat(val.(string)))
	case "raises":
		h.value = val
	default:
		h.value = m.decode(val)
	}
	if release != nil {
		h.release, _ = m.regs[atoi(release)].(*view.View)
	}
	return h
}

func unhex(s any) []byte {
	b, _ := hex.DecodeString(s.(string))
	return b
}

func atoi(n any) int {
	i, _ := n.(json.Number).Int64()
	return int(i)
}

// encode encodes a result.
func (m *Machine) encode(x any) any {
	switch x := x.(type) {
	case nil:
		return nil
	case format.Value:
		return encodeNumber(x)
	case string:
		return address.ReplaceAllString(x, "0xADDR")
	case complex128:
		return map[string]any{"c": []any{format.Float(real(x)).String(), format.Float(imag(x)).String()}}
	case *buffer.Bytes:
		return contents("b", x.Bytes())
	case *ellipsis:
		return map[string]any{"dots": true}
	case *request:
		return map[string]any{"buffer": x.fields}
	}
	if i, ok := m.register(x); ok {
		return map[string]any{"same": i}
	}
	switch x := x.(type) {
	case *view.View:
		return map[string]any{"mv": m.snapshot(x)}
	case *buffer.ByteArray:
		return contents("ba", x.Bytes())
	case *tuple:
		return map[string]any{"t": m.encodeAll(x.items)}
	case *list:
		if len(x.items) > bulk {
			return map[string]any{"len": len(x.items)}
		}
		return m.encodeAll(x.items)
	case *slice:
		return map[string]any{"s": m.encodeAll([]any{x.start, x.stop, x.step})}
	}
	return map[string]any{"o": typeName(x)}
}

func (m *Machine) encodeAll(xs []any) []any {
	out := make([]any, len(xs))
	for i, x := range xs {
		out[i] = m.encode(x)
	}
	return out
}

func encodeNumber(v format.Value) any {
	switch v.Kind() {
	case format.KindBool:
		b, _ := v.Bool()
		return b
	case format.KindFloat:
		return map[string]any{"f": v.String()}
	case format.KindInt:
		if i, _ := v.Int64(); -exact < i && i < exact {
			return i
		}
	}
	return map[string]any{"int": v.String()}
}

func contents(tag string, b []byte) map[string]any {
	if len(b) <= bulk {
		return map[string]any{tag: hex.EncodeToString(b)}
	}
	return map[string]any{tag + "len": len(b), "crc": crc32.ChecksumIEEE(b)}
}

// register finds an object by identity.
func (m *Machine) register(x any) (int, bool) {
	if x == nil {
		return 0, false
	}
	switch x.(type) {
	case keywords, format.Value, string:
		return 0, false
	}
	for i, r := range m.regs {
		if _, ok := r.(keywords); !ok && r == x {
			return i, true
		}
	}
	return 0, false
}

// snapshot is everything one can ask a view without changing it.
func (m *Machine) snapshot(v *view.View) map[string]any {
	if v.Released() {
		return map[string]any{"released": true}
	}
	s := map[string]any{
		"format": v.Format(), "itemsize": v.ItemSize(), "nbytes": v.NBytes(), "ndim": v.NDim(),
		"readonly": v.ReadOnly(), "c_contiguous": v.CContiguous(), "f_contiguous": v.FContiguous(),
		"contiguous": v.Contiguous(), "shape": v.Shape(), "strides": wide(v.Strides()),
		"suboffsets": wide(v.SubOffsets()),
	}
	switch obj := v.Obj().(type) {
	case nil:
		s["obj"] = nil
	case *buffer.Bytes:
		s["obj"] = m.encode(obj)
	default:
		if i, ok := m.register(obj); ok {
			s["obj"] = map[string]any{"same": i}
		} else {
			s["obj"] = map[string]any{"o": obj.TypeName()}
		}
	}
	s["len"] = m.attempt(func() (any, error) { return length(v) })
	s["bytes"] = m.attempt(func() (any, error) { return toBytes(v) })
	if v.NBytes() <= bulk {
		s["list"] = m.attempt(func() (any, error) { return toList(v) })
	}
	return s
}

// wide encodes ints of any size.
func wide(is []int) []any {
	out := make([]any, len(is))
	for i, n := range is {
		out[i] = encodeNumber(format.Int(int64(n)))
	}
	return out
}
