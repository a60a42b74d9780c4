package gallery_test

// This file plays every lesson, and holds what it prints against what CPython 3.14 printed
// (app/python/testdata/record.mjs), and what is said of a lesson against the lesson.

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"memview/app/gallery"
	"memview/app/python"
	"memview/app/session"
)

var address = regexp.MustCompile(`0x[0-9a-f]{5,}`)

func TestLessonsPrintWhatPythonPrints(t *testing.T) {
	for _, l := range gallery.Lessons() {
		t.Run(l.Name, func(t *testing.T) {
			want, err := os.ReadFile("testdata/" + l.Name + ".out")
			if err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			s := python.New(python.Options{Write: func(_ int, text string) { out.WriteString(text) }})
			defer s.Close()
			if r := s.Run(l.File(), l.Source()); r.Notice != nil {
				t.Errorf("ended with %q in line %d", r.Notice.Text, r.Notice.Line)
			}
			if got := address.ReplaceAllString(out.String(), "0x…"); got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestLessonsAreWhole: every program of the folder is a lesson, every lesson says all it has to, and its steps exist.
func TestLessonsAreWhole(t *testing.T) {
	files, err := os.ReadDir("lessons")
	if err != nil {
		t.Fatal(err)
	}
	var names, titles []string
	for _, l := range gallery.Lessons() {
		names, titles = append(names, l.File()), append(titles, l.Title)
		for what, text := range map[string]string{"title": l.Title, "topic": l.Topic, "look": l.Look, "question": l.Question, "answer": l.Answer} {
			if text == "" || text != strings.TrimSpace(text) {
				t.Errorf("%s: %s is %q", l.Name, what, text)
			}
		}
		if !strings.HasSuffix(l.Look, ".") || !strings.HasSuffix(l.Question, "?") || !strings.HasSuffix(l.Answer, ".") {
			t.Errorf("%s: look and answer are sentences, the question is one: %q %q %q", l.Name, l.Look, l.Question, l.Answer)
		}
		if n := len(l.Choices); n != 0 && (n < 2 || l.Right < 0 || l.Right >= n) {
			t.Errorf("%s: choice %d of %q", l.Name, l.Right, l.Choices)
		}
		s := session.New("nothing", nil, false)
		if l.View != "" {
			s.Load(l.File(), l.Source())
			for range l.Open {
				s.Step()
			}
			if s.LaneNamed(l.View) == nil {
				t.Errorf("%s: no view %s at step %d", l.Name, l.View, l.Open)
			}
		}
		s.Load(l.File(), l.Source())
		s.Continue(nil)
		_, steps := s.Steps()
		if l.Open < 0 || l.Open >= l.Reveal || l.Reveal > steps {
			t.Errorf("%s: opens at step %d, reveals at step %d, has %d", l.Name, l.Open, l.Reveal, steps)
		}
	}
	for _, f := range files {
		if !slices.Contains(names, f.Name()) {
			t.Errorf("%s is no lesson", f.Name())
		}
	}
	slices.Sort(titles)
	if n := len(slices.Compact(titles)); n != len(names) {
		t.Errorf("%d lessons have %d titles", len(names), n)
	}
}
