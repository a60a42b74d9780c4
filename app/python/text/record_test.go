package text_test

// This file replays what testdata/record.py recorded on CPython 3.14.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"os"
	"sort"
	"strings"
	"testing"

	"memview/view/exception"
)

// differences lists the recorded calls that answer otherwise here, as
// "function arguments", each with the reason. An entry that agrees fails.
var differences = map[string]string{}

// excused says why a recorded answer is not CPython's on 64-bit Linux.
func excused(function string, args []any, message string) bool {
	switch function {
	case "float.pow": // emscripten's errno and its text
		return message == "(68, 'Result not representable')"
	case "format": // where C's long has 32 bits
		n, ok := args[0].(*big.Int)
		return ok && n.IsInt64() && message == "Python int too large to convert to C long"
	}
	return false
}

func TestRecorded(t *testing.T) {
	f, err := os.Open("testdata/cases.jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	total, failed := map[string]int{}, map[string]int{}
	stale := map[string]bool{}
	for key := range differences {
		stale[key] = true
	}
	for lines.Scan() {
		var line []any
		d := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		d.UseNumber()
		if err := d.Decode(&line); err != nil {
			t.Fatal(err)
		}
		name := line[0].(string)
		args := decode(line[1]).([]any)
		want := show(decode(line[2]))
		if len(line) > 3 {
			message := decode(line[4]).(string)
			if excused(name, args, message) {
				continue
			}
			want = line[3].(string) + ": " + message
		}
		total[name]++
		got := call(name, args)
		if got == want {
			continue
		}
		key := name + " " + show(args)
		if _, known := differences[key]; known {
			delete(stale, key)
			continue
		}
		if failed[name]++; failed[name] <= 4 {
			t.Errorf("%s%s\n got %s\nwant %s", name, show(args), got, want)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	for key := range stale {
		t.Errorf("listed as a difference, but agrees: %s", key)
	}
	var names []string
	sum, bad := 0, 0
	for name, n := range total {
		names = append(names, fmt.Sprintf("%s %d/%d", name, n-failed[name], n))
		sum, bad = sum+n, bad+failed[name]
	}
	sort.Strings(names)
	t.Logf("%d of %d agree: %s", sum-bad, sum, strings.Join(names, ", "))
}

// call runs the function recorded as name and shows its result, or its error,
// or a panic.
func call(name string, args []any) (got string) {
	defer func() {
		if r := recover(); r != nil {
			got = fmt.Sprint("panic: ", r)
		}
	}()
	f, ok := functions[name]
	if !ok {
		return "no such function"
	}
	v, err := f(args)
	if err != nil {
		var e *exception.Error
		if errors.As(err, &e) {
			return string(e.Type) + ": " + e.Message
		}
		return err.Error()
	}
	return show(v)
}

type tuple []any
type pair struct{ key, value any }
type dict []pair

// decode makes a Go value of record.py's encoding.
func decode(v any) any {
	switch v := v.(type) {
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = decode(v[i])
		}
		return out
	case map[string]any:
		for kind, x := range v {
			switch kind {
			case "i":
				n, _ := new(big.Int).SetString(x.(string), 0)
				return n
			case "f":
				return float(x.(string))
			case "c":
				p := x.([]any)
				return complex(decode(p[0]).(float64), decode(p[1]).(float64))
			case "s":
				b, _ := hex.DecodeString(x.(string))
				return string(b)
			case "b", "a":
				b, _ := hex.DecodeString(x.(string))
				return b
			case "t":
				return tuple(decode(x).([]any))
			case "d":
				out := dict{}
				for _, p := range x.([]any) {
					p := decode(p).([]any)
					out = append(out, pair{p[0], p[1]})
				}
				return out
			}
		}
	}
	return v
}

// float reads what float.hex wrote.
func float(s string) float64 {
	var f float64
	if _, err := fmt.Sscanf(s, "%g", &f); err != nil {
		panic(err)
	}
	if strings.HasPrefix(s, "-") {
		f = math.Copysign(f, -1)
	}
	return f
}

// show writes a value so that equal ones, and only those, look equal.
func show(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case string:
		return fmt.Sprintf("%q", v)
	case []byte:
		return fmt.Sprintf("b%q", v)
	case int:
		return fmt.Sprint(v)
	case int64:
		return fmt.Sprint(v)
	case *big.Int:
		return v.String()
	case float64:
		if math.IsNaN(v) {
			return "nan"
		}
		return fmt.Sprintf("%x", v)
	case []string:
		return show(list(v))
	case [][]byte:
		return show(list(v))
	case []any:
		return "[" + items(v) + "]"
	case tuple:
		return "[" + items(v) + "]"
	}
	return fmt.Sprint(v)
}

func items(vs []any) string {
	var b strings.Builder
	for _, v := range vs {
		b.WriteString(show(v) + ", ")
	}
	return b.String()
}

func list[T any](xs []T) []any {
	out := []any{}
	for _, x := range xs {
		out = append(out, x)
	}
	return out
}
