package session_test

// This file tests finding against the plainest search there is: every offset,
// every byte.

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"memview/app/session"
)

func TestNewPattern(t *testing.T) {
	for _, test := range []struct {
		kind       session.FindKind
		text, code string
		big        bool
		want, fail string
	}{
		{session.FindText, "zé", "", false, "7a c3 a9", ""},
		{session.FindHex, "48 65", "", false, "48 65", ""},
		{session.FindHex, "0x48 ?? 6c", "", false, "48 ?? 6c", ""},
		{session.FindHex, "48??6c", "", false, "48 ?? 6c", ""},
		{session.FindHex, "????", "", false, "?? ??", ""},
		{session.FindHex, "?? 0", "", false, "", "line 1, column 4: a byte has two hexadecimal digits, this one has one"},
		{session.FindHex, "00 ?", "", false, "", "line 1, column 4: ?? stands for a whole byte"},
		{session.FindHex, "4??0", "", false, "", "line 1, column 2: ?? stands for a whole byte"},
		{session.FindHex, "zz", "", false, "", "line 1, column 1: 'z' is not a hexadecimal digit"},
		{session.FindHex, "", "", false, "", "type what is to be found"},
		{session.FindValue, "0xBEEF", "H", false, "ef be", ""}, // struct.pack('<H', 0xBEEF)
		{session.FindValue, "0xBEEF", "H", true, "be ef", ""},  // struct.pack('>H', 0xBEEF)
		{session.FindValue, "1.5", "f", false, "00 00 c0 3f", ""},
		{session.FindValue, "-2", "q", true, "ff ff ff ff ff ff ff fe", ""},
		{session.FindValue, "b'a'", "c", false, "61", ""},
		{session.FindValue, "256", "B", false, "", "ValueError: memoryview: invalid value for format 'B'"},
		{session.FindValue, "1.5", "B", false, "", "TypeError: memoryview: invalid type for format 'B'"},
		{session.FindValue, "x", "B", false, "", "x is not a Python value; try 255, 0xff, -1.5, True or b'a'"},
		{session.FindText, strings.Repeat("a", 4097), "", false, "", "4097 bytes cannot be looked for at once, 4096 can"},
	} {
		got, said := "", ""
		if p, err := session.NewPattern(test.kind, test.text, test.code, test.big); err != nil {
			said = err.Error()
		} else {
			got = p.Describe()
		}
		if got != test.want || said != test.fail {
			t.Errorf("NewPattern(%s, %.20q, %q, %t) is %q, %q; want %q, %q", test.kind, test.text, test.code, test.big, got, said, test.want, test.fail)
		}
	}
}

// stands is the plainest search: the offsets where pattern, written as digits
// and ??, stands in b.
func stands(b []byte, pattern string) []int {
	parts := strings.Fields(pattern)
	const digits = "0123456789abcdef"
	var all []int
offsets:
	for at := 0; at+len(parts) <= len(b); at++ {
		for i, part := range parts {
			if part != "??" && part != string([]byte{digits[b[at+i]>>4], digits[b[at+i]&15]}) {
				continue offsets
			}
		}
		all = append(all, at)
	}
	return all
}

func TestSearchAndTally(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 400 {
		memory := make([]byte, r.IntN(60))
		for i := range memory {
			memory[i] = byte(r.IntN(2))
		}
		var parts []string
		for range r.IntN(4) + 1 {
			parts = append(parts, []string{"00", "01", "??"}[r.IntN(3)])
		}
		text := strings.Join(parts, " ")
		p, err := session.NewPattern(session.FindHex, text, "", false)
		if err != nil {
			t.Fatal(err)
		}
		want := stands(memory, text)
		tally := session.NewTally(p)
		for !tally.Step(memory, r.IntN(100)+1) {
		}
		if tally.Count != len(want) {
			t.Fatalf("%q in % x: counted %d, stands at %v", text, memory, tally.Count, want)
		}
		for n, at := range want {
			if got := tally.Index(memory, at); got != n+1 {
				t.Fatalf("%q in % x: the match at %d is number %d, want %d", text, memory, at, got, n+1)
			}
		}
		for from := range memory {
			for _, back := range []bool{false, true} {
				wantAt, wrapped := -1, false
				if len(want) > 0 {
					if back {
						wantAt, wrapped = want[len(want)-1], true
						for _, at := range want {
							if at <= from {
								wantAt, wrapped = at, false
							}
						}
					} else {
						wantAt, wrapped = want[0], true
						for k := range want {
							if at := want[len(want)-1-k]; at >= from {
								wantAt, wrapped = at, false
							}
						}
					}
				}
				s := session.NewSearch(p, from, back)
				got, over := s.Step(memory, 1)
				for steps := 0; !over; steps++ {
					if steps > len(memory) {
						t.Fatalf("%q in % x from %d, back %t: does not end", text, memory, from, back)
					}
					got, over = s.Step(memory, 1+r.IntN(5))
				}
				if got != wantAt || got >= 0 && s.Wrapped != wrapped {
					t.Fatalf("%q in % x from %d, back %t: found %d, wrapped %t; want %d, %t", text, memory, from, back, got, s.Wrapped, wantAt, wrapped)
				}
			}
		}
		covered := map[int]bool{}
		for _, at := range want {
			for i := range parts {
				covered[at+i] = true
			}
		}
		lo := r.IntN(len(memory) + 1)
		hi := lo + r.IntN(len(memory)-lo+1)
		marked := map[int]bool{}
		for _, m := range p.In(memory, lo, hi) {
			for i := m.Offset; i < m.End(); i++ {
				marked[i] = true
			}
		}
		for i := lo; i < hi; i++ {
			if marked[i] != covered[i] {
				t.Fatalf("%q in % x: byte %d marked %t, want %t", text, memory, i, marked[i], covered[i])
			}
		}
	}
}

// A slice of the search takes bounded time however many matches it has.
func TestTallyIsBounded(t *testing.T) {
	p, err := session.NewPattern(session.FindHex, "00", "", false)
	if err != nil {
		t.Fatal(err)
	}
	memory := make([]byte, 1<<20)
	tally, steps := session.NewTally(p), 1
	for !tally.Step(memory, 1<<20) {
		steps++
	}
	if tally.Count != len(memory) || steps < 50 {
		t.Errorf("%d matches counted in %d slices, want %d in many", tally.Count, steps, len(memory))
	}
	if p.In(memory, 100, 200)[0] != (session.Range{Offset: 100, Length: 100}) {
		t.Errorf("marks are not joined: %v", p.In(memory, 100, 200)[:1])
	}
	if !bytes.Equal(memory, make([]byte, 1<<20)) {
		t.Error("counting writes")
	}
}
