package python_test

// This file tests interactive statements: what CPython 3.13's REPL printed for the same input (python -i -q, PYTHON_BASIC_REPL;
// 3.14 differs in nothing here), without its prompts.

import (
	"os"
	"strings"
	"testing"

	"memview/app/python"
)

// typed feeds lines as a console does: a statement that is not complete waits for the next one.
func typed(c *console, text string) {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		lines = append(lines, line)
		if !c.Line(strings.Join(lines, "\n")).More {
			lines = nil
		}
	}
}

func TestInteractive(t *testing.T) {
	in, err := os.ReadFile("testdata/interactive/session.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/interactive/session.out")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []*console{newConsole(python.Options{}), newWatched(python.Options{})} {
		typed(c, string(in))
		if c.out.String() != string(want) {
			t.Error(difference(c.out.String(), string(want)))
		}
	}
}
