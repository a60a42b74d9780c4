package session_test

// This file tests what is copied for elsewhere: what CPython, Node and a C
// compiler made of the texts is recorded (testdata/copyas.py), and must be the
// bytes they were made of.

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"memview/app/session"
)

// recordedCopy is a text and what its language made of it.
type recordedCopy struct {
	Form  session.CopyForm `json:"form"`
	Name  string           `json:"name"`  // the variable
	Text  string           `json:"text"`  // ours
	Bytes string           `json:"bytes"` // of the variable, in hexadecimal
}

const copyRecord = "testdata/copyas.json"

// copyCases returns texts in every form, with the bytes they were made of.
func copyCases(t *testing.T) []recordedCopy {
	t.Helper()
	var cases []recordedCopy
	add := func(e session.Excerpt, data []byte) {
		for _, f := range session.CopyForms {
			switch f.Form {
			case session.CopyHex, session.CopyDump, session.CopyBase64, session.CopyGo, session.CopyViews:
				continue // no programs, or checked below
			}
			text, err := e.Text(f.Form)
			if err == nil {
				cases = append(cases, recordedCopy{f.Form, e.Name, text, hex.EncodeToString(data)})
			}
		}
	}
	// Numbers at the ends of their ranges, quotes, escapes, floats of every sort.
	mixed := "\x00\x01\x7f\x80\xff\xfe'\"\\\n\r\t~ \x00\x80\x00\x00\x80\x7f\x00\x00\x80\xff\x00\x00\xc0\x7f" +
		"\xdb\x0fI@\x00\x00\x00\x00\x00\x00\xf0\x7f\x00\x00\x00\x00\x00\x00\x00\x80\x18-DT\xfb!\t@\xff\xff\xff\xff\xff\xff\xef\x7f\x00\x00"
	for _, data := range []string{mixed[:len(mixed)/8*8], "A", ""} {
		s, _ := newSession(t, data, false)
		add(s.BytesExcerpt(session.Range{}), []byte(data))
		if len(data) < 8 {
			continue
		}
		add(s.BytesExcerpt(session.Range{Offset: 3, Length: 5}), []byte(data[3:8]))
		for _, code := range []string{"?", "c", "b", "h", "H", "i", "I", "l", "L", "q", "Q", "n", "N", "f", "d", "P"} {
			if code == "?" { // other truths than 1 are 1 afterwards
				data := strings.Repeat("\x00\x01", 4)
				s, _ := newSession(t, data, false)
				e, err := s.LaneExcerpt(mustCast(t, s, "mv", code, "w"))
				if err != nil {
					t.Fatal(err)
				}
				add(e, []byte(data))
				continue
			}
			l := mustCast(t, s, "mv", code, "cast_"+code)
			e, err := s.LaneExcerpt(l)
			if err != nil {
				t.Fatal(err)
			}
			if code == "f" || code == "d" || code == "e" {
				// A NaN's payload is not kept by any language: only the quiet one is there.
				e.Data = []byte(strings.Repeat("\x00\x00\x80\x7f\x00\x00\x80\xff\x00\x00\x00\x80\xdb\x0fI@\xff\xff\x7f\x7f\x01\x00\x00\x00", 2))
				if code == "d" {
					e.Data = []byte("\x00\x00\x00\x00\x00\x00\xf0\x7f\x00\x00\x00\x00\x00\x00\xf0\xff\x18-DT\xfb!\t@\xff\xff\xff\xff\xff\xff\xef\x7f\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80")
				}
			}
			add(e, e.Data)
		}
		back := mustSlice(t, s, "mv", "", "", "-3", "back")
		e, err := s.LaneExcerpt(back)
		if err != nil {
			t.Fatal(err)
		}
		var want []byte
		for i := len(data) - 1; i >= 0; i -= 3 {
			want = append(want, data[i])
		}
		add(e, want)
	}
	return cases
}

// TestCopiesAreWhatTheySay: with MEMVIEW_COPIES set, the texts are written for
// testdata/copyas.py to run.
func TestCopiesAreWhatTheySay(t *testing.T) {
	cases := copyCases(t)
	if path := os.Getenv("MEMVIEW_COPIES"); path != "" {
		out := append([]recordedCopy(nil), cases...)
		for i := range out {
			out[i].Bytes = ""
		}
		text, err := json.MarshalIndent(out, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(copyRecord)
	if err != nil {
		t.Fatal(err)
	}
	var recorded []recordedCopy
	if err := json.Unmarshal(text, &recorded); err != nil {
		t.Fatal(err)
	}
	known := map[string]string{}
	for _, r := range recorded {
		known[string(r.Form)+r.Text] = r.Bytes
	}
	for _, c := range cases {
		got, ok := known[string(c.Form)+c.Text]
		if !ok {
			t.Errorf("%s: nothing is recorded of this text (testdata/copyas.py says how):\n%s", c.Form, c.Text)
		} else if got != c.Bytes {
			t.Errorf("%s: the text is %s elsewhere, want %s:\n%s", c.Form, got, c.Bytes, c.Text)
		}
	}
}

func TestCopyPlainForms(t *testing.T) {
	s, _ := newSession(t, "Hello, zero-copy world! 01234567", false)
	mustCast(t, s, "mv", "H", "w")
	odd := mustSlice(t, s, "w", "1", "", "2", "odd")
	whole := s.BytesExcerpt(session.Range{})
	for form, want := range map[session.CopyForm]string{
		session.CopyHex:    hex.EncodeToString([]byte("H")) + " 65",
		session.CopyBase64: base64.StdEncoding.EncodeToString([]byte("Hello, zero-copy world! 01234567")),
		// As hexdump -C prints it.
		session.CopyDump: "00000000  48 65 6c 6c 6f 2c 20 7a  65 72 6f 2d 63 6f 70 79  |Hello, zero-copy|\n" +
			"00000010  20 77 6f 72 6c 64 21 20  30 31 32 33 34 35 36 37  | world! 01234567|\n",
		session.CopyGo: "data := []byte{\n    0x48, 0x65, 0x6c,",
	} {
		got, err := whole.Text(form)
		if err != nil || !strings.HasPrefix(got, want) {
			t.Errorf("%s is %q, %v; want %q", form, got, err, want)
		}
	}
	part, err := s.BytesExcerpt(session.Range{Offset: 18, Length: 3}).Text(session.CopyDump)
	if want := "00000012  6f 72 6c                                          |orl|\n"; err != nil || part != want {
		t.Errorf("a part is dumped as %q, %v; want %q", part, err, want)
	}
	e, err := s.LaneExcerpt(odd)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := e.Text(session.CopyViews); err != nil || got != "mv = memoryview(data)\nw = mv.cast('H')\nodd = w[1::2]\n" {
		t.Errorf("the views are %q, %v", got, err)
	}
	// "ll", " z", "o-", "py", "or", "! ", "23", "67", low byte first.
	if got, err := e.Text(session.CopyGo); err != nil || got != "odd := []uint16{27756, 31264, 11631, 31088, 29295, 8225, 13106, 14134}\n" {
		t.Errorf("odd in Go is %q, %v", got, err)
	}
	if !bytes.Equal(e.Data[:4], []byte("ll z")) {
		t.Errorf("odd begins with %q", e.Data[:4])
	}
	for n := range 7 { // every length of padding
		b := []byte("memview"[:n])
		s, _ := newSession(t, string(b), false)
		if got, err := s.BytesExcerpt(session.Range{}).Text(session.CopyBase64); err != nil || got != base64.StdEncoding.EncodeToString(b)+"\n" {
			t.Errorf("base64 of %q is %q, %v", b, got, err)
		}
	}
}

func TestCopyRefusals(t *testing.T) {
	s, _ := newSession(t, strings.Repeat("x", session.MaxCopy+1), false)
	_, err := s.BytesExcerpt(session.Range{}).Text(session.CopyHex)
	if want := "1048577 bytes are too many to copy as text (1048576 can be); save them as a file, or select fewer"; err == nil || err.Error() != want {
		t.Errorf("too many: %v, want %s", err, want)
	}
	c := mustCast(t, s, "mv", "c", "c")
	if err := s.Release(c.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.LaneExcerpt(c); err == nil || err.Error() != "ValueError: operation forbidden on released memoryview object" {
		t.Errorf("a released view: %v", err)
	}
	small, _ := newSession(t, "ab", false)
	e, err := small.LaneExcerpt(mustCast(t, small, "mv", "c", "c"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Text(session.CopyArray); err == nil || err.Error() != `array.array has no type code "c"; try struct.pack` {
		t.Errorf("an array of chars: %v", err)
	}
	if _, err := small.BytesExcerpt(session.Range{Length: 1}).Text(session.CopyViews); err == nil {
		t.Error("a selection has views of its own")
	}
}
