package ui

// This file defines the playground's header.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type header struct {
	app.Compo
}

// Render implements app.Composer.
func (h *header) Render() app.UI {
	names := map[string]string{"": "system", "light": "light", "dark": "dark"}
	return app.Header().Class("page-header").Body(
		app.Span().Class("logo").Aria("hidden", "true").Body(app.I(), app.I(), app.I(), app.I()),
		app.H1().Text("memview"),
		app.P().Text("Python’s memoryview, seen"),
		app.Button().
			Type("button").
			Class("btn theme").
			Aria("label", "Theme: "+names[theme()]).
			Title("Theme: "+names[theme()]).
			OnClick(h.onTheme).
			Text("◐"),
	)
}

// onTheme goes on from the system's theme to light, dark, and back.
func (h *header) onTheme(ctx app.Context, e app.Event) {
	setTheme(map[string]string{"": "light", "light": "dark", "dark": ""}[theme()])
}
