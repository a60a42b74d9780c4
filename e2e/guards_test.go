package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A guard is what handles one failure mode of shared memory; without it, the
// self-check must notice.
type guard struct {
	number int    // of the check that must fail
	edits  []edit // what takes the guard away; some failures have several guards
}

// An edit replaces text of a file in ../wasm.
type edit struct{ file, present, absent string }

var guards = []guard{
	{1, []edit{{"memview.js", "if (array.length !== length || start !== at", "if (start !== at"}}},
	{2, []edit{{"memview.js", "a.length === this.#count && a.length !== 0", "a.length !== undefined"}}},
	{3, []edit{{"memview.js", "if (development) throw new Error(lost);", ""}}},
	{4, []edit{{"bridge.go", "m.pins[id] = pin{view: own, name: name}", "m.pins[id] = pin{view: emptyView(), name: name}"}, {"bridge.go", "// unpin forgets", "func emptyView() *view.View { v, _ := view.New(buffer.NewByteArray(nil)); return v }\n\n// unpin forgets"}, {"bridge.go", "\t\"memview/view\"\n", "\t\"memview/view\"\n\t\"memview/view/buffer\"\n"}}},
	{5, []edit{{"unsafe.go", "escaped.bytes = b", ""}, {"func_js.go", "p.pinned = b", "p.pinned = nil"}, {"func_js.go", "[]any{b}", "[]any{append([]byte(nil), b...)}"}}},
	{6, []edit{{"memview.js", "this.#dropped.add(id);", ""}}},
	{7, []edit{{"bridge.go", "m.pins[id] = pin{view: own, name: name}", "m.pins[id] = pin{view: own, name: name}\n\town.Release()"}}},
	{8, []edit{{"memview.js", "if (a !== null) return a.slice();", "if (a !== null) return a;"}}},
	{9, []edit{{"memview.js", "    get id() {", "    get memory() { return this.#program.memory; }\n    get id() {"}}},
	{10, []edit{{"memview.js", "if (a !== null) return a.slice();", "if (a !== null) return a;"}}},
	{12, []edit{{"memview.js", "go.mem = new DataView(now);", ""}}},
	{13, []edit{{"memview.js", "get exited() { return this.#go?.exited ?? false; }", "get exited() { return false; }"}}},
	{14, []edit{{"number.go", "need > careful && need > room()", "need < 0"}}},
	{15, []edit{{"memview.js", "let box = new Uint32Array(memory.buffer, address, 3);", "let box = new Int32Array(memory.buffer, address, 3);"}}},
	{16, []edit{{"array.go", "case d.address()%uintptr(d.itemsize) != 0:", "case false:"}}},
	{17, []edit{{"array.go", "case d.nbytes == 0:", "case false:"}}},
	{18, []edit{{"memview.js", `if (this.readonly) throw new TypeError("cannot modify read-only memory");`, ""}}},
	{19, []edit{{"exec_js.go", "go execute(", "execute("}}},
	{20, []edit{{"memview.js", `"use strict";`, `"use strict"; Function("return 1")();`}}},
	{21, []edit{{"memview.js", "const found = memview.views.findLast(", "const found = memview.views.find("}}},
	{22, []edit{{"bridge_js.go", "got != Version", "false"}}},
	{23, []edit{{"memview.js", "queueMicrotask(deliver)", "deliver()"}, {"memview.js", "queueMicrotask(() => this.#grown())", "this.#grown()"}}},
	{24, []edit{{"watch.go", "defer w.shadow.Sync(lo, hi)", "defer w.shadow.Sync(lo, lo)"}}},
	{25, []edit{{"memview.js", "offset += strides[dimension] * index;", "offset += Math.abs(strides[dimension]) * index;"}}},
}

// Each check of the self-check fails when the guard it is about is taken away: a
// check that cannot fail says nothing. 11, pictures, needs a browser, and is guarded
// by what 1 is. This builds a program for each guard in Go, so it runs when asked
// for: make test-guards.
func TestEveryGuardIsNeeded(t *testing.T) {
	if os.Getenv("MEMVIEW_GUARDS") == "" {
		t.Skip("set MEMVIEW_GUARDS=1: make test-guards")
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	executor := filepath.Join(strings.TrimSpace(string(goroot)), "lib/wasm/wasm_exec.js")
	whole := filepath.Join(t.TempDir(), "selfcheck.wasm")
	buildSelfcheck(t, whole, nil)
	for _, g := range guards {
		t.Run(fmt.Sprint(g.number, " ", g.edits[0].file), func(t *testing.T) {
			dir := t.TempDir()
			mutants := map[string]string{} // texts, by file
			for _, e := range g.edits {
				text, begun := mutants[e.file]
				if !begun {
					source, err := os.ReadFile(filepath.Join("../wasm", e.file))
					if err != nil {
						t.Fatal(err)
					}
					text = string(source)
				}
				if !strings.Contains(text, e.present) {
					t.Fatalf("%s: %q is not there any more", e.file, e.present)
				}
				mutants[e.file] = strings.Replace(text, e.present, e.absent, 1)
			}
			program, half := whole, "../wasm/memview.js"
			replace := map[string]string{}
			for file, text := range mutants {
				changed := filepath.Join(dir, file)
				if err := os.WriteFile(changed, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
				if file == "memview.js" {
					half = changed
					continue
				}
				path, err := filepath.Abs(filepath.Join("../wasm", file))
				if err != nil {
					t.Fatal(err)
				}
				replace[path] = changed
			}
			if len(replace) > 0 {
				program = filepath.Join(dir, "selfcheck.wasm")
				buildSelfcheck(t, program, replace)
			}
			ctx, cancel := context.WithTimeout(context.Background(), patience)
			defer cancel()
			text, _ := exec.CommandContext(ctx, "node", "--disallow-code-generation-from-strings", "--expose-gc",
				"../wasm/selfcheck/node.js", executor, half, "../wasm/selfcheck/selfcheck.js", program).Output()
			var r report
			if json.Unmarshal(text, &r) != nil {
				return // the program has died, or waits for ever
			}
			for _, c := range r.Results {
				if (c.Number == g.number || c.Number == 0) && c.Outcome == "failed" {
					return
				}
			}
			t.Errorf("check %d does not fail without its guard", g.number)
		})
	}
}

// buildSelfcheck builds the self-check with some files replaced.
func buildSelfcheck(t *testing.T, program string, replace map[string]string) {
	t.Helper()
	overlay := filepath.Join(t.TempDir(), "overlay.json")
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(overlay, text, 0o600); err != nil {
		t.Fatal(err)
	}
	build := exec.Command("go", "build", "-overlay", overlay, "-o", program, "../wasm/selfcheck")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}
