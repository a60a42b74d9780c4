package viewtest_test

// This file tests the conversation of a session, and that no program does any harm.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"memview/view/format"
	"memview/view/viewtest"
)

// converse plays lines to a session and returns its answers.
func converse(t *testing.T, lines ...string) []string {
	t.Helper()
	var out strings.Builder
	if err := viewtest.Serve(&viewtest.Machine{}, strings.NewReader(strings.Join(lines, "\n")), &out); err != nil {
		t.Error(err)
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

// What comes out was said by CPython 3.14, asked the same: the form of lines is that
// of the protocol.
func TestSession(t *testing.T) {
	view := `{"op": ["bytearray", "616263"]}` + "\n" + `{"op": ["memoryview", {"r": 0}]}`
	for _, test := range []struct {
		name  string
		lines []string
		want  []string // the last answers
	}{
		{"a value", []string{view, `{"op": ["get", {"r": 1}, 0]}`}, []string{`{"out":{"v":97},"reg":2}`}},
		{"an error", []string{view, `{"op": ["get", {"r": 1}, 9]}`, `{"op": ["get", {"r": 2}, 9]}`},
			[]string{`{"out":{"e":["IndexError","index out of bounds on dimension 1"]},"reg":2}`, `{"out":{"dead":true},"reg":3}`}},
		{"a caller's __index__", []string{view,
			`{"op": ["get", {"r": 1}, {"cb": 7, "has": ["__index__"]}]}`, `{"op": ["len", {"r": 1}]}`, `{"return": 2}`},
			[]string{`{"call":7,"method":"__index__"}`, `{"out":{"v":3},"reg":2}`, `{"out":{"v":99},"reg":3}`}},
		{"that raises", []string{view,
			`{"op": ["set", {"r": 1}, 0, {"cb": 7, "has": ["__index__"]}]}`, `{"raise": ["KeyError", "'x'"]}`},
			[]string{`{"call":7,"method":"__index__"}`, `{"out":{"e":["KeyError","'x'"]},"reg":2}`}},
		{"that releases", []string{view,
			`{"op": ["set", {"r": 1}, 0, {"cb": 7, "has": ["__index__"]}]}`, `{"op": ["call", {"r": 1}, "release", []]}`, `{"return": 5}`},
			[]string{`{"call":7,"method":"__index__"}`, `{"out":{"v":null},"reg":2}`,
				`{"out":{"e":["ValueError","operation forbidden on released memoryview object"]},"reg":3}`}},
		{"that returns no int", []string{view,
			`{"op": ["get", {"r": 1}, {"cb": 7, "has": ["__index__"]}]}`, `{"return": "a"}`},
			[]string{`{"call":7,"method":"__index__"}`, `{"out":{"e":["TypeError","__index__ returned non-int (type str)"]},"reg":2}`}},
		{"__float__", []string{view, `{"op": ["call", {"r": 1}, "cast", ["b", [3]]]}`,
			`{"op": ["set", {"r": 1}, 0, {"cb": 7, "has": ["__float__"]}]}`},
			[]string{`{"out":{"e":["TypeError","memoryview: invalid type for format 'B'"]},"reg":3}`}},
		{"__float__ of a number that has __complex__ too", []string{`{"op": ["bytearray", "0000000000000000"]}`, `{"op": ["memoryview", {"r": 0}]}`, `{"op": ["call", {"r": 1}, "cast", ["d"]]}`,
			`{"op": ["set", {"r": 2}, 0, {"cb": 7, "has": ["__float__", "__complex__", "__bool__", "__eq__"]}]}`, `{"return": {"f": "1.5"}}`, `{"op": ["get", {"r": 2}, 0]}`},
			[]string{`{"call":7,"method":"__float__"}`, `{"out":{"v":null},"reg":3}`, `{"out":{"v":{"f":"1.5"}},"reg":4}`}},
		{"__bool__", []string{`{"op": ["bytearray", "00"]}`, `{"op": ["memoryview", {"r": 0}]}`, `{"op": ["call", {"r": 1}, "cast", ["?"]]}`,
			`{"op": ["set", {"r": 2}, 0, {"cb": 7, "has": ["__bool__"]}]}`, `{"return": true}`, `{"op": ["get", {"r": 2}, 0]}`},
			[]string{`{"call":7,"method":"__bool__"}`, `{"out":{"v":null},"reg":3}`, `{"out":{"v":true},"reg":4}`}},
		{"__eq__", []string{view, `{"op": ["call", {"r": 1}, "index", [{"cb": 7, "has": ["__eq__"]}]]}`, `{"return": false}`, `{"return": true}`},
			[]string{`{"args":[97],"call":7,"method":"__eq__"}`, `{"args":[98],"call":7,"method":"__eq__"}`, `{"out":{"v":1},"reg":2}`}},
		{"__buffer__", []string{view, `{"op": ["bytes_of", {"cb": 7, "has": ["__buffer__", "__release_buffer__"]}]}`,
			`{"return": {"r": 1}}`, `{"return": null}`},
			[]string{`{"args":[284],"call":7,"method":"__buffer__"}`, `{"args":[{"r":1}],"call":7,"method":"__release_buffer__"}`,
				`{"out":{"v":{"b":"616263"}},"reg":2}`}},
		{"a drop frees", []string{view, `{"op": ["call", {"r": 0}, "append", [1]]}`, `{"drop": 1}`, `{"op": ["call", {"r": 0}, "append", [1]]}`},
			[]string{`{"out":{"e":["BufferError","Existing exports of data: object cannot be re-sized"]},"reg":2}`, `{"out":{"v":null},"reg":3}`}},
		{"unless an iterator remains", []string{view, `{"op": ["iter", {"r": 1}]}`, `{"drop": 1}`, `{"op": ["call", {"r": 0}, "append", [1]]}`,
			`{"drop": 2}`, `{"op": ["call", {"r": 0}, "append", [1]]}`},
			[]string{`{"out":{"e":["BufferError","Existing exports of data: object cannot be re-sized"]},"reg":3}`, `{"out":{"v":null},"reg":4}`}},
		{"the same object", []string{`{"op": ["value", {"cb": 7, "has": []}]}`, `{"op": ["is", {"r": 0}, {"cb": 7, "has": []}]}`},
			[]string{`{"out":{"v":{"cb":7}},"reg":0}`, `{"out":{"v":true},"reg":1}`}},
		{"nonsense", []string{`{"op": 7}`, `{}`, `{"op": []}`, `{"op": ["get"]}`, `{"op": ["get", {"r": 99}, 1]}`, `{"op": ["bytes", 7]}`},
			[]string{`{"out":{"skip":"no operation"}}`, `{"out":{"skip":"no operation"}}`, `{"out":{"skip":"no verb"},"reg":0}`,
				`{"out":{"skip":"get with 0 arguments"},"reg":1}`, `{"out":{"skip":"register 99"},"reg":2}`, `{"out":{"skip":"text 7"},"reg":3}`}},
	} {
		got := converse(t, test.lines...)
		if got = got[max(len(got)-len(test.want), 0):]; !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", test.name, strings.Join(got, "\n     "), strings.Join(test.want, "\n     "))
		}
	}
}

// A session answers operations one by one as a program does.
func TestSessionReplays(t *testing.T) {
	file, err := os.Open("../testdata/hand.p315.jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	programs, err := viewtest.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range programs {
		var in, out bytes.Buffer
		encoder := json.NewEncoder(&in)
		for _, op := range r.Ops {
			if err := encoder.Encode(map[string]any{"op": op}); err != nil {
				t.Fatal(err)
			}
		}
		m := &viewtest.Machine{Profile: format.Profile{Version: format.Python315, ABI: format.ILP32}}
		if err := viewtest.Serve(m, &in, &out); err != nil {
			t.Fatal(err)
		}
		d := json.NewDecoder(&out)
		d.UseNumber()
		for i, want := range r.Out {
			var got struct {
				Reg int
				Out any
			}
			if err := d.Decode(&got); err != nil {
				t.Fatal(err)
			}
			if got.Reg != i || !reflect.DeepEqual(got.Out, want) {
				t.Errorf("%s: %v: got register %d, %v; want %d, %v", r.ID, r.Ops[i], got.Reg, got.Out, i, want)
			}
		}
	}
}

// A caller that goes away in the middle leaves an error, not a hang.
func TestSessionLost(t *testing.T) {
	got := converse(t, `{"op": ["bytearray", "61"]}`, `{"op": ["memoryview", {"r": 0}]}`, `{"op": ["get", {"r": 1}, {"cb": 7, "has": ["__index__"]}]}`)
	if want := `{"out":{"e":["SystemError","the caller is gone: EOF"]},"reg":2}`; got[len(got)-1] != want {
		t.Errorf("got %s, want %s", got[len(got)-1], want)
	}
}

func TestPlay(t *testing.T) {
	in := `{"header": {}}

{"id": "a", "ops": [["bytearray", ""]]}
{"id": 2, "ops": 3}
{"id": null, "ops": []}`
	var out strings.Builder
	if err := viewtest.Play(format.Profile{}, bufio.NewReader(strings.NewReader(in)), json.NewEncoder(&out)); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	want := []string{
		`{"id":"a","out":[{"v":{"ba":""}}],"final":[{"ba":"","locked":false}]}`,
		`{"error":"json: cannot unmarshal number into Go struct field .ops of type [][]interface {}","id":2}`,
		`{"id":null,"out":[],"final":[]}`, "",
	}
	if !reflect.DeepEqual(lines, want) {
		t.Errorf("got  %q\nwant %q", lines, want)
	}
}

func TestCheck(t *testing.T) {
	recorded := `{"header": {}}
{"id": "right", "tags": [], "ops": [["value", 1]], "out": [{"v": 1}], "final": [null]}
{"id": "undefined", "tags": ["bool"], "ops": [["value", 1]], "out": [{"v": 2}], "final": [null]}
`
	var out strings.Builder
	if err := viewtest.Check(format.Profile{}, strings.NewReader(recorded), &out); err != nil {
		t.Error(err)
	}
	if want := "3.14-lp64: 2 programs, 0 different, 1 undefined\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
	out.Reset()
	if err := viewtest.Check(format.Profile{Version: format.Python315}, strings.NewReader(recorded), &out); err == nil {
		t.Error("a difference is no error")
	}
	if !strings.Contains(out.String(), "undefined [bool]: 0: [\"value\",1]\n\tgot  {\"v\":1}\n\twant {\"v\":2}\n") {
		t.Errorf("got %s", out.String())
	}
}
