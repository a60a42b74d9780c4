package ui

// This file defines the playground's header.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type header struct {
	app.Compo
	page  *page
	data  *dataPanel
	files *fileBar
	keys  *keysHelp
	share *share
	extra []app.UI // what else stands left of Data: the examples
}

// Render implements app.Composer.
func (h *header) Render() app.UI {
	names := map[string]string{"": "system", "light": "light", "dark": "dark"}
	title := h.page.title
	if title == "" {
		title = "Python’s memoryview, seen"
	}
	left := append([]app.UI{
		app.Span().Class("logo").Aria("hidden", "true").Body(app.I(), app.I(), app.I(), app.I()),
		app.H1().Text("memview"),
	}, h.extra...)
	return app.Header().Class("page-header").Body(append(left,
		app.Button().Type("button").Class("btn").Aria("haspopup", "dialog").OnClick(h.onData).Text("Data ▾"),
		app.Input().ID(idFileInput).Type("file").Class("visually-hidden").OnChange(h.files.onFile),
		app.Label().Class("btn").For(idFileInput).Text("Open file…"),
		app.P().Class("page-title").Text(title),
		app.Button().Type("button").Class("btn").Aria("haspopup", "dialog").OnClick(h.onShare).Text("Share"),
		app.Button().Type("button").Class("btn square").Aria("haspopup", "dialog").Aria("label", "Keys").Title("Keys (?)").OnClick(h.onKeys).Text("?"),
		app.Button().
			Type("button").
			Class("btn square theme").
			Aria("label", "Theme: "+names[theme()]).
			Title("Theme: "+names[theme()]).
			OnClick(h.onTheme).
			Text("◐"),
	)...)
}

func (h *header) onData(ctx app.Context, e app.Event)  { h.data.show(ctx) }
func (h *header) onShare(ctx app.Context, e app.Event) { h.share.show(ctx) }
func (h *header) onKeys(ctx app.Context, e app.Event)  { h.keys.show(ctx) }

// onTheme goes on from the system's theme to light, dark, and back.
func (h *header) onTheme(ctx app.Context, e app.Event) {
	setTheme(map[string]string{"": "light", "light": "dark", "dark": ""}[theme()])
}
