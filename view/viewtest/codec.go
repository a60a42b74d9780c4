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
	i, ok := new(big.Int).SetString(n.String(), 10)
	if !ok {
		panic(unsupported{"number " + n.String()})
	}
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
// operation that failed, and with unsupported where it is no argument at all.
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
	panic(unsupported{fmt.Sprintf("value %v", e)})
}

func (m *Machine) decodeAll(es []any) []any {
	out := make([]any, len(es))
	for i, e := range es {
		out[i] = m.decode(e)
	}
	return out
}

func (m *Machine) decodeMap(e map[string]any) any {
	if e["mem"] != nil {
		return layoutOf(e)
	}
	if e["cb"] != nil {
		return m.callback(e)
	}
	for key, val := range e {
		switch key {
		case "release": // beside a hook's kind
			continue
		case "r":
			return m.at(val)
		case "int":
			i, ok := new(big.Int).SetString(text(val), 10)
			if !ok {
				break
			}
			return format.Big(i)
		case "f":
			return format.Float(decodeFloat(text(val)))
		case "c":
			if parts := array(val); len(parts) == 2 {
				re, im := decodeFloat(text(parts[0])), decodeFloat(text(parts[1]))
				return complexOf(re, im)
			}
		case "b":
			return buffer.NewBytes(unhex(val))
		case "ba":
			return buffer.NewByteArray(unhex(val))
		case "t":
			if items := m.decodeAll(array(val)); len(items) > 0 {
				return &tuple{items}
			}
			return nothing
		case "s":
			if parts := m.decodeAll(array(val)); len(parts) == 3 {
				return &slice{parts[0], parts[1], parts[2]}
			}
		case "dots":
			return dots
		case "notimpl":
			return notImplemented
		case "kw":
			kw := keywords{}
			given, _ := val.(map[string]any)
			for k, v := range given {
				kw[k] = m.decode(v)
			}
			return kw
		case "obj":
			return &object{text(val)}
		case "index", "bool", "float", "raises":
			return m.hook(key, val, e["release"])
		}
	}
	panic(unsupported{fmt.Sprintf("value %v", e)})
}

// The parts of JSON that must be what they are.

func unhex(s any) []byte {
	b, err := hex.DecodeString(text(s))
	if err != nil {
		panic(unsupported{fmt.Sprintf("bytes %v", s)})
	}
	// Memory of its own alignment, as every exporter's.
	memory := buffer.Make(len(b))
	copy(memory, b)
	return memory
}

func atoi(n any) int {
	if v, ok := n.(json.Number); ok {
		if i, err := v.Int64(); err == nil {
			return int(i)
		}
	}
	panic(unsupported{fmt.Sprintf("number %v", n)})
}

func text(s any) string {
	if s, ok := s.(string); ok {
		return s
	}
	panic(unsupported{fmt.Sprintf("text %v", s)})
}

func array(a any) []any {
	if a, ok := a.([]any); ok {
		return a
	}
	panic(unsupported{fmt.Sprintf("array %v", a)})
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
	case *buffer.Bytes:
		return contents("b", x.Bytes())
	case *ellipsis:
		return map[string]any{"dots": true}
	case *special:
		return map[string]any{"notimpl": true}
	case *request:
		return map[string]any{"buffer": x.fields}
	}
	if i, ok := m.regs.find(x); ok {
		return map[string]any{"same": i}
	}
	switch x := x.(type) {
	case *agent:
		if x.id != nil {
			return map[string]any{"cb": x.id}
		}
	case *lender:
		return map[string]any{"cb": x.id}
	case *view.View:
		return map[string]any{"mv": m.snapshot(x)}
	case *buffer.ByteArray:
		return contents("ba", x.Bytes())
	case *buffer.Array:
		return map[string]any{"array": []any{x.TypeCode(), hex.EncodeToString(x.Bytes())}}
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
	return map[string]any{"o": className(x)}
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
	case format.KindComplex:
		c, _ := v.Complex()
		return map[string]any{"c": []any{format.Float(real(c)).String(), format.Float(imag(c)).String()}}
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
		s["obj"] = m.which(obj)
	}
	s["len"] = m.attempt(func() (any, error) { return length(v) })
	s["bytes"] = m.attempt(func() (any, error) { return toBytes(v) })
	if v.NBytes() <= bulk {
		s["list"] = m.attempt(func() (any, error) { return toList(v) })
	}
	return s
}

// which names an object by identity.
func (m *Machine) which(obj buffer.Exporter) any {
	if i, ok := m.regs.find(obj); ok {
		return map[string]any{"same": i}
	}
	return map[string]any{"o": className(obj)}
}

// wide encodes ints of any size.
func wide(is []int) []any {
	out := make([]any, len(is))
	for i, n := range is {
		out[i] = encodeNumber(format.Int(int64(n)))
	}
	return out
}
