package viewtest

// This file defines recordings: reading them, and comparing what the machine
// does with what CPython did.

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"

	"memview/view"
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
	lines := bufio.NewReader(unzipped)
	if _, err := lines.ReadBytes('\n'); err != nil {
		return nil, err
	}
	d := json.NewDecoder(lines)
	d.UseNumber()
	var out []Recording
	for {
		var r Recording
		if err := d.Decode(&r); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
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
func (r *Recording) Replay(p view.Profile) []Difference {
	m := Machine{Profile: p}
	defer m.Close()
	got := m.Run(r.Ops)
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
