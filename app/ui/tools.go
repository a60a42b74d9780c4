package ui

// This file defines the tools beside the memory's title: the way back, find, go
// to, copy; and their keys.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type tools struct {
	app.Compo
	page *page
	find *find
	goTo *goTo
	copy *copyAs
}

// Render implements app.Composer.
func (t *tools) Render() app.UI {
	w := &t.page.places
	return app.Div().Class("pane-head").Body(
		app.H2().ID("memory-title").Text("Memory"),
		t.button("‹", "Back", "Back to the place before (Alt+←)", w.canGo(-1), t.onBack),
		t.button("›", "Forward", "Forward (Alt+→)", w.canGo(1), t.onForward),
		t.button("Find", "", "Find text, bytes or values (Ctrl+F)", true, t.onFind),
		t.button("Go to", "", "Go to an offset or an element (Ctrl+G)", true, t.onGoTo),
		t.button("Copy…", "", "Copy as Python, Go, C, JavaScript; save", true, t.onCopy),
	)
}

func (t *tools) button(text, label, title string, enabled bool, f app.EventHandler) app.UI {
	b := app.Button().Type("button").Class("btn small").Title(title).OnClick(f).Text(text)
	if label != "" {
		b = b.Aria("label", label)
	}
	if !enabled {
		b = b.Disabled(true)
	}
	return b
}

func (t *tools) onBack(ctx app.Context, e app.Event)    { t.page.goPlace(-1) }
func (t *tools) onForward(ctx app.Context, e app.Event) { t.page.goPlace(1) }
func (t *tools) onFind(ctx app.Context, e app.Event)    { t.find.show(ctx) }
func (t *tools) onGoTo(ctx app.Context, e app.Event)    { t.goTo.show(ctx) }
func (t *tools) onCopy(ctx app.Context, e app.Event)    { t.copy.show(ctx) }

// onKeyDown takes the keys that work anywhere in the memory's pane.
func (t *tools) onKeyDown(ctx app.Context, e app.Event) {
	k := readKey(e)
	switch {
	case k.ctrl && !k.alt && (k.name == "f" || k.name == "F"):
		t.find.show(ctx)
	case k.ctrl && !k.alt && (k.name == "g" || k.name == "G"):
		t.goTo.show(ctx)
	case k.name == "F3":
		if !t.find.open {
			t.find.show(ctx)
		} else {
			t.find.step(k.shift)
		}
	case k.alt && !k.ctrl && k.name == "ArrowLeft":
		t.page.goPlace(-1)
	case k.alt && !k.ctrl && k.name == "ArrowRight":
		t.page.goPlace(1)
	default:
		return
	}
	e.PreventDefault()
}
