package python_test

// This file measures loops; make bench-python has the same beside CPython and Pyodide.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"memview/app/python"
)

func BenchmarkLoops(b *testing.B) {
	files, _ := filepath.Glob("testdata/bench/*.py")
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".py")
		if name == "bench" {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				s := python.New(python.Options{})
				if r := s.Run(name+".py", string(source)); r.Exit != 0 {
					b.Fatal(r.Notice)
				}
			}
		})
	}
}
