package ui

// This file defines the pictures under the score: the current view as the grid
// of its shape, as pixels, as a plot, or as text.

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// pictureKind is a way of looking at a view besides its staff.
type pictureKind string

const (
	pictureNone   pictureKind = "staff"
	pictureGrid   pictureKind = "grid"
	picturePixels pictureKind = "pixels"
	picturePlot   pictureKind = "plot"
	pictureText   pictureKind = "text"
)

// pictureKinds are all of them, in the order they are offered.
var pictureKinds = []pictureKind{pictureNone, pictureGrid, picturePixels, picturePlot, pictureText}

type pictures struct {
	app.Compo
	page   *page
	chosen map[string]pictureKind // by the name of the view

	preferred pictureKind // of views for which none is chosen, "" for none
	grid      *gridPicture
	canvas    *canvasPicture
}

func newPictures(p *page) *pictures {
	return &pictures{page: p, chosen: map[string]pictureKind{}, grid: &gridPicture{page: p}, canvas: newCanvasPicture(p)}
}

// kind returns what picture of l is shown: the one chosen, or preferred, while it
// can be, else the grid for what has more than one dimension.
func (c *pictures) kind(l *session.Lane) pictureKind {
	k := c.chosen[l.Name]
	if k == "" {
		k = c.preferred
	}
	if k != "" && whyNoPicture(l, k) == "" {
		return k
	}
	if l.View.NDim() > 1 {
		return pictureGrid
	}
	return pictureNone
}

// Render implements app.Composer.
func (c *pictures) Render() app.UI {
	section := app.Section().Class("pictures").Aria("label", "Pictures of the current view")
	l := c.page.session.Current()
	if l == nil {
		return section.Hidden(true)
	}
	kind := c.kind(l)
	var choices []app.UI
	for _, k := range pictureKinds {
		why := whyNoPicture(l, k)
		input := app.Input().Type("radio").Name("picture").ID("picture-"+string(k)).Value(string(k)).OnChange(c.choose(k), string(k), l.Name)
		if k == kind {
			input = input.Checked(true)
		}
		label := app.Label().Class("segment")
		if why != "" {
			input = input.Disabled(true)
			label = label.Title(why)
		}
		choices = append(choices, label.Body(input, app.Span().Text(string(k))))
	}
	body := []app.UI{
		app.FieldSet().Class("picture-choice").Body(
			app.Legend().Text("View "+l.Name+" as"),
			app.Div().Class("segmented").Body(choices...),
			// Here and not in the status line, where it would move the score under the pointer that selects.
			// Fingers have no Shift key, and dragging scrolls: this button is shown to them alone.
			app.Button().Type("button").Class("btn small select-range").Aria("pressed", strconv.FormatBool(c.page.selecting)).OnClick(c.toggleSelecting).Text("Select a range"),
			app.Span().Class("selection-shown").Aria("hidden", "true").Text(c.page.selectionSummary()),
		),
	}
	switch kind {
	case pictureGrid:
		body = append(body, c.grid)
	case picturePixels, picturePlot:
		body = append(body, c.canvas)
	case pictureText:
		body = append(body, c.text(l))
	}
	return section.DataSet("picture", string(kind)).Body(body...)
}

// redraw draws the picture again after a change.
func (c *pictures) redraw() {
	l := c.page.session.Current()
	if l == nil {
		update(c)
		return
	}
	kind := c.kind(l)
	c.grid.show(l, kind == pictureGrid)
	c.canvas.show(l, kind)
	update(c)
	switch kind {
	case pictureGrid:
		c.grid.redraw()
	case picturePixels, picturePlot:
		c.canvas.redraw()
	}
}

// relight implements lighted.
func (c *pictures) relight() {
	if c.grid.shown() {
		update(c.grid)
	}
}

func (c *pictures) toggleSelecting(ctx app.Context, e app.Event) {
	c.page.selecting = !c.page.selecting
	if !c.page.selecting {
		c.page.setSelection(session.Range{})
		c.page.redrawParts()
	}
}

// keep has the pictures kept that were chosen: lines of a kind and the name of
// its view.
func (c *pictures) keep() {
	c.page.keep("pictures", func() string {
		names := make([]string, 0, len(c.chosen))
		for name := range c.chosen {
			names = append(names, name)
		}
		sort.Strings(names)
		var b strings.Builder
		for _, name := range names {
			b.WriteString(string(c.chosen[name]) + " " + name + "\n")
		}
		return b.String()
	}, func(kept string) {
		for line := range strings.Lines(kept) {
			kind, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
			if k := pictureKind(kind); slices.Contains(pictureKinds, k) && name != "" {
				c.chosen[name] = k
			}
		}
	})
}

// prefer shows the views of the program with a picture, "" for their staves
// alone, until a person chooses.
func (c *pictures) prefer(k string) {
	clear(c.chosen)
	c.preferred = pictureKind(k)
}

func (c *pictures) choose(k pictureKind) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		if l := c.page.session.Current(); l != nil {
			c.chosen[l.Name] = k
			c.page.touched()
		}
		c.redraw()
	}
}
