package format_test

// This file replays what the struct module of five CPythons answered
// (testdata/record.py), and fuzzes formats and values.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"memview/view/exception"
	"memview/view/format"
)

func TestStructRecordings(t *testing.T) {
	for _, recording := range []struct {
		name    string
		profile format.Profile
	}{
		{"311", format.Profile{Version: format.Python311}},
		{"312", format.Profile{Version: format.Python312}},
		{"313", format.Profile{Version: format.Python313}},
		{"p314", format.Profile{Version: format.Python314, ABI: format.ILP32}},
		{"p315", format.Profile{Version: format.Python315, ABI: format.ILP32}},
	} {
		t.Run(recording.name, func(t *testing.T) {
			requests, wrong := replayStruct(t, "testdata/struct."+recording.name+".jsonl.gz", recording.profile)
			if requests < 7000 || wrong > 0 {
				t.Errorf("%d of %d requests differ", wrong, requests)
			}
		})
	}
}

// replayStruct puts a recording's requests, and reports the first that differ.
func replayStruct(t *testing.T, path string, p format.Profile) (requests, wrong int) {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(unzipped)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Bytes()
		if line[0] == '{' { // which interpreter
			continue
		}
		requests++
		var r []any
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.UseNumber()
		if err := decoder.Decode(&r); err != nil {
			t.Fatal(err)
		}
		want, err := json.Marshal(r[len(r)-1])
		if err != nil {
			t.Fatal(err)
		}
		got, err := json.Marshal(structOutcome(p, r[0].(string), r[1].(string), r[2:len(r)-1]))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			if wrong++; wrong <= 20 {
				t.Errorf("%s\n got %s\nwant %s", line[:min(len(line), 200)], got, want)
			}
		}
	}
	return requests, wrong
}

// structOutcome is record.py's outcome.
func structOutcome(p format.Profile, op, f string, args []any) any {
	v, err := structAnswer(p, op, f, args)
	if err == nil {
		return map[string]any{"v": v}
	}
	e, ok := err.(*exception.Error)
	if !ok {
		return err.Error()
	}
	name := strings.TrimPrefix(string(e.Type), "struct.")
	return map[string]any{"e": []string{name, e.Message}}
}

func structAnswer(p format.Profile, op, f string, args []any) (any, error) {
	s, err := p.Compile(f)
	if err != nil {
		return nil, err
	}
	switch op {
	case "calcsize":
		return encodeValue(format.Int(int64(s.Size()))), nil
	case "pack":
		b, err := s.Pack(decodeValues(args[0])...)
		return encodeBytes(b), err
	case "pack_into":
		b := bytes.Repeat([]byte{0xaa}, number(args[0]))
		err := s.PackInto(b, number(args[1]), decodeValues(args[2])...)
		return encodeBytes(b), err
	case "unpack":
		values, err := s.Unpack(decodeBytes(args[0]))
		return encodeValues(values), err
	case "unpack_from":
		values, err := s.UnpackFrom(decodeBytes(args[0]), number(args[1]))
		return encodeValues(values), err
	}
	all, err := s.IterUnpack(decodeBytes(args[0]))
	if err != nil {
		return nil, err
	}
	out := []any{}
	for values := range all {
		out = append(out, encodeValues(values))
	}
	return out, nil
}

// hook is an object of record.py with one method.
type hook struct{ answer any }

func (hook) TypeName() string { return "record.Hook" }

func (h hook) value() (format.Value, error) {
	if m, ok := h.answer.(map[string]any); ok && m["raises"] != nil {
		message := "boom"
		if m["raises"] == "KeyError" {
			message = "'boom'"
		}
		return format.Value{}, exception.New(exception.Type(m["raises"].(string)), "%s", message)
	}
	return decodeValue(h.answer), nil
}

type indexHook struct{ hook }

func (h indexHook) Index() (format.Value, error) { return h.value() }

type floatHook struct{ hook }

func (h floatHook) Float() (float64, error) {
	v, err := h.value()
	if err == nil && v.Kind() != format.KindFloat {
		err = exception.New(exception.TypeError, "__float__ returned non-float")
	}
	f, _ := v.Float64()
	return f, err
}

type complexHook struct{ hook }

func (h complexHook) Complex() (complex128, error) {
	v, err := h.value()
	c, ok := v.Complex()
	if err == nil && !ok {
		err = exception.New(exception.TypeError, "__complex__ returned non-complex")
	}
	return c, err
}

type boolHook struct{ hook }

func (h boolHook) Truth() (bool, error) {
	v, err := h.value()
	b, _ := v.Bool()
	return b, err
}

// text is a bytearray, as far as struct looks.
type text []byte

func (text) TypeName() string               { return "bytearray" }
func (b text) Bytes() []byte                { return b }
func (b text) Truth() (bool, error)         { return len(b) > 0, nil }
func number(x any) int                      { i, _ := decodeValue(x).Int64(); return int(i) }
func decodeBytes(x any) []byte              { b, _ := decodeValue(x).Bytes(); return b }
func encodeBytes(b []byte) any              { return map[string]any{"b": hex.EncodeToString(b)} }
func decodeValues(x any) (v []format.Value) { v, _ = decodeValue(x).List(); return v }

func decodeValue(x any) format.Value {
	switch x := x.(type) {
	case bool:
		return format.Bool(x)
	case json.Number:
		i, _ := x.Int64()
		return format.Int(i)
	case string:
		return format.Object(x)
	case []any:
		list := []format.Value{}
		for _, item := range x {
			list = append(list, decodeValue(item))
		}
		return format.List(list)
	case map[string]any:
		for key, v := range x {
			switch key {
			case "i":
				i, _ := new(big.Int).SetString(v.(string), 10)
				return format.Big(i)
			case "f":
				return format.Float(decodeFloat(v))
			case "c":
				parts := v.([]any)
				return format.Complex(complex(decodeFloat(parts[0]), decodeFloat(parts[1])))
			case "b", "ba":
				b, _ := hex.DecodeString(v.(string))
				if key == "ba" {
					return format.Object(text(b))
				}
				return format.Bytes(b)
			case "index":
				return format.Object(indexHook{hook{v}})
			case "float":
				return format.Object(floatHook{hook{v}})
			case "complex":
				return format.Object(complexHook{hook{v}})
			case "bool":
				return format.Object(boolHook{hook{v}})
			}
		}
	}
	return format.Value{}
}

func decodeFloat(x any) float64 {
	if x == "nan" {
		f, _ := format.NaN().Float64()
		return f
	}
	f, _ := strconv.ParseFloat(x.(string), 64)
	return f
}

func encodeValues(values []format.Value) any {
	out := []any{}
	for _, v := range values {
		out = append(out, encodeValue(v))
	}
	return out
}

func encodeValue(v format.Value) any {
	switch v.Kind() {
	case format.KindBool:
		b, _ := v.Bool()
		return b
	case format.KindInt, format.KindUint:
		if i, ok := v.Int64(); ok && -1<<53 < i && i < 1<<53 {
			return i
		}
		return map[string]any{"i": v.String()}
	case format.KindFloat:
		return map[string]any{"f": v.String()}
	case format.KindComplex:
		c, _ := v.Complex()
		return map[string]any{"c": []string{format.Float(real(c)).String(), format.Float(imag(c)).String()}}
	}
	b, _ := v.Bytes()
	return encodeBytes(b)
}

// Nothing a program can write as a format, as values or as bytes panics, and what
// was packed is unpacked again.
func FuzzStruct(f *testing.F) {
	for _, s := range []string{"", "<i", "3sxh", "@cq0i", "!2H 3p", "99999999999999999999x", "i\x00", "\xff", "2ZdF", "0p", "4294967295?", "> e?"} {
		f.Add(s, []byte("\x01\x02\x03\x04\x05\x06\x07\x08"), 0, uint8(14))
	}
	f.Fuzz(func(t *testing.T, text string, b []byte, offset int, version uint8) {
		p := format.Profile{Version: format.Python311 + format.Version(version%5), ABI: format.ABI(version / 128)}
		s, err := p.Compile(text)
		if err != nil {
			if _, ok := err.(*exception.Error); !ok {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		if s.Size() < 0 || s.Size() > p.SSizeMax() || s.Len() < 0 {
			t.Fatalf("%q: %d values in %d bytes", text, s.Len(), s.Size())
		}
		s.PackInto(b, offset)
		s.UnpackFrom(b, offset)
		if s.Size() > 1<<16 || s.Len() > 1<<16 {
			return
		}
		padded := append(slices.Clone(b), make([]byte, s.Size())...)[:s.Size()]
		values, err := s.Unpack(padded)
		if err != nil {
			return
		}
		if len(values) != s.Len() {
			t.Fatalf("%q: %d values, want %d", text, len(values), s.Len())
		}
		packed, err := s.Pack(values...)
		if err != nil {
			t.Fatalf("%q: packing what was unpacked: %v", text, err)
		}
		again, err := s.Unpack(packed)
		if err != nil || fmt.Sprint(again) != fmt.Sprint(values) {
			t.Fatalf("%q: %v, then %v %v", text, values, again, err)
		}
	})
}
