package ui

// This file defines the cast menu: every format, the shape that a cast to it
// would have, and why CPython refuses where it does.

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

const idCastMenu = "cast-menu"

// castID is the ID of the option for a format.
func castID(format string) string {
	if format == "?" {
		return "cast-bool"
	}
	return "cast-" + format
}

func (n *newView) castMenu(l *session.Lane) []app.UI {
	options := n.page.session.CastOptions(l.ID)
	items := make([]app.UI, len(options))
	var chosen session.CastOption
	for i, o := range options {
		selected := "false"
		if o.Code.Format == n.format {
			selected, chosen = "true", o
		}
		id := castID(o.Code.Format)
		text := pythonTuple(o.Shape)
		item := app.Li().ID(id).Role("option").Aria("selected", selected)
		if o.Err != nil {
			text = o.Reason
			item = item.Aria("disabled", "true").Title(o.Err.Error())
		}
		items[i] = item.Body( // with spaces, for its name is read from it
			app.B().Text(o.Code.Format), app.Text(" "), app.Span().Text(o.Code.Name), app.Text(" "), app.Span().Class("cast-shape").Text(text))
	}
	menu := app.Ul().ID(idCastMenu).Class("cast-menu").Role("listbox").TabIndex(0).Aria("label", "Format").
		Aria("activedescendant", castID(n.format)).
		OnClick(n.onCastClick).OnKeyDown(n.onCastKey).Body(items...)
	out := []app.UI{menu}
	switch {
	case chosen.Err == nil:
	case chosen.Nearest != nil:
		line := l.Name + chosen.Nearest.Python()
		out = append(out, app.P().Class("nearest").Body(
			app.Text(chosen.Reason+": take "), app.Code().Text(line), app.Text(" "),
			app.Button().Type("button").Class("btn small").OnClick(n.takeNearest).Text("Make that")))
	case chosen.Copied != "":
		out = append(out, app.P().Class("nearest").Body(
			app.Text(chosen.Reason+": only a copy can be cast, "), app.Code().Text(chosen.Copied)))
	case chosen.Reason != "":
		out = append(out, app.P().Class("nearest").Text(chosen.Reason))
	}
	return out
}

func (n *newView) onCastClick(ctx app.Context, e app.Event) {
	for _, o := range n.castOptions() {
		if idAt(e, "[role=option]") == castID(o.Code.Format) {
			n.chooseCast(o.Code.Format)
		}
	}
}

func (n *newView) castOptions() []session.CastOption {
	if l := n.parent(); l != nil {
		return n.page.session.CastOptions(l.ID)
	}
	return nil
}

func (n *newView) chooseCast(format string) {
	n.format, n.problem = format, ""
	n.light()
}

func (n *newView) onCastKey(ctx app.Context, e app.Event) {
	key := readKey(e)
	options := n.castOptions()
	at := 0
	for i, o := range options {
		if o.Code.Format == n.format {
			at = i
		}
	}
	switch last := len(options) - 1; {
	case key.ctrl || key.alt || last < 0:
		return
	case key.name == "ArrowDown":
		at = min(at+1, last)
	case key.name == "ArrowUp":
		at = max(at-1, 0)
	case key.name == "Home":
		at = 0
	case key.name == "End":
		at = last
	case key.name == "Enter":
		e.PreventDefault()
		n.make()
		return
	case len(key.name) == 1 && strings.Contains("?cbBhHiIlLqQnNefdP", key.name):
		for i, o := range options {
			if o.Code.Format == key.name {
				at = i
			}
		}
	default:
		return
	}
	e.PreventDefault()
	n.chooseCast(options[at].Code.Format)
	ctx.Defer(func(app.Context) { scrollIntoView(castID(n.format)) })
}

// takeNearest makes what is nearest to the refused cast.
func (n *newView) takeNearest(ctx app.Context, e app.Event) {
	l := n.parent()
	for _, o := range n.castOptions() {
		if o.Code.Format != n.format || o.Nearest == nil {
			continue
		}
		if _, err := n.page.session.Make(l.ID, o.Nearest, strings.TrimSpace(n.name)); err != nil {
			n.problem = err.Error()
			return
		}
		n.page.session.SetCurrent(l.ID)
		n.problem, n.name = "", ""
		n.page.redrawParts()
	}
}
