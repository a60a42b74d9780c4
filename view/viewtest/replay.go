package viewtest

// This file defines recordings: reading them, and comparing what the machine
// does with what CPython did.

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"memview/view"
	"memview/view/format"
)

// A Recording is a program with what CPython made of it.
type Recording struct {
	Program
	Result
}

// Read decodes a recording file: gzip'd lines of JSON, of which the first is a
// header that says which interpreter it was.
func Read(file io.Reader) ([]Recording, error) {
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	var out []Recording
	return out, each(unzipped, func(r Recording) { out = append(out, r) })
}

// each calls f with every recorded program; headers are passed over.
func each(in io.Reader, f func(r Recording)) error {
	d := json.NewDecoder(in)
	d.UseNumber()
	for {
		var r Recording
		if err := d.Decode(&r); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if r.Ops != nil {
			f(r)
		}
	}
}

// Check reads recorded programs, as Read does but not zipped, and writes where a
// machine of the profile comes out different; at the end, how many programs agree.
// What '?' makes of bytes but 0 and 1 was undefined before CPython 3.15; programs
// that say they need it, by the tag "bool", are then counted apart. It returns an
// error if any differs.
func Check(p view.Profile, in io.Reader, out io.Writer) error {
	programs, different, undefined := 0, 0, 0
	err := each(in, func(r Recording) {
		programs++
		differences := r.Replay(p)
		switch {
		case len(differences) == 0:
			return
		case slices.Contains(r.Tags, "bool") && !p.AtLeast(format.Python315):
			undefined++
			return
		}
		different++
		for _, d := range differences {
			fmt.Fprintf(out, "%s %v: %v\n", r.ID, r.Tags, d)
		}
	})
	fmt.Fprintf(out, "%v: %d programs, %d different, %d undefined\n", p, programs, different, undefined)
	if err == nil && different > 0 {
		err = fmt.Errorf("%d programs differ", different)
	}
	return err
}

// A Difference is an operation, or a register at the end, of which the machine
// and CPython disagree.
type Difference struct {
	Where     string // the operation as JSON, or the register
	Got, Want string // outcomes as JSON
}

func (d Difference) String() string {
	return fmt.Sprintf("%s\n\tgot  %s\n\twant %s", d.Where, d.Got, d.Want)
}

// Replay runs a recorded program as a CPython of the profile, and returns where it
// comes out different.
func (r *Recording) Replay(p view.Profile) []Difference { return r.ReplayWith(p, func(*Machine) {}) }

// ReplayWith is Replay, with a call of after whenever an operation is done, which may
// look at the machine's views and memory. What comes out should be the same.
func (r *Recording) ReplayWith(p view.Profile, after func(m *Machine)) []Difference {
	m := Machine{Profile: p}
	defer m.Close()
	var got Result
	for _, op := range r.Ops {
		got.Out = append(got.Out, m.Step(op))
		after(&m)
	}
	got.Final = m.Final()
	var differences []Difference
	compare := func(where string, got, want any) {
		if got, want := canonical(got), canonical(want); got != want {
			differences = append(differences, Difference{where, got, want})
		}
	}
	for i, want := range r.Out {
		compare(fmt.Sprintf("%d: %s", i, canonical(r.Ops[i])), got.Out[i], want)
	}
	for i, want := range r.Final {
		compare(fmt.Sprintf("at the end, register %d", i), got.Final[i], want)
	}
	return differences
}

// canonical is JSON with sorted keys, so that equal values have equal text.
func canonical(x any) string {
	b, err := json.Marshal(x)
	if err != nil {
		panic(err)
	}
	return string(b)
}
