package session_test

// This file tests going somewhere. The texts are CPython 3.14's for the same
// expression over the same 32 bytes.

import (
	"testing"

	"memview/app/session"
)

func TestParsePlace(t *testing.T) {
	s, _ := newSession(t, "Hello, zero-copy world! 01234567", false)
	mustCast(t, s, "mv", "H", "w")
	mustSlice(t, s, "mv", "", "", "-2", "back")
	gone := mustCast(t, s, "mv", "I", "gone")
	if err := s.Release(gone.ID); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text           string
		lane           string
		index          int
		offset, length int
		fail           string
	}{
		{"31", "", 0, 31, 1, ""},
		{" 0x1F ", "", 0, 31, 1, ""},
		{"-1", "", 0, 31, 1, ""},
		{"-32", "", 0, 0, 1, ""},
		{"data[5]", "", 0, 5, 1, ""},
		{"data[-5]", "", 0, 27, 1, ""},
		{"data", "", 0, 0, 1, ""},
		{"data[8:]", "", 0, 8, 24, ""},
		{"mv[3]", "mv", 3, 3, 1, ""},
		{"w[2]", "w", 2, 4, 2, ""},
		{"w[-1]", "w", 15, 30, 2, ""},
		{"w", "w", 0, 0, 2, ""},
		{"w[1:3]", "w", 1, 2, 4, ""},
		{"w[::4]", "w", 0, 0, 26, ""},
		{"w[::-1]", "w", 15, 0, 32, ""},
		{"back[0]", "back", 0, 31, 1, ""},
		{"back[1:3]", "back", 1, 27, 3, ""},
		{"32", "", 0, 0, 0, "IndexError: bytearray index out of range"},
		{"-33", "", 0, 0, 0, "IndexError: bytearray index out of range"},
		{"w[16]", "", 0, 0, 0, "IndexError: index out of bounds on dimension 1"},
		{"w[0, 0]", "", 0, 0, 0, "TypeError: cannot index 1-dimension view with 2-element tuple"},
		{"w[::0]", "", 0, 0, 0, "ValueError: slice step cannot be zero"},
		{"w[1.5]", "", 0, 0, 0, "TypeError: memoryview: invalid slice key"},
		{"w[9999999999999999999999]", "", 0, 0, 0, "IndexError: cannot fit 'int' into an index-sized integer"},
		{"gone[0]", "", 0, 0, 0, "ValueError: operation forbidden on released memoryview object"},
		{"nope[3]", "", 0, 0, 0, "NameError: name 'nope' is not defined"},
		{"w[3", "", 0, 0, 0, "SyntaxError: '[' was never closed"},
		{"w[1:2:3:4]", "", 0, 0, 0, "SyntaxError: invalid syntax"},
		{"w[4:2]", "", 0, 0, 0, "4:2 has no elements there"},
		{"w[x]", "", 0, 0, 0, "x is no index; type a number, such as 31, 0x1F or -1"},
		{"0x", "", 0, 0, 0, "0x is no index; type a number, such as 31, 0x1F or -1"},
		{"", "", 0, 0, 0, "type an offset, such as 31, 0x1F or -1, or an element, such as mv[3]"},
	} {
		got, err := s.ParsePlace(test.text)
		said, lane := "", ""
		if err != nil {
			said = err.Error()
		}
		if got.Lane != nil {
			lane = got.Lane.Name
		}
		want := session.Range{Offset: test.offset, Length: test.length}
		if said != test.fail || lane != test.lane || got.Index != test.index || got.Bytes != want {
			t.Errorf("ParsePlace(%q) = %s %d %v, %q; want %s %d %v, %q", test.text, lane, got.Index, got.Bytes, said, test.lane, test.index, want, test.fail)
		}
	}
	empty, _ := newSession(t, "", true)
	if _, err := empty.ParsePlace("0"); err == nil || err.Error() != "IndexError: index out of range" {
		t.Errorf("byte 0 of no bytes: %v", err)
	}
}

func FuzzParsePlace(f *testing.F) {
	for _, seed := range []string{"-1", "mv[3]", "w[1:2]", "w[,]", "[", "mv[[", "mv[1,2]", "data[:]", "mv[--1]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, _ := newSession(t, "Hello, zero-copy", false)
		mustCast(t, s, "mv", "H", "w")
		p, err := s.ParsePlace(text)
		if err == nil && (p.Bytes.Offset < 0 || p.Bytes.End() > s.Len() || p.Bytes.Length == 0) {
			t.Errorf("%q leads to %v", text, p.Bytes)
		}
	})
}
