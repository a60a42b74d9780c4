// Command bundle makes editor.js, the page's code editor: our scripts in the folder editor, bundled with the packages of
// packages.txt. Needs neither Node nor npm: packages come from the npm registry by address, are held against their
// published digests, and are kept in the user's cache folder, so that every build but the first works offline.
//
//	bundle -o web/build/editor.js
//	bundle -take axe-core/axe.min.js -o axe.min.js
//
// The second takes one file of a package of tools.txt, which a test needs.
//
// Beside the script it writes editor-licences.txt, the licences of what is in it. Another registry than npm's is named by
// npm_config_registry, as for npm; proxies by HTTPS_PROXY.
package main

// This file defines the command line.

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	out := flag.String("o", "editor.js", "the script to write")
	file := flag.String("take", "", "take this file of a package of tools.txt")
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "bundle: takes no arguments but -o FILE and -take PACKAGE/FILE")
		os.Exit(2)
	}
	if err := run(*out, *file); err != nil {
		fmt.Fprintf(os.Stderr, "bundle: %v\n", err)
		os.Exit(1)
	}
}

func run(out, file string) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	source := registry{
		url:    "https://registry.npmjs.org",
		cache:  filepath.Join(cache, "memview", "npm"),
		client: &http.Client{Timeout: time.Minute},
	}
	if named := os.Getenv("npm_config_registry"); named != "" {
		source.url = strings.TrimSuffix(named, "/")
	}
	if file != "" {
		return take(source, file, out)
	}
	list, err := parsePackages(packagesText)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "memview-bundle-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for _, p := range list {
		tarball, err := source.tarball(p)
		if err == nil {
			err = unpack(tarball, filepath.Join(dir, "node_modules", filepath.FromSlash(p.name)))
		}
		if err != nil {
			return fmt.Errorf("%s %s: %w", p.name, p.version, err)
		}
	}
	script, err := bundle(dir)
	if err != nil {
		return err
	}
	licences, err := licences(dir, list)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(out), "editor-licences.txt"), licences, 0o666); err != nil {
		return err
	}
	return os.WriteFile(out, script, 0o666)
}
