package session_test

// This file tests links: what they say is what is shared, and a wrong one does
// no harm.

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"memview/app/python"
	"memview/app/session"
)

// follow opens a fragment in a session of its own.
func follow(t *testing.T, fragment string) (*session.Session, error) {
	t.Helper()
	link, err := session.ParseLink(fragment)
	if err != nil {
		return nil, err
	}
	s := session.New("other", []byte("other bytes"), false)
	return s, s.Follow(link)
}

func TestShortLinks(t *testing.T) {
	s, _ := newSession(t, "Hello", false)
	mustCast(t, s, "mv", "b", "i8")
	mustSlice(t, s, "i8", "1", "", "2", "odd")
	if err := s.SetByte(0, 0x4a); err != nil {
		t.Fatal(err)
	}
	link, ok := s.ShortLink()
	if want := "bytes=4a656c6c6f&views=i8=mv.cast('b');odd=i8%5B1::2%5D"; !ok || link != want {
		t.Fatalf("the link is %q, %t; want %q", link, ok, want)
	}
	again, err := follow(t, link)
	if err != nil {
		t.Fatal(err)
	}
	if string(again.Memory()) != "Jello" || len(again.Lanes()) != 3 || again.LaneNamed("odd").Python() != "odd = i8[1::2]" || again.CanUndo() {
		t.Errorf("followed: %s", picture(again))
	}

	source := "data = bytearray(b'a+b&c#d%\"')  # é\nmv = memoryview(data)\nmv[0] = 1\n"
	p := session.New("nothing", nil, false)
	p.Load("mine.py", source)
	p.Begin()
	p.Step()
	p.Step()
	link, ok = p.ShortLink()
	if !ok || !strings.HasPrefix(link, "py=data+=+bytearray(b'a%2Bb%26c%23d%25%22')++%23+%C3%A9%0Amv") || !strings.HasSuffix(link, "&at=2") {
		t.Fatalf("the link is %q, %t", link, ok)
	}
	// Any reader of forms reads it.
	form, err := url.ParseQuery(link)
	if err != nil || form.Get("py") != source || form.Get("at") != "2" {
		t.Errorf("a form's reader finds %q, %v", form, err)
	}
	again, err = follow(t, link)
	if err != nil {
		t.Fatal(err)
	}
	if again.Program().Source() != source || again.Position() != 2 || again.Program().Next() != 3 {
		t.Errorf("followed: %s", picture(again))
	}
	if err := p.Exec("x = 1"); err != nil {
		t.Fatal(err)
	}
	if link, ok := p.ShortLink(); ok {
		t.Errorf("a line between the statements is lost in %q", link)
	}
	readOnly, _ := newSession(t, "ab", true)
	if link, _ := readOnly.ShortLink(); link != "bytes=6162&type=bytes" {
		t.Errorf("read-only bytes are %q", link)
	}
	if again, err := follow(t, "bytes=6162&type=bytes"); err != nil || again.OwnerType() != "bytes" {
		t.Errorf("followed, %v", err)
	}
	large, _ := newSession(t, strings.Repeat("x", 4000), false)
	if link, ok := large.ShortLink(); ok {
		t.Errorf("4000 bytes are said in short: %.40q…", link)
	}
}

func TestBrokenLinks(t *testing.T) {
	for fragment, want := range map[string]string{
		"bytes=0g":                          "bytes: line 1, column 2: 'g' is not a hexadecimal digit",
		"bytes=00&views=w=mv.cast('H')":     "views: w=mv.cast('H'): TypeError: memoryview: length is not a multiple of itemsize",
		"bytes=00&views=w=nope.cast('B')":   "views: w=nope.cast('B'): NameError: name 'nope' is not defined",
		"bytes=00&views=__import__('os')":   "views: __import__('os'): \"__import__('os')\" makes no view; one is made like u16 = mv.cast('H'), odd = mv[1::2], ro = mv.toreadonly()",
		"py=a%2":                            "a % in py is not followed by two hexadecimal digits",
		"py=a&at=x":                         "at=x is no number of statements",
		"v2=abc":                            session.ErrNewerState.Error(),
		"":                                  session.ErrNoLink.Error(),
		"section-3":                         session.ErrNoLink.Error(),
		"py=" + strings.Repeat("x", 100000): "100003 characters are more than a link has (100000)",
	} {
		_, err := follow(t, fragment)
		if err == nil || err.Error() != want {
			t.Errorf("#%.40s: error %v, want %s", fragment, err, want)
		}
	}
	if _, err := session.PackedLink(strings.Repeat("x", session.MaxLink)); err == nil {
		t.Error("a link may be too long")
	}
	// A program with a mistake is opened, and says what is wrong.
	s, err := follow(t, "py=if&at=3")
	if err != nil || s.Program().Failure() == nil {
		t.Errorf("a program with a mistake: %v", err)
	}
	var none session.Link
	if none, err = session.ParseLink("v1=abc%2"); err != nil || none.Packed != "abc%2" {
		t.Errorf("a packed link: %+v, %v", none, err)
	}
	if _, err := session.ParseLink("sample=bytes"); !errors.Is(err, session.ErrNoLink) {
		t.Errorf("an address of another meaning: %v", err)
	}
}

// Whatever a link says, it is opened or refused.
func FuzzLink(f *testing.F) {
	for _, seed := range []string{"py=print(1)&at=3", "bytes=00ff&views=w=mv.cast('B');x=w%5B::2%5D&type=bytes", "v1=abc", "bytes=&views=;", "py=%", "at=1&py=+"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		link, err := session.ParseLink(fragment)
		if err != nil || link.Packed != "" {
			return
		}
		s := session.New("other", []byte("other"), false, session.WithLimits(session.ProgramLimits{Limits: python.Limits{Steps: 1000}}))
		before := picture(s)
		if s.Follow(link) != nil {
			if after := picture(s); after != before {
				t.Errorf("a refused link has changed the session:\n%s", after)
			}
			return
		}
		short, ok := s.ShortLink()
		if !ok {
			return
		}
		again, err := follow(t, short)
		if err != nil {
			t.Fatalf("%q became %q, which is refused: %v", fragment, short, err)
		}
		if a, b := again.Memory(), s.Memory(); string(a) != string(b) {
			t.Errorf("%q has % x, its link %q has % x", fragment, b, short, a)
		}
	})
}
