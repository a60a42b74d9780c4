//go:build js && wasm

package wasm_test

// This file tests that memview.d.ts declares what memview.js installs: every name,
// and no other. What the types say of each is read by people.

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"memview/view"
)

func TestTypesDeclareEveryName(t *testing.T) {
	text, err := os.ReadFile("memview.d.ts")
	if err != nil {
		t.Fatal(err)
	}
	m := open(t)
	s := share(t, m, "v", must(t)(view.New(bytearray(8))))
	const keys = "(o) => Object.getOwnPropertyNames(o).filter((k) => k !== 'constructor' && k !== 'connect').sort().join()"
	for _, test := range []struct {
		declaration string
		has         string
	}{
		{"Memview", run(t, "() => ("+keys+")(memview)").String()},
		{"View<A extends TypedArray = TypedArray>", run(t, "(h) => ("+keys+")(Object.getPrototypeOf(h))", handle(s)).String()},
	} {
		_, body, found := strings.Cut(string(text), "interface "+test.declaration+" {\n")
		if !found {
			t.Fatalf("memview.d.ts: no interface %s", test.declaration)
		}
		body, _, _ = strings.Cut(body, "\n    }\n")
		var declared []string
		for _, member := range regexp.MustCompile(`(?m)^      (?:readonly )?(\w+)[(<:]`).FindAllStringSubmatch(body, -1) {
			if !slices.Contains(declared, member[1]) {
				declared = append(declared, member[1])
			}
		}
		slices.Sort(declared)
		if got := strings.Join(declared, ","); got != test.has {
			t.Errorf("interface %s: declares %s, memview.js has %s", test.declaration, got, test.has)
		}
	}
}
