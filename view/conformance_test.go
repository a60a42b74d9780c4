package view_test

// This file replays programs that were recorded on CPython. Nothing in it was
// written down by us: see viewtest.

import (
	"bytes"
	"embed"
	"testing"

	"memview/view/viewtest"
)

// recordings holds, of CPython 3.13.0 on 64-bit Linux: one, what
// viewtest/record/record.py makes, programs of one-dimensional views; hand and
// rand, programs of all of memoryview, of which those operations are compared
// that the machine can do.
//
//go:embed testdata/*.jsonl.gz
var recordings embed.FS

func TestConformance(t *testing.T) {
	for _, file := range []struct {
		name    string
		atLeast int // operations to be compared, so that none fall away unseen
	}{
		{"one", 66_000},
		{"hand", 6_400},
		{"rand", 4_200},
	} {
		t.Run(file.name, func(t *testing.T) {
			data, err := recordings.ReadFile("testdata/" + file.name + ".313.jsonl.gz")
			if err != nil {
				t.Fatal(err)
			}
			programs, err := viewtest.Read(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			total, whole := 0, 0
			for _, r := range programs {
				differences, compared := r.Replay()
				total += compared
				if compared == len(r.Out)+len(r.Final) {
					whole++
				}
				for _, d := range differences {
					t.Errorf("%s %v: %v", r.ID, r.Tags, d)
				}
			}
			t.Logf("%d programs, %d of them whole, %d outcomes compared", len(programs), whole, total)
			if total < file.atLeast {
				t.Errorf("%d outcomes compared, want at least %d", total, file.atLeast)
			}
		})
	}
}
