package ui

// This file defines the chips: the owner of the bytes, its views, and the way
// to add one.

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

type chips struct {
	app.Compo
	page *page
	add  *addView
}

func newChips(p *page) *chips {
	return &chips{page: p, add: &addView{page: p, kind: addCast, format: "H"}}
}

// Render implements app.Composer.
func (c *chips) Render() app.UI {
	s := c.page.session
	items := []app.UI{c.owner()}
	for _, l := range s.Lanes() {
		items = append(items, c.lane(l))
	}
	if c.page.editable {
		items = append(items, app.Li().Body(
			app.Button().
				Type("button").
				Class("chip add").
				Aria("expanded", strconv.FormatBool(c.add.open)).
				Aria("controls", "add-view").
				OnClick(c.toggleAdd).
				Text("+ view"),
		))
	}
	return app.Div().Class("chips").Body(
		app.Ul().Aria("label", "The owner of the bytes and its views").Body(items...),
		c.add,
	)
}

func (c *chips) owner() app.UI {
	s := c.page.session
	held := "no view holds it"
	switch n := s.Exports(); {
	case n == 1:
		held = "1 view holds it"
	case n > 1:
		held = fmt.Sprintf("%d views hold it", n)
	}
	class := "chip owner"
	if s.OwnerReadOnly() {
		class += " locked"
	}
	return app.Li().Class(class).DataSet("testid", "owner").Body(
		app.B().Text(session.OwnerName),
		app.Span().Text(s.OwnerType()+" · "+groupDigits(s.Len())),
		app.Small().Text(held),
	)
}

func (c *chips) lane(l *session.Lane) app.UI {
	class := "chip " + laneClass(l)
	current := c.page.session.Current() == l
	if current {
		class += " current"
	}
	release := "release " + l.Name
	if l.Released() {
		class += " ghost"
		release = "forget " + l.Name
	}
	body := []app.UI{
		app.Button().
			Type("button").
			Class("chip-name").
			Aria("pressed", strconv.FormatBool(current)).
			OnClick(c.selectLane(l.ID), l.ID).
			Body(
				app.Span().Class("letter-badge").Aria("hidden", "true").Text(l.Letter()),
				app.B().Text(l.Name),
				app.Span().Text(describeLane(l)),
			),
	}
	if c.page.editable {
		body = append(body, app.Button().
			Type("button").
			Class("chip-release").
			Aria("label", release).
			Title(release).
			OnClick(c.release(l.ID), l.ID).
			Text("✕"))
	}
	return app.Li().Class(class).DataSet("testid", viewTestID(l.Name)).Body(body...)
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

func (c *chips) selectLane(id int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		c.page.session.SetCurrent(id)
		if l := c.page.session.Lane(id); l != nil && l.Released() {
			c.page.try(l.View.Err())
			return
		}
		c.page.problem = ""
		c.page.redrawParts()
	}
}

func (c *chips) release(id int) app.EventHandler {
	return func(ctx app.Context, e app.Event) { c.page.try(c.page.session.Release(id)) }
}

func (c *chips) toggleAdd(ctx app.Context, e app.Event) {
	c.add.open = !c.add.open
	c.add.problem = ""
	update(c.add)
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
