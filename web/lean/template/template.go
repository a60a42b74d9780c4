// Package template has the names of text/template that go-app's server mentions, for the client, in which it does not run
// (web/lean).
package template

import (
	"errors"
	"io"
)

// ErrServer is what executing a template answers.
var ErrServer = errors.New("text/template is not in the client: it was built with web/lean")

// A Template has a name only.
type Template struct{ name string }

// New returns a template.
func New(name string) *Template { return &Template{name} }

// Must returns t; it panics with err where there is one, as text/template's does.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// Parse reads nothing.
func (t *Template) Parse(string) (*Template, error) { return t, nil }

// Execute returns ErrServer.
func (t *Template) Execute(io.Writer, any) error { return ErrServer }
