package ui

// This file defines the title of what is open, in the middle of the header.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// stepTitle says what is open and where it stands: "Alias, cast, slice — step
// 5 of 7".
type stepTitle struct {
	app.Compo
	code *codePane
}

// Render implements app.Composer.
func (t *stepTitle) Render() app.UI {
	s := t.code.page.session
	p := s.Program()
	if p == nil {
		return app.P().Class("step-title").Text(s.Source())
	}
	at, of := s.Steps()
	text := t.code.card.title()
	switch {
	case p.Running():
		text += " — running"
	case at == 0:
		text += " — not started"
	default:
		text += " — step " + strconv.Itoa(at) + " of " + strconv.Itoa(of)
	}
	return app.P().Class("step-title").Text(text)
}
