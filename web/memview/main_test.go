package main

// This file tests the command line.

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"memview/web"
)

func fakeSite() (*web.Site, error) {
	return web.New(web.Options{Build: fstest.MapFS{
		"app.wasm":     {Data: []byte("\x00asm\x01\x00\x00\x00")},
		"wasm_exec.js": {Data: []byte("globalThis.Go = class {};\n")},
		"editor.js":    {Data: []byte("globalThis.memviewEditor = {};\n")},

		"editor-licences.txt": {Data: []byte("Do as you like.\n")},
	}})
}

// run runs a command line with a fake client and returns its exit status and what it wrote.
func run(ctx context.Context, args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = command{strings.NewReader(""), &out, &err, fakeSite}.run(ctx, args)
	return status, out.String(), err.String()
}

func TestUsageErrors(t *testing.T) {
	for _, test := range []struct {
		args []string
		says string
	}{
		{nil, "no command given"},
		{[]string{"sevre"}, `unknown command "sevre"`},
		{[]string{"serve", "-port", "80"}, "flag provided but not defined: -port"},
		{[]string{"serve", "-addr"}, "flag needs an argument: -addr"},
		{[]string{"serve", "here"}, `serve: unexpected argument "here"`},
		{[]string{"export"}, "export: no folder given"},
		{[]string{"run"}, "run: no file given"},
		{[]string{"run", "-x", "a.py"}, "flag provided but not defined: -x"},
		{[]string{"export", "a", "b"}, `export: unexpected argument "b"`},
	} {
		status, stdout, stderr := run(t.Context(), test.args...)
		if status != 2 || stdout != "" {
			t.Errorf("memview %q: status %d, output %q; want 2 and none", test.args, status, stdout)
		}
		if !strings.Contains(stderr, test.says) || !strings.Contains(stderr, "Usage:") {
			t.Errorf("memview %q says %q, want %q and the usage", test.args, stderr, test.says)
		}
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"help"}, {"-h"}, {"--help"}, {"serve", "-h"}, {"export", "-help"}} {
		status, stdout, stderr := run(t.Context(), args...)
		if status != 0 || stderr != "" || !strings.Contains(stdout, "memview export [-plain] DIR") {
			t.Errorf("memview %q: status %d, output %q, errors %q", args, status, stdout, stderr)
		}
	}
}

func TestExport(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dist")
	status, stdout, stderr := run(t.Context(), "export", dir)
	if status != 0 || stderr != "" || !strings.Contains(stdout, dir) {
		t.Errorf("status %d, output %q, errors %q", status, stdout, stderr)
	}
	if _, err := os.Stat(filepath.Join(dir, "index.html")); err != nil {
		t.Error(err)
	}
	foreign := t.TempDir()
	if err := os.WriteFile(filepath.Join(foreign, "thesis.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	status, _, stderr = run(t.Context(), "export", foreign)
	if status != 1 || !strings.Contains(stderr, "not an earlier export") {
		t.Errorf("to a folder with other files: status %d, errors %q", status, stderr)
	}
}

func TestNoClient(t *testing.T) {
	var out, errs bytes.Buffer
	c := command{strings.NewReader(""), &out, &errs, func() (*web.Site, error) { return web.New(web.Options{Build: fstest.MapFS{}}) }}
	if status := c.run(t.Context(), []string{"serve", "-addr", "127.0.0.1:0"}); status != 1 {
		t.Errorf("status %d, want 1", status)
	}
	if !strings.Contains(errs.String(), "run make build") {
		t.Errorf("says %q, want what to do", errs.String())
	}
}

// TestServe: the address is printed once it answers, and an interrupt ends the command with success.
func TestServe(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	read, write := io.Pipe()
	status := make(chan int, 1)
	go func() {
		status <- command{strings.NewReader(""), write, io.Discard, fakeSite}.run(ctx, []string{"serve", "-addr", "127.0.0.1:0"})
		write.Close()
	}()
	line, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	address, ok := strings.CutPrefix(strings.TrimSpace(line), "memview: ")
	if !ok {
		t.Fatalf("printed %q, want memview: and an address", line)
	}
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != 200 {
		t.Errorf("GET %s: status %d, want 200", address, r.StatusCode)
	}
	interrupt()
	if got := <-status; got != 0 {
		t.Errorf("interrupted: status %d, want 0", got)
	}
}

func TestServeTakenAddress(t *testing.T) {
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	status, stdout, stderr := run(t.Context(), "serve", "-addr", other.Addr().String())
	if status != 1 || stdout != "" {
		t.Errorf("status %d, output %q; want 1 and none", status, stdout)
	}
	for _, part := range []string{other.Addr().String() + " is taken", "make run ADDR=127.0.0.1:"} {
		if !strings.Contains(stderr, part) {
			t.Errorf("says %q, want %q in it", stderr, part)
		}
	}
}
