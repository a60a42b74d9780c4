package viewtest

// This file defines recordings: reading them, and comparing what the machine
// does with what CPython did.

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
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

// questions are the verbs that change nothing: a machine that cannot do one can
// still go on.
var questions = map[string]bool{
	"cmp": true, "hash": true, "hasheq": true, "in": true, "index_of": true, "match_seq": true,
	"pickle": true, "copy": true, "deepcopy": true, "weakref": true, "subclass": true, "alias": true,
	"is_contiguous": true, "to_contiguous": true, "setattr": true, "pointer": true,
}

// Replay runs a recorded program. Besides the differences it returns how many of
// its outcomes were compared: those of the operations up to the first that the
// machine cannot do, questions aside, and the state at the end if there is none.
func (r *Recording) Replay() (differences []Difference, compared int) {
	var m Machine
	got := m.Run(r.Ops)
	skipped := func(outcome any) bool {
		o, ok := outcome.(map[string]any)
		return ok && o["skip"] != nil
	}
	compare := func(where string, got, want any) {
		compared++
		if got, want := text(got), text(want); got != want {
			differences = append(differences, Difference{where, got, want})
		}
	}
	for i, want := range r.Out {
		switch {
		case !skipped(got.Out[i]) && !skipped(want):
			compare(fmt.Sprintf("%d: %s", i, text(r.Ops[i])), got.Out[i], want)
		case !questions[r.Ops[i][0].(string)]:
			return differences, compared
		}
	}
	for i, want := range r.Final {
		compare(fmt.Sprintf("at the end, register %d", i), got.Final[i], want)
	}
	return differences, compared
}

// text is JSON with sorted keys, so that equal values have equal text.
func text(x any) string {
	b, err := json.Marshal(x)
	if err != nil {
		panic(err)
	}
	return string(b)
}
