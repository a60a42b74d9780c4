package web

// This file defines the site's pages: which there are, and what they may load.

import (
	"bytes"
	"html/template"
	"strings"
)

// page is one HTML page that runs the client.
type page struct {
	File        string // name of the file
	Route       string // the client's route, as Options.Prerender gets it
	Kind        string // memviewPage.kind
	Title       string
	Description string
	Start       string // script that starts it, after boot.js
	Policy      string // Content Security Policy
}

var pages = []page{
	{
		File:        "index.html",
		Route:       "/",
		Kind:        "playground",
		Title:       "memview · Python’s memoryview, live",
		Description: "Python's memoryview, live: one buffer, many views, shared with JavaScript without a copy.",
		Start:       "playground.js",
		Policy:      policy,
	},
	{
		File:        "embed.html",
		Route:       "/embed.html",
		Kind:        "embed",
		Title:       "memview",
		Description: "A live memory view inside another page.",
		Start:       "embed-boot.js",
		// The same policy: also where a page's origin is opaque, as in the sandbox embed.js makes, 'self' means the
		// origin of its address (CSP 3, 2.2.2; checked in Chromium 156 and Firefox 153). Some WebKit of early 2026 had
		// it otherwise (WebKit bug 316847, repaired): there the children of <mem-view> stay.
		Policy: policy,
	},
}

// policy lets a page load what lies beside it and nothing else: no inline script, no inline style, no eval.
// 'wasm-unsafe-eval' allows compiling WebAssembly, which script-src forbids otherwise; it does not allow eval().
// (frame-ancestors is missing because a meta element cannot set it; embedding is wanted anyhow.)
var policy = strings.Join([]string{
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"connect-src 'self'",
	"img-src 'self' data: blob:",
	"manifest-src 'self'",
	"worker-src 'self'",
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
}, "; ")

var (
	pageTemplate     = template.Must(template.ParseFS(static, "static/page.html"))
	notFoundTemplate = template.Must(template.ParseFS(static, "static/notfound.html"))
)

// render returns the page. clientSize is that of app.wasm in bytes, uncompressed: what its loading is measured by.
func (p page) render(version string, clientSize int, prerendered string) ([]byte, error) {
	var b bytes.Buffer
	err := pageTemplate.Execute(&b, struct {
		page
		Version     string
		ClientSize  int
		Prerendered template.HTML // go-app escaped what is in it
	}{p, version, clientSize, template.HTML(prerendered)})
	return b.Bytes(), err
}

// notFound returns the page for an address that does not exist. home is the relative address of the playground.
func notFound(home string) []byte {
	var b bytes.Buffer
	if err := notFoundTemplate.Execute(&b, home); err != nil {
		panic(err) // the template takes any string
	}
	return b.Bytes()
}
