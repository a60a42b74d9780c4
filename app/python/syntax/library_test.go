package syntax

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLibrary measures how many files of a CPython's own library are accepted: PYTHON_LIB=~/.pyenv/versions/3.13.0/lib/python3.13
// go test -run TestLibrary -v ./app/python/syntax. Not part of the tests proper: the library is not ours to keep.
func TestLibrary(t *testing.T) {
	root := os.Getenv("PYTHON_LIB")
	if root == "" {
		t.Skip("PYTHON_LIB is not set")
	}
	accepted, lines := 0, 0
	refused := map[string]int{}
	var failed []string
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".py") || strings.Contains(name, "site-packages") {
			return err
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		lines += strings.Count(string(src), "\n")
		_, err = Parse(name, string(src), FileMode)
		var r *Refused
		switch {
		case err == nil:
			accepted++
		case errors.As(err, &r):
			refused[r.Construct]++
		default:
			failed = append(failed, err.Error())
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files accepted, refused %v, %d failed, %d lines", accepted, refused, len(failed), lines)
	for _, f := range failed {
		t.Log(f)
	}
}
