package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The README's programs are what another module would write: they build
// through a replace directive, and the first prints what its comments say.
func TestReadmePrograms(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	programs := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllSubmatch(readme, -1)
	if len(programs) != 2 {
		t.Fatalf("the README has %d programs, want 2", len(programs))
	}
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	sums, err := os.ReadFile("../go.sum")
	if err != nil {
		t.Fatal(err)
	}
	for i, program := range programs {
		dir := t.TempDir()
		for name, content := range map[string]string{
			"main.go": string(program[1]),
			// The directive as the README has it, with what wasm needs of others.
			"go.mod": "module example\n\ngo 1.26\n\nrequire (\n\tmemview v0.0.0\n\tgithub.com/hack-pad/safejs v0.1.0\n)\n\nreplace memview => " + root + "\n",
			"go.sum": string(sums),
		} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		arguments, environment := []string{"run", "."}, []string{}
		if i == 1 { // for the browser
			arguments, environment = []string{"build", "-o", "app.wasm", "."}, []string{"GOOS=js", "GOARCH=wasm"}
		}
		cmd := exec.Command("go", arguments...)
		cmd.Dir = dir
		cmd.Env = append(append(os.Environ(), "GOFLAGS=-mod=mod"), environment...)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		got, err := cmd.Output()
		if err != nil {
			t.Errorf("program %d: %v\n%s", i+1, err, stderr.Bytes())
			continue
		}
		var want strings.Builder
		for _, line := range regexp.MustCompile(`fmt\.Print.*// (.*)`).FindAllSubmatch(program[1], -1) {
			want.Write(append(line[1], '\n'))
		}
		if string(got) != want.String() {
			t.Errorf("program %d prints\n%swant what its comments say:\n%s", i+1, got, want.String())
		}
	}
}
