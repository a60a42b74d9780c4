package ui

// This file defines the chips: the owner of the bytes, its views, and the way
// to add one.

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

type chips struct {
	app.Compo
	page *page
	menu *chipMenu

	holders bool   // whether the owner's chip names the views that hold it
	dragged string // the view whose chip is being dragged, "" for none
}

func newChips(p *page) *chips {
	return &chips{page: p, menu: &chipMenu{page: p}}
}

// Render implements app.Composer.
func (c *chips) Render() app.UI {
	items := []app.UI{c.owner()}
	for _, l := range c.page.arrange.sorted(c.page.session.Lanes()) {
		items = append(items, c.lane(l))
	}
	if c.page.editable && c.page.newView != nil {
		items = append(items, app.Li().Body(
			app.Button().
				Type("button").
				Class("chip add").
				Aria("controls", idNewView).
				OnClick(c.onAdd).
				Text("+ view"),
		))
	}
	return app.Div().
		ID(idChips).
		Class("chips").
		On("mouseover", c.onEnter).
		On("focusin", c.onEnter).
		On("mouseleave", c.onLeave).
		On("focusout", c.onLeave).
		On("dragstart", c.onDragStart).
		On("dragover", c.onDragOver).
		On("dragend", c.onDragEnd).
		OnDrop(c.onDrop).
		OnKeyDown(c.onKeyDown).
		Body(
			app.Ul().Aria("label", "The owner of the bytes and its views").Body(items...),
			c.menu,
		)
}

// relight implements lighted.
func (c *chips) relight() { update(c) }

// owner is the chip of what owns the bytes. How many exports hold it is a
// button, which goes on to name them.
func (c *chips) owner() app.UI {
	s := c.page.session
	var names []string
	for _, l := range s.Lanes() {
		if !l.Released() {
			names = append(names, l.Name)
		}
	}
	held := "no export holds it"
	switch n := s.Exports(); {
	case n == 1:
		held = "1 export holds it"
	case n > 1:
		held = strconv.Itoa(n) + " exports hold it"
	}
	class := "chip owner"
	if s.OwnerReadOnly() {
		class += " locked"
	}
	body := []app.UI{
		app.B().Text(c.ownerName()),
		app.Span().Text(s.OwnerType() + " · " + groupDigits(s.Len())),
	}
	if len(names) == 0 {
		body = append(body, app.Small().Text(held))
	} else {
		body = append(body, app.Button().
			Type("button").
			Class("holders").
			Aria("label", held+": "+strings.Join(names, ", ")).
			Aria("expanded", strconv.FormatBool(c.holders)).
			OnClick(c.toggleHolders).
			Body(app.Text(held), app.Span().Class("who").Text(": "+strings.Join(names, ", "))))
	}
	return app.Li().Class(class).DataSet("testid", "owner").Body(body...)
}

// ownerName returns the name of the owner that is shown.
func (c *chips) ownerName() string { return c.page.session.Shown().Name }

func (c *chips) lane(l *session.Lane) app.UI {
	p := c.page
	class := "chip " + laneClass(l)
	current := p.session.Current() == l
	if current {
		class += " current"
	}
	release := "release " + l.Name
	if l.Released() {
		class += " ghost"
		release = "forget " + l.Name
	}
	state := ""
	switch {
	case p.arrange.isHidden(l):
		class += " hidden-lane"
		state = "hidden"
	case p.arrange.isFolded(l):
		state = "folded"
	}
	if p.readsLit(l) {
		class += " linked"
	}
	pinned := p.pinned.equal(p.viewLight(l))
	if pinned {
		class += " pinned"
	}
	name := []app.UI{
		app.Span().Class("letter-badge").Aria("hidden", "true").Text(l.Letter()),
		app.B().Text(l.Name),
		app.Span().Text(describeLane(l)),
	}
	if state != "" {
		name = append(name, app.Em().Text(state))
	}
	button := app.Button().
		Type("button").
		ID(chipID(l.Name)).
		Class("chip-name").
		Aria("pressed", strconv.FormatBool(current)).
		Aria("keyshortcuts", "Alt+Shift+ArrowLeft Alt+Shift+ArrowRight").
		OnClick(c.selectLane(l.ID), l.ID)
	body := []app.UI{
		button.Body(name...),
		app.Button().
			Type("button").
			ID(menuButtonID(l.Name)).
			Class("chip-menu-button").
			Aria("label", "options of "+l.Name).
			Title("fold, hide, move").
			Aria("haspopup", "menu").
			Aria("expanded", strconv.FormatBool(c.menu.open && c.menu.lane == l.ID)).
			OnClick(c.toggleMenu(l.ID), l.ID).
			Text("⋯"),
	}
	if p.editable {
		body = append(body, app.Button().
			Type("button").
			Class("chip-release").
			Aria("label", release).
			Title(release).
			OnClick(c.release(l.ID), l.ID).
			Text("✕"))
	}
	return app.Li().Class(class).Draggable(true).DataSet("testid", viewTestID(l.Name)).DataSet("lane", l.Name).Body(body...)
}

// readsLit reports whether l reads a byte that is hovered or pinned, or is the
// view that is.
func (p *page) readsLit(l *session.Lane) bool {
	if l.Released() {
		return false
	}
	for _, lit := range []light{p.hover, p.pinned} {
		if lit.owner != p.shownOwner() {
			continue
		}
		if lit.view && lit.lane == l.ID {
			return true
		}
		for _, r := range lit.ranges {
			if _, ok := p.session.FirstElementIn(l, r.Offset, r.End()); ok {
				return true
			}
		}
	}
	return false
}

// describeLane says what a view is in a few characters: "'H' (16,)", with its
// stride where it leaves gaps or runs backwards.
func describeLane(l *session.Lane) string {
	v := l.View
	if l.Released() {
		return "released"
	}
	text := "'" + v.Format() + "' " + pythonTuple(v.Shape())
	if strides := v.Strides(); len(strides) == 1 && strides[0] != v.ItemSize() {
		text += " stride " + strconv.Itoa(strides[0])
	}
	if v.ReadOnly() {
		text += " read-only"
	}
	return text
}

// selectLane makes a view the current one. Once it is, its bytes are kept lit,
// and let go again.
func (c *chips) selectLane(id int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		p := c.page
		was := p.session.Current()
		p.session.SetCurrent(id)
		l := p.session.Lane(id)
		if l == nil {
			return
		}
		if l.Released() {
			p.try(l.View.Err())
			return
		}
		p.problem = ""
		if was == l {
			p.togglePin(p.viewLight(l))
		}
		p.redrawParts()
	}
}

func (c *chips) release(id int) app.EventHandler {
	return func(ctx app.Context, e app.Event) { c.page.try(c.page.session.Release(id)) }
}

func (c *chips) onAdd(ctx app.Context, e app.Event) {
	if c.page.newView != nil {
		c.page.newView.show(ctx)
	}
}

func (c *chips) toggleHolders(ctx app.Context, e app.Event) { c.holders = !c.holders }

func (c *chips) toggleMenu(id int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		if c.menu.open && c.menu.lane == id {
			c.menu.close()
		} else {
			c.menu.show(ctx, id)
		}
		update(c)
	}
}

// onEnter lights all bytes of the view whose chip pointer or focus comes to.
func (c *chips) onEnter(ctx app.Context, e app.Event) {
	p := c.page
	if l := p.session.LaneNamed(dataOf(e, "lane")); l != nil && !l.Released() {
		p.setHoverLight(p.viewLight(l))
	} else if dataOf(e, "testid") == "owner" {
		p.setHover(session.Range{Length: p.session.Len()})
	} else {
		p.setHover()
	}
}

func (c *chips) onLeave(ctx app.Context, e app.Event) { c.page.setHover() }

func (c *chips) onKeyDown(ctx app.Context, e app.Event) {
	key := readKey(e)
	switch {
	case key.name == "Escape" && !c.menu.open:
		c.page.unpin()
	case key.alt && key.shift && (key.name == "ArrowLeft" || key.name == "ArrowRight"):
		if name := dataOf(e, "lane"); name != "" {
			e.PreventDefault()
			by := 1
			if key.name == "ArrowLeft" {
				by = -1
			}
			if c.page.moveLane(name, by) {
				ctx.Defer(func(app.Context) { focus(chipID(name)) })
			}
		}
	}
}

// moveLane moves a lane by some places, and says so.
func (p *page) moveLane(name string, by int) bool {
	lanes := p.session.Lanes()
	sorted := p.arrange.sorted(lanes)
	for i, l := range sorted {
		if l.Name == name {
			if !p.arrange.move(lanes, name, i+by) {
				return false
			}
			p.rearranged()
			p.say("view " + name + " is number " + strconv.Itoa(i+by+1) + " of " + strconv.Itoa(len(sorted)))
			return true
		}
	}
	return false
}

func (c *chips) onDragStart(ctx app.Context, e app.Event) {
	c.dragged = dataOf(e, "lane")
	startDrag(e, c.dragged)
}

func (c *chips) onDragOver(ctx app.Context, e app.Event) {
	if c.dragged == "" {
		return // not ours: a file, which the page takes
	}
	e.PreventDefault()
	e.Call("stopPropagation")
}

func (c *chips) onDragEnd(ctx app.Context, e app.Event) { c.dragged = "" }

func (c *chips) onDrop(ctx app.Context, e app.Event) {
	if c.dragged == "" {
		return
	}
	e.PreventDefault()
	e.Call("stopPropagation")
	p, name, over := c.page, c.dragged, dataOf(e, "lane")
	c.dragged = ""
	from, to := -1, -1
	for i, l := range p.arrange.sorted(p.session.Lanes()) {
		if l.Name == name {
			from = i
		}
		if l.Name == over {
			to = i
		}
	}
	if from >= 0 && to >= 0 {
		p.moveLane(name, to-from)
	}
}

// pythonTuple returns numbers as Python's repr shows a tuple of them.
func pythonTuple(numbers []int) string {
	parts := make([]string, len(numbers))
	for i, n := range numbers {
		parts[i] = strconv.Itoa(n)
	}
	if len(parts) == 1 {
		return "(" + parts[0] + ",)"
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// groupDigits returns n with a thin space between groups of three digits.
func groupDigits(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "\u202f" + text[i:]
	}
	return text
}
