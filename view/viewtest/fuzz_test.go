package viewtest

// This file fuzzes programs: whatever a line of JSON asks for, the machine answers,
// and no view reaches outside its exporter's memory.

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"memview/view"
	"memview/view/format"
)

// moderate reports whether a program is one that a test can wait for: without numbers
// that make memory of gigabytes, which are allowed and take their time.
func moderate(x any, product int64) bool {
	switch x := x.(type) {
	case json.Number:
		n, err := x.Int64()
		return err != nil || n < 4096 || n >= 1<<40
	case []any:
		for _, y := range x {
			if n, ok := y.(json.Number); ok {
				if i, err := n.Int64(); err == nil && i > 1 {
					product *= min(i, 1<<20)
				}
			}
			if product > 1<<16 || !moderate(y, product) {
				return false
			}
		}
	case map[string]any:
		for key, y := range x {
			if key == "int" {
				continue // a larger number is out of range everywhere
			}
			if !moderate(y, product) {
				return false
			}
		}
	}
	return true
}

func FuzzProgram(f *testing.F) {
	for _, name := range []string{"hand", "rand"} {
		seeds(f, "../testdata/"+name+".p315.jsonl.gz")
	}
	profiles := []view.Profile{
		{Version: format.Python311}, {Version: format.Python313, ABI: format.ILP32}, {}, {Version: format.Python315, ABI: format.ILP32},
	}
	f.Fuzz(func(t *testing.T, text string, profile uint8) {
		var ops [][]any
		d := json.NewDecoder(strings.NewReader(text))
		d.UseNumber()
		if d.Decode(&ops) != nil || len(ops) > 64 {
			return
		}
		for _, op := range ops {
			if !moderate([]any(op), 1) {
				return
			}
		}
		m := Machine{Profile: profiles[int(profile)%len(profiles)]}
		result := m.Run(ops)
		for i, outcome := range result.Out {
			if e, ok := outcome.(map[string]any)["e"].([]any); ok && e[0] == "SystemError" {
				t.Errorf("%d: %v: %v", i, ops[i], e[1])
			}
		}
		for i, r := range m.regs.all {
			if v, ok := r.(*view.View); ok && !inside(v) {
				t.Errorf("register %d: offset %d, shape %v, strides %v reach outside %d bytes", i, v.Offset(), v.Shape(), v.Strides(), len(v.Base()))
			}
		}
		m.Close()
	})
}

// inside reports whether a view's elements lie in its exporter's memory, by looking at
// the first and the last one in each dimension. Pointers are not looked at.
func inside(v *view.View) bool {
	if v.Released() || v.NBytes() == 0 || len(v.SubOffsets()) > 0 {
		return true
	}
	low, high := v.Offset(), v.Offset()+v.ItemSize()
	strides := v.Strides()
	for d, n := range v.Shape() {
		if n == 0 {
			return true
		}
		if reach := strides[d] * (n - 1); reach < 0 {
			low += reach
		} else {
			high += reach
		}
	}
	return low >= 0 && high <= len(v.Base())
}

// seeds adds every twentieth program of a recording.
func seeds(f *testing.F, path string) {
	file, err := os.Open(path)
	if err != nil {
		f.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		f.Fatal(err)
	}
	n := 0
	if err := each(unzipped, func(r Recording) {
		if n++; n%20 == 0 {
			ops, _ := json.Marshal(r.Ops)
			f.Add(string(ops), uint8(n/20))
		}
	}); err != nil {
		f.Fatal(err)
	}
}
