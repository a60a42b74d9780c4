package viewtest

// This file defines playing programs that come one a line.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"memview/view"
)

// Play reads programs, a line of JSON each, and writes what a CPython of the profile
// makes of each: its id, outcomes, and the state at the end. Empty lines, and those
// of a recording's header, are passed over. What is no program is answered with an
// "error". It returns the error of reading or writing.
func Play(p view.Profile, in *bufio.Reader, out *json.Encoder) error {
	out.SetEscapeHTML(false)
	for {
		line, err := in.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 && !bytes.HasPrefix(line, []byte(`{"header"`)) {
			if err := out.Encode(playLine(p, line)); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func playLine(p view.Profile, line []byte) any {
	var program struct {
		ID  any     `json:"id"`
		Ops [][]any `json:"ops"`
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	if err := d.Decode(&program); err != nil {
		return map[string]any{"id": program.ID, "error": fmt.Sprint(err)}
	}
	m := &Machine{Profile: p}
	defer m.Close()
	return struct {
		ID any `json:"id"`
		Result
	}{program.ID, m.Run(program.Ops)}
}
