package ui

// This file defines the dialog of examples: all lessons by topic, searched by
// typing.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/gallery"
)

// galleryDialog is the dialog of examples.
type galleryDialog struct {
	app.Compo
	dialog dialog
	code   *codePane
	query  string
}

func newGalleryDialog(c *codePane) *galleryDialog {
	return &galleryDialog{code: c, dialog: dialog{id: idGallery, title: "Examples"}}
}

// examplesButton opens the dialog.
func (g *galleryDialog) examplesButton() app.UI {
	return app.Button().ID(idExamples).Type("button").Class("btn").Aria("haspopup", "dialog").OnClick(g.onOpen).Text("Examples ▾")
}

func (g *galleryDialog) onOpen(ctx app.Context, e app.Event) {
	g.query = ""
	g.dialog.show(ctx, func() { update(g) })
	ctx.Defer(func(app.Context) { focusInput(idGallerySearch, true) })
}

// Render implements app.Composer.
func (g *galleryDialog) Render() app.UI { return g.dialog.frame("gallery", g.body) }

func (g *galleryDialog) body() []app.UI {
	found := gallery.Find(g.query)
	var body []app.UI
	var items []app.UI
	topic, topics := "", 0
	flush := func() {
		if len(items) == 0 {
			return
		}
		id := "topic-" + strconv.Itoa(topics)
		body = append(body, app.Section().Aria("labelledby", id).Body(app.H3().ID(id).Text(topic), app.Ul().Body(items...)))
		items = nil
		topics++
	}
	for _, l := range found {
		if l.Topic != topic {
			flush()
			topic = l.Topic
		}
		items = append(items, g.item(l))
	}
	flush()
	said := strconv.Itoa(len(found)) + " examples"
	switch len(found) {
	case 0:
		said = "No example has these words."
	case 1:
		said = "1 example"
	}
	return []app.UI{
		app.Form().Class("gallery-search").OnSubmit(g.onSubmit).Body(
			app.Input().ID(idGallerySearch).Type("search").Aria("label", "Search examples").Placeholder("Search: slice, float, lock …").AutoComplete(false).OnInput(g.onSearch).OnKeyDown(g.onKey),
		),
		app.P().Class("hint").Role("status").Body(app.Text(said)),
		app.Div().Class("gallery-list").OnKeyDown(g.onKey).Body(body...),
	}
}

func (g *galleryDialog) item(l gallery.Lesson) app.UI {
	button := app.Button().Type("button").Class("example").OnClick(g.openLesson(l), l.Name).Body(
		app.B().Text(l.Title),
		app.Span().Text(l.Look),
	)
	if g.code.card.current() && g.code.card.lesson.Name == l.Name {
		button = button.Aria("current", "true")
	}
	return app.Li().Body(button)
}

func (g *galleryDialog) openLesson(l gallery.Lesson) app.EventHandler {
	return func(ctx app.Context, e app.Event) { g.open(l) }
}

// open opens a lesson where it is best begun.
func (g *galleryDialog) open(l gallery.Lesson) {
	closeDialog(idGallery)
	if g.code.load(l.File(), l.Source(), l.Open) {
		g.code.card.open(l)
	}
	g.code.page.redrawParts()
}

func (g *galleryDialog) onSearch(ctx app.Context, e app.Event) {
	g.query = inputValue(idGallerySearch)
}

// onKey moves through the examples with the arrows.
func (g *galleryDialog) onKey(ctx app.Context, e app.Event) {
	switch key := readKey(e); key.name {
	case "ArrowDown", "ArrowUp":
		e.PreventDefault()
		by := 1
		if key.name == "ArrowUp" {
			by = -1
		}
		focusAmong("#"+idGallerySearch+", #"+idGallery+" .example", by)
	}
}

// onSubmit opens the first example that was found. (Not on the key itself: the
// keyboard goes back to the button then, and the rest of the key would press
// that.)
func (g *galleryDialog) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	if found := gallery.Find(inputValue(idGallerySearch)); len(found) > 0 {
		g.open(found[0])
	}
}
