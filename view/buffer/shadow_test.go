package buffer_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"memview/view/buffer"
)

// show prints runs as offset and old bytes.
func show(diffs []buffer.Diff) string {
	s := ""
	for _, d := range diffs {
		s += fmt.Sprintf("%d:%q ", d.Offset, d.Old)
	}
	return s
}

func TestShadow(t *testing.T) {
	live := []byte("abcdefgh")
	s := buffer.NewShadow(live)
	for _, step := range []struct {
		name string
		do   func() []buffer.Diff
		want string
	}{
		{"nothing happened", func() []buffer.Diff { return s.Compare(0, 8) }, ""},
		{"adjacent bytes are one run", func() []buffer.Diff { copy(live[1:], "XY"); return s.Compare(0, 8) }, `1:"bc" `},
		{"what was reported is accepted", func() []buffer.Diff { return s.Compare(0, 8) }, ""},
		{"runs apart are two", func() []buffer.Diff { live[0], live[7] = '<', '>'; return s.Compare(0, 8) }, `0:"a" 7:"h" `},
		{"only the range", func() []buffer.Diff { copy(live, "01234567"); return s.Compare(2, 4) }, `2:"Yd" `},
		{"the rest", func() []buffer.Diff { return s.Compare(-5, 99) }, `0:"<X" 4:"efg>" `},
		{"own writes are synced", func() []buffer.Diff { copy(live[3:], "own"); s.Sync(3, 6); return s.Compare(0, 8) }, ""},
		{"sync cuts its range", func() []buffer.Diff { live[7] = '!'; s.Sync(-1, 99); return s.Compare(0, 8) }, ""},
		{"an empty range", func() []buffer.Diff { live[7] = '?'; return s.Compare(5, 2) }, ""},
		{"sweep, first part", func() []buffer.Diff { return s.Sweep(5) }, ""},
		{"sweep goes round", func() []buffer.Diff { live[0] = '@'; return s.Sweep(5) }, `7:"!" 0:"0" `},
		{"sweep goes on behind", func() []buffer.Diff { live[1], live[2] = '1', '+'; return s.Sweep(1) }, `2:"2" `},
		{"sweep without budget", func() []buffer.Diff { live[3] = '+'; return append(s.Sweep(0), s.Sweep(-3)...) }, ""},
		{"sweep with too much budget", func() []buffer.Diff { return s.Sweep(1 << 40) }, `3:"o" `},
	} {
		if got := show(step.do()); got != step.want {
			t.Fatalf("%s: got %s, want %s", step.name, got, step.want)
		}
	}
	if s.Len() != 8 {
		t.Errorf("got length %d, want 8", s.Len())
	}
	if got := buffer.NewShadow(nil); got.Sweep(9) != nil || got.Compare(0, 9) != nil || got.Len() != 0 {
		t.Error("an empty shadow has differences")
	}
}

// Whatever was written anywhere, one round of sweeps finds it and undoing the
// runs gives what was there before.
func TestShadowSweep(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		live := make([]byte, 10_000+rnd.IntN(10_000)) // several blocks of 4 KiB
		before := bytes.Clone(live)
		s := buffer.NewShadow(live)
		for range rnd.IntN(20) {
			at := rnd.IntN(len(live))
			for i := at; i < min(at+rnd.IntN(9000), len(live)); i++ {
				live[i]++
			}
		}
		budget := 1 + rnd.IntN(6000)
		undone := bytes.Clone(live)
		for range len(live)/budget + 1 {
			for _, d := range s.Sweep(budget) {
				copy(undone[d.Offset:], d.Old)
			}
		}
		if !bytes.Equal(undone, before) {
			t.Fatal("undoing what sweeps found does not give the bytes from before")
		}
		if left := s.Compare(0, len(live)); left != nil {
			t.Fatalf("a round of sweeps left %s", show(left))
		}
	}
}

// Runs that cross a block are one.
func TestShadowRunAcrossBlocks(t *testing.T) {
	live := make([]byte, 3*4096)
	s := buffer.NewShadow(live)
	for i := 4000; i < 9000; i++ {
		live[i] = 1
	}
	diffs := s.Compare(0, len(live))
	if len(diffs) != 1 || diffs[0].Offset != 4000 || len(diffs[0].Old) != 5000 {
		t.Errorf("got %d runs, want one of 5000 bytes at 4000", len(diffs))
	}
}

func BenchmarkShadowSweep(b *testing.B) {
	s := buffer.NewShadow(buffer.Make(1 << 20))
	b.SetBytes(1 << 20)
	for b.Loop() {
		s.Sweep(1 << 20)
	}
}
