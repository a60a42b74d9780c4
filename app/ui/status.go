package ui

// This file defines the status line: what happened last, and what was refused.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type status struct {
	app.Compo
	page *page
}

// Render implements app.Composer.
func (s *status) Render() app.UI {
	p := s.page
	text := "Edit a digit or an element, or write to memview.view('mv').array[0] in your console."
	if !p.editable {
		text = ""
	}
	cause := ""
	if last := p.session.Last(); last.Step > 0 {
		text, cause = last.Summary(), string(last.Cause)
	}
	if p.told != "" {
		text, cause = p.told, ""
	}
	if p.notice != "" {
		text, cause = p.notice, ""
	}
	// A live region has to be there before its text is; where there is none and
	// something is wrong, that stands in its place.
	line := app.P().ID("status").Class("status").Role("status").DataSet("cause", cause).Text(text)
	if text == "" && p.problem != "" {
		line = line.Class("visually-hidden")
	}
	// Where nothing may move, this says what is struck through for a moment elsewhere (style.css).
	was := app.P().Class("status", "was").DataSet("testid", "was").Text(p.session.Last().Was())
	body := []app.UI{line, was, app.P().ID("selection-status").Class("visually-hidden").Role("status").Text(p.selectionSummary())}
	if p.problem != "" {
		body = append(body, app.P().ID("problem").Class("problem").Role("alert").Body(app.Text(p.problem)))
	}
	return app.Div().Class("status-line").Body(body...)
}
