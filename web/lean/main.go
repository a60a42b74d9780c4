// Command lean prints what `go build -overlay` wants to know to leave go-app's server out of the client.
//
//	go run ./web/lean > overlay.json && GOOS=js GOARCH=wasm go build -overlay overlay.json ./app
//
// go-app's one package is the client's library and the server's. The linker drops the server's functions, but not what
// packages under net/http compute when a program starts (elliptic curves, tables of certificates, MIME types), nor what the
// client could call: 0.5 MB of the compressed client. None of it is ever used in our page. So the client is built with the
// packages below in place of the standard library's of the same path: they have the names that go-app mentions, and but for
// crypto/rand they refuse to work.
//
// Should go-app begin to use them in a page, or name more of them, then the client does not build, or says so with an
// error. Without the overlay the client builds and works the same, and is larger.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// standIns are packages of the standard library, and the directories here that stand in for them.
var standIns = map[string]string{
	"net/http":            "http",
	"text/template":       "template", // app.js and the manifest, which web makes for us
	"regexp":              "regexp",   // RouteWithRegexp, which we have no use for
	"database/sql/driver": "driver",   // in google/uuid
	"encoding/json":       "json",     // for what go-app can keep in a browser, which we do ourselves
	"crypto/aes":          "aes",      // likewise
	"crypto/cipher":       "cipher",
	"crypto/md5":          "md5", // in google/uuid
	"crypto/sha1":         "sha1",
	"crypto/rand":         "rand",
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("lean: ")
	replace := map[string]string{}
	for path, dir := range standIns {
		if err := standIn(replace, path, filepath.Join("web", "lean", dir)); err != nil {
			log.Fatal(err)
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(map[string]any{"Replace": replace}); err != nil {
		log.Fatal(err)
	}
}

// standIn adds to replace: each file of the package at path is gone, the one of dir is there. It runs at the
// repository's root, and asks the go command where the package is and what it has.
func standIn(replace map[string]string, path, dir string) error {
	list := exec.Command("go", "list", "-f", `{{.Dir}}{{range .GoFiles}}|{{.}}{{end}}`, path)
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return fmt.Errorf("go list %s: %w", path, err)
	}
	files := strings.Split(strings.TrimSpace(string(out)), "|")
	for _, file := range files[1:] {
		replace[filepath.Join(files[0], file)] = ""
	}
	ours, err := filepath.Abs(filepath.Join(dir, filepath.Base(dir)+".go"))
	if err != nil {
		return err
	}
	replace[filepath.Join(files[0], "zz_standin.go")] = ours
	_, err = os.Stat(ours)
	return err
}
