package ui

// This file defines the playground page.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Playground is the page at the root of the site: data in, the score, the
// inspector, and the history.
type Playground struct {
	app.Compo
	page      *page
	header    *header
	data      *dataPanel
	history   *history
	chips     *chips
	status    *status
	pictures  *pictures
	inspector *inspector
}

// NewPlayground returns a playground over a small program, or over sample bytes
// where the address asks for them.
func NewPlayground(host Host) *Playground {
	p := newPage(host, newLandingSession(host))
	g := &Playground{
		page:      p,
		header:    &header{},
		data:      &dataPanel{page: p},
		history:   &history{page: p},
		chips:     newChips(p),
		status:    &status{page: p},
		pictures:  newPictures(p),
		inspector: newInspector(p),
	}
	p.parts = append([]part{g.data, g.history, g.chips, g.chips.menu, g.status, g.pictures}, g.inspector.parts()...)
	return g
}

// OnMount starts to follow JavaScript's writes, and says that the page is there.
func (g *Playground) OnMount(ctx app.Context) {
	g.page.start(ctx)
	post("ready", map[string]any{"length": g.page.session.Len()})
}

// OnDismount stops it.
func (g *Playground) OnDismount() { g.page.stop() }

// Render implements app.Composer. Its parts are the same ones each time, and
// are drawn again by themselves.
func (g *Playground) Render() app.UI {
	return app.Div().
		Class("playground").
		On("dragover", onDragOver).
		OnDrop(g.data.onDrop).
		Body(
			g.header,
			app.Main().Body(
				app.Div().Class("pane left").Body(g.data, g.history),
				app.Section().Class("pane memory").Aria("labelledby", "memory-title").Body(
					app.H2().ID("memory-title").Text("Memory"),
					g.chips,
					g.status,
					g.page.score,
					g.pictures,
				),
				app.Div().Class("pane right").Body(g.inspector),
			),
		)
}

// onDragOver lets a file be dropped: without it the browser would leave the
// page for the file.
func onDragOver(ctx app.Context, e app.Event) {
	e.PreventDefault()
}
