// Command bench measures the operations of memoryview that one waits for, on this
// library, natively and in WebAssembly under Node, and on CPython, in turns in the same
// run, and prints the times and their ratios as a table.
//
//	go run ./view/viewtest/bench                         # ours and python3.13
//	go run ./view/viewtest/bench -python ~/py/bin/python3 -pyodide /tmp/node -rounds 3
//
// Pyodide runs where it is told a directory in which `npm install pyodide` was run. The
// rows are those of the table in table.go; the same are Go benchmarks:
//
//	go test ./view/viewtest/bench -bench .
//
// A ratio above 1 says that ours is faster. What another program does on the machine
// shows: the best of some rounds is what counts, and ratios more than times.
package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
)

//go:embed bench.py
var script string

//go:embed bench.mjs
var module string

// An engine runs all rows and answers with their seconds by name.
type engine struct {
	name string
	argv []string
	env  []string
	best map[string]float64
	loop float64
}

// An answer is what an engine prints.
type answer struct {
	Version string             `json:"version"`
	Rows    map[string]float64 `json:"rows"`
	Loop    float64            `json:"loop"` // what a turn of the loop costs besides
}

func main() {
	python := flag.String("python", "python3.13", "the CPython to compare with; empty for none")
	pyodide := flag.String("pyodide", "", "a directory in which `npm install pyodide` was run, to compare with it under Node")
	wasm := flag.Bool("wasm", true, "measure ours in WebAssembly, too, if there is a node")
	rounds := flag.Int("rounds", 2, "how often each is measured, in turns; the best counts")
	only := flag.String("only", "", "a regular expression for the names of rows")
	self := flag.Bool("measure", false, "measure ours and print the answer as JSON: what the command starts itself with")
	flag.Parse()
	pattern, err := regexp.Compile(*only)
	if err != nil {
		fail(err)
	}
	var chosen []row
	for _, r := range rows {
		if pattern.MatchString(r.name) {
			chosen = append(chosen, r)
		}
	}
	if *self {
		a := answer{Version: runtime.Version(), Rows: map[string]float64{}}
		for i := range chosen {
			a.Rows[chosen[i].name] = measure(&chosen[i])
		}
		if err := json.NewEncoder(os.Stdout).Encode(a); err != nil {
			fail(err)
		}
		return
	}
	if err := compare(chosen, *only, *python, *pyodide, *wasm, *rounds); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "bench:", err)
	os.Exit(1)
}

// compare runs the engines in turns and prints the table.
func compare(chosen []row, only, python, pyodide string, wasm bool, rounds int) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	engines, err := find(dir, only, python, pyodide, wasm)
	if err != nil {
		return err
	}
	var request bytes.Buffer
	lines := [][]any{}
	for _, r := range chosen {
		lines = append(lines, []any{r.name, r.whole, r.setup, r.stmt})
	}
	if err := json.NewEncoder(&request).Encode([]any{pythonData, lines}); err != nil {
		return err
	}
	for range rounds {
		for _, e := range engines {
			if err := e.run(request.Bytes()); err != nil {
				return err
			}
		}
	}
	print(chosen, engines)
	return nil
}

// find makes the engines that there are.
func find(dir, only, python, pyodide string, wasm bool) ([]*engine, error) {
	exe, err := os.Executable()
	if err != nil {
		return nil, err
	}
	engines := []*engine{{name: "ours", argv: []string{exe, "-measure", "-only", only}}}
	if python != "" {
		path := filepath.Join(dir, "bench.py")
		if err := os.WriteFile(path, []byte(script), 0o600); err != nil {
			return nil, err
		}
		engines = append(engines, &engine{name: "python", argv: []string{python, path}})
	}
	node, err := exec.LookPath("node")
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench: no node: nothing is measured in WebAssembly")
		return engines, nil
	}
	if wasm {
		program := filepath.Join(dir, "bench.wasm")
		build := exec.Command("go", "build", "-o", program, "memview/view/viewtest/bench")
		build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		if out, err := build.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("building for js/wasm: %w\n%s", err, out)
		}
		root, err := exec.Command("go", "env", "GOROOT").Output()
		if err != nil {
			return nil, err
		}
		runner := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js")
		engines = append(engines, &engine{name: "ours wasm", argv: []string{node, "--stack-size=8192", runner, program, "-measure", "-only", only},
			env: []string{"PATH=" + os.Getenv("PATH")}}) // Go's wasm has room for few variables
	}
	if pyodide != "" {
		pyodide, err := filepath.Abs(pyodide)
		if err != nil {
			return nil, err
		}
		for name, text := range map[string]string{"bench.py": script, "bench.mjs": module} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				return nil, err
			}
		}
		engines = append(engines, &engine{name: "pyodide", argv: []string{node, filepath.Join(dir, "bench.mjs"), pyodide, filepath.Join(dir, "bench.py")}})
	}
	return engines, nil
}

// seconds returns the best time of a row, 0 if there is none.
func (e *engine) seconds(r *row) float64 {
	t, ok := e.best[r.name]
	switch {
	case !ok:
		return 0
	case r.whole:
		return t
	}
	return max(t-e.loop, 1e-10)
}

// run runs the engine once and keeps the better times.
func (e *engine) run(request []byte) error {
	cmd := exec.Command(e.argv[0], e.argv[1:]...)
	cmd.Stdin = bytes.NewReader(request)
	cmd.Env = e.env
	var out, log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &log
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w\n%s", e.name, err, log.Bytes())
	}
	lines := bytes.Split(bytes.TrimSpace(out.Bytes()), []byte("\n"))
	var a answer
	if err := json.Unmarshal(lines[len(lines)-1], &a); err != nil {
		return errors.Join(fmt.Errorf("%s: no answer", e.name), err)
	}
	if e.best == nil {
		fmt.Fprintf(os.Stderr, "bench: %s is %s\n", e.name, a.Version)
		e.best, e.loop = a.Rows, a.Loop
		return nil
	}
	e.loop = min(e.loop, a.Loop)
	for name, t := range a.Rows {
		e.best[name] = min(e.best[name], t)
	}
	return nil
}
