package ui

// This file defines the current view and the latest step as Go, and the latest
// step in the other languages beside it.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type goPanel struct {
	app.Compo
	page *page
}

// Render implements app.Composer.
func (g *goPanel) Render() app.UI {
	s, l := g.page.session, g.page.session.Current()
	var body []app.UI
	if l != nil && !l.Released() && l.Go() != "" {
		lines := l.Go()
		if index := g.page.elementAtCursor(l); s.Elements(l) > 0 {
			if value, err := s.Element(l.ID, index); err == nil {
				lines += "\nv, err := " + l.Name + ".At(" + strconv.Itoa(index) + ") // " + value
			}
		}
		body = append(body,
			app.H2().ID("go-title").Text("The same view in Go"),
			g.page.codeLine("go-line", "Go", lines, ""))
	}
	if last := s.Last(); last.Python != "" {
		body = append(body, app.H2().Text("The last step"))
		body = append(body, g.page.codeLines("last-step", last.Python, s.Translate(last.Python))...)
	}
	return app.Section().Class("go-panel").Body(body...)
}
