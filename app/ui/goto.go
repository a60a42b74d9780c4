package ui

// This file defines the field that leads to an offset or an expression.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type goTo struct {
	app.Compo
	page    *page
	open    bool
	problem string
}

// Render implements app.Composer.
func (g *goTo) Render() app.UI {
	form := app.Form().ID("goto").Class("find").Aria("label", "Go to").OnSubmit(g.onSubmit).OnKeyDown(g.onKeyDown)
	if !g.open {
		return form.Hidden(true)
	}
	input := app.Input().ID(idGoTo).Type("text").AutoComplete(false).Spellcheck(false).Aria("label", "Offset or element").
		Placeholder("31, 0x1F, -1, mv[3], mv[4:8]")
	fields := []app.UI{
		input,
		app.Button().Type("submit").Class("btn").Text("Go"),
		app.Button().Type("button").Class("btn square").Aria("label", "Close go to").Title("Close (Esc)").OnClick(g.onClose).Text("✕"),
	}
	if g.problem != "" {
		input.Aria("invalid", "true").Aria("describedby", "goto-problem")
		fields = append(fields, app.P().ID("goto-problem").Class("problem").Role("alert").Body(app.Text(g.problem)))
	}
	return form.Body(fields...)
}

func (g *goTo) show(ctx app.Context) {
	g.open, g.problem = true, ""
	update(g)
	ctx.Defer(func(app.Context) { focusInput(idGoTo, true) })
}

func (g *goTo) hide() {
	g.open = false
	update(g)
	focus(idScore)
}

func (g *goTo) onClose(ctx app.Context, e app.Event) { g.hide() }

func (g *goTo) onKeyDown(ctx app.Context, e app.Event) {
	if readKey(e).name == "Escape" {
		e.PreventDefault()
		g.hide()
	}
}

func (g *goTo) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	place, err := g.page.session.ParsePlace(inputValue(idGoTo))
	if err != nil {
		g.problem = err.Error()
		return
	}
	c := cursor{lane: hexLane, offset: place.Bytes.Offset}
	if place.Lane != nil {
		c = cursor{lane: place.Lane.ID, index: place.Index}
	}
	g.problem = ""
	g.page.jump(place.Owner.ID, c, place.Bytes)
	g.hide()
}
