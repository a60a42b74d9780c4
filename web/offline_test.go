package web_test

// This file tests what the service worker keeps: all that the page loads, in the site's version.

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"memview/web"
)

func TestServiceWorker(t *testing.T) {
	site := newSite(t, web.Options{})
	script := string(file(t, site, "sw.js").Data)
	if !strings.Contains(script, "const VERSION = '"+site.Version()+"';") {
		t.Error("sw.js does not know the site's version")
	}
	list := regexp.MustCompile(`const FILES = (\[.*\]);`).FindStringSubmatch(script)
	var names []string
	if list == nil || json.Unmarshal([]byte(list[1]), &names) != nil {
		t.Fatalf("sw.js has no list of files: %v", list)
	}
	for _, name := range names {
		if file(t, site, name).Page() || strings.HasPrefix(name, "embed") {
			t.Errorf("%s is kept, which is no part of the playground", name)
		}
	}
	for _, m := range link.FindAllSubmatch(file(t, site, "index.html").Data, -1) {
		if name, _, _ := strings.Cut(string(m[1])+string(m[2]), "?"); !slices.Contains(names, name) {
			t.Errorf("index.html loads %s, which is not kept", name)
		}
	}
	for _, name := range []string{"app.wasm", "editor.js"} { // loaded by scripts
		if !slices.Contains(names, name) {
			t.Errorf("%s is not kept", name)
		}
	}
}
