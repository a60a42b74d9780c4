// Package json has the names of encoding/json that go-app mentions, for the client (web/lean), which keeps nothing in
// go-app's states and storages, and talks to scripts through app/ui's own few lines.
package json

import (
	"errors"
	"fmt"
)

// ErrClient is what all answers that is not for people to read.
var ErrClient = errors.New("encoding/json is not in the client: it was built with web/lean")

// A Marshaler is what go-app's errors are, which are texts for the console.
type Marshaler interface{ MarshalJSON() ([]byte, error) }

// RawMessage is what go-app's states would be kept as.
type RawMessage []byte

// Marshal returns the text of one of go-app's errors, as fmt has it, and ErrClient for all else.
func Marshal(v any) ([]byte, error) {
	switch v := v.(type) {
	case Marshaler:
		return v.MarshalJSON()
	case struct { // what github.com/maxence-charriere/go-app/v9/pkg/errors.Error.MarshalJSON makes
		Line        string         `json:"line,omitempty"`
		Message     string         `json:"message"`
		DefinedType string         `json:"type,omitempty"`
		Tags        map[string]any `json:"tags,omitempty"`
		WrappedErr  any            `json:"wrap,omitempty"`
	}:
		return fmt.Appendf(nil, "%+v", v), nil
	}
	return nil, ErrClient
}

// MarshalIndent is Marshal.
func MarshalIndent(v any, _, _ string) ([]byte, error) { return Marshal(v) }

// Unmarshal returns ErrClient.
func Unmarshal([]byte, any) error { return ErrClient }
