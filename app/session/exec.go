package session

// This file defines how Python reaches a program between its statements: a
// line that a person types, or that a gesture on the page stands for.

import (
	"errors"
	"strings"
)

// ErrRunning is the error of what cannot be done while a program runs.
var ErrRunning = errors.New("the program is running: stop it first")

// PythonError is what a line of Python raised, or why it could not run.
type PythonError struct {
	Type string // the exception's class: "BufferError"; "" where it is a notice of this page
	Text string // the last line of the traceback, or the notice
}

func (e *PythonError) Error() string { return e.Text }

// Exec runs one line of Python in the names of the program, as Python's prompt
// does, and puts it on the history whether it fails or not. A data document
// becomes a program's first: with data and its views under their names.
//
// It returns a *PythonError where the line raised, and ErrRunning while the
// program runs. Of a statement that is not complete it returns a *PythonError
// with CPython's SyntaxError.
func (s *Session) Exec(line string) error { return s.exec(line, true) }

func (s *Session) exec(line string, typed bool) error {
	if s.doc.program == nil {
		if len(s.doc.shown.memory) > maxSeed {
			return &PythonError{Text: "Python cannot be typed for so much memory: the page keeps a copy, and takes 64 MB at most"}
		}
		s.doc.offered = true
		s.Load("the prompt", "")
	}
	p := s.idle()
	if p == nil {
		return ErrRunning
	}
	s.pollAll()
	a := &lineAction{programAction: programAction{program: p}, line: line, typed: typed}
	r := a.take(p)
	s.history.push(entry{Entry: Entry{Cause: CausePerson, What: line, Python: line}, action: a, at: s.now()})
	layout := p.follow(s, s.doc)
	s.settleCurrent()
	c := s.stepChange(s.history.top(), layout)
	s.finish(c)
	if r.Notice != nil {
		return &PythonError{Text: r.Notice.Text}
	}
	if a.error == "" && r.Exit == 0 {
		return nil
	}
	var text strings.Builder
	for _, o := range a.output {
		if o.Stream == 2 {
			text.WriteString(o.Text)
		}
	}
	return &PythonError{Type: a.error, Text: lastLine(text.String())}
}
