package session_test

import (
	"strings"
	"testing"

	"memview/app/python"
	"memview/app/session"
)

const aliasProgram = `data = bytearray(b'Hello, zero-copy world! 01234567')
mv = memoryview(data)
print(mv[0])
w = mv.cast('H')
w[1] = 0xBEEF
odd = mv[1::2]
data.append(33)
`

func load(t *testing.T, source string) *session.Session {
	t.Helper()
	s := session.New("nothing", nil, false)
	s.Load("snippet.py", source)
	s.Begin()
	return s
}

func names(s *session.Session) string {
	var list []string
	for _, l := range s.Lanes() {
		list = append(list, l.Name)
	}
	return strings.Join(list, " ")
}

func printed(s *session.Session) string {
	var b strings.Builder
	for _, o := range s.Output() {
		if o.Stream == 0 {
			b.WriteString(">>> " + o.Text + "\n")
			continue
		}
		b.WriteString(o.Text)
	}
	return b.String()
}

func TestAProgramIsStepped(t *testing.T) {
	s := load(t, aliasProgram)
	p := s.Program()
	if s.Len() != 0 || len(s.Owners()) != 0 || p.Next() != 1 {
		t.Fatalf("at the beginning there are %d bytes, %d owners, line %d is next; want 0, 0, 1", s.Len(), len(s.Owners()), p.Next())
	}
	for i, want := range []struct {
		next  int
		lanes string
	}{{2, ""}, {3, "mv"}, {4, "mv"}, {5, "mv w"}, {6, "mv w"}, {7, "mv w odd"}} {
		if !s.Step() {
			t.Fatalf("step %d did nothing", i+1)
		}
		if p.Next() != want.next || names(s) != want.lanes {
			t.Errorf("after step %d line %d is next and the views are %q, want line %d and %q", i+1, p.Next(), names(s), want.next, want.lanes)
		}
	}
	if got := s.Memory()[2:4]; got[0] != 0xEF || got[1] != 0xBE {
		t.Errorf("bytes 2 and 3 are % x, want ef be (0xBEEF, little-endian)", got)
	}
	s.GoTo(5)
	last := s.Last()
	if last.Line != 5 || len(last.Ranges) != 1 || last.Ranges[0] != (session.Range{Offset: 2, Length: 2}) {
		t.Errorf("at step 5 the change is line %d, %v; want line 5, bytes 2 to 4", last.Line, last.Ranges)
	}
	if old, ok := last.Old(2); !ok || old != 'l' {
		t.Errorf("byte 2 was %q, %v before the step; want 'l', true", old, ok)
	}
	if s.GoTo(6); !s.Step() {
		t.Fatal("the last statement did not run")
	}
	f := p.Failure()
	if f == nil || f.Line != 7 || f.Text != "BufferError: Existing exports of data: object cannot be re-sized" {
		t.Errorf("the program ended with %+v; want CPython's BufferError at line 7", f)
	}
	if !strings.HasPrefix(printed(s), "72\nTraceback (most recent call last):\n") {
		t.Errorf("it printed %q; want 72 (ord('H')), then a traceback", printed(s))
	}
	if s.Step() {
		t.Error("a step after the end did something")
	}
}

func TestGoingBackRunsAgain(t *testing.T) {
	s := load(t, aliasProgram)
	s.Continue(nil)
	if at, of := s.Steps(); at != 7 || of != 7 {
		t.Fatalf("after running, the program stands at %d of %d; want 7 of 7", at, of)
	}
	w := s.LaneNamed("w")
	s.GoTo(4)
	if string(s.Memory()) != "Hello, zero-copy world! 01234567" || names(s) != "mv w" || printed(s) != "72\n" {
		t.Errorf("back at step 4: %q, views %q, printed %q", s.Memory(), names(s), printed(s))
	}
	if s.LaneNamed("w") != w {
		t.Error("w is another lane after going back: its letter, colour and place would not last")
	}
	if s.Program().Failure() != nil {
		t.Error("the failure of the last step is still told")
	}
	s.GoTo(7)
	if s.Memory()[2] != 0xEF || s.Program().Failure() == nil {
		t.Error("forward again is not what it was")
	}
	s.Restart()
	if s.Len() != 0 || s.Program().Next() != 1 {
		t.Errorf("restarted, there are %d bytes, line %d is next", s.Len(), s.Program().Next())
	}
}

func TestEditsBetweenStepsAreReplayed(t *testing.T) {
	s := load(t, aliasProgram)
	for range 4 {
		s.Step()
	}
	if err := s.SetByte(0, 'J'); err != nil {
		t.Fatal(err)
	}
	if _, err := s.AddSlice(s.LaneNamed("mv").ID, "4", "8", "", "part"); err != nil {
		t.Fatal(err)
	}
	s.Memory()[9] = '!' // as JavaScript does, without a word
	s.Step()            // w[1] = 0xBEEF
	if names(s) != "mv w part" || string(s.Memory()[:12]) != "Je\xef\xbeo, ze!o-" {
		t.Fatalf("views %q over %q", names(s), s.Memory()[:12])
	}
	if at, _ := s.Steps(); at != 8 {
		t.Fatalf("four steps, an edit, a slice, a silent write and a step make %d entries, want 8", at)
	}
	s.GoTo(2)
	if string(s.Memory()[:12]) != "Hello, zero-" || names(s) != "mv" {
		t.Errorf("back at 2: %q, %q", s.Memory()[:12], names(s))
	}
	s.GoTo(8)
	if names(s) != "mv w part" || string(s.Memory()[:12]) != "Je\xef\xbeo, ze!o-" {
		t.Errorf("forward again: views %q over %q", names(s), s.Memory()[:12])
	}
	s.GoTo(5) // behind the edit of byte 0
	if err := s.SetByte(1, 'a'); err != nil {
		t.Fatal(err)
	}
	if at, of := s.Steps(); at != 6 || of != 6 {
		t.Errorf("an edit in the past makes a branch: at %d of %d, want 6 of 6", at, of)
	}
	s.Step()
	if string(s.Memory()[:9]) != "Ja\xef\xbeo, ze" || names(s) != "mv w" {
		t.Errorf("the branch goes on to %q, views %q", s.Memory()[:9], names(s))
	}
}

func TestLinesOfPythonAreTyped(t *testing.T) {
	s := load(t, aliasProgram)
	s.Continue(func(at python.Position) bool { return at.Line == 6 })
	if at, _ := s.Steps(); at != 5 {
		t.Fatalf("run to line 6 came to step %d, want 5", at)
	}
	if err := s.Exec("w[1]"); err != nil {
		t.Fatal(err)
	}
	err := s.Exec("data.append(1)")
	if err == nil || err.Error() != "BufferError: Existing exports of data: object cannot be re-sized" {
		t.Errorf("append while views hold data: %v", err)
	}
	if err := s.Exec("w.release(); mv.release(); data.append(1)"); err != nil {
		t.Fatal(err)
	}
	if s.Len() != 33 || s.Memory()[32] != 1 {
		t.Errorf("after append there are %d bytes, want 33", s.Len())
	}
	if !strings.HasPrefix(printed(s), "72\n>>> w[1]\n48879\n>>> data.append(1)\nTraceback") {
		t.Errorf("printed %q", printed(s))
	}
	s.Undo()
	if s.Len() != 32 {
		t.Errorf("undone, there are %d bytes, want 32", s.Len())
	}
}

func TestCopiesAreOwnersOfTheirOwn(t *testing.T) {
	s := load(t, "data = bytearray(b'abcd')\nmv = memoryview(data)\nsnapshot = bytes(mv)\nmv[0] = 120\n")
	s.Continue(nil)
	owners := s.Owners()
	if len(owners) != 2 || owners[0].Name != "data" || owners[1].Name != "snapshot" {
		t.Fatalf("owners: %+v", owners)
	}
	if string(owners[0].Bytes()) != "xbcd" || string(owners[1].Bytes()) != "abcd" {
		t.Errorf("data is %q and snapshot %q; a copy does not follow", owners[0].Bytes(), owners[1].Bytes())
	}
	if s.Shown() != owners[0] || owners[1].CopyOf() != owners[0] || owners[0].CopyOf() != nil {
		t.Errorf("shown %q, snapshot is a copy of %v", s.Shown().Name, owners[1].CopyOf())
	}
	if owners[1].SizeOf() != 33+4 { // bytes: 33 + n on a 64-bit CPython
		t.Errorf("sys.getsizeof(snapshot) = %d, want 37", owners[1].SizeOf())
	}
	s.Show(owners[1].ID)
	if string(s.Memory()) != "abcd" || !s.OwnerReadOnly() || len(s.Lanes()) != 0 {
		t.Errorf("shown: %q, read-only %v, %d views", s.Memory(), s.OwnerReadOnly(), len(s.Lanes()))
	}
}

func TestAProgramFindsTheDataThatWasOpened(t *testing.T) {
	s := session.New("nothing", nil, false)
	if _, err := s.Open("photo.raw", []byte{1, 2, 3, 4}, false); err != nil {
		t.Fatal(err)
	}
	if err := s.SetByte(0, 9); err != nil {
		t.Fatal(err)
	}
	s.Load("snippet.py", "mv[1] = data[0]\nh = mv.cast('H')\n")
	s.Continue(nil)
	if f := s.Program().Failure(); f != nil {
		t.Fatalf("failed: %+v", f)
	}
	if string(s.Memory()) != "\x09\x09\x03\x04" || names(s) != "mv h" {
		t.Errorf("% x, views %q; want 09 09 03 04, mv h", s.Memory(), names(s))
	}
	if source, n := s.Program().Found(); source != "photo.raw" || n != 4 {
		t.Errorf("it found %q, %d bytes; want photo.raw, 4", source, n)
	}
	for s.Undo() {
	}
	if s.Program() != nil || s.Len() != 0 {
		t.Errorf("all undone, there is a program or %d bytes", s.Len())
	}
	for s.Redo() {
	}
	if string(s.Memory()) != "\x09\x09\x03\x04" || names(s) != "mv h" {
		t.Errorf("all redone: % x, views %q", s.Memory(), names(s))
	}
}

func TestALongRunIsOneEntryAtItsEnd(t *testing.T) {
	s := load(t, "data = bytearray(4)\nmv = memoryview(data)\nfor i in range(20_000):\n    mv[i % 4] = i % 251\n")
	s.Continue(nil)
	if !s.Program().Done() || s.Program().Failure() != nil {
		t.Fatalf("it did not end well: %+v", s.Program().Failure())
	}
	want := string([]byte{19996 % 251, 19997 % 251, 19998 % 251, 19999 % 251})
	if string(s.Memory()) != want {
		t.Errorf("% x, want % x", s.Memory(), want)
	}
	at, _ := s.Steps()
	s.GoTo(10)
	s.GoTo(at)
	if string(s.Memory()) != want {
		t.Errorf("gone back and forward: % x, want % x", s.Memory(), want)
	}
}

func TestAnEndlessLoopIsStoppedAndGoesOn(t *testing.T) {
	var s *session.Session
	yields := 0
	s = session.New("nothing", nil, false, session.WithLimits(session.ProgramLimits{Yield: func() {
		if yields++; yields == 3 {
			s.Stop()
		}
	}}))
	s.Load("snippet.py", "n = bytearray(8).__len__()\nwhile True:\n    n += 1\n")
	s.Continue(nil)
	p := s.Program()
	if p.Running() || p.Done() || p.Failure() != nil {
		t.Fatalf("stopped: running %v, done %v, failure %+v; want a program that stands", p.Running(), p.Done(), p.Failure())
	}
	if !s.Step() {
		t.Error("it does not go on")
	}
}

// What a stopped program did is done again as far as it came, not stopped again.
func TestAStoppedProgramIsGoneBackIn(t *testing.T) {
	var s *session.Session
	yields := 0
	s = session.New("nothing", nil, false, session.WithLimits(session.ProgramLimits{Yield: func() {
		if yields++; yields == 3 {
			s.Stop()
		}
	}}))
	s.Load("snippet.py", "data = bytearray(8)\nn = memoryview(data).cast('Q')\nwhile True:\n    n[0] += 1\n")
	s.Continue(nil)
	at := s.Position()
	want, err := s.Element(s.LaneNamed("n").ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	s.GoTo(10)
	s.GoTo(at)
	if got, _ := s.Element(s.LaneNamed("n").ID, 0); got != want {
		t.Errorf("n[0] is %s after going back and forward, want %s", got, want)
	}
}

func TestWhatCannotBeParsedSaysSo(t *testing.T) {
	s := load(t, "data = bytearray(4\n")
	f := s.Program().Failure()
	if f == nil || f.Text != "SyntaxError: '(' was never closed" || f.Line != 1 {
		t.Errorf("failure %+v, want CPython's SyntaxError at line 1", f)
	}
	if !strings.Contains(printed(s), "SyntaxError: '(' was never closed") {
		t.Errorf("printed %q", printed(s))
	}
	s = load(t, "async def f(): pass\n")
	if f := s.Program().Failure(); f == nil || f.Text != "" || f.Kind != "unsupported" || f.Line != 1 {
		t.Errorf("async def: %+v, want a notice of ours at line 1", f)
	}
}
