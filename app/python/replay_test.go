package python_test

// This file plays the programs of testdata and compares with what CPython 3.14 printed (testdata/record.mjs).

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"memview/app/python"
)

var address = regexp.MustCompile(`0x[0-9a-f]{5,}`)

// kinds are the folders of testdata, and how many programs each has at least.
var kinds = []struct {
	folder string
	least  int
}{{"lessons", 22}, {"programs", 300}, {"tracebacks", 180}, {"syntax", 150}, {"warnings", 40}, {"liveness", 100}}

func programs(t testing.TB, folder string) []string {
	files, err := filepath.Glob("testdata/" + folder + "/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	return files
}

func TestRecorded(t *testing.T) {
	for _, kind := range kinds {
		t.Run(kind.folder, func(t *testing.T) {
			files := programs(t, kind.folder)
			passed := 0
			for _, file := range files {
				if t.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(t *testing.T) { replay(t, file) }) {
					passed++
				}
			}
			t.Logf("%d of %d as in CPython 3.14", passed, len(files))
			if len(files) < kind.least {
				t.Errorf("%d programs, want at least %d", len(files), kind.least)
			}
		})
	}
}

// replay runs a program and compares with what was recorded.
func replay(t *testing.T, file string) {
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(strings.TrimSuffix(file, "py") + "out")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	s := python.New(python.Options{Write: func(_ int, text string) { out.WriteString(text) }})
	r := s.Run(filepath.Base(file), string(source))
	s.Finish()
	if r.Notice != nil {
		t.Errorf("ended with %q in line %d", r.Notice.Text, r.Notice.Line)
	}
	if got := address.ReplaceAllString(out.String(), "0x…"); got != string(want) {
		t.Errorf("%s", difference(got, string(want)))
	}
}

// difference shows the first line that differs.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return "\n got " + a + "\nwant " + b
		}
	}
	return "the same"
}
