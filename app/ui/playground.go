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
	inOut     *inOut
	code      *codePane
	gallery   *galleryDialog
	history   *history
	chips     *chips
	status    *status
	pictures  *pictures
	inspector *inspector
	copies    *copies
}

// NewPlayground returns a playground over a small program, or over sample bytes
// where the address asks for them.
func NewPlayground(host Host) *Playground {
	s := newLandingSession(host)
	kept := newKeeper(s)
	p := newPage(host, s)
	g := &Playground{
		page:      p,
		code:      newCodePane(p),
		inOut:     newInOut(p, kept),
		history:   &history{page: p, open: p.session.Program() == nil},
		chips:     newChips(p),
		status:    &status{page: p},
		pictures:  newPictures(p),
		inspector: newInspector(p),
		copies:    &copies{page: p},
	}
	p.code, g.code.pictures = g.code, g.pictures
	g.code.keep()
	g.pictures.keep()
	p.keep("lanes", p.arrange.text, func(kept string) {
		p.arrange.read(kept)
		p.resizeScore(0, 0)
		p.score.redraw()
	})
	g.gallery = newGalleryDialog(g.code)
	g.inOut.header.extra = []app.UI{g.gallery.examplesButton()}
	p.parts = append([]part{g.gallery, g.history, g.chips, g.chips.menu, g.status, g.pictures, g.copies}, append(g.inspector.parts(), g.inOut.parts()...)...)
	p.parts = append(p.parts, g.code.parts()...)
	g.code.follow()
	return g
}

// OnMount starts to follow JavaScript's writes, and says that the page is there.
func (g *Playground) OnMount(ctx app.Context) {
	g.page.start(ctx)
	g.code.start(ctx)
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
		OnDrop(g.inOut.files.onDrop).
		OnKeyDown(g.inOut.onKeyDown).
		Body(append([]app.UI{
			g.inOut.header,
			g.inOut.files,
			g.inOut.keeper,
			app.Main().Body(
				app.Div().Class("pane left").Body(g.code.editor, g.code.bar, g.code.card, g.code.output, g.history),
				app.Section().Class("pane memory").Aria("labelledby", "memory-title").OnKeyDown(g.inOut.tools.onKeyDown).Body(append(
					append([]app.UI{g.inOut.tools}, g.inOut.bars()...),
					g.chips,
					g.status,
					g.page.score,
					g.pictures,
					g.copies,
				)...),
				app.Div().Class("pane right").Body(g.inspector),
			),
			g.gallery,
		}, g.inOut.dialogs()...)...)
}

// onDragOver lets a file be dropped: without it the browser would leave the
// page for the file.
func onDragOver(ctx app.Context, e app.Event) {
	e.PreventDefault()
}
