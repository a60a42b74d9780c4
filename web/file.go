package web

// This file defines one file of the site: its media type, and its compressed forms.

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"path"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// File is one file of the site. Its fields must not be changed.
type File struct {
	Name string // "app.wasm": no file stands in a folder, so a relative link is a name
	Type string // media type as in Content-Type
	Data []byte
	Hash string // of Data, in hex

	gzipOnce sync.Once
	gzipped  []byte
}

// compressibleFrom is the size in bytes below which compressing saves less than a network packet.
const compressibleFrom = 1 << 10

// mediaTypes is the one list of what the site may hold: the system's own table (package mime) differs between machines.
var mediaTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm", // without it, browsers refuse to compile while bytes arrive
	".webmanifest": "application/manifest+json",
}

// mediaType returns the type of a file with the given name, or an error if the site has no such files.
func mediaType(name string) (string, error) {
	t, ok := mediaTypes[path.Ext(name)]
	if !ok {
		return "", fmt.Errorf("no media type for %q: if it belongs to the site, add it to mediaTypes", name)
	}
	return t, nil
}

// Text reports whether the file holds text.
func (f *File) Text() bool { return f.Type != "image/png" && f.Type != "application/wasm" }

// Compressible reports whether the file is worth compressing: large enough, and not a format compressed in itself.
func (f *File) Compressible() bool {
	return len(f.Data) >= compressibleFrom && f.Type != "image/png"
}

// Page reports whether the file is a page, asked for by a name without a version.
func (f *File) Page() bool { return strings.HasPrefix(f.Type, "text/html") }

// gzip returns the file for the server's replies, made at the first call. It is made at the default level:
// the best level takes three times as long for two per cent.
func (f *File) gzip() []byte {
	f.gzipOnce.Do(func() { f.gzipped = gzipped(f.Data, gzip.DefaultCompression) })
	return f.gzipped
}

// gzipped compresses data. The header carries neither name nor time: the same data gives the same bytes.
func gzipped(data []byte, level int) []byte {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, level)
	if err != nil {
		panic(err) // a level that does not exist
	}
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return b.Bytes()
}

// brotlied compresses data as far as brotli can, in some seconds for a file of several megabytes.
func brotlied(data []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return b.Bytes()
}
