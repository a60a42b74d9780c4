package session_test

import (
	"fmt"
	"strings"
	"testing"

	"memview/app/session"
)

// drawStaff writes a staff as text: each element as [column+width index text],
// with < and > where it comes from the line before or goes on.
func drawStaff(staff session.Staff) string {
	var parts []string
	for _, e := range staff.Elements {
		mark := func(on bool, s string) string {
			if on {
				return s
			}
			return ""
		}
		parts = append(parts, fmt.Sprintf("%s%d+%d #%d %s%s", mark(e.FromBefore, "<"), e.Column, e.Width, e.Index, e.Text, mark(e.GoesOn, ">")))
	}
	return strings.Join(parts, " | ")
}

func TestStaves(t *testing.T) {
	const data = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b"
	for _, test := range []struct {
		name        string
		make        func(*session.Session) *session.Lane
		line, width int
		want        string
		label       string
		from, to    int
	}{
		{"bytes", func(s *session.Session) *session.Lane { return s.LaneNamed("mv") }, 1, 4,
			"0+1 #4 4 | 1+1 #5 5 | 2+1 #6 6 | 3+1 #7 7", "mv[4:8]", 0, 4},
		{"cast", func(s *session.Session) *session.Lane { return mustCast(t, s, "mv", "H", "v") }, 0, 4,
			"0+2 #0 256 | 2+2 #1 770", "v[0:2]", 0, 4}, // 0x0100, 0x0302
		{"every other byte", func(s *session.Session) *session.Lane { return mustSlice(t, s, "mv", "1", "", "2", "v") }, 0, 8,
			"1+1 #0 1 | 3+1 #1 3 | 5+1 #2 5 | 7+1 #3 7", "v[0:4]", 1, 8},
		{"backwards", func(s *session.Session) *session.Lane { return mustSlice(t, s, "mv", "", "", "-1", "v") }, 0, 4,
			"0+1 #11 0 | 1+1 #10 1 | 2+1 #9 2 | 3+1 #8 3", "v[11…8]", 0, 4},
		{"backwards by two of a cast", func(s *session.Session) *session.Lane {
			mustCast(t, s, "mv", "H", "h")
			return mustSlice(t, s, "h", "", "", "-2", "v")
		}, 0, 8, "2+2 #2 770 | 6+2 #1 1798", "v[2…1]", 2, 8}, // h[1]=0x0302, h[3]=0x0706
		{"straddling, begun here", func(s *session.Session) *session.Lane {
			mustSlice(t, s, "mv", "2", "10", "", "part")
			return mustCast(t, s, "part", "I", "v")
		}, 0, 4, "2+2 #0 84148994>", "v[0]", 2, 4}, // 0x05040302
		{"straddling, both ways", func(s *session.Session) *session.Lane {
			mustSlice(t, s, "mv", "2", "10", "", "part")
			return mustCast(t, s, "part", "I", "v")
		}, 1, 4, "<0+2 #0  | 2+2 #1 151521030>", "v[1]", 0, 4}, // 0x09080706
		{"straddling, the larger part has the text", func(s *session.Session) *session.Lane {
			mustSlice(t, s, "mv", "3", "11", "", "part")
			return mustCast(t, s, "part", "I", "v")
		}, 1, 4, "<0+3 #0 100992003 | 3+1 #1 >", "v[1]", 0, 4}, // 0x06050403
		{"nothing on this line", func(s *session.Session) *session.Lane { return mustSlice(t, s, "mv", "0", "4", "", "v") }, 1, 4, "", "", 0, 0},
		{"a gap as wide as the line", func(s *session.Session) *session.Lane { return mustSlice(t, s, "mv", "0", "", "11", "v") }, 1, 4, "", "", 0, 4},
		{"empty", func(s *session.Session) *session.Lane { return mustSlice(t, s, "mv", "3", "3", "", "v") }, 0, 4, "", "", 0, 0},
		{"three parts", func(s *session.Session) *session.Lane {
			mustSlice(t, s, "mv", "2", "10", "", "part")
			return mustCast(t, s, "part", "q", "v")
		}, 1, 4, "<0+4 #0 650777868590383874>", "", 0, 4}, // 0x0908070605040302
	} {
		t.Run(test.name, func(t *testing.T) {
			s, _ := newSession(t, data, false)
			l := test.make(s)
			var staff session.Staff
			for _, candidate := range s.Line(test.line, test.width).Staves {
				if candidate.Lane == l {
					staff = candidate
				}
			}
			if got := drawStaff(staff); got != test.want {
				t.Errorf("staff\n got %s\nwant %s", got, test.want)
			}
			if staff.Label != test.label {
				t.Errorf("label %q, want %q", staff.Label, test.label)
			}
			if staff.From != test.from || staff.To != test.to {
				t.Errorf("span %d:%d, want %d:%d", staff.From, staff.To, test.from, test.to)
			}
		})
	}
}

// Every element of every slice stands just on the bytes it reads: checked
// against a list of Python's own range().
func TestElementsStandUnderTheirBytes(t *testing.T) {
	const n = 13
	data := strings.Repeat("x", n)
	for start := -2; start < n; start++ {
		for _, step := range []int{-5, -2, -1, 1, 2, 3, 7} {
			s, _ := newSession(t, data, false)
			l := mustSlice(t, s, "mv", fmt.Sprint(start), "", fmt.Sprint(step), "v")
			var reads []int // offset of element i, by Python's rules for seq[start::step]
			for at := (start + n) % n; at >= 0 && at < n; at += step {
				reads = append(reads, at)
			}
			for _, width := range []int{4, 8} {
				seen := map[int]int{} // element index → offset
				for line := range s.Lines(width) {
					for _, e := range s.Line(line, width).Staves[1].Elements {
						seen[e.Index] = line*width + e.Column
					}
				}
				if len(seen) != len(reads) {
					t.Fatalf("[%d::%d]: %d elements drawn, want %d", start, step, len(seen), len(reads))
				}
				for i, at := range reads {
					if seen[i] != at {
						t.Fatalf("[%d::%d]: element %d drawn at %d, want %d", start, step, i, seen[i], at)
					}
				}
			}
			for at := range n {
				index, ok := s.ElementAt(l, at)
				want, there := 0, false
				for i, read := range reads {
					if read == at {
						want, there = i, true
					}
				}
				if ok != there || ok && index != want {
					t.Fatalf("[%d::%d]: ElementAt(%d) = %d, %v; want %d, %v", start, step, at, index, ok, want, there)
				}
			}
		}
	}
}

func TestShortTextsFit(t *testing.T) {
	for _, test := range []struct {
		format, bytes string
		want, full    string
	}{
		{"f", "\x00\x00\x80\x3f", "1.0", "1.0"},
		{"f", "\xdb\x0f\x49\x40", "3.1415927410", "3.1415927410125732"}, // π as float32; CPython prints its double
		{"d", "\x18\x2d\x44\x54\xfb\x21\x09\x40", "3.141592653589793", "3.141592653589793"},
		{"e", "\x48\x42", "3.1406", "3.140625"},
		{"?", "\x01", "T", "True"},
		{"c", "a", "a", "b'a'"},
		{"c", "\x00", "·", `b'\x00'`},
		{"b", "\x80", "-128", "-128"},
		{"f", "\x00\x00\xc0\x7f", "nan", "nan"},
	} {
		s, _ := newSession(t, test.bytes, false)
		mustCast(t, s, "mv", test.format, "v")
		e := s.Line(0, 8).Staves[1].Elements[0]
		if e.Full != test.full {
			t.Errorf("%q of % x: Full %q, want %q", test.format, test.bytes, e.Full, test.full)
		}
		if e.Text != test.want && !strings.HasPrefix(e.Full, strings.TrimRight(e.Text, "0123456789")) {
			t.Errorf("%q of % x: Text %q, want about %q", test.format, test.bytes, e.Text, test.want)
		}
		if room := 4 * e.Width; len(e.Text) > room {
			t.Errorf("%q of % x: Text %q is longer than %d characters", test.format, test.bytes, e.Text, room)
		}
	}
}

func TestLinesOfNothing(t *testing.T) {
	s, _ := newSession(t, "", false)
	if got := s.Lines(16); got != 1 {
		t.Errorf("Lines of an empty memory = %d, want 1", got)
	}
	if line := s.Line(0, 16); len(line.Bytes) != 0 || len(line.Staves[0].Elements) != 0 {
		t.Errorf("the line of an empty memory shows %+v", line)
	}
}
