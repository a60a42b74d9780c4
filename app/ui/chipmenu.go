package ui

// This file defines the menu of a chip: what can be done with a lane.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// chipMenu is the one menu of all chips, open for one lane at a time.
type chipMenu struct {
	app.Compo
	page *page
	open bool
	lane int // ID of the lane it is open for
	at   int // the item that the keyboard is on
}

// menuItem is something that can be done with a lane.
type menuItem struct {
	text string
	do   func() error // nil where it cannot be done
}

// items returns what can be done with l.
func (m *chipMenu) items(l *session.Lane) []menuItem {
	p := m.page
	arranged := func(f func()) func() error {
		return func() error {
			f()
			p.rearranged()
			return nil
		}
	}
	fold, hide, keep := "Fold", "Hide", "Keep lit"
	if p.pinned.equal(p.viewLight(l)) {
		keep = "Keep lit no longer"
	}
	folded, hidden := p.arrange.isFolded(l), p.arrange.isHidden(l)
	if folded {
		fold = "Unfold"
	}
	if hidden {
		hide = "Show"
	}
	position := 0
	lanes := p.arrange.sorted(p.session.Lanes())
	for i, other := range lanes {
		if other == l {
			position = i
		}
	}
	move := func(by int) func() error {
		if to := position + by; to < 0 || to >= len(lanes) {
			return nil
		}
		return func() error {
			p.moveLane(l.Name, by)
			return nil
		}
	}
	items := []menuItem{
		{fold, arranged(func() {
			p.arrange.fold(l.Name, !folded)
			p.arrange.hide(l.Name, false)
		})},
		{hide, arranged(func() { p.arrange.hide(l.Name, !hidden) })},
		{keep, func() error {
			p.togglePin(p.viewLight(l))
			return nil
		}},
		{"Move left", move(-1)},
		{"Move right", move(+1)},
	}
	if !p.editable {
		return items
	}
	if !l.Released() {
		items = append(items, menuItem{"toreadonly()", func() error {
			_, err := p.session.AddReadOnly(l.ID, "")
			return err
		}})
	}
	release := "release()"
	if l.Released() {
		release = "Forget"
	}
	return append(items, menuItem{release, func() error { return p.session.Release(l.ID) }})
}

// Render implements app.Composer.
func (m *chipMenu) Render() app.UI {
	menu := app.Div().ID(idChipMenu).Class("chip-menu").Role("menu").OnKeyDown(m.onKeyDown).On("focusout", m.onFocusOut)
	l := m.page.session.Lane(m.lane)
	if !m.open || l == nil {
		return menu.Hidden(true)
	}
	var body []app.UI
	for i, item := range m.items(l) {
		button := app.Button().
			Type("button").
			ID(menuItemID(i)).
			Class("menu-item").
			Role("menuitem").
			TabIndex(-1).
			OnClick(m.onItem(i), i).
			Text(item.text)
		if item.do == nil {
			button = button.Aria("disabled", "true")
		}
		body = append(body, button)
	}
	return menu.Aria("label", "view "+l.Name).Body(body...)
}

// show opens the menu for a lane, at its chip, with the keyboard on its first
// item.
func (m *chipMenu) show(ctx app.Context, lane int) {
	l := m.page.session.Lane(lane)
	if l == nil {
		return
	}
	m.open, m.lane, m.at = true, lane, 0
	update(m)
	ctx.Defer(func(app.Context) {
		placeUnder(idChipMenu, menuButtonID(l.Name), idChips)
		focus(menuItemID(0))
	})
}

func (m *chipMenu) close() {
	m.open = false
	update(m)
}

func (m *chipMenu) onItem(i int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		l := m.page.session.Lane(m.lane)
		if l == nil {
			return
		}
		items := m.items(l)
		if i >= len(items) || items[i].do == nil {
			return
		}
		name := l.Name
		m.close()
		m.page.try(items[i].do())
		m.page.redrawParts()
		ctx.Defer(func(app.Context) { focus(menuButtonID(name)) })
	}
}

func (m *chipMenu) onKeyDown(ctx app.Context, e app.Event) {
	l := m.page.session.Lane(m.lane)
	if l == nil {
		return
	}
	n := len(m.items(l))
	switch readKey(e).name {
	case "ArrowDown":
		m.at = (m.at + 1) % n
	case "ArrowUp":
		m.at = (m.at + n - 1) % n
	case "Home":
		m.at = 0
	case "End":
		m.at = n - 1
	case "Escape", "Tab":
		m.close()
		m.page.redrawParts()
		focus(menuButtonID(l.Name))
		if readKey(e).name == "Escape" {
			e.PreventDefault()
		}
		return
	default:
		return
	}
	e.PreventDefault()
	focus(menuItemID(m.at))
}

// onFocusOut closes the menu when the person goes elsewhere.
func (m *chipMenu) onFocusOut(ctx app.Context, e app.Event) {
	if m.open && !focusGoesInto(e, idChipMenu) {
		m.close()
		m.page.redrawParts()
	}
}

func menuItemID(i int) string { return "chip-menu-" + strconv.Itoa(i) }
