package main

// This file makes a Go benchmark of every row, and tests that the rows work and allocate
// as little as they should.

import (
	"strings"
	"testing"
)

func BenchmarkRow(b *testing.B) {
	for _, r := range rows {
		b.Run(strings.ReplaceAll(r.name, " ", "_"), func(b *testing.B) {
			do := r.prepare()
			b.ReportAllocs()
			b.ResetTimer()
			do(b.N)
		})
	}
}

// Indexing does not allocate, and making a view does once.
func TestAllocations(t *testing.T) {
	want := map[string]float64{
		"mv[a:b] slice": 1, "mv[::2] slice": 1, "mv.cast('I')": 1, "mv.cast('I', [8,8])": 1,
		"memoryview(bytearray)": 1, "mv.release() of new view": 1, "mv.tobytes(), 16 bytes": 1,
	}
	for _, r := range rows {
		if r.whole {
			continue
		}
		do := r.prepare()
		if got := testing.AllocsPerRun(100, func() { do(1) }); got > want[r.name] {
			t.Errorf("%s: %v allocations, want at most %v", r.name, got, want[r.name])
		}
	}
}

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rows {
		if seen[r.name] || r.setup == "" || r.stmt == "" || r.prepare == nil {
			t.Errorf("%s: not a whole row", r.name)
		}
		seen[r.name] = true
	}
}
