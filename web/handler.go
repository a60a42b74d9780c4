package web

// This file defines the site as an http.Handler.

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"time"
)

var _ http.Handler = (*Site)(nil)

// ServeHTTP answers GET and HEAD for the site's files; "/" is index.html. It looks a path up and never makes one:
// what is not the exact name of a file is not found.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "405 method not allowed", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	f, ok := s.byName[name]
	if !ok {
		s.serveNotFound(w, r)
		return
	}

	h.Set("Content-Type", f.Type)
	if v := r.URL.Query().Get("v"); v == s.version && !f.Page() {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		// Pages and embed.js are asked for by their bare names and must be the newest. A version that is not ours comes
		// from a page of before an update: it gets today's file, but nobody may keep it under that address.
		h.Set("Cache-Control", "no-cache")
	}
	// Public files without cookies: any page may load them. Needed where embed.js is used from another host, which
	// loads it as a module and lets it fetch the client.
	h.Set("Access-Control-Allow-Origin", "*")

	data, tag := f.Data, f.Hash
	if f.Compressible() {
		h.Set("Vary", "Accept-Encoding")
		if accepts(r.Header.Get("Accept-Encoding"), "gzip") {
			data, tag = f.gzip(), f.Hash+"-gzip"
			h.Set("Content-Encoding", "gzip")
			h.Set("Content-Length", strconv.Itoa(len(data))) // ServeContent leaves it out for encoded content
		}
	}
	h.Set("ETag", `"`+tag+`"`)
	if r.Header.Get("Range") != "" && h.Get("Content-Encoding") != "" {
		h.Del("Content-Length") // of the part, which ServeContent alone knows
	}
	http.ServeContent(w, r, f.Name, time.Time{}, bytes.NewReader(data))
}

func (s *Site) serveNotFound(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", mediaTypes[".html"])
	h.Set("Cache-Control", "no-cache")
	// Relative as all links: as many folders up as the address is deep.
	home := "./" + strings.Repeat("../", strings.Count(strings.TrimPrefix(r.URL.Path, "/"), "/"))
	body := notFound(home)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		w.Write(body)
	}
}

// accepts reports whether an Accept-Encoding header names the coding with a weight that is not zero (RFC 9110, 12.5.3).
func accepts(header, coding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		q, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(weight)), "q=")
		if !ok {
			return true
		}
		value, err := strconv.ParseFloat(q, 64)
		return err == nil && value > 0
	}
	return false
}
