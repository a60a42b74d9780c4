package python_test

// This file measures loops; bench.py beside it has the same for CPython.

import (
	"os"
	"testing"

	"memview/app/python"
)

func BenchmarkLoops(b *testing.B) {
	for _, name := range []string{"invert", "invert_top", "sum", "calls", "attributes", "comprehension"} {
		source, err := os.ReadFile("testdata/bench/" + name + ".py")
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
