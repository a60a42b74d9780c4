package main

// This file tests running Python programs.

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestRun(t *testing.T) {
	for _, test := range []struct {
		name, source, stdout, stderr string
		status                       int
	}{
		{"prints", "import sys\nprint('out')\nprint('err', file=sys.stderr)\n", "out\n", "err\n", 0},
		{"fails", "print(1)\ndef f():\n    return memoryview(b'a')[5]\nf()\n", "1\n",
			"Traceback (most recent call last):\n  File \"t.py\", line 4, in <module>\n    f()\n    ~^^\n  File \"t.py\", line 3, in f\n    return memoryview(b'a')[5]\n           ~~~~~~~~~~~~~~~~^^^\nIndexError: index out of bounds on dimension 1\n", 1},
		{"exits", "import sys\nprint('so far')\nsys.exit(7)\n", "so far\n", "", 7},
		{"exits with a message", "raise SystemExit('enough')\n", "", "enough\n", 1},
		{"exits well", "raise SystemExit\n", "", "", 0},
		{"ends its objects", "class C:\n    def __del__(self): print('bye')\nc = C()\nprint('end')\n", "end\nbye\n", "", 0},
		{"does not parse", "x = (\n", "", "  File \"t.py\", line 1\n    x = (\n        ^\nSyntaxError: '(' was never closed\n", 1},
		{"is not supported", "print(1)\nasync def f(): pass\n", "", "memview: t.py:2: ", 2},
		{"is not supported when it runs", "print(1)\nopen('x')\n", "1\n", "memview: t.py:2: open() is not supported here\n", 2},
		{"takes too much", "b = bytes(10**12)\n", "", "memview: t.py:1: The program needs more than the 1024 MB of memory that there are here.\n", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "t.py")
			if err := os.WriteFile(file, []byte(test.source), 0o666); err != nil {
				t.Fatal(err)
			}
			status, stdout, stderr := run(t.Context(), "run", file)
			if status != test.status || stdout != test.stdout || stderr != test.stderr && !(test.status == 2 && strings.HasPrefix(stderr, test.stderr)) {
				t.Errorf("status %d, output %q, errors %q; want %d, %q, %q", status, stdout, stderr, test.status, test.stdout, test.stderr)
			}
		})
	}
}

func TestRunStandardInput(t *testing.T) {
	var out, err bytes.Buffer
	status := command{strings.NewReader("print(6 * 7)\n1/0\n"), &out, &err, fakeSite}.run(t.Context(), []string{"run", "-"})
	if status != 1 || out.String() != "42\n" || !strings.Contains(err.String(), "File \"<stdin>\", line 2, in <module>") {
		t.Errorf("status %d, output %q, errors %q", status, out.String(), err.String())
	}
	if status, _, stderr := run(t.Context(), "run", filepath.Join(t.TempDir(), "none.py")); status != 2 || !strings.Contains(stderr, "none.py") {
		t.Errorf("a file that is not there: status %d, errors %q", status, stderr)
	}
}

func TestRunEvents(t *testing.T) {
	var out, err bytes.Buffer
	source := "b = bytearray(b'ab')\nmemoryview(b)[1] = 120\nprint(b)\n1/0\n"
	status := command{strings.NewReader(source), &out, &err, fakeSite}.run(t.Context(), []string{"run", "--events", "-"})
	if status != 1 || !strings.Contains(err.String(), "ZeroDivisionError") {
		t.Errorf("status %d, errors %q", status, err.String())
	}
	type event struct {
		Step, Line int
		Writes     []struct{ Old, New string }
		Out        []struct{ Text string }
		Err        struct{ Type string }
	}
	var events []event
	for line := range strings.Lines(out.String()) {
		var e event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		events = append(events, e)
	}
	if len(events) != 4 || len(events[1].Writes) != 1 || events[1].Writes[0].Old != "62" || events[1].Writes[0].New != "78" ||
		len(events[2].Out) != 1 || events[2].Out[0].Text != "bytearray(b'ax')\n" || events[3].Err.Type != "ZeroDivisionError" || events[3].Line != 4 {
		t.Errorf("got\n%s", out.String())
	}
}

// TestRunInterrupted ends an endless program as Ctrl+C does.
func TestRunInterrupted(t *testing.T) {
	for _, source := range []string{"print('on')\nwhile True: pass\n", "import time\ntime.sleep(1000)\n"} {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		var out, err bytes.Buffer
		if status := (command{strings.NewReader(source), &out, &err, fakeSite}).run(ctx, []string{"run", "-"}); status != 130 || err.String() != "KeyboardInterrupt\n" {
			t.Errorf("status %d, output %q, errors %q", status, out.String(), err.String())
		}
		cancel()
	}
}
