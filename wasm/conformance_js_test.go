//go:build js && wasm

package wasm_test

// This file replays the programs of package view's conformance tests with JavaScript
// as a second reader, and writer, of the machine's memory: after each operation the
// two must agree on every byte of every exporter and on what each view reads.
//
// Programs are those recorded on CPython 3.13, 64-bit: all that were written by hand,
// all random ones, and of those of one-dimensional views, most of which are alike,
// each fourth.

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"syscall/js"
	"testing"
	"time"

	"memview/view"
	"memview/view/format"
	"memview/view/viewtest"
	"memview/wasm"
)

// secondReader is JavaScript's side. read returns the bytes of all memories that are
// named, one after the other, read one by one; flip changes one.
const secondReader = `(() => {
	const arrays = (names) => names.map((name) => memview.view(name).array);
	return {
		read(...names) {
			const all = arrays(names);
			const bytes = new Uint8Array(all.reduce((n, a) => n + a.length, 0));
			let to = 0;
			for (const a of all) for (let i = 0; i < a.length; i++) bytes[to++] = a[i];
			return bytes;
		},
		flip(name, i, bits) { memview.view(name).array[i] ^= bits; },
		copied(name) {
			const c = memview.view(name).copy();
			return new Uint8Array(c.buffer, c.byteOffset, c.byteLength);
		},
	};
})()`

// A place is where a memory is.
type place struct {
	first *byte
	n     int
}

// A witness compares JavaScript's view of a machine's memory with Go's.
type witness struct {
	m      *wasm.Memory
	js     js.Value              // secondReader
	shown  func(b []byte) []byte // what JavaScript is shown of a memory: the memory itself
	random *rand.Rand

	shared map[place]*wasm.Shared // of the program that runs
	number int                    // of shares, for their names

	operations, compared, views, writes int // bytes are what is compared
}

func newWitness(t testing.TB, m *wasm.Memory) *witness {
	return &witness{
		m: m, js: load(secondReader, "test"), random: rand.New(rand.NewPCG(3, 13)),
		shown:  func(b []byte) []byte { return b },
		shared: map[place]*wasm.Shared{},
	}
}

// names shares each memory that is not shared yet, and returns their names.
func (w *witness) names(memories [][]byte) ([]any, error) {
	names := make([]any, len(memories))
	for i, b := range memories {
		p := place{&b[0], len(b)}
		if w.shared[p] == nil {
			w.number++
			s, err := wasm.ShareSlice(w.m, fmt.Sprint("memory ", w.number), w.shown(b))
			if err != nil {
				return nil, err
			}
			w.shared[p] = s
		}
		names[i] = w.shared[p].Name()
	}
	return names, nil
}

// forget releases the shares of memory that is no more, of all with none given.
func (w *witness) forget(memories [][]byte) error {
	for p, s := range w.shared {
		if slices.ContainsFunc(memories, func(b []byte) bool { return p == place{&b[0], len(b)} }) {
			continue
		}
		delete(w.shared, p)
		if err := s.Release(); err != nil {
			return err
		}
	}
	return nil
}

// agree has JavaScript read all memories, and compares.
func (w *witness) agree(when string, memories [][]byte, names []any) error {
	want := bytes.Join(memories, nil)
	got := make([]byte, len(want))
	array := w.js.Call("read", names...)
	if n := array.Length(); n != len(want) {
		return fmt.Errorf("%s: JavaScript reads %d bytes, Go %d", when, n, len(want))
	}
	js.CopyBytesToGo(got, array)
	w.compared += len(want)
	if !bytes.Equal(got, want) {
		return fmt.Errorf("%s: JavaScript reads\n% x, Go\n% x", when, got, want)
	}
	return nil
}

// look compares what there is after an operation, and has both sides write, each
// fourth time: a byte changes, both must see that and nothing else, and it is put back.
func (w *witness) look(machine *viewtest.Machine) error {
	w.operations++
	memories := machine.Memories()
	if err := w.forget(memories); err != nil {
		return err
	}
	if len(memories) > 0 {
		names, err := w.names(memories)
		if err != nil {
			return err
		}
		if err := w.agree("after an operation", memories, names); err != nil {
			return err
		}
		if w.operations%4 == 0 {
			if err := w.write(memories, names); err != nil {
				return err
			}
		}
	}
	views := machine.Views()
	for len(views) > 4 { // each view is the latest once
		i := w.random.IntN(len(views) - 1)
		views = slices.Delete(views, i, i+1)
	}
	for _, v := range views {
		if err := w.lookThrough(v); err != nil {
			return err
		}
	}
	return nil
}

// write has JavaScript change a byte, and change it back, then Go.
func (w *witness) write(memories [][]byte, names []any) error {
	k := w.random.IntN(len(memories))
	i := w.random.IntN(len(memories[k]))
	bits := byte(1 + w.random.IntN(255))
	before := slices.Clone(memories)
	for j, b := range before {
		before[j] = bytes.Clone(b)
	}
	// expect compares all memories with what they were, but for the one byte: memories
	// may lie within one another, so it may be in several.
	expect := func(when string, bits byte) error {
		at := &memories[k][i]
		for j, b := range memories {
			for n := range b {
				want := before[j][n]
				if &b[n] == at {
					want ^= bits
				}
				if b[n] != want {
					return fmt.Errorf("%s at byte %d of %s: Go reads 0x%02x at byte %d of %s, want 0x%02x", when, i, names[k], b[n], n, names[j], want)
				}
			}
		}
		return w.agree(when, memories, names)
	}
	w.writes += 4
	w.js.Call("flip", names[k], i, bits)
	if err := expect("after JavaScript's write", bits); err != nil {
		return err
	}
	w.js.Call("flip", names[k], i, bits)
	if err := expect("after JavaScript's second write", 0); err != nil {
		return err
	}
	memories[k][i] ^= bits
	if err := expect("after Go's write", bits); err != nil {
		return err
	}
	memories[k][i] ^= bits
	return expect("after Go's second write", 0)
}

// lookThrough compares the bytes of a view's elements.
func (w *witness) lookThrough(v *view.View) error {
	want, err := v.ToBytes()
	if err != nil {
		return nil // of a format that is none: no reader can
	}
	w.number++
	s, err := w.m.Share(fmt.Sprint("view ", w.number), v)
	if err != nil {
		return err
	}
	defer s.Release()
	array := w.js.Call("copied", s.Name())
	got := make([]byte, len(want))
	if n := array.Length(); n != len(want) || js.CopyBytesToGo(got, array) != n || !bytes.Equal(got, want) {
		return fmt.Errorf("a view of format %q, shape %v, strides %v, suboffsets %v: JavaScript reads %d bytes\n% x, Go %d\n% x",
			v.Format(), v.Shape(), v.Strides(), v.SubOffsets(), n, got, len(want), want)
	}
	w.views++
	w.compared += len(want)
	return nil
}

// replay plays a program, and returns the first disagreement of the two readers.
func (w *witness) replay(r viewtest.Recording) (differences []viewtest.Difference, disagreement error) {
	differences = r.ReplayWith(view.Profile{Version: format.Python313, ABI: format.LP64}, func(machine *viewtest.Machine) {
		if disagreement == nil {
			disagreement = w.look(machine)
		}
	})
	if err := w.forget(nil); disagreement == nil {
		disagreement = err
	}
	return differences, disagreement
}

// recorded reads a file of package view's recordings.
func recorded(t testing.TB, name string) []viewtest.Recording {
	t.Helper()
	file, err := os.Open("../view/testdata/" + name + ".jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	programs, err := viewtest.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return programs
}

func TestConformanceWithJavaScript(t *testing.T) {
	w := newWitness(t, open(t))
	for _, file := range []struct {
		name string
		each int // each n-th program
	}{{"hand.313", 1}, {"odd.313", 1}, {"rand.313", 1}, {"made.313", 1}, {"one.313", 24}} {
		start, before, played := time.Now(), *w, 0
		programs := recorded(t, file.name)
		if len(programs) == 0 {
			t.Errorf("%s: got no programs", file.name)
		}
		for i := 0; i < len(programs); i += file.each {
			r := programs[i]
			played++
			differences, err := w.replay(r)
			if err != nil {
				t.Errorf("%s: %v", r.ID, err)
			}
			if len(differences) > 0 && viewtest.KnownDifference(r.ID) == nil && !slices.Contains(r.Tags, "bool") {
				t.Errorf("%s, with JavaScript as a reader: %v", r.ID, differences[0])
			}
		}
		t.Logf("%s: %d programs, %d operations, %d views, %d writes, %d bytes compared, %v", file.name, played,
			w.operations-before.operations, w.views-before.views, w.writes-before.writes, w.compared-before.compared, time.Since(start).Round(10*time.Millisecond))
	}
}

// A reader that is shown something else, or writes somewhere else, is noticed.
func TestConformanceNotices(t *testing.T) {
	m := open(t)
	program := viewtest.Recording{}
	for _, r := range recorded(t, "rand.313") {
		if len(r.Ops) >= 8 {
			program = r
			break
		}
	}
	for _, test := range []struct {
		name  string
		shown func(b []byte) []byte
		js    string // changes JavaScript's side, "half"
		want  string // how the error begins
	}{
		{"a byte that differs", func(b []byte) []byte {
			b = bytes.Clone(b)
			b[len(b)/2] ^= 1
			return b
		}, "", "after an operation: JavaScript reads"},
		{"a copy, equal when it is made", bytes.Clone, "", "after "},
		{"a byte read wrong", nil, "const { read } = half; half.read = (...names) => { const b = read(...names); b[b.length - 1] ^= 1; return b }", "after an operation: JavaScript reads"},
		{"a write that is lost", nil, "half.flip = () => {}", "after JavaScript's write at byte "},
		{"a write of the next byte too", nil, "const { flip } = half; half.flip = (name, i, bits) => { flip(name, i, bits); flip(name, i === 0 ? 1 : 0, bits) }", "after JavaScript's write at byte "},
		{"a view read wrong", nil, "const { copied } = half; half.copied = (name) => { const b = copied(name); b[0] ^= 1; return b }", "a view of format"},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := newWitness(t, m)
			if test.shown != nil {
				w.shown = test.shown
			}
			run(t, "(half) => { "+test.js+" }", w.js)
			if _, err := w.replay(program); err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("%s: got %v, want %s…", program.ID, err, test.want)
			}
		})
	}
}
