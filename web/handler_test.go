package web_test

// This file tests the site as a server.

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"memview/web"
)

// ask asks the site; header is name, value, name, value ….
func ask(site http.Handler, method, target string, header ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	site.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) []byte {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTypes(t *testing.T) {
	site := newSite(t, web.Options{})
	for target, want := range map[string]string{
		"/":                     "text/html; charset=utf-8",
		"/index.html":           "text/html; charset=utf-8",
		"/embed.html":           "text/html; charset=utf-8",
		"/app.wasm":             "application/wasm",
		"/embed.js":             "text/javascript; charset=utf-8",
		"/memview.js":           "text/javascript; charset=utf-8",
		"/style.css":            "text/css; charset=utf-8",
		"/icon.svg":             "image/svg+xml",
		"/icon-192.png":         "image/png",
		"/manifest.webmanifest": "application/manifest+json",
	} {
		r := ask(site, "GET", target)
		if r.StatusCode != 200 {
			t.Errorf("GET %s: status %d, want 200", target, r.StatusCode)
		}
		if got := r.Header.Get("Content-Type"); got != want {
			t.Errorf("GET %s: Content-Type %q, want %q", target, got, want)
		}
		if got := r.Header.Get("X-Content-Type-Options"); got != "nosniff" {
			t.Errorf("GET %s: X-Content-Type-Options %q, want nosniff", target, got)
		}
	}
}

func TestCaching(t *testing.T) {
	site := newSite(t, web.Options{})
	const forever = "public, max-age=31536000, immutable"
	for target, want := range map[string]string{
		"/":                              "no-cache",
		"/?v=" + site.Version():          "no-cache",
		"/embed.html":                    "no-cache",
		"/embed.js":                      "no-cache",
		"/app.wasm":                      "no-cache",
		"/app.wasm?v=0123456789":         "no-cache", // of another version: must not be kept under that address
		"/app.wasm?v=" + site.Version():  forever,
		"/style.css?v=" + site.Version(): forever,
	} {
		if got := ask(site, "GET", target).Header.Get("Cache-Control"); got != want {
			t.Errorf("GET %s: Cache-Control %q, want %q", target, got, want)
		}
	}
}

func TestETag(t *testing.T) {
	site := newSite(t, web.Options{})
	for _, encoding := range []string{"identity", "gzip"} {
		first := ask(site, "GET", "/app.wasm", "Accept-Encoding", encoding)
		tag := first.Header.Get("ETag")
		if len(tag) < 10 || tag[0] != '"' {
			t.Fatalf("%s: ETag %q", encoding, tag)
		}
		for match, want := range map[string]int{
			tag:                   http.StatusNotModified,
			`"other", W/` + tag:   http.StatusNotModified,
			`"other"`:             http.StatusOK,
			strings.ToUpper(tag):  http.StatusOK,
			`"` + tag[1:5] + `…"`: http.StatusOK,
		} {
			r := ask(site, "GET", "/app.wasm", "Accept-Encoding", encoding, "If-None-Match", match)
			if r.StatusCode != want {
				t.Errorf("%s, If-None-Match %s: status %d, want %d", encoding, match, r.StatusCode, want)
			}
			if got := len(body(t, r)); want == http.StatusNotModified && got != 0 {
				t.Errorf("%s: 304 with a body of %d bytes", encoding, got)
			}
		}
	}
	plain := ask(site, "GET", "/app.wasm").Header.Get("ETag")
	if zipped := ask(site, "GET", "/app.wasm", "Accept-Encoding", "gzip").Header.Get("ETag"); plain == zipped {
		t.Errorf("the two forms of a file have one ETag, %s", plain)
	}
}

func TestGzip(t *testing.T) {
	site := newSite(t, web.Options{})
	for accept, want := range map[string]string{
		"":                         "",
		"gzip":                     "gzip",
		"gzip, deflate, br, zstd":  "gzip",
		"deflate, GZIP;q=0.5":      "gzip",
		"br":                       "",
		"gzip;q=0":                 "",
		"gzip; q=0.000, identity":  "",
		"gzip;q=nonsense, deflate": "",
	} {
		r := ask(site, "GET", "/app.wasm", "Accept-Encoding", accept)
		if got := r.Header.Get("Content-Encoding"); got != want {
			t.Errorf("Accept-Encoding %q: Content-Encoding %q, want %q", accept, got, want)
		}
		if got := r.Header.Get("Vary"); got != "Accept-Encoding" {
			t.Errorf("Accept-Encoding %q: Vary %q", accept, got)
		}
		data := body(t, r)
		if got := r.Header.Get("Content-Length"); got != strconv.Itoa(len(data)) {
			t.Errorf("Accept-Encoding %q: Content-Length %s for %d bytes", accept, got, len(data))
		}
		if want == "gzip" {
			z, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if data, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(data, fakeClient) {
			t.Errorf("Accept-Encoding %q: the content is not that of the file", accept)
		}
	}
	if got := ask(site, "GET", "/icon-512.png", "Accept-Encoding", "gzip").Header.Get("Content-Encoding"); got != "" {
		t.Errorf("a PNG, compressed in itself, came with Content-Encoding %q", got)
	}
}

func TestHead(t *testing.T) {
	site := newSite(t, web.Options{})
	for _, target := range []string{"/", "/app.wasm", "/nothing"} {
		get, head := ask(site, "GET", target), ask(site, "HEAD", target)
		if get.StatusCode != head.StatusCode {
			t.Errorf("%s: status %d for GET, %d for HEAD", target, get.StatusCode, head.StatusCode)
		}
		for name := range get.Header {
			if g, h := get.Header.Get(name), head.Header.Get(name); g != h {
				t.Errorf("%s: %s is %q for GET, %q for HEAD", target, name, g, h)
			}
		}
		if n := len(body(t, head)); n != 0 {
			t.Errorf("HEAD %s: body of %d bytes", target, n)
		}
	}
}

func TestMethods(t *testing.T) {
	site := newSite(t, web.Options{})
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH"} {
		r := ask(site, method, "/")
		if r.StatusCode != http.StatusMethodNotAllowed || r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: status %d, Allow %q; want 405 and GET, HEAD", method, r.StatusCode, r.Header.Get("Allow"))
		}
	}
}

// TestNotFound: only exact names are found; nothing is resolved, redirected or listed.
func TestNotFound(t *testing.T) {
	site := newSite(t, web.Options{})
	for target, home := range map[string]string{
		"/nothing":                  "./",
		"/a/b/nothing":              "./../../",
		"/static/":                  "./../",
		"/static/boot.js":           "./../",
		"/build/app.wasm":           "./../",
		"/page.html":                "./",
		"/.keep":                    "./",
		"/../web.go":                "./../",
		"/..%2f..%2fetc%2fpasswd":   "./../../../../",
		"/%2e%2e/%2e%2e/etc/shadow": "./../../../",
		"/..%5c..%5cwindows":        "./",
		"//index.html":              "./",
		"/index.html/":              "./../",
		"/INDEX.HTML":               "./",
		"/app.wasm%00.html":         "./",
	} {
		r := ask(site, "GET", target)
		page := string(body(t, r))
		if r.StatusCode != http.StatusNotFound {
			t.Errorf("GET %s: status %d, want 404", target, r.StatusCode)
		}
		if r.Header.Get("Content-Type") != "text/html; charset=utf-8" || !strings.Contains(page, "<h1>Not found</h1>") {
			t.Errorf("GET %s: not our page: %s", target, page)
		}
		if strings.HasPrefix(target, "//") {
			continue // no folder is left of this in a browser: the path is taken for a host
		}
		if want := `href="` + home + `"`; !strings.Contains(page, want) && !strings.Contains(target, "%2") {
			t.Errorf("GET %s: no %s in %s", target, want, page)
		}
	}
}

func TestRange(t *testing.T) {
	r := ask(newSite(t, web.Options{}), "GET", "/app.wasm", "Range", "bytes=1-3")
	if got := string(body(t, r)); r.StatusCode != http.StatusPartialContent || got != "asm" {
		t.Errorf("bytes 1-3 of a module: status %d, %q; want 206, \"asm\"", r.StatusCode, got)
	}
}
