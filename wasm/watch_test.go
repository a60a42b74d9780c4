package wasm_test

// This file tests the finding of silent writes, on every platform: the writes are
// made past the Watcher, as JavaScript's are.

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"memview/view"
	"memview/view/buffer"
	"memview/wasm"
)

// watch watches n zeroed bytes.
func watch(t *testing.T, n int) (*wasm.Watcher, *buffer.ByteArray) {
	t.Helper()
	b := buffer.NewByteArray(buffer.Make(n))
	v, err := view.New(b)
	if err != nil {
		t.Fatal(err)
	}
	w, err := wasm.NewWatcher(v)
	if err != nil {
		t.Fatal(err)
	}
	v.Release()
	t.Cleanup(w.Release)
	return w, b
}

// written prints changes: [offset old→new].
func written(changes []wasm.Change) string {
	s := ""
	for _, c := range changes {
		s += fmt.Sprintf("[%d %x→%x]", c.Offset, c.Old, c.New)
	}
	return s
}

func TestLookFindsExactRanges(t *testing.T) {
	w, b := watch(t, 10000)
	live := b.Bytes()
	copy(live[4094:], []byte{1, 2, 3, 4}) // over a border of what is compared at once
	live[9999], live[0] = 5, 6
	if got, want := written(w.Look()), "[0 00→06][4094 00000000→01020304][9999 00→05]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := written(w.Look()); got != "" {
		t.Errorf("looked again: got %s, want nothing", got)
	}
	live[0] = 7
	if got, want := written(w.Look()), "[0 06→07]"; got != want {
		t.Errorf("written again: got %s, want %s", got, want)
	}
}

// More runs than a look returns become fewer, over the smallest gaps: what they say
// of old and new bytes stays right.
func TestManyRunsBecomeFew(t *testing.T) {
	for _, test := range []struct{ runs, step, want int }{
		{4095, 2, 4095}, {4096, 2, 4096}, {4097, 2, 4096}, {100_000, 3, 4096},
	} {
		w, b := watch(t, 400_000)
		live, before := b.Bytes(), bytes.Clone(b.Bytes())
		for i := range test.runs {
			live[i*test.step] = byte(1 + i%255)
		}
		changes := w.LookAt(0, len(live))
		if len(changes) != test.want {
			t.Errorf("%d runs, %d apart: got %d changes, want %d", test.runs, test.step, len(changes), test.want)
		}
		for _, c := range changes {
			if end := c.Offset + len(c.Old); !bytes.Equal(c.Old, before[c.Offset:end]) || !bytes.Equal(c.New, live[c.Offset:end]) {
				t.Errorf("%d runs: change at %d is not what was and is there", test.runs, c.Offset)
			}
			copy(before[c.Offset:], c.New)
		}
		if !bytes.Equal(before, live) {
			t.Errorf("%d runs: changes leave some out", test.runs)
		}
		if changes := w.LookAt(0, len(live)); len(changes) != 0 {
			t.Errorf("%d runs: looked again: got %d changes, want none", test.runs, len(changes))
		}
	}

	// The smallest gaps close first, and runs far apart stay apart.
	w, b := watch(t, 1<<20)
	live := b.Bytes()
	for i := range 4095 {
		live[i*8] = 1
	}
	live[1<<19], live[1<<19+3], live[1<<20-1] = 2, 3, 4
	changes := w.LookAt(0, len(live))
	if got := written(changes[len(changes)-2:]); len(changes) != 4096 || got != "[524288 00000000→02000003][1048575 00→04]" {
		t.Errorf("got %d changes, at the end %s", len(changes), got)
	}

	// Between what is visible and the slice of the rest nothing was compared yet: what
	// changed there is found when the gap is closed.
	w, b = watch(t, 1<<20)
	live = b.Bytes()
	w.SetBudget(4096) // the first look's slice is the first 4096 bytes
	w.SetVisible(4098, 21000)
	for i := range 1024 {
		live[4*i] = 1
	}
	for i := range 4000 {
		live[4098+4*i] = 1
	}
	live[4095], live[4096] = 1, 7 // the gap before 4098 is the smallest
	before := make([]byte, len(live))
	for range 400 {
		for _, c := range w.Look() {
			if !bytes.Equal(c.Old, before[c.Offset:c.Offset+len(c.Old)]) {
				t.Errorf("change at %d: old bytes are not those that were told last", c.Offset)
			}
			copy(before[c.Offset:], c.New)
		}
	}
	if !bytes.Equal(before, live) {
		t.Error("changes do not lead to what is there")
	}
}

func TestOwnWritesAreNoChange(t *testing.T) {
	w, b := watch(t, 100)
	live := b.Bytes()
	live[10] = 1
	w.Wrote(10, 11)
	w.Write(20, 22, func(b []byte) { b[0], b[1] = 1, 2 })
	if got := written(w.Look()); got != "" {
		t.Errorf("after own writes: got %s, want nothing", got)
	}
	// Somebody wrote where Go writes next: before Go's bytes came, these were there.
	live[20], live[30] = 77, 88
	w.Write(20, 22, func(b []byte) { b[0] = 3 })
	if got, want := written(w.Look()), "[20 01→4d][30 00→58]"; got != want {
		t.Errorf("foreign and own writes: got %s, want %s", got, want)
	}
	if live[20] != 3 {
		t.Errorf("byte 20: got %d, want 3", live[20])
	}
	w.Write(-5, 1000, func(b []byte) {
		if len(b) != 100 {
			t.Errorf("Write beyond the memory: got %d bytes, want 100", len(b))
		}
	})
}

func TestBudget(t *testing.T) {
	w, b := watch(t, 64)
	w.SetBudget(16)
	w.SetVisible(60, 64)
	live := b.Bytes()
	live[62], live[40] = 1, 2
	for look, want := range []string{"[62 00→01]", "", "[40 00→02]", "", ""} {
		if got := written(w.Look()); got != want {
			t.Errorf("look %d: got %q, want %q", look, got, want)
		}
	}
	live[33] = 1
	if got, want := written(w.LookAt(30, 40)), "[33 00→01]"; got != want {
		t.Errorf("LookAt: got %q, want %q", got, want)
	}
}

// 64 MiB are seen within a second of 60 frames, in slices that are no long task,
// which is one of 50 ms.
func TestLargeMemoryIsSweptWithinASecond(t *testing.T) {
	w, b := watch(t, 64<<20)
	b.Bytes()[64<<20-1] = 1
	var looks []time.Duration
	for found := false; !found; {
		if len(looks) == 60 {
			t.Fatal("60 looks did not find a change")
		}
		start := time.Now()
		found = len(w.Look()) > 0
		looks = append(looks, time.Since(start))
	}
	slices.Sort(looks) // a busy machine makes single ones long
	if median := looks[len(looks)/2]; median > 50*time.Millisecond {
		t.Errorf("a look: got %v, want at most 50ms", median)
	}
}

func TestWatcherPinsUntilReleased(t *testing.T) {
	w, b := watch(t, 8)
	if err := b.Append(1); !errors.Is(err, view.ErrBuffer) {
		t.Errorf("Append while watched: got %v, want a BufferError", err)
	}
	w.Release()
	w.Release()
	w.Wrote(0, 8)
	w.Write(0, 8, func([]byte) { t.Error("Write after Release called its function") })
	if w.Look() != nil || w.LookAt(0, 8) != nil || w.Len() != 0 {
		t.Error("a released Watcher finds something")
	}
	if err := b.Append(1); err != nil {
		t.Errorf("Append after Release: got %v, want nil", err)
	}
}

// Whatever both sides write, the changes lead from what was known to what is there:
// none is missing, none is false.
func TestChangesAreComplete(t *testing.T) {
	const n = 9000
	random := rand.New(rand.NewPCG(1, 2))
	w, b := watch(t, n)
	w.SetBudget(1000)
	live := b.Bytes()
	known := bytes.Clone(live)
	apply := func(changes []wasm.Change) {
		for _, c := range changes {
			if !bytes.Equal(known[c.Offset:c.Offset+len(c.Old)], c.Old) {
				t.Fatalf("change at %d: old bytes are %x, known were %x", c.Offset, c.Old, known[c.Offset:c.Offset+len(c.Old)])
			}
			for i := range c.Old {
				if c.Old[i] == c.New[i] {
					t.Fatalf("change at %d: byte %d did not change", c.Offset, i)
				}
			}
			copy(known[c.Offset:], c.New)
		}
	}
	for range 2000 {
		lo := random.IntN(n - 20)
		length := 1 + random.IntN(20)
		switch random.IntN(3) {
		case 0: // silently
			for i := range length {
				live[lo+i] = byte(random.Uint32())
			}
		case 1: // ours
			w.Write(lo, lo+length, func(b []byte) {
				for i := range b {
					b[i] = byte(random.Uint32())
				}
			})
			// What was foreign there is pending; apply it before what we know we wrote.
			apply(w.LookAt(0, 0))
			copy(known[lo:], live[lo:lo+length])
		case 2:
			apply(w.Look())
		}
	}
	apply(w.LookAt(0, n))
	if !bytes.Equal(known, live) {
		t.Error("the changes do not lead to what the memory holds")
	}
}
