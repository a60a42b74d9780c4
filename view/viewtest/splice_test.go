package viewtest

// This file fuzzes programs made of the operations of recorded ones, in any order and
// on any registers: there the surprises are.

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"

	"memview/view"
	"memview/view/format"
)

// pool returns the operations of recorded programs, each once.
func pool(t testing.TB) [][]any {
	t.Helper()
	var ops [][]any
	seen := map[string]bool{}
	for _, name := range []string{"hand", "rand"} {
		file, err := os.Open("../testdata/" + name + ".p315.jsonl.gz")
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		unzipped, err := gzip.NewReader(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := each(unzipped, func(r Recording) {
			for _, op := range r.Ops {
				if key := canonical(op); !seen[key] {
					seen[key] = true
					ops = append(ops, op)
				}
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
	return ops
}

// turned returns a value in which each register is another one: below limit, as next
// chooses.
func turned(x any, limit int, next func() int) any {
	switch x := x.(type) {
	case []any:
		out := make([]any, len(x))
		for i, y := range x {
			out[i] = turned(y, limit, next)
		}
		return out
	case map[string]any:
		out := map[string]any{}
		for key, y := range x {
			if (key == "r" || key == "release") && limit > 0 {
				out[key] = json.Number(format.Int(int64(next() % limit)).String())
			} else {
				out[key] = turned(y, limit, next)
			}
		}
		return out
	}
	return x
}

func FuzzSplice(f *testing.F) {
	ops := pool(f)
	var makers []int // operations that need no register
	for i, op := range ops {
		if len(op) > 1 && canonical(turned(op, 1, func() int { return 0 })) == canonical(op) {
			if s := op[0]; s == "ndarray" || s == "array" || s == "bytearray" || s == "bytes" || s == "ctypes" {
				makers = append(makers, i)
			}
		}
	}
	for i := range 64 {
		seed := make([]byte, 48)
		for j := range seed {
			seed[j] = byte(i*j*37 + i*11 + j)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, script []byte) {
		if len(script) > 150 {
			return
		}
		at := 0
		next := func() int {
			if at+1 >= len(script) {
				at += 2
				return at * 31
			}
			at += 2
			return int(script[at-2]) | int(script[at-1])<<8
		}
		m := Machine{Profile: view.Profile{Version: format.Version(11 + next()%5), ABI: format.ABI(next() % 2)}}
		var played []any
		play := func(op []any) {
			op, _ = turned(op, len(m.regs.all), next).([]any)
			played = append(played, op)
			outcome := m.Step(op)
			if e, ok := outcome["e"].([]any); ok && e[0] == "SystemError" {
				t.Errorf("%v: %v\n%s", m.Profile, e[1], canonical(played))
			}
		}
		for range 2 {
			play(ops[makers[next()%len(makers)]])
			play([]any{"memoryview", map[string]any{"r": json.Number(format.Int(int64(len(m.regs.all) - 1)).String())}})
		}
		for at < len(script) {
			play(ops[next()%len(ops)])
		}
		m.Final()
		for i, r := range m.regs.all {
			if v, ok := r.(*view.View); ok && !inside(v) {
				t.Errorf("register %d reaches outside\n%s", i, canonical(played))
			}
		}
		m.Close()
	})
}
