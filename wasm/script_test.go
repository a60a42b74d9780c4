package wasm

// This file tests what can be said of the script without running it.

import (
	"errors"
	"regexp"
	"runtime"
	"testing"
)

func TestScriptHasTheVersionOpenWants(t *testing.T) {
	found := regexp.MustCompile(`(?m)^  const VERSION = "(.*)";$`).FindStringSubmatch(Script)
	if found == nil || found[1] != Version {
		t.Errorf("memview.js: got version %q, want %q", found, Version)
	}
}

// A Content-Security-Policy without 'unsafe-eval' forbids text made into code, and
// one with connect-src 'none' every other file.
func TestScriptKeepsStrictPolicy(t *testing.T) {
	for _, forbidden := range []string{`\beval\(`, `\bFunction\(`, `\bimport\b *\(`, `\bfetch\(`, `\.innerHTML\b`, `https?://`} {
		if at := regexp.MustCompile(forbidden).FindStringIndex(Script); at != nil {
			t.Errorf("memview.js: got %q at byte %d, want none", forbidden, at[0])
		}
	}
}

func TestOpenElsewhere(t *testing.T) {
	if runtime.GOARCH == "wasm" {
		t.Skip("there is a JavaScript engine here: see bridge_js_test.go")
	}
	if m, err := Open(); m != nil || !errors.Is(err, ErrUnavailable) {
		t.Errorf("Open: got %v, %v, want nil, %v", m, err, ErrUnavailable)
	}
	var m Memory
	if _, err := m.Share("w", nil); !errors.Is(err, ErrClosed) {
		t.Errorf("Share of the zero Memory: got %v, want %v", err, ErrClosed)
	}
	if err := m.Emit("change", nil); !errors.Is(err, ErrClosed) {
		t.Errorf("Emit of the zero Memory: got %v, want %v", err, ErrClosed)
	}
	m.OnIdle(nil)
	if err := m.Close(); err != nil {
		t.Errorf("Close of the zero Memory: got %v, want nil", err)
	}
}
