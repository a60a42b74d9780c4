package main

// This file defines the bundling itself, by esbuild's Go API, and the licences of what it takes in.

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// editor holds our own scripts. main.js is where they begin.
//
//go:embed editor/*.js
var editor embed.FS

// bundle returns our scripts and all they import from dir/node_modules as one classic script. The same packages give the
// same bytes: no path of this machine gets into it.
func bundle(dir string) ([]byte, error) {
	scripts, err := fs.Sub(editor, "editor")
	if err != nil {
		return nil, err
	}
	if err := os.CopyFS(filepath.Join(dir, "editor"), scripts); err != nil {
		return nil, err
	}
	if err := adoptStyles(dir); err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		AbsWorkingDir:     dir,
		EntryPoints:       []string{"editor/main.js"},
		Bundle:            true,
		Format:            api.FormatIIFE,
		Target:            api.ES2022,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsNone, // they stand in editor-licences.txt
		LogLevel:          api.LogLevelSilent,
		Banner:            map[string]string{"js": "/* memview's editor. Holds CodeMirror 6 and Lezer: editor-licences.txt */"},
	})
	var problems []error
	for _, m := range result.Errors {
		where := ""
		if m.Location != nil {
			where = fmt.Sprintf("%s:%d: ", m.Location.File, m.Location.Line)
		}
		problems = append(problems, errors.New(where+m.Text))
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	return result.OutputFiles[0].Contents, nil
}

// adoptStyles makes CodeMirror's style sheets adopted ones in documents, too. The package style-mod, which mounts them,
// adopts them in shadow roots alone, and makes <style> elements elsewhere: a strict Content-Security-Policy refuses those.
func adoptStyles(dir string) error {
	name := filepath.Join(dir, "node_modules", "style-mod", "src", "style-mod.js")
	source, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // esbuild says what is missing
	}
	if err != nil {
		return err
	}
	const before, after = "if (!root.head && root.adoptedStyleSheets", "if (root.adoptedStyleSheets"
	if bytes.Count(source, []byte(before)) != 1 {
		return errors.New("style-mod mounts its styles in another way now: adoptStyles has to follow")
	}
	return os.WriteFile(name, bytes.Replace(source, []byte(before), []byte(after), 1), 0o666)
}

// licences returns the licence of each package, which its terms want to go with it.
func licences(dir string, list []pack) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("editor.js holds these packages of npm, each under the licence that follows its name.\n")
	for _, p := range list {
		text, err := os.ReadFile(filepath.Join(dir, "node_modules", filepath.FromSlash(p.name), "LICENSE"))
		if err != nil {
			return nil, fmt.Errorf("%s has no licence to go with it: %w", p.name, err)
		}
		fmt.Fprintf(&b, "\n%s %s\n%s\n\n%s\n", p.name, p.version, strings.Repeat("-", len(p.name)+1+len(p.version)), bytes.TrimSpace(text))
	}
	return b.Bytes(), nil
}
