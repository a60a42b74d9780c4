package ui

// This file defines the history: everything done, each line as Python would
// say it, and the way back.

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// historyShown is how many of the latest entries the list shows.
const historyShown = 200

type history struct {
	app.Compo
	page *page
	open bool // whether the list is shown
}

// Render implements app.Composer.
func (h *history) Render() app.UI {
	s := h.page.session
	list := app.Ol().ID("history").Class("timeline")
	if h.open {
		list = list.Body(h.items()...)
	} else {
		list = list.Hidden(true)
	}
	return app.Section().Class("history").Aria("labelledby", "history-title").Body(
		app.Div().Class("panel-head").Body(
			app.H2().ID("history-title").Body(
				app.Button().Type("button").Class("disclosure").Aria("expanded", strconv.FormatBool(h.open)).Aria("controls", "history").OnClick(h.onToggle).Text("History"),
			),
			h.button("Undo", "undo", s.CanUndo(), h.onUndo),
			h.button("Redo", "redo", s.CanRedo(), h.onRedo),
		),
		list,
	)
}

// items returns the lines of the list: the latest entries, and what they start
// from.
func (h *history) items() []app.UI {
	s := h.page.session
	entries := s.History()
	hidden := max(0, len(entries)-historyShown)
	var items []app.UI
	if earlier := hidden + s.Dropped(); earlier > 0 {
		items = append(items, app.Li().Class("baseline").Text(fmt.Sprintf("… %d earlier steps", earlier)))
	} else {
		for _, line := range strings.Split(s.Baseline(), "\n") {
			items = append(items, app.Li().Class("baseline").Body(app.Code().Body(app.Text(line))))
		}
	}
	for i := hidden; i < len(entries); i++ {
		items = append(items, h.entry(entries[i], i))
	}
	return items
}

func (h *history) button(label, name string, enabled bool, f app.EventHandler) app.UI {
	b := app.Button().Type("button").Class("btn small").OnClick(f).Text(label)
	if !enabled {
		b = b.Disabled(true)
	}
	return b
}

func (h *history) entry(e session.Entry, i int) app.UI {
	class := "entry " + string(e.Cause)
	current := h.page.session.Position() == i+1
	if current {
		class += " current"
	}
	if !e.Done {
		class += " undone"
	}
	text := e.Python
	if text == "" {
		text = "# " + e.What
	}
	button := app.Button().
		Type("button").
		Class(class).
		Title(goBackTitle(e)).
		OnClick(h.goTo(i+1), i).
		Body(app.Code().Body(app.Text(text)))
	if current {
		button = button.Aria("current", "step")
	}
	return app.Li().Body(button)
}

func goBackTitle(e session.Entry) string {
	if e.Done {
		return "go back to this step"
	}
	return "go on to this step"
}

func (h *history) onToggle(ctx app.Context, e app.Event) { h.open = !h.open }

func (h *history) goTo(position int) app.EventHandler {
	return func(ctx app.Context, e app.Event) { h.page.session.GoTo(position) }
}

func (h *history) onUndo(ctx app.Context, e app.Event) { h.page.session.Undo() }
func (h *history) onRedo(ctx app.Context, e app.Event) { h.page.session.Redo() }
