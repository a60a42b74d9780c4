package main

// This file takes one file out of a package that tests need.

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

//go:embed tools.txt
var toolsText string

// take writes a file of a package of tools.txt to out. what is the package's name, a slash and the file's path in it.
func take(source registry, what, out string) error {
	list, err := parsePackages(toolsText)
	if err != nil {
		return err
	}
	for _, p := range list {
		name, ok := strings.CutPrefix(what, p.name+"/")
		if !ok {
			continue
		}
		tarball, err := source.tarball(p)
		if err != nil {
			return fmt.Errorf("%s %s: %w", p.name, p.version, err)
		}
		dir, err := os.MkdirTemp("", "memview-bundle-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		if err := unpack(tarball, dir); err != nil {
			return fmt.Errorf("%s %s: %w", p.name, p.version, err)
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return fmt.Errorf("%s %s has no %s", p.name, p.version, name)
		}
		return os.WriteFile(out, data, 0o666)
	}
	return fmt.Errorf("%s is of no package of tools.txt", what)
}
