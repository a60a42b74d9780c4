package web

// This file writes the site to a folder, for any file host and any path.

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// exportMark is the file that says a folder is an export, and lists what it consists of.
const exportMark = ".memview-export"

// ErrNotAnExport is the error of [Site.Export] for a folder that holds anything but an earlier export.
var ErrNotAnExport = errors.New("not empty and not an earlier export")

// Export writes the site's files to dir, which is made when it is missing. Beside each large file that can be
// compressed stand, where compressed, its forms for hosts that send them: app.wasm.gz, app.wasm.br; hosts that compress
// by themselves need none. Files of an earlier export that are not of this one are removed. The same site gives the
// same bytes. Returns an error if dir holds something else ([ErrNotAnExport]) or cannot be written.
func (s *Site) Export(dir string, compressed bool) error {
	earlier, err := exported(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("web: %w", err)
	}
	var names []string
	write := func(name string, data []byte) error {
		names = append(names, name)
		return os.WriteFile(filepath.Join(dir, name), data, 0o666)
	}
	// The mark comes first, so that an export that was interrupted can be repeated.
	if err := os.WriteFile(filepath.Join(dir, exportMark), []byte(strings.Join(earlier, "\n")), 0o666); err != nil {
		return fmt.Errorf("web: %w", err)
	}
	for _, f := range s.files {
		if err := write(f.Name, f.Data); err != nil {
			return fmt.Errorf("web: %w", err)
		}
		if !compressed || !f.Compressible() {
			continue
		}
		if err := write(f.Name+".gz", gzipped(f.Data, gzip.BestCompression)); err != nil {
			return fmt.Errorf("web: %w", err)
		}
		if err := write(f.Name+".br", brotlied(f.Data)); err != nil {
			return fmt.Errorf("web: %w", err)
		}
	}
	for _, name := range earlier {
		if slices.Contains(names, name) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("web: %w", err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, exportMark), []byte(strings.Join(names, "\n")+"\n"), 0o666); err != nil {
		return fmt.Errorf("web: %w", err)
	}
	return nil
}

// exported returns the names of an earlier export's files in dir; none when dir is missing or empty.
func exported(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	list, err := os.ReadFile(filepath.Join(dir, exportMark))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("web: %s: %w", dir, ErrNotAnExport)
	}
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	var names []string
	for name := range strings.Lines(string(list)) {
		// Only plain names are ours: a list somebody wrote must not make us remove files elsewhere.
		if name = strings.TrimSpace(name); name != "" && name == filepath.Base(name) && name != "." && name != ".." {
			names = append(names, name)
		}
	}
	return names, nil
}
