// Package gallery holds the lessons: short programs around memoryview, each with a sentence of what to look at and a
// question to answer before one sees.
package gallery

// This file defines what a lesson is, and how lessons are found.

import (
	"embed"
	"strings"
)

// A Lesson is a program and what is asked about it.
type Lesson struct {
	Name     string   // of its program: "export_lock"
	Title    string   // "The lock of an export"
	Topic    string   // the heading it stands under
	Look     string   // one sentence: what to look at
	Question string   // what the reader is to predict
	Choices  []string // possible answers, none where the reader answers in words
	Right    int      // index of the right one
	Answer   string   // what happens, and why
	Open     int      // step of the program at which the lesson opens
	Reveal   int      // step at which the answer is seen, after Open
	View     string   // the view to look at, "" for the latest
	Pane     string   // the picture that shows it best: "grid", "pixels" or "plot"; "" for the score
}

//go:embed lessons/*.py
var programs embed.FS

// File returns the name of the lesson's program, as tracebacks show it.
func (l Lesson) File() string { return l.Name + ".py" }

// Source returns the lesson's program.
func (l Lesson) Source() string {
	text, err := programs.ReadFile("lessons/" + l.File())
	if err != nil {
		panic("gallery: " + err.Error()) // a lesson without its program: the tests see it
	}
	return strings.TrimSuffix(string(text), "\n") // no empty line at the end of the editor
}

// Lessons returns all lessons in the order in which they are best read.
func Lessons() []Lesson { return lessons }

// Named returns the lesson of that name, reporting false where there is none.
func Named(name string) (Lesson, bool) {
	for _, l := range lessons {
		if l.Name == name {
			return l, true
		}
	}
	return Lesson{}, false
}

// Find returns the lessons whose title, topic or program has all the words of query, letter case aside.
func Find(query string) []Lesson {
	words := strings.Fields(strings.ToLower(query))
	var found []Lesson
	for _, l := range lessons {
		text := strings.ToLower(l.Title + "\n" + l.Topic + "\n" + l.Look + "\n" + l.Source())
		all := true
		for _, w := range words {
			all = all && strings.Contains(text, w)
		}
		if all {
			found = append(found, l)
		}
	}
	return found
}
