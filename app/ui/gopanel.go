package ui

// This file defines the current view in Go, and the latest step in all three
// languages.

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
	return app.Section().Class("go-panel").Body(body...)
}

// lastStep is the latest step as Python, and what it is in Go and JavaScript.
type lastStep struct {
	app.Compo
	page *page
}

// Render implements app.Composer.
func (n *lastStep) Render() app.UI {
	last := n.page.session.Last()
	if last.Python == "" {
		return app.Section().Hidden(true)
	}
	body := append([]app.UI{app.H2().ID("last-step-title").Text("The last step")},
		n.page.codeLines("last-step", last.Python, n.page.session.Translate(last.Python))...)
	return app.Section().Class("last-step").Aria("labelledby", "last-step-title").
		On("mouseenter", n.onLook).On("focusin", n.onLook).On("mouseleave", n.onLookAway).On("focusout", n.onLookAway).
		Body(body...)
}

// onLook lights what the step changed.
func (n *lastStep) onLook(ctx app.Context, e app.Event) {
	n.page.setHover(n.page.session.Last().Ranges...)
}

func (n *lastStep) onLookAway(ctx app.Context, e app.Event) { n.page.setHover() }
