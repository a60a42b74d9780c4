package main

// This file tests the bundler against a registry of its own: nothing here needs the network.

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tgz packs files as npm does.
func tgz(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for name, content := range files {
		if err := w.WriteHeader(&tar.Header{Name: name, Typeflag: tar.TypeReg, Mode: 0o644, Size: int64(len(content))}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func integrity(data []byte) string {
	sum := sha512.Sum512(data)
	return "sha512-" + base64.StdEncoding.EncodeToString(sum[:])
}

func TestTarball(t *testing.T) {
	good := tgz(t, map[string]string{"package/index.js": "export const x = 1;", "package/LICENSE": "Do as you like."})
	served, asked := good, 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.URL.Path != "/@scope/thing/-/thing-1.2.3.tgz" {
			http.NotFound(w, r)
			return
		}
		w.Write(served)
	}))
	defer server.Close()
	list, err := parsePackages("# a comment\n\n@scope/thing 1.2.3 " + integrity(good) + "\n")
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	source := registry{url: server.URL, cache: filepath.Join(t.TempDir(), "cache"), client: server.Client()}

	served = append(bytes.Clone(good), 0)
	if _, err := source.tarball(list[0]); err == nil || !strings.Contains(err.Error(), "packages.txt") {
		t.Errorf("other bytes than those named: error %v", err)
	}
	served = good
	for range 2 {
		data, err := source.tarball(list[0])
		if err != nil || !bytes.Equal(data, good) {
			t.Fatalf("got %d bytes, error %v", len(data), err)
		}
	}
	if asked != 2 {
		t.Errorf("the registry was asked %d times, want once for the wrong bytes and once for the right ones", asked)
	}

	// A cache that was tampered with is not believed.
	cached, err := filepath.Glob(filepath.Join(source.cache, "*.tgz"))
	if err != nil || len(cached) != 1 {
		t.Fatal(cached, err)
	}
	if err := os.WriteFile(cached[0], []byte("something else"), 0o666); err != nil {
		t.Fatal(err)
	}
	if data, err := source.tarball(list[0]); err != nil || !bytes.Equal(data, good) || asked != 3 {
		t.Errorf("a broken cache: got %d bytes, error %v, asked %d times", len(data), err, asked)
	}

	// And without network what is in the cache is enough.
	server.Close()
	if data, err := source.tarball(list[0]); err != nil || !bytes.Equal(data, good) {
		t.Errorf("offline: got %d bytes, error %v", len(data), err)
	}
}

func TestParsePackages(t *testing.T) {
	for _, bad := range []string{"name 1.0.0", "name 1.0.0 sha1-abc", "name 1.0.0 sha512-abc", "name 1.0.0 sha512-!"} {
		if _, err := parsePackages(bad); err == nil || !strings.HasPrefix(err.Error(), "packages.txt:1:") {
			t.Errorf("%q: error %v", bad, err)
		}
	}
	list, err := parsePackages(packagesText)
	if err != nil || len(list) < 10 {
		t.Errorf("packages.txt: %d packages, error %v", len(list), err)
	}
}

func TestUnpack(t *testing.T) {
	dir := t.TempDir()
	if err := unpack(tgz(t, map[string]string{"package/dist/index.js": "1"}), filepath.Join(dir, "thing")); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "thing", "dist", "index.js")); err != nil || string(data) != "1" {
		t.Errorf("got %q, error %v", data, err)
	}
	if err := unpack(tgz(t, map[string]string{"package/../../outside.js": "1"}), filepath.Join(dir, "thing")); err == nil {
		t.Error("a file outside of the package was unpacked")
	}
	if _, err := os.Stat(filepath.Join(dir, "outside.js")); err == nil {
		t.Error("a file was written outside of the package")
	}
}

// TestBundleSaysWhatIsMissing: a package that is imported and not listed fails the build, by name.
func TestBundleSaysWhatIsMissing(t *testing.T) {
	_, err := bundle(t.TempDir())
	if err == nil || !strings.Contains(err.Error(), `"@codemirror/state"`) || !strings.Contains(err.Error(), "editor/main.js:") {
		t.Errorf("without packages: error %v", err)
	}
}
