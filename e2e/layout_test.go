package e2e

// This file enforces the direction of imports and the build tags: what the folders promise, tested rather than asked for.
// It looks at direct imports in the sources, for the host and for js/wasm. (Not at what is reached through them: under
// GOOS=js even fmt reaches syscall/js.)

import (
	"fmt"
	"go/build"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module = "memview"
	goApp  = "github.com/maxence-charriere/go-app/"
	safejs = "github.com/hack-pad/safejs"
)

// A layoutRule says what the files in some folders must not import, and why.
type layoutRule struct {
	in     func(dir string) bool      // folders it holds for, relative to the module's root
	tests  bool                       // it also holds for _test.go files
	bad    func(imported string) bool // imports it forbids
	reason string
}

var layoutRules = []layoutRule{
	{
		in: below("view"), tests: true,
		bad:    func(p string) bool { return !standard(p) && !under(p, module+"/view") },
		reason: "view is memoryview itself: the standard library is all it may need, so it runs anywhere",
	},
	{
		in: below("view", "app/python", "app/session"), tests: true,
		bad:    anyOf("syscall/js", safejs, goApp),
		reason: "the model is pure Go: what needs a page or JavaScript belongs in wasm or app/ui",
	},
	{
		in: not(below("wasm")), tests: true,
		bad:    anyOf(safejs),
		reason: "wasm is the one place where JavaScript's failures become Go's errors",
	},
	{
		in:     below("app/ui"),
		bad:    anyOf(module + "/wasm"),
		reason: "components reach the bridge through the ports of app/session, so they render natively too",
	},
	{
		in:     below("view", "wasm", "app"),
		bad:    anyOf("net/http", module+"/web"),
		reason: "whatever the client imports is downloaded: with the server in it the program is more than twice as large",
	},
	{
		in: not(below("web/memview")), tests: true,
		bad:    anyOf(module + "/web/memview"),
		reason: "the host's command is a program: what others need of it belongs in web",
	},
	{
		in: not(below("e2e")), tests: true,
		bad:    anyOf("github.com/chromedp/", module+"/e2e"),
		reason: "browsers are driven in e2e alone: all other tests run without one",
	},
	{
		in: not(below("app", "web", "e2e")), tests: true,
		bad:    anyOf(module+"/app", module+"/web"),
		reason: "app and web are built on view and wasm, not the other way round",
	},
	{
		in: below("app/session"), tests: true,
		bad:    anyOf(module+"/app/ui", module+"/wasm"),
		reason: "the session declares what it needs as ports: it knows neither who draws it nor who shares its bytes",
	},
}

func standard(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	return first != module && !strings.Contains(first, ".")
}

func under(p, folder string) bool { return p == folder || strings.HasPrefix(p, folder+"/") }

func below(folders ...string) func(string) bool {
	return func(p string) bool { return slices.ContainsFunc(folders, func(f string) bool { return under(p, f) }) }
}

func not(f func(string) bool) func(string) bool { return func(p string) bool { return !f(p) } }

// anyOf forbids the given packages and what is below them.
func anyOf(packages ...string) func(string) bool {
	return func(p string) bool {
		return slices.ContainsFunc(packages, func(q string) bool { return under(p, strings.TrimSuffix(q, "/")) })
	}
}

// layoutTargets are the two machines the module is built for.
var layoutTargets = []struct{ goos, goarch string }{{"linux", "amd64"}, {"js", "wasm"}}

// layoutFaults returns what is wrong in the tree: a line per file, sorted, each with the reason of the rule.
func layoutFaults(tree fs.FS) ([]string, error) {
	faults := map[string]bool{}
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name != "." && skipped(d.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" {
			return nil
		}
		source, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if (imported == "syscall/js" || under(imported, safejs)) && !jsOnly(source) {
				faults[fmt.Sprintf("%s imports %s without //go:build js && wasm: the native build breaks", name, imported)] = true
			}
			for _, target := range layoutTargets {
				context := build.Default
				context.GOOS, context.GOARCH, context.CgoEnabled = target.goos, target.goarch, false
				context.JoinPath = path.Join
				context.OpenFile = func(name string) (io.ReadCloser, error) { return tree.Open(name) }
				if built, err := context.MatchFile(path.Dir(name), path.Base(name)); err != nil {
					return err
				} else if !built {
					continue
				}
				for _, rule := range layoutRules {
					if strings.HasSuffix(name, "_test.go") && !rule.tests {
						continue
					}
					if rule.in(path.Dir(name)) && rule.bad(imported) {
						faults[fmt.Sprintf("%s imports %s: %s", name, imported, rule.reason)] = true
					}
				}
			}
		}
		return nil
	})
	lines := make([]string, 0, len(faults))
	for line := range faults {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines, err
}

// skipped reports whether a folder holds no sources of ours: hidden ones, what make writes, and fixtures.
func skipped(folder string) bool {
	return strings.HasPrefix(folder, ".") || slices.Contains([]string{"testdata", "dist", "node_modules"}, folder)
}

// jsOnly reports whether a file's //go:build line admits js/wasm and asks for both tags.
func jsOnly(source []byte) bool {
	for line := range strings.Lines(string(source)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "package ") {
			return false
		}
		if !constraint.IsGoBuild(line) {
			continue
		}
		expression, err := constraint.Parse(line)
		if err != nil {
			return false
		}
		with := func(tags ...string) bool {
			return expression.Eval(func(tag string) bool { return slices.Contains(tags, tag) })
		}
		return with("js", "wasm") && !with("js") && !with("wasm") && !with()
	}
	return false
}

func TestLayout(t *testing.T) {
	root := os.DirFS("..")
	faults, err := layoutFaults(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range faults {
		t.Error(fault)
	}
}

// TestLayoutFindsFaults holds the rules against a small tree in which each is broken once: a test that cannot fail
// says nothing.
func TestLayoutFindsFaults(t *testing.T) {
	got, err := layoutFaults(os.DirFS("testdata/layout"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{ // file and import; the reasons are the rules'
		"app/main.go imports memview/web",
		"app/main.go imports net/http",
		"app/session/session.go imports memview/wasm",
		"app/ui/bridge_js.go imports github.com/hack-pad/safejs",
		"app/ui/bridge_js.go imports memview/wasm",
		"view/view.go imports github.com/maxence-charriere/go-app/v9/pkg/app",
		"view/view_test.go imports memview/wasm",
		"wasm/untagged_js.go imports syscall/js",
		"wasm/wasm.go imports memview/app/session",
		"web/web.go imports github.com/chromedp/chromedp",
		"web/web.go imports memview/web/memview",
	}
	for _, w := range want {
		if !slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, w+":") || strings.HasPrefix(g, w+" ") }) {
			t.Errorf("not found: %s", w)
		}
	}
	for _, g := range got {
		if !slices.ContainsFunc(want, func(w string) bool { return strings.HasPrefix(g, w+":") || strings.HasPrefix(g, w+" ") }) {
			t.Errorf("found, but not wrong: %s", g)
		}
	}
	for i, rule := range layoutRules {
		if !slices.ContainsFunc(got, func(g string) bool { return strings.HasSuffix(g, ": "+rule.reason) }) {
			t.Errorf("rule %d is broken nowhere in testdata/layout: %s", i, rule.reason)
		}
	}
}

// outsideNames are paths that exist on the authors' machines only. (Written in two parts, so as not to find this file.)
var outsideNames = []string{"shared" + "/design", "../" + "shared", "/work/" + "shared"}

// TestNothingPointsOutside finds mentions of what a reader of the repository does not have.
func TestNothingPointsOutside(t *testing.T) {
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			// What git ignores: its own folder and what make writes.
			if slices.Contains([]string{".git", "dist", "web/build", "e2e/testdata/out", "node_modules"}, name) {
				return fs.SkipDir
			}
			return nil
		}
		content, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		for _, outside := range outsideNames {
			if strings.Contains(string(content), outside) {
				t.Errorf("%s mentions %s, which is not part of the repository", name, outside)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
