// Package web is memview as a site: a fixed set of files held in memory, served over HTTP or written to a folder.
//
// The set is two pages (index.html, the playground; embed.html, the inside of a <mem-view> widget), the client which
// both run (app.wasm, built from package app), the scripts that start it, embed.js for the pages of others, the style
// sheet, icons and the web app manifest. Nothing in it names another host, and every link is relative, so the same
// bytes work from this package's server, from any file host and under any path.
//
// Links between the files carry the site's version (?v=), a hash over everything the files are made of: a browser that
// has a file under a version has the right one, and after an update a page never meets a script or a program of
// another version.
package web

// This file defines the site and how it is put together.

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"memview/app/ui"
	"memview/wasm"
)

// static holds the sources of the site's files. What stands there as page.html and notfound.html are templates.
//
//go:embed static
var static embed.FS

// build receives app.wasm, wasm_exec.js, editor.js and its licences from make build. The folder always holds .keep, so that this package
// compiles in a fresh clone.
//
//go:embed all:build
var build embed.FS

// ErrNoClient is the error of [New] when the client has not been built.
var ErrNoClient = errors.New("the client is not built: run make build")

// Options say what a site is made of. The zero value is the site as it is built.
type Options struct {
	// Build holds app.wasm, the client, and wasm_exec.js of the toolchain that built it; editor.js, the code editor
	// that package web/bundle makes, and editor-licences.txt.
	// Nil means web/build as it was when the host command was compiled.
	Build fs.FS

	// Prerender returns the HTML that stands in the page of a route ("/" or "/embed.html") until the client runs
	// and replaces it. It must return the same each time for the same route. Nil means the client's own: ui.Prerender.
	Prerender func(route string) string
}

// Site is the set of files. It is never changed after New and may be used by many goroutines.
type Site struct {
	version string
	files   []*File // in the order of their names
	byName  map[string]*File
}

// New makes the site. It fails with [ErrNoClient] when a file of the client is missing in Options.Build.
func New(o Options) (*Site, error) {
	if o.Build == nil {
		sub, err := fs.Sub(build, "build")
		if err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
		o.Build = sub
	}
	if o.Prerender == nil {
		o.Prerender = ui.Prerender
	}

	inputs := map[string][]byte{"memview.js": []byte(wasm.Script)}
	for _, name := range []string{"app.wasm", "wasm_exec.js", "editor.js", "editor-licences.txt"} {
		data, err := fs.ReadFile(o.Build, name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("web: no %s: %w", name, ErrNoClient)
		}
		if err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
		inputs[name] = data
	}
	entries, err := static.ReadDir("static")
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		if inputs[e.Name()], err = static.ReadFile("static/" + e.Name()); err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
	}
	if inputs["style.css"], err = styleSheet(); err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	inputs["icon.svg"] = iconSVG()
	for _, size := range []int{192, 512} {
		if inputs[fmt.Sprintf("icon-%d.png", size)], err = iconPNG(size); err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
	}
	prerendered := map[string]string{}
	for _, p := range pages {
		prerendered[p.File] = o.Prerender(p.Route)
		inputs["prerendered "+p.File] = []byte(prerendered[p.File])
	}

	s := &Site{version: version(inputs), byName: map[string]*File{}}
	size := len(inputs["app.wasm"])
	for name, data := range inputs {
		switch {
		case strings.HasSuffix(name, ".html"): // templates and what was prerendered for them: made into pages below
			continue
		case name == "sw.js":
			if data, err = serviceWorker(data, s.version, inputs); err != nil {
				return nil, fmt.Errorf("web: %s: %w", name, err)
			}
		case name == "embed.js" || name == "manifest.webmanifest":
			data = bytes.ReplaceAll(data, []byte("__VERSION__"), []byte(s.version))
			data = bytes.ReplaceAll(data, []byte("__CLIENT_SIZE__"), strconv.AppendInt(nil, int64(size), 10))
		}
		if err := s.add(name, data); err != nil {
			return nil, err
		}
	}
	for _, p := range pages {
		data, err := p.render(s.version, size, prerendered[p.File])
		if err != nil {
			return nil, fmt.Errorf("web: %s: %w", p.File, err)
		}
		if err := s.add(p.File, data); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(s.files, func(a, b *File) int { return cmp.Compare(a.Name, b.Name) })
	return s, nil
}

// styleSheet joins the sheets under static/style in the order of their names: one request for the page, one concern for
// each file.
func styleSheet() ([]byte, error) {
	names, err := fs.Glob(static, "static/style/*.css")
	if err != nil {
		return nil, err
	}
	var sheet bytes.Buffer
	for _, name := range names {
		data, err := static.ReadFile(name)
		if err != nil {
			return nil, err
		}
		sheet.Write(data)
	}
	return sheet.Bytes(), nil
}

// Version returns the hash, in hex, over everything the site's files are made of.
func (s *Site) Version() string { return s.version }

// Files returns the site's files in the order of their names.
func (s *Site) Files() []*File { return slices.Clone(s.files) }

func (s *Site) add(name string, data []byte) error {
	t, err := mediaType(name)
	if err != nil {
		return fmt.Errorf("web: %w", err)
	}
	f := &File{Name: name, Type: t, Data: data, Hash: digest(data)}
	s.files = append(s.files, f)
	s.byName[name] = f
	return nil
}

// version hashes names and contents, each with its length before it, so that no two sets give the same stream.
func version(inputs map[string][]byte) string {
	names := make([]string, 0, len(inputs))
	for name := range inputs {
		names = append(names, name)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		fmt.Fprintf(h, "%d %s %d ", len(name), name, len(inputs[name]))
		h.Write(inputs[name])
	}
	return hex.EncodeToString(h.Sum(nil)[:10])
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}
