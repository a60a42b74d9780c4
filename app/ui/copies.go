package ui

// This file defines the strip of other memory: what owns bytes besides what the
// score shows, copies above all, and the poke that tells a copy from a view.

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// copiesShown is how many bytes a row shows.
const copiesShown = 16

type copies struct {
	app.Compo
	page *page

	said string // what the latest poke came to
	at   uint64 // the step that it was
}

// Render implements app.Composer.
func (c *copies) Render() app.UI {
	s := c.page.session
	var rows []app.UI
	for _, o := range s.Owners() {
		if o != s.Shown() {
			rows = append(rows, c.row(o))
		}
	}
	section := app.Section().Class("copies").Aria("labelledby", "copies-title")
	if len(rows) == 0 {
		return section.Hidden(true)
	}
	body := []app.UI{app.H2().ID("copies-title").Text("Other memory"), app.Ul().Body(rows...)}
	text := ""
	if c.said != "" && c.at == s.Last().Step {
		text = c.said
	}
	return section.Body(append(body, app.P().ID("poked").Class("poked").Role("status").Text(text))...)
}

func (c *copies) row(o *session.Owner) app.UI {
	s := c.page.session
	name := o.Name
	if name == "" {
		name = "memory without a name"
	}
	facts := o.Type + " · " + groupDigits(o.Len())
	if size := o.SizeOf(); size > 0 {
		facts += " · getsizeof " + groupDigits(size)
	}
	if from := o.CopyOf(); from != nil && from.Name != "" {
		facts += " · copied from " + from.Name
	}
	if n := s.ExportsOf(o); n > 0 {
		facts += " · " + counted(n, "export")
	}
	buttons := []app.UI{app.Button().Type("button").Class("btn small").Aria("label", "Show "+name).OnClick(c.show(o.ID), o.ID).Text("show")}
	if from := o.CopyOf(); from != nil && from.Name != "" && c.page.editable {
		buttons = append(buttons, app.Button().Type("button").Class("btn small").
			Aria("label", "Poke "+from.Name).Title("change a byte of "+from.Name+", and see whether "+name+" changes with it").
			OnClick(c.poke(o.ID), o.ID).Text("poke "+from.Name))
	}
	return app.Li().DataSet("testid", "owner-"+name).Body(
		app.Div().Class("other-head").Body(
			app.B().Text(name), app.Span().Class("other-facts").Text(facts), app.Div().Class("row").Body(buttons...)),
		c.bytes(o),
	)
}

// bytes shows the first bytes, those that the latest step changed marked.
func (c *copies) bytes(o *session.Owner) app.UI {
	data := o.Bytes()
	n := min(len(data), copiesShown)
	var changed []session.Range
	last := c.page.session.Last()
	for _, other := range last.Others {
		if other.Owner == o {
			changed = other.Ranges
		}
	}
	cells := make([]app.UI, 0, n+1)
	for i, b := range data[:n] {
		class := "other-byte"
		for _, r := range changed {
			if r.Overlaps(i, i+1) {
				class += " changed even"
			}
		}
		cells = append(cells, app.Span().Class(class).Text(hexByte(b)))
	}
	if n < len(data) {
		cells = append(cells, app.Span().Class("other-more").Text("…"))
	}
	var text strings.Builder
	for _, b := range data[:n] {
		text.WriteString(session.ByteCell{Value: b}.Char())
	}
	cells = append(cells, app.Span().Class("other-text").Aria("hidden", "true").Text(text.String()))
	return app.Div().Class("other-bytes").Body(cells...)
}

func (c *copies) show(id int) app.EventHandler {
	return func(ctx app.Context, e app.Event) { c.page.session.Show(id) }
}

func (c *copies) poke(id int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		poked, err := c.page.session.Poke(id)
		if !c.page.try(err) {
			return
		}
		c.said, c.at = poked.Summary(), c.page.session.Last().Step
		update(c)
	}
}
