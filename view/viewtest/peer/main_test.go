package main

// This file tests the command's modes; what programs answer is tested in viewtest.

import (
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	for _, test := range []struct {
		profile        string
		session, check bool
		in, out, err   string
	}{
		{"3.13-lp64", false, false, `{"id": 1, "ops": [["bytearray", "61"], ["memoryview", {"r": 0}], ["call", {"r": 1}, "count", [97]]]}`,
			`"out":[{"v":{"ba":"61"}},{"v":{"mv":{`, ""},
		{"3.13-lp64", false, false, `{"id": 1, "ops": [["bytearray", "61"], ["memoryview", {"r": 0}], ["call", {"r": 1}, "count", [97]]]}`,
			`{"e":["AttributeError","'memoryview' object has no attribute 'count'"]}`, ""},
		{"3.14-ilp32", false, false, `{"id": 1, "ops": [["bytearray", "61626364"], ["memoryview", {"r": 0}], ["call", {"r": 1}, "cast", ["l"]]]}`,
			`"itemsize":4`, ""},
		{"3.15-lp64", true, false, `{"op": ["value", 7]}`, `{"out":{"v":7},"reg":0}` + "\n", ""},
		{"3.15-lp64", false, true, `{"id": "a", "ops": [["value", 7]], "out": [{"v": 7}], "final": [null]}`,
			"3.15-lp64: 1 programs, 0 different, 0 undefined\n", ""},
		{"3.15-lp64", false, true, `{"id": "a", "ops": [["value", 7]], "out": [{"v": 8}], "final": [null]}`,
			"3.15-lp64: 1 programs, 1 different, 0 undefined\n", "1 programs differ"},
		{"2.7-lp64", false, false, "", "", `no profile "2.7-lp64": want 3.11-lp64 to 3.15-lp64, or -ilp32`},
	} {
		var out strings.Builder
		err := run(test.profile, test.session, test.check, strings.NewReader(test.in), &out)
		if !strings.Contains(out.String(), test.out) {
			t.Errorf("%s: got %s, want %s in it", test.in, out.String(), test.out)
		}
		failure := ""
		if err != nil {
			failure = err.Error()
		}
		if failure != test.err {
			t.Errorf("%s: got error %q, want %q", test.in, failure, test.err)
		}
	}
}
