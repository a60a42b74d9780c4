package web_test

// This file tests the site written to a folder.

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/andybalholm/brotli"

	"memview/web"
)

// contents returns all files below dir, by name.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestExportEqualsServed: what a file host has is what our server sends, byte for byte, and its compressed forms
// hold the same.
func TestExportEqualsServed(t *testing.T) {
	site := newSite(t, web.Options{})
	dir := filepath.Join(t.TempDir(), "new", "dist")
	if err := site.Export(dir, true); err != nil {
		t.Fatal(err)
	}
	got := contents(t, dir)
	delete(got, ".memview-export")
	for _, f := range site.Files() {
		served := string(body(t, ask(site, "GET", "/"+f.Name)))
		if got[f.Name] != served {
			t.Errorf("%s: exported %d bytes, served %d others", f.Name, len(got[f.Name]), len(served))
		}
		zipped, hasGzip := got[f.Name+".gz"]
		brotlied, hasBrotli := got[f.Name+".br"]
		if hasGzip != f.Compressible() || hasBrotli != f.Compressible() {
			t.Errorf("%s: .gz %t, .br %t, want %t", f.Name, hasGzip, hasBrotli, f.Compressible())
		}
		if hasGzip && hasBrotli {
			z, err := gzip.NewReader(bytes.NewReader([]byte(zipped)))
			if err != nil {
				t.Fatal(err)
			}
			for form, r := range map[string]io.Reader{".gz": z, ".br": brotli.NewReader(bytes.NewReader([]byte(brotlied)))} {
				if data, err := io.ReadAll(r); err != nil || string(data) != served {
					t.Errorf("%s%s does not hold the file: %v", f.Name, form, err)
				}
			}
		}
		for _, name := range []string{f.Name, f.Name + ".gz", f.Name + ".br"} {
			delete(got, name)
		}
	}
	if len(got) != 0 {
		t.Errorf("also exported: %q", slices.Sorted(maps.Keys(got)))
	}
}

func TestExportIsDeterministic(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	for _, dir := range []string{first, second} {
		if err := newSite(t, web.Options{}).Export(dir, true); err != nil {
			t.Fatal(err)
		}
	}
	if !maps.Equal(contents(t, first), contents(t, second)) {
		t.Error("two exports of the same site differ")
	}
}

// TestExportAgain: an earlier export is replaced, with what is no longer part of the site removed, and nothing else.
func TestExportAgain(t *testing.T) {
	dir := t.TempDir()
	site := newSite(t, web.Options{})
	if err := site.Export(dir, true); err != nil {
		t.Fatal(err)
	}
	want := contents(t, dir)
	mark := filepath.Join(dir, ".memview-export")
	outside := filepath.Join(filepath.Dir(dir), "outside.txt")
	for name, text := range map[string]string{
		mark:                            want[".memview-export"] + "old.js\n../outside.txt\n",
		filepath.Join(dir, "old.js"):    "of an earlier version",
		filepath.Join(dir, "style.css"): "of an earlier version",
		outside:                         "not ours",
	} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := site.Export(dir, true); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, dir); !maps.Equal(got, want) {
		t.Errorf("got files %q, want those of a first export", slices.Sorted(maps.Keys(got)))
	}
	if _, err := os.Stat(outside); err != nil {
		t.Errorf("a file outside the folder: %v", err)
	}
}

func TestExportRefuses(t *testing.T) {
	site := newSite(t, web.Options{})
	dir := t.TempDir()
	thesis := filepath.Join(dir, "thesis.txt")
	if err := os.WriteFile(thesis, []byte("years"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := site.Export(dir, true); !errors.Is(err, web.ErrNotAnExport) {
		t.Errorf("to a folder with other files: got error %v, want ErrNotAnExport", err)
	}
	if got := contents(t, dir); len(got) != 1 || got["thesis.txt"] != "years" {
		t.Errorf("the folder was changed: %q", slices.Sorted(maps.Keys(got)))
	}
	if err := site.Export(thesis, true); err == nil {
		t.Error("to a file: no error")
	}
}

// TestPlainExport: for hosts that compress by themselves, nothing stands beside the files.
func TestPlainExport(t *testing.T) {
	site := newSite(t, web.Options{})
	dir := filepath.Join(t.TempDir(), "dist")
	if err := site.Export(dir, false); err != nil {
		t.Fatal(err)
	}
	if got, want := len(contents(t, dir)), len(site.Files())+1; got != want { // the mark is one more
		t.Errorf("%d files, want %d", got, want)
	}
}
