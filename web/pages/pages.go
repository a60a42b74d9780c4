// Package pages builds Go programs for js/wasm with the stock toolchain and serves
// each of them as a page of its own, with the toolchain's own wasm_exec.js, with
// memview.js and under a strict Content-Security-Policy. The bridge's examples,
// benchmarks and self-check are such pages; a user of the library needs nothing of
// this package.
package pages

import (
	_ "embed"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"memview/wasm"
)

// Policy is the Content-Security-Policy of every page: nothing inline, no eval, no
// other host. WebAssembly is allowed by a word of its own.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

// How all pages look.
//
//go:embed style.css
var style []byte

// A Site serves the pages that were built.
type Site struct{ mux http.ServeMux }

// New builds the programs in the directories dirs, each of which has a main package
// and the page's files beside it, and serves each at the last part of its path:
// wasm/examples/sum at /sum/, its program at /sum/app.wasm. The programs are
// written to the directory out. It returns an error with what the go command says.
func New(out string, dirs ...string) (*Site, error) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("pages: go env GOROOT: %w", err)
	}
	executor, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	s := &Site{}
	s.serve("/wasm_exec.js", "text/javascript; charset=utf-8", executor)
	s.serve("/memview.js", "text/javascript; charset=utf-8", []byte(wasm.Script))
	s.serve("/style.css", "text/css; charset=utf-8", style)
	s.mux.HandleFunc("/favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }) // browsers ask unasked
	for _, dir := range dirs {
		name := filepath.Base(dir)
		program, err := filepath.Abs(filepath.Join(out, name+".wasm"))
		if err != nil {
			return nil, fmt.Errorf("pages: %w", err)
		}
		build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", program, ".")
		build.Dir = dir
		build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
		if text, err := build.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("pages: go build %s: %w\n%s", dir, err, text)
		}
		path := "/" + name + "/"
		files := http.StripPrefix(path, http.FileServer(http.Dir(dir)))
		s.mux.Handle(path, strict(files))
		s.mux.Handle(path+"app.wasm", strict(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/wasm")
			http.ServeFile(w, r, program)
		})))
	}
	return s, nil
}

// Handle adds another handler, as http.ServeMux does.
func (s *Site) Handle(pattern string, handler http.Handler) { s.mux.Handle(pattern, handler) }

// ServeHTTP implements http.Handler.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// serve serves what all pages use.
func (s *Site) serve(path, contentType string, content []byte) {
	s.mux.Handle(path, strict(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.Write(content)
	})))
}

// strict sets the headers of every answer.
func strict(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", Policy)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-store")
		h.ServeHTTP(w, r)
	})
}
