package session

import (
	"strings"
	"testing"
)

// A poke changes the original and not the copy, wherever the copy was taken.
func TestPoke(t *testing.T) {
	s := New("test", []byte("Hello, zero-copy world! 01234567"), false)
	mv := s.LaneNamed("mv")
	if _, err := s.AddSlice(mv.ID, "7", "16", "", "part"); err != nil {
		t.Fatal(err)
	}
	if err := s.CopyBytes(s.LaneNamed("part").ID); err != nil {
		t.Fatal(err)
	}
	var copied *Owner
	for _, o := range s.Owners() {
		if o.Name == "copy" {
			copied = o
		}
	}
	if copied == nil || string(copied.Bytes()) != "zero-copy" || copied.Type != "bytes" || !copied.ReadOnly() {
		t.Fatalf("the copy is %+v", copied)
	}
	if copied.SizeOf() != 33+9 { // sys.getsizeof(b'zero-copy') of a 64-bit CPython
		t.Errorf("getsizeof %d, want 42", copied.SizeOf())
	}
	if from := copied.CopyOf(); from == nil || from.Name != "data" {
		t.Errorf("copied from %+v, want data", from)
	}
	poked, err := s.Poke(copied.ID)
	if err != nil {
		t.Fatal(err)
	}
	if want := (Poked{Original: "data", Copy: "copy", Offset: 7}); poked != want {
		t.Errorf("poked %+v, want %+v", poked, want)
	}
	if got, want := poked.Summary(), "data changed · copy did not"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if s.Byte(7) != 'z'^0xff || copied.Bytes()[0] != 'z' {
		t.Errorf("data[7] is %#x, copy[0] is %#x", s.Byte(7), copied.Bytes()[0])
	}
	if got, want := s.Last().Python, "data[7] ^= 0xff"; got != want {
		t.Errorf("the line is %q, want %q", got, want)
	}
	s.Undo()
	if s.Byte(7) != 'z' {
		t.Errorf("undone, data[7] is %#x", s.Byte(7))
	}
	if _, err := s.Poke(99); err == nil {
		t.Error("what is not there is poked")
	}

	// A second copy takes a name of its own; a view of the first one reads it.
	if err := s.CopyBytes(s.LaneNamed("mv").ID); err != nil {
		t.Fatal(err)
	}
	if s.ownerNamed("copy_2") == nil {
		t.Errorf("no second copy among %d owners", len(s.Owners()))
	}
	if err := s.ViewOwner(s.ownerNamed("copy").ID); err != nil {
		t.Fatal(err)
	}
	if l := s.LaneNamed("mv_2"); l == nil || !l.View.ReadOnly() || l.Owner().Name != "copy" {
		t.Errorf("the view of the copy is %+v", l)
	}
	// What is not laid out has no current view.
	s.Show(s.ownerNamed("copy_2").ID)
	if l := s.Current(); l != nil {
		t.Errorf("the current view of copy_2 is %s", l.Name)
	}
	s.Show(s.ownerNamed("data").ID)
	if l := s.Current(); l == nil || l.Owner().Name != "data" {
		t.Errorf("back at data the current view is %v", l)
	}
}

// What cannot be written says so in Python's words.
func TestPokeOfBytes(t *testing.T) {
	s := New("test", []byte("abc"), true)
	if err := s.Exec("copy = bytearray(data)"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Poke(s.ownerNamed("copy").ID)
	if want := "TypeError: 'bytes' object does not support item assignment"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	l := s.LaneNamed("mv")
	_ = s.Release(l.ID)
	if err := s.CopyBytes(s.LaneNamed("mv").ID); err == nil || !strings.Contains(err.Error(), "operation forbidden on released memoryview object") {
		t.Errorf("a copy of a released view: %v", err)
	}
}
