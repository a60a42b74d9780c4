package web

// This file says what the playground needs to work without a network: what its service worker (static/sw.js) keeps.

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// serviceWorker returns the script with the site's version and the names of the files that it keeps: those that the
// playground loads, and so neither pages nor what runs in other people's pages.
func serviceWorker(script []byte, version string, inputs map[string][]byte) ([]byte, error) {
	var names []string
	for name := range inputs {
		if name != "sw.js" && !strings.HasSuffix(name, ".html") && !strings.HasPrefix(name, "embed") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	list, err := json.Marshal(names)
	if err != nil {
		return nil, err
	}
	script = bytes.ReplaceAll(script, []byte("__VERSION__"), []byte(version))
	return bytes.ReplaceAll(script, []byte("__FILES__"), list), nil
}
