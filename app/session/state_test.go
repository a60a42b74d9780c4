package session_test

// This file tests that what is kept comes back, and that nothing that is not
// what was kept does any harm.

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"memview/app/python"
	"memview/app/session"
)

// picture describes all that a person sees of a session.
func picture(s *session.Session) string {
	text := fmt.Sprintf("%s %s %x\n", s.Source(), s.OwnerType(), s.Memory())
	for _, l := range s.Lanes() {
		text += fmt.Sprintf("%d %s released %t", l.Index, l.Python(), l.Released())
		if !l.Released() {
			text += fmt.Sprintf(" %s %v %v", l.View.Format(), l.View.Shape(), l.View.Strides())
		}
		text += "\n"
	}
	if l := s.Current(); l != nil {
		text += "at " + l.Name + "\n"
	}
	for _, e := range s.History() {
		text += fmt.Sprintf("%t %s %q %q %d\n", e.Done, e.Cause, e.What, e.Python, e.Line)
	}
	if p := s.Program(); p != nil {
		text += fmt.Sprintf("%s at %d, done %t, failure %+v\n", p.Name(), p.Next(), p.Done(), p.Failure())
		for _, o := range s.Owners() {
			text += fmt.Sprintf("%s %s %x\n", o.Name, o.Type, o.Bytes())
		}
		text += fmt.Sprintf("output %v\n", s.Output())
	}
	return text
}

func restored(t *testing.T, state []byte) *session.Session {
	t.Helper()
	s := session.New("other", []byte("other bytes"), false)
	if _, err := s.Restore(state); err != nil {
		t.Fatalf("Restore: %v", err)
	}
	return s
}

// sameFromEndToEnd goes through both histories and compares.
func sameFromEndToEnd(t *testing.T, want, got *session.Session, from int) {
	t.Helper()
	same := func(when string) {
		t.Helper()
		if a, b := picture(want), picture(got); a != b {
			t.Errorf("%s:\n got %s\nwant %s", when, b, a)
		}
	}
	same("restored")
	want.GoTo(from)
	got.GoTo(from)
	same("at the beginning")
	want.GoTo(1 << 20)
	got.GoTo(1 << 20)
	same("at the end")
}

func TestStateOfData(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	for range 60 {
		s, _ := newSession(t, "Hello, zero-copy world! 01234567", r.IntN(5) == 0)
		for range r.IntN(30) {
			lanes := s.Lanes()
			switch r.IntN(8) {
			case 0:
				_, _ = s.AddCast(lanes[r.IntN(len(lanes))].ID, []string{"H", "i", "d", "c"}[r.IntN(4)], "")
			case 1:
				_, _ = s.AddSlice(lanes[r.IntN(len(lanes))].ID, "1", "", []string{"2", "-1", ""}[r.IntN(3)], "")
			case 2:
				if len(lanes) > 1 {
					_ = s.Release(lanes[r.IntN(len(lanes))].ID)
				}
			case 3, 4:
				_ = s.SetByte(r.IntN(32), byte(r.IntN(256)))
			case 5:
				s.Memory()[r.IntN(32)] ^= 1 // JavaScript
				s.Poll(0, 32)
			case 6:
				s.Undo()
			case 7:
				s.SetCurrent(lanes[r.IntN(len(lanes))].ID)
			}
		}
		extra := []session.Extra{{Name: "cursor", Value: "5"}, {Name: "draft", Value: "a\x00é"}}
		state := s.State(true, extra)
		again := session.New("other", nil, false)
		got, err := again.Restore(state)
		if err != nil || !slices.Equal(got, extra) {
			t.Fatalf("Restore: %v, %v; want %v", got, err, extra)
		}
		sameFromEndToEnd(t, s, again, 0)
	}
}

// What is handed on is what stands there, without what it was before.
func TestStateWithoutHistory(t *testing.T) {
	s, _ := newSession(t, "my password is secret", false)
	mustSlice(t, s, "mv", "3", "", "", "part")
	for i := range 6 {
		if err := s.SetByte(15+i, 'x'); err != nil {
			t.Fatal(err)
		}
	}
	state := s.State(false, nil)
	if bytes.Contains(state, []byte("secret")) || bytes.Contains(state, []byte("sec")) {
		t.Errorf("what was overwritten is still in %q", state)
	}
	again := restored(t, state)
	if string(again.Memory()) != "my password is xxxxxx" || again.LaneNamed("part") == nil || again.CanUndo() || again.CanRedo() {
		t.Errorf("restored: %s", picture(again))
	}
	if want := "data = bytearray(b'my password is xxxxxx')\nmv = memoryview(data)\npart = mv[3:]"; again.Baseline() != want {
		t.Errorf("it starts from %q, want %q", again.Baseline(), want)
	}
}

// Documents that came before are not kept: what leads back begins with the one
// that stands.
func TestStateAfterOpening(t *testing.T) {
	s, _ := newSession(t, "first", false)
	if err := s.SetByte(0, 'F'); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Open("second.bin", []byte("second"), false); err != nil {
		t.Fatal(err)
	}
	if err := s.SetByte(0, 'S'); err != nil {
		t.Fatal(err)
	}
	again := restored(t, s.State(true, nil))
	if string(again.Memory()) != "Second" || again.Source() != "second.bin" || again.Position() != 1 {
		t.Fatalf("restored: %s", picture(again))
	}
	if want := "data = bytearray(b'second')\nmv = memoryview(data)"; again.Baseline() != want {
		t.Errorf("it starts from %q, want %q", again.Baseline(), want)
	}
	again.Undo()
	if string(again.Memory()) != "second" || again.CanUndo() {
		t.Errorf("undone: %s", picture(again))
	}
}

const stateProgram = `data = bytearray(b'Hello, zero-copy')
mv = memoryview(data)
print(mv[0])
w = mv.cast('H')
other = bytearray(4)
ov = memoryview(other)
w[1] = 0xBEEF
for i in range(3):
    mv[i] = i
data.append(33)
`

func TestStateOfPrograms(t *testing.T) {
	for steps := range 16 {
		s := session.New("nothing", nil, false)
		s.Load("snippet.py", stateProgram)
		s.Begin()
		for range steps {
			s.Step()
		}
		if steps > 3 {
			if err := s.Exec("mv[5] = 7"); err != nil {
				t.Fatal(err)
			}
			_ = s.Exec("1/0")
			if err := s.SetByte(1, 0x55); err != nil {
				t.Fatal(err)
			}
			s.Step()
			s.Memory()[2] = 0x66 // JavaScript
			s.Poll(0, s.Len())
			s.Undo()
		}
		again := restored(t, s.State(true, nil))
		sameFromEndToEnd(t, s, again, 0)
	}
	// Handed on: up to where it stands.
	s := session.New("nothing", nil, false)
	s.Load("snippet.py", stateProgram)
	s.Begin()
	for range 5 {
		s.Step()
	}
	s.GoTo(3)
	again := restored(t, s.State(false, nil))
	if again.Position() != 3 || again.CanRedo() || again.Program().Next() != 4 {
		t.Errorf("handed on: %s", picture(again))
	}
}

// A program that found data finds it again.
func TestStateOfSeededPrograms(t *testing.T) {
	s, _ := newSession(t, "ignored", false)
	if _, err := s.Open("photo.bin", []byte("\x01\x02\x03\x04"), false); err != nil {
		t.Fatal(err)
	}
	s.Load("snippet.py", "mv[0] = data[1]\nprint(mv[0])\n")
	s.Continue(nil)
	again := restored(t, s.State(true, nil))
	if !bytes.Equal(again.Memory(), []byte("\x02\x02\x03\x04")) || len(again.Output()) != 1 {
		t.Errorf("restored: %s", picture(again))
	}
}

// What takes long does not hold the page up: it waits at its beginning.
func TestStateOfLongPrograms(t *testing.T) {
	s := session.New("nothing", nil, false, session.WithLimits(session.ProgramLimits{Limits: python.Limits{Time: 300 * time.Millisecond}}))
	s.Load("snippet.py", "a = bytearray(4)\nn = 0\nwhile True: n += 1\n")
	s.Begin()
	s.Step()
	state := s.State(true, nil)
	s.Continue(nil) // until its time is up
	long := s.State(true, nil)
	start := time.Now()
	again := restored(t, long)
	if took := time.Since(start); took > 6*time.Second {
		t.Errorf("a program without end took %v to restore", took)
	}
	if again.Position() != 0 || again.Program().Source() != s.Program().Source() {
		t.Errorf("restored: %s", picture(again))
	}
	if again := restored(t, state); again.Position() != 1 {
		t.Errorf("restored after one step: %s", picture(again))
	}
}

// Restored in a hurry, a program then has all the time that programs have.
func TestRestoredProgramsHaveTheirTime(t *testing.T) {
	s := session.New("nothing", nil, false)
	s.Load("snippet.py", "while True: pass\n")
	s.Begin()
	state := s.State(true, nil)
	again := session.New("other", nil, false, session.WithLimits(session.ProgramLimits{Limits: python.Limits{Time: 50 * time.Millisecond}}))
	if _, err := again.Restore(state); err != nil {
		t.Fatal(err)
	}
	again.Continue(nil)
	if f := again.Program().Failure(); f == nil || f.Notice != "The program was stopped after 50ms." {
		t.Errorf("it ended with %+v", f)
	}
}

func TestBrokenStates(t *testing.T) {
	s, _ := newSession(t, "Hello", false)
	mustSlice(t, s, "mv", "1", "", "", "part")
	if err := s.SetByte(0, 'J'); err != nil {
		t.Fatal(err)
	}
	state := s.State(true, nil)
	victim, _ := newSession(t, "as it was", false)
	before := picture(victim)
	try := func(what string, broken []byte, want error) {
		t.Helper()
		if _, err := victim.Restore(broken); !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", what, err, want)
		}
		if after := picture(victim); after != before {
			t.Fatalf("%s has changed the session:\n%s", what, after)
		}
	}
	for n := range state {
		try(fmt.Sprintf("the first %d bytes", n), state[:n], session.ErrBrokenState)
	}
	for i := range state {
		broken := bytes.Clone(state)
		broken[i] ^= 0x40
		if _, err := victim.Restore(broken); err == nil {
			t.Fatalf("byte %d changed: no error", i)
		}
	}
	newer := bytes.Clone(state)
	newer[2] = 200
	try("a later version", newer, session.ErrNewerState)
}

// A state that somebody made to look whole does no harm either.
func FuzzRestore(f *testing.F) {
	s := session.New("fuzz", []byte("Hello, zero-copy"), false)
	w, err := s.AddCast(s.Current().ID, "H", "w")
	if err != nil {
		f.Fatal(err)
	}
	_ = s.SetElement(w.ID, 1, "5")
	_ = s.Release(w.ID)
	_ = s.Release(w.ID)
	s.Undo()
	f.Add(session.Unsealed(s.State(true, nil)))
	s.Load("snippet.py", "a = bytearray(4)\nb = memoryview(a)\nb[0] = 1\n")
	s.Step()
	s.Step()
	_ = s.Exec("b[1] = 2")
	_ = s.SetByte(2, 3)
	s.Undo()
	f.Add(session.Unsealed(s.State(true, nil)))
	f.Fuzz(func(t *testing.T, body []byte) {
		s := session.New("victim", []byte("abc"), false, session.WithLimits(session.ProgramLimits{}))
		if _, err := s.Restore(session.Sealed(body)); err != nil {
			return
		}
		for range 20 {
			s.Undo()
		}
		for range 20 {
			s.Redo()
		}
		s.GoTo(1)
		_ = s.SetByte(0, 1)
		_ = s.State(true, nil)
		for n := range s.Lines(16) {
			if n > 10 {
				break
			}
			s.Line(n, 16)
		}
	})
}
