package web_test

// This file tests what the site consists of: complete, in one version, without a word about another host.

import (
	"bytes"
	"compress/gzip"
	"errors"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"memview/web"
)

// The header of an empty WebAssembly module (WebAssembly 1.0, 5.5.16), and enough after it to be worth compressing.
var fakeClient = append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("memview "), 1024)...)

func fakeBuild() fstest.MapFS {
	return fstest.MapFS{
		"app.wasm":     {Data: fakeClient},
		"wasm_exec.js": {Data: []byte("globalThis.Go = class {};\n")},
		"editor.js":    {Data: []byte("globalThis.memviewEditor = {};\n")},

		"editor-licences.txt": {Data: []byte("Do as you like.\n")},
	}
}

func newSite(t *testing.T, o web.Options) *web.Site {
	t.Helper()
	if o.Build == nil {
		o.Build = fakeBuild()
	}
	site, err := web.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return site
}

func file(t *testing.T, site *web.Site, name string) *web.File {
	t.Helper()
	for _, f := range site.Files() {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("the site has no %s", name)
	return nil
}

func TestFiles(t *testing.T) {
	want := []string{
		"app.wasm", "boot.js", "code.js", "demos.js", "editor-licences.txt", "editor.js", "embed-boot.js", "embed.html", "embed.js", "icon-192.png", "icon-512.png", "icon.svg",
		"index.html", "manifest.webmanifest", "memview.js", "pictures.js", "playground.js", "style.css", "sw.js", "wasm_exec.js",
	}
	var got []string
	for _, f := range newSite(t, web.Options{}).Files() {
		got = append(got, f.Name)
		if len(f.Data) == 0 {
			t.Errorf("%s is empty", f.Name)
		}
		if i := bytes.Index(f.Data, []byte("__")); f.Text() && f.Name != "memview.js" && i >= 0 {
			t.Errorf("%s: placeholder left: %.40q", f.Name, f.Data[i:])
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("files\n got %q\nwant %q", got, want)
	}
}

func TestNewWithoutClient(t *testing.T) {
	for _, missing := range []string{"app.wasm", "wasm_exec.js", "editor.js", "editor-licences.txt"} {
		build := fakeBuild()
		delete(build, missing)
		_, err := web.New(web.Options{Build: build})
		if !errors.Is(err, web.ErrNoClient) {
			t.Errorf("without %s: got error %v, want ErrNoClient", missing, err)
			continue
		}
		for _, part := range []string{missing, "make build"} {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("without %s: error %q does not mention %q", missing, err, part)
			}
		}
	}
}

// TestVersion: the same inputs give the same site; whatever changes gives another version, which every link carries.
func TestVersion(t *testing.T) {
	first, second := newSite(t, web.Options{}), newSite(t, web.Options{})
	if first.Version() != second.Version() {
		t.Errorf("versions of the same site: %s and %s", first.Version(), second.Version())
	}
	for _, f := range first.Files() {
		if !bytes.Equal(f.Data, file(t, second, f.Name).Data) {
			t.Errorf("%s differs between two sites of the same inputs", f.Name)
		}
	}
	changed := fakeBuild()
	changed["app.wasm"].Data = append(bytes.Clone(fakeClient), 0)
	prerender := func(route string) string { return "<p>" + route + "</p>" }
	for what, o := range map[string]web.Options{"client": {Build: changed}, "prerendering": {Prerender: prerender}} {
		if got := newSite(t, o).Version(); got == first.Version() {
			t.Errorf("another %s has the same version %s", what, got)
		}
	}
}

// link finds what a page or script of ours loads; the fragment of a link is not part of the address.
var link = regexp.MustCompile(`(?:href|src|data-client)="([^"#]*)|"src": "([^"]*)"`)

// TestLinks: every link names a file of the site, relatively and in the site's version.
func TestLinks(t *testing.T) {
	site := newSite(t, web.Options{})
	for _, name := range []string{"index.html", "embed.html", "manifest.webmanifest"} {
		found := link.FindAllSubmatch(file(t, site, name).Data, -1)
		if len(found) < 3 {
			t.Errorf("%s: only %d links found", name, len(found))
		}
		for _, m := range found {
			target, version, _ := strings.Cut(string(m[1])+string(m[2]), "?v=")
			file(t, site, target)
			if version != site.Version() {
				t.Errorf("%s: %s has version %q, want %q", name, target, version, site.Version())
			}
		}
	}
}

// otherHost finds an address which names a host. "//" alone also begins a comment, so it counts only in quotes.
var otherHost = regexp.MustCompile("(?i)(?:https?|wss?):(?:/|\\\\/){2}[^\\s\"'<>`)]*|[\"'`(]//[a-z0-9][^\\s\"'<>`)]*")

// TestNoOtherHost: nothing we serve names another host, so the site works offline and tells nobody that it is used.
func TestNoOtherHost(t *testing.T) {
	allowed := regexp.MustCompile(`^http://www\.w3\.org/` + // XML namespaces: names, which nobody fetches
		`|^https://host/memview/embed\.js`) // the example in embed.js's opening comment, on a host which cannot exist
	for _, f := range newSite(t, web.Options{}).Files() {
		// wasm_exec.js is the toolchain's, served as it is; its comments link to Go's issues. (Here it is a fake.)
		if !f.Text() || f.Name == "wasm_exec.js" {
			continue
		}
		for _, address := range otherHost.FindAllString(string(f.Data), -1) {
			if !allowed.MatchString(address) {
				t.Errorf("%s mentions %s", f.Name, address)
			}
		}
	}
}

// TestEmbedSize: embed.js costs a page of others at most 6 KB, gzipped, whether it is used or not.
func TestEmbedSize(t *testing.T) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(file(t, newSite(t, web.Options{}), "embed.js").Data)
	w.Close()
	if got, limit := b.Len(), 6*1000; got > limit {
		t.Errorf("embed.js is %d bytes gzipped, limit %d", got, limit)
	}
}

func TestPages(t *testing.T) {
	site := newSite(t, web.Options{Prerender: func(route string) string { return "<main>at " + route + "</main>" }})
	for name, want := range map[string][]string{
		"index.html": {`data-page="playground"`, "<body>\n<div id=\"app\" aria-busy=\"true\"><main>at /</main></div>", `data-client-size="8200"`},
		"embed.html": {`data-page="embed"`, "<body>\n<div id=\"app\" aria-busy=\"true\"><main>at /embed.html</main></div>", "embed-boot.js"},
	} {
		page := string(file(t, site, name).Data)
		want = append(want, `<html lang="en"`, "<noscript>", `id="app-wasm-loader-label" role="status"`,
			`content="width=device-width, initial-scale=1"`) // and no more: a reader may zoom
		for _, w := range want {
			if !strings.Contains(page, w) {
				t.Errorf("%s has no %s", name, w)
			}
		}
		// Strict CSP: what is inline would not run, and must not be there.
		for _, bad := range []string{"<style", " style=", " onclick=", "<script>", "javascript:", "unsafe-inline", "'unsafe-eval'"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s has %s", name, bad)
			}
		}
	}
}

func TestIcons(t *testing.T) {
	site := newSite(t, web.Options{})
	for name, size := range map[string]int{"icon-192.png": 192, "icon-512.png": 512} {
		img, err := png.Decode(bytes.NewReader(file(t, site, name).Data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if b := img.Bounds(); b.Dx() != size || b.Dy() != size {
			t.Errorf("%s is %v, want %d × %[3]d", name, b, size)
		}
		// The colours of the table in icon.go, at the middle of a cell in each row: x = 27.5 % of the width.
		for y, want := range map[int]uint32{31: 0xE6E9EF, 51: 0x60A7FF, 70: 0xFF9C40, 90: 0x0F1115} {
			r, g, b, a := img.At(size*275/1000, size*y/100).RGBA()
			if got := r>>8<<16 | g>>8<<8 | b>>8; got != want || a != 0xFFFF {
				t.Errorf("%s at %d %%: got #%06X, want #%06X", name, y, got, want)
			}
		}
	}
}
