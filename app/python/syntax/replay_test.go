package syntax

// This file replays what CPython 3.14 was recorded to do (testdata/record) with some thousands of programs.

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"testing"
)

type recorded struct {
	Src    string
	Dump   string
	Scopes json.RawMessage
	Error  []any
	Text   string
	Shown  string
}

func readCases(t testing.TB) []recorded {
	f, err := os.Open("testdata/cases.jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	s := bufio.NewScanner(z)
	s.Buffer(nil, 1<<22)
	var cases []recorded
	for s.Scan() {
		var r recorded
		if err := json.Unmarshal(s.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		cases = append(cases, r)
	}
	if len(cases) < 2000 {
		t.Fatalf("got %d cases, want at least 2000", len(cases))
	}
	return cases
}

func num(x any) int {
	f, _ := x.(float64)
	return int(f)
}

// key names a recorded program in the list of known differences.
func key(src string) string {
	sum := sha256.Sum256([]byte(src))
	return fmt.Sprintf("%x", sum[:6])
}

// TestReplay compares acceptance, trees, and errors with their texts, places and looks.
func TestReplay(t *testing.T) {
	var refused, accepted, rejected int
	differs := map[string]int{}
	seen := map[string]bool{}
	for _, r := range readCases(t) {
		f, err := Parse("file.py", r.Src, FileMode)
		var ref *Refused
		if errors.As(err, &ref) {
			refused++
			continue
		}
		var e *SyntaxError
		errors.As(err, &e)
		what, got, want := "", "", ""
		switch {
		case (e == nil) != (r.Error == nil):
			what, got, want = "acceptance", fmt.Sprint(err), fmt.Sprint(r.Error)
		case e == nil:
			accepted++
			f, _ = ParseOnly("file.py", r.Src, FileMode) // before private names are mangled
			if got, want = dumpFile(f), r.Dump; got != want {
				what = "tree"
			}
		default:
			rejected++
			place := fmt.Sprint(e.Line, e.Column, e.EndLine, e.EndColumn)
			if got, want = fmt.Sprint(e.Type, ": ", e.Message), fmt.Sprint(r.Error[0], ": ", r.Error[1]); got != want {
				what = "message"
			} else if got, want = place, fmt.Sprint(num(r.Error[2]), num(r.Error[3]), num(r.Error[4]), num(r.Error[5])); got != want {
				what = "place"
			} else if got, want = e.Render(), r.Shown; got != want {
				what = "look"
			}
		}
		if what == "" {
			continue
		}
		differs[what]++
		k := key(r.Src)
		if seen[k] = true; differences[k] == "" {
			t.Errorf("%s (key %s) of\n%s\ngot  %s\nwant %s", what, k, r.Src, got, want)
		}
	}
	for k, reason := range differences {
		if !seen[k] {
			t.Errorf("the known difference %s (%s) is none any more", k, reason)
		}
	}
	t.Logf("%d accepted, %d rejected, %d refused; known differences: %v", accepted, rejected, refused, differs)
}
