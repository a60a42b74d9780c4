package session_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"memview/app/session"
	"memview/view"
)

// newSession returns a session over a copy of data with an observer that
// collects changes.
func newSession(t *testing.T, data string, readOnly bool, options ...session.Option) (*session.Session, *[]session.Change) {
	t.Helper()
	s := session.New("test", []byte(data), readOnly, options...)
	changes := new([]session.Change)
	s.Observe(func(c session.Change) { *changes = append(*changes, c) })
	return s, changes
}

func mustCast(t *testing.T, s *session.Session, parent, format, name string) *session.Lane {
	t.Helper()
	l, err := s.AddCast(s.LaneNamed(parent).ID, format, name)
	if err != nil {
		t.Fatalf("%s.cast(%q): %v", parent, format, err)
	}
	return l
}

func mustSlice(t *testing.T, s *session.Session, parent, start, stop, step, name string) *session.Lane {
	t.Helper()
	l, err := s.AddSlice(s.LaneNamed(parent).ID, start, stop, step, name)
	if err != nil {
		t.Fatalf("%s[%s:%s:%s]: %v", parent, start, stop, step, err)
	}
	return l
}

// The example of the interface's design: w[1] = 0xBEEF over 32 bytes, seen
// through mv, a cast to 'H' and the odd bytes.
func TestOneWriteIsSeenEverywhere(t *testing.T) {
	s, changes := newSession(t, "Hello, zero-copy world! 01234567", false)
	w := mustCast(t, s, "mv", "H", "w")
	mustSlice(t, s, "mv", "1", "", "2", "odd")
	*changes = nil
	if err := s.SetElement(w.ID, 1, "0xBEEF"); err != nil {
		t.Fatal(err)
	}
	if got, want := s.Memory()[:5], []byte("He\xef\xbeo"); !bytes.Equal(got, want) {
		t.Errorf("memory begins % x, want % x", got, want)
	}
	if len(*changes) != 1 {
		t.Fatalf("told %d changes, want 1: %v", len(*changes), *changes)
	}
	c := (*changes)[0]
	want := "w[1] set to 0xBEEF · bytes 2–3 changed · 2 elements in mv, 1 in w, 1 in odd"
	if got := c.Summary(); got != want {
		t.Errorf("Summary() = %q, want %q", got, want)
	}
	if c.Python != "w[1] = 0xBEEF" || c.Cause != session.CausePerson {
		t.Errorf("Python, Cause = %q, %q; want the line and a person", c.Python, c.Cause)
	}
	for name, want := range map[string]string{"mv": "239", "w": "48879", "odd": "190"} {
		index := map[string]int{"mv": 2, "w": 1, "odd": 1}[name]
		if got, err := s.Element(s.LaneNamed(name).ID, index); err != nil || got != want {
			t.Errorf("%s[%d] = %q, %v; want %q", name, index, got, err, want)
		}
	}
}

// The texts are CPython 3.14's, as docs/semantics and the recorded vectors of
// package view have them.
func TestPythonSaysWhatIsImpossible(t *testing.T) {
	cast := func(f string) func(*session.Session) error {
		return func(s *session.Session) error {
			_, err := s.AddCast(s.LaneNamed("mv").ID, f, "")
			return err
		}
	}
	slice := func(start, stop, step string) func(*session.Session) error {
		return func(s *session.Session) error {
			_, err := s.AddSlice(s.LaneNamed("mv").ID, start, stop, step, "")
			return err
		}
	}
	set := func(index int, literal string) func(*session.Session) error {
		return func(s *session.Session) error { return s.SetElement(s.LaneNamed("mv").ID, index, literal) }
	}
	for _, test := range []struct {
		name     string
		readOnly bool
		do       func(*session.Session) error
		want     string
	}{
		{"length no multiple", false, cast("H"), "TypeError: memoryview: length is not a multiple of itemsize"},
		{"no such format", false, cast("z"), "ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'"},
		{"zero step", false, slice("", "", "0"), "ValueError: slice step cannot be zero"},
		{"a bound that is no integer", false, slice("x", "", ""), "TypeError: slice indices must be integers or None or have an __index__ method"},
		{"index out of range", false, set(5, "1"), "IndexError: index out of bounds on dimension 1"},
		{"negative index out of range", false, set(-6, "1"), "IndexError: index out of bounds on dimension 1"},
		{"value too large", false, set(0, "256"), "ValueError: memoryview: invalid value for format 'B'"},
		{"value far too large", false, set(0, "1"+strings.Repeat("0", 30)), "ValueError: memoryview: invalid value for format 'B'"},
		{"float for an integer", false, set(0, "1.5"), "TypeError: memoryview: invalid type for format 'B'"},
		{"str", false, set(0, "'a'"), "TypeError: memoryview: invalid type for format 'B'"},
		{"read-only element", true, set(0, "1"), "TypeError: cannot modify read-only memory"},
		{"read-only before the index", true, set(9, "1"), "TypeError: cannot modify read-only memory"},
		{"read-only byte", true, func(s *session.Session) error { return s.SetByte(0, 1) }, "TypeError: 'bytes' object does not support item assignment"},
		{"byte out of range", false, func(s *session.Session) error { return s.SetByte(5, 1) }, "IndexError: bytearray index out of range"},
		{"released", false, func(s *session.Session) error {
			if err := s.Release(s.LaneNamed("mv").ID); err != nil {
				return err
			}
			return cast("B")(s)
		}, "ValueError: operation forbidden on released memoryview object"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, _ := newSession(t, "12345", test.readOnly)
			before := len(s.History())
			err := test.do(s)
			if err == nil || err.Error() != test.want {
				t.Fatalf("error = %v, want %s", err, test.want)
			}
			if got := string(s.Memory()); got != "12345" {
				t.Errorf("memory = %q, want it untouched", got)
			}
			if got := len(s.History()); test.name != "released" && got != before {
				t.Errorf("the history grew from %d to %d entries by a refusal", before, got)
			}
		})
	}
}

func TestUndoAndRedo(t *testing.T) {
	s, _ := newSession(t, "abcdefgh", false)
	w := mustCast(t, s, "mv", "I", "w")
	if err := s.SetByte(0, 'X'); err != nil {
		t.Fatal(err)
	}
	if err := s.SetElement(w.ID, 1, "0"); err != nil {
		t.Fatal(err)
	}
	if err := s.Release(w.ID); err != nil {
		t.Fatal(err)
	}
	type state struct {
		memory, w string
		exports   int
	}
	look := func() state {
		st := state{memory: string(s.Memory()), exports: s.Exports(), w: "none"}
		if l := s.LaneNamed("w"); l != nil {
			value, err := s.Element(l.ID, 1)
			st.w = value
			if err != nil {
				st.w = err.Error()
			}
		}
		return st
	}
	const hgfe = "1751606885" // 0x68676665, "efgh" read as a little-endian int
	states := []state{
		{"abcdefgh", "none", 1},
		{"abcdefgh", hgfe, 2},
		{"Xbcdefgh", hgfe, 2},
		{"Xbcd\x00\x00\x00\x00", "0", 2},
		{"Xbcd\x00\x00\x00\x00", "ValueError: operation forbidden on released memoryview object", 1},
	}
	for i := len(states) - 1; ; i-- {
		if got := look(); got != states[i] {
			t.Errorf("at position %d: %+v, want %+v", i, got, states[i])
		}
		if s.Position() != i {
			t.Errorf("Position() = %d, want %d", s.Position(), i)
		}
		if !s.Undo() {
			break
		}
	}
	for i := 1; s.Redo(); i++ {
		if got := look(); got != states[i] {
			t.Errorf("redone to %d: %+v, want %+v", i, got, states[i])
		}
	}
	s.GoTo(2)
	if got := look(); got != states[2] {
		t.Errorf("after GoTo(2): %+v, want %+v", got, states[2])
	}
	s.GoTo(99)
	if got := look(); got != states[4] {
		t.Errorf("after GoTo(99): %+v, want %+v", got, states[4])
	}
	s.GoTo(1)
	if err := s.SetByte(1, '!'); err != nil {
		t.Fatal(err)
	}
	if s.CanRedo() {
		t.Error("an edit after undo left something to redo")
	}
}

func TestTwoDigitsOfAByteAreOneEdit(t *testing.T) {
	s, _ := newSession(t, "\x00\x00", false)
	for _, digit := range []struct {
		value byte
		low   bool
	}{{0xb, false}, {0xe, true}} {
		if err := s.SetNibble(1, digit.value, digit.low); err != nil {
			t.Fatal(err)
		}
	}
	if got := s.Byte(1); got != 0xbe {
		t.Errorf("byte 1 = %#x, want 0xbe", got)
	}
	if got := len(s.History()); got != 1 {
		t.Fatalf("%d entries, want 1: %v", got, s.History())
	}
	if got, want := s.History()[0].Python, "data[1] = 0xbe"; got != want {
		t.Errorf("Python = %q, want %q", got, want)
	}
	s.Undo()
	if got := s.Byte(1); got != 0 {
		t.Errorf("after one undo byte 1 = %#x, want 0", got)
	}
}

func TestSilentWritesAreFoundAndUndone(t *testing.T) {
	now := time.Unix(0, 0)
	s, changes := newSession(t, "0123456789", false, session.WithClock(func() time.Time { return now }))
	mustCast(t, s, "mv", "H", "w")
	*changes = nil
	if s.Poll(0, 10) {
		t.Error("Poll found a change where nothing was written")
	}
	s.Memory()[3] = 'x' // as JavaScript does
	if s.Poll(4, 10) {
		t.Error("Poll(4, 10) found a write at 3")
	}
	if !s.Poll(0, 10) || s.Poll(0, 10) {
		t.Error("Poll(0, 10) is to find the write once")
	}
	want := "JavaScript wrote · byte 3 changed · 1 element in mv, 1 in w"
	if got := s.Last().Summary(); got != want || s.Last().Cause != session.CauseJavaScript {
		t.Errorf("Summary() = %q by %s, want %q by JavaScript", got, s.Last().Cause, want)
	}
	// A moment later: the same entry. Much later: another one.
	now = now.Add(16 * time.Millisecond)
	s.Memory()[3], s.Memory()[9] = 'y', 'z'
	s.Poll(0, 10)
	now = now.Add(time.Minute)
	s.Memory()[0] = '?'
	if !s.Sweep(1 << 20) {
		t.Error("Sweep over all found nothing")
	}
	if got := len(s.History()); got != 3 { // the cast and two
		t.Fatalf("%d entries, want 3: %+v", got, s.History())
	}
	s.Undo()
	s.Undo()
	if got, want := string(s.Memory()), "0123456789"; got != want {
		t.Errorf("undone: %q, want %q", got, want)
	}
	s.Redo()
	s.Redo()
	if got, want := string(s.Memory()), "?12y45678z"; got != want {
		t.Errorf("redone: %q, want %q", got, want)
	}
}

func TestOwnWritesAreNoSilentOnes(t *testing.T) {
	s, changes := newSession(t, "0123456789", false)
	if err := s.SetByte(2, 'x'); err != nil {
		t.Fatal(err)
	}
	s.Undo()
	s.Redo()
	*changes = nil
	if s.Poll(0, 10) || len(*changes) != 0 {
		t.Errorf("our own writes were told as JavaScript's: %+v", *changes)
	}
	// A silent write right before ours to the same byte stays JavaScript's.
	s.Memory()[2] = '!'
	if err := s.SetByte(2, 'y'); err != nil {
		t.Fatal(err)
	}
	if len(*changes) != 2 || (*changes)[0].Cause != session.CauseJavaScript || (*changes)[1].Cause != session.CausePerson {
		t.Errorf("changes = %+v, want JavaScript's, then a person's", *changes)
	}
	s.Undo()
	if got := s.Byte(2); got != '!' {
		t.Errorf("after undo byte 2 = %q, want what JavaScript wrote", got)
	}
}

func TestOpenKeepsTheViewsThatFit(t *testing.T) {
	s, _ := newSession(t, "0123456789ab", false)
	mustCast(t, s, "mv", "I", "w")
	mustSlice(t, s, "w", "", "", "-1", "back")
	mustSlice(t, s, "mv", "1", "", "2", "odd")
	refused, err := s.Open("other", []byte("12345"), true)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, e := range refused {
		said = append(said, e.Error())
	}
	want := []string{
		"w = mv.cast('I'): TypeError: memoryview: length is not a multiple of itemsize",
		"back = w[::-1]: TypeError: memoryview: length is not a multiple of itemsize",
	}
	if strings.Join(said, "\n") != strings.Join(want, "\n") {
		t.Errorf("refused %q, want %q", said, want)
	}
	if s.LaneNamed("odd") == nil || s.LaneNamed("w") != nil || !s.OwnerReadOnly() || s.OwnerType() != "bytes" || s.Len() != 5 {
		t.Errorf("after Open: odd %v, w %v, owner %s of %d", s.LaneNamed("odd"), s.LaneNamed("w"), s.OwnerType(), s.Len())
	}
	s.Undo()
	if got, err := s.Element(s.LaneNamed("back").ID, 0); err != nil || got != "1650538808" { // 0x62613938, "89ab"
		t.Errorf("after undo back[0] = %s, %v", got, err)
	}
	if s.OwnerReadOnly() || s.Len() != 12 {
		t.Errorf("after undo the owner is %s of %d bytes", s.OwnerType(), s.Len())
	}
}

func TestNames(t *testing.T) {
	s, _ := newSession(t, "01234567", false)
	mv := s.LaneNamed("mv").ID
	for _, want := range []string{"u16", "u16_2", "u16_3"} {
		if l := mustCast(t, s, "mv", "H", ""); l.Name != want {
			t.Errorf("named %q, want %q", l.Name, want)
		}
	}
	for _, name := range []string{"data", "mv", "u16", "1x", "a b", "for", "x-y", "'"} {
		if _, err := s.AddCast(mv, "H", name); err == nil {
			t.Errorf("the name %q was taken", name)
		}
	}
	if _, err := s.AddCast(mv, "H", "größe"); err != nil { // Python has such names
		t.Errorf("größe: %v", err)
	}
	l := mustSlice(t, s, "u16", "1", "-1", "-2", "")
	if got, want := l.Python(), "s = u16[1:-1:-2]"; got != want {
		t.Errorf("Python() = %q, want %q", got, want)
	}
	if got, want := l.Go(), "s, err := u16.Slice(view.Range(1, -1, -2))"; got != want {
		t.Errorf("Go() = %q, want %q", got, want)
	}
}

// A lane whose parent was released lives on, and so does undoing its release.
func TestSiblingsOutliveTheirParent(t *testing.T) {
	s, _ := newSession(t, "01234567", false)
	w := mustCast(t, s, "mv", "H", "w")
	if err := s.Release(s.LaneNamed("mv").ID); err != nil {
		t.Fatal(err)
	}
	if err := s.SetElement(w.ID, 0, "0"); err != nil {
		t.Errorf("w after mv.release(): %v", err)
	}
	if err := s.Release(w.ID); err != nil {
		t.Fatal(err)
	}
	if got := s.Exports(); got != 0 {
		t.Errorf("%d exports after all were released", got)
	}
	s.Undo()
	if got, err := s.Element(w.ID, 0); err != nil || got != "0" {
		t.Errorf("w[0] after undoing its release = %s, %v", got, err)
	}
	// The ghost can be taken off the page, and comes back with undo.
	mv := s.LaneNamed("mv")
	if err := s.Release(mv.ID); err != nil || s.LaneNamed("mv") != nil {
		t.Errorf("forgetting the ghost: %v, still there: %v", err, s.LaneNamed("mv"))
	}
	s.Undo()
	if s.LaneNamed("mv") != mv || s.Lanes()[0] != mv {
		t.Error("undo did not bring the ghost back to its place")
	}
}

// bridge records what is published.
type bridge struct {
	live   map[string]*view.View
	events []string
	refuse error
}

func (b *bridge) Publish(name string, v *view.View) (session.Publication, error) {
	if b.refuse != nil {
		return session.Publication{}, b.refuse
	}
	b.live[name] = v
	return session.Publication{TypedArray: "Uint8Array", Release: func() error {
		if b.live[name] == v {
			delete(b.live, name)
		}
		return nil
	}}, nil
}

func (b *bridge) Emit(event string, detail map[string]any) {
	b.events = append(b.events, event+" "+detail["what"].(string))
}

func TestViewsArePublishedWhileTheyLive(t *testing.T) {
	b := &bridge{live: map[string]*view.View{}}
	s, _ := newSession(t, "01234567", false, session.WithBridge(b))
	check := func(when string, names ...string) {
		t.Helper()
		for _, l := range s.Lanes() {
			if !l.Released() && b.live[l.Name] != l.View {
				t.Errorf("%s: %s is not published, or another view is", when, l.Name)
			}
		}
		if len(b.live) != len(names) {
			t.Errorf("%s: %d views published, want %v", when, len(b.live), names)
		}
	}
	check("at start", "mv")
	w := mustCast(t, s, "mv", "H", "w")
	check("after a cast", "mv", "w")
	s.Release(w.ID)
	check("after release", "mv")
	s.Undo()
	check("after undoing the release", "mv", "w")
	s.Open("other", []byte("123"), false)
	check("after opening 3 bytes", "mv")
	s.Undo()
	check("after undoing that", "mv", "w")
	s.Undo()
	check("after undoing the cast", "mv")
	s.SetByte(0, 'x')
	if want := "change byte 0 set to 0x78"; len(b.events) != 1 || b.events[0] != want {
		t.Errorf("events = %q, want %q", b.events, want)
	}
	b.refuse = errors.New("no memory to share")
	if l := mustCast(t, s, "mv", "I", ""); l.Publication().Reason != "no memory to share" {
		t.Errorf("a refused publication says %q", l.Publication().Reason)
	}
}

// The history is bounded: the oldest entries go, and what is left undoes.
func TestHistoryIsBounded(t *testing.T) {
	s, _ := newSession(t, "ab", false)
	const edits = 10_010
	for i := range edits {
		if err := s.SetByte(0, byte(i)); err != nil {
			t.Fatal(err)
		}
	}
	if got := len(s.History()); got != 10_000 || s.Dropped() != edits-10_000 {
		t.Errorf("%d entries kept and %d dropped, want 10000 and 10", got, s.Dropped())
	}
	s.GoTo(0)
	if got := s.Byte(0); got != 9 { // what the tenth edit wrote, the last one dropped
		t.Errorf("undone as far as can be byte 0 is %d, want 9", got)
	}

	// Old and new memory count: after opening 3 × 32 MiB only the last can be undone.
	big := func() []byte { return make([]byte, 32<<20) }
	for range 3 {
		if _, err := s.Open("large", big(), false); err != nil {
			t.Fatal(err)
		}
	}
	if got := len(s.History()); got != 1 {
		t.Errorf("%d entries kept with 64 MiB each, want 1", got)
	}
}

// Whatever is done, undoing all of it brings every byte and view back.
func TestRandomEditsUndo(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		original := make([]byte, r.IntN(40))
		for i := range original {
			original[i] = byte(r.Uint32())
		}
		s := session.New("test", bytes.Clone(original), false)
		for range 60 {
			lanes := s.Lanes()
			l := lanes[r.IntN(len(lanes))]
			at := r.IntN(50) - 5
			switch r.IntN(9) {
			case 0:
				s.AddCast(l.ID, string("?cbBhHiIlLqQnNefdPz"[r.IntN(19)]), "")
			case 1:
				bound := func() string {
					return []string{"", "0", "1", "-1", "3", "-7", "99", "-99999999999999999999"}[r.IntN(8)]
				}
				s.AddSlice(l.ID, bound(), bound(), bound(), "")
			case 2:
				if len(lanes) > 1 {
					s.Release(l.ID)
				}
			case 3:
				s.SetElement(l.ID, at, []string{"0", "255", "-1", "1.5", "True", "b'x'", "nan", "18446744073709551615", "?"}[r.IntN(9)])
			case 4:
				s.SetByte(at, byte(r.Uint32()))
			case 5:
				s.SetNibble(at, byte(r.IntN(16)), r.IntN(2) == 0)
			case 6:
				if s.Len() > 0 {
					s.Memory()[r.IntN(s.Len())] ^= byte(r.Uint32())
				}
				s.Sweep(r.IntN(64))
			case 7:
				s.Undo()
			case 8:
				for n := range s.Lines(8) {
					s.Line(n, 8)
				}
			}
		}
		s.Poll(0, s.Len())
		s.GoTo(0)
		if !bytes.Equal(s.Memory(), original) {
			t.Fatalf("seed %d: undone to % x, want % x", seed, s.Memory(), original)
		}
		if len(s.Lanes()) != 1 || s.Lanes()[0].Name != "mv" || s.Lanes()[0].Released() {
			t.Fatalf("seed %d: the views are %v after undoing all", seed, s.Lanes())
		}
	}
}
