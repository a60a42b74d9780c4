package ui

// This file defines the grid picture: the elements of the current view by their
// indices, and how an index leads to its byte. Only cells in sight are in the
// DOM: the window snaps to whole rows and columns.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

type gridPicture struct {
	app.Compo
	page    *page
	lane    int  // ID of the view it shows
	on      bool // whether it is the picture that is shown
	rows    scroller
	columns scroller
	measure float64 // width that is there for columns, in pixels; 0 before it is known
	release []func()
}

// The grid's measures in pixels; style.css has the same.
const (
	gridRow    = 24  // height of a row
	gridHeader = 64  // width of the indices at the left
	gridTall   = 12  // rows shown at most, besides the indices at the top
	gridWide   = 16  // columns shown at most
	gridChar   = 7.3 // width of a character
)

// gridCell returns the width of a cell in pixels, in steps that style.css has.
func gridCell(l *session.Lane) int {
	switch size := l.View.ItemSize(); {
	case size <= 1:
		return 40
	case size == 2:
		return 56
	case size <= 4:
		return 92
	}
	return 132
}

// show makes l the view that it shows, if it is on.
func (g *gridPicture) show(l *session.Lane, on bool) {
	if g.lane != l.ID || g.on != on {
		g.rows.top, g.columns.top = 0, 0
	}
	g.lane, g.on = l.ID, on
}

func (g *gridPicture) shown() bool { return g.on && g.Mounted() }

// OnMount follows the width that there is.
func (g *gridPicture) OnMount(ctx app.Context) {
	g.release = append(g.release, onResize(ctx, idGrid, g.redraw))
	ctx.Defer(func(app.Context) { g.redraw() })
}

// OnDismount lets go of what OnMount took.
func (g *gridPicture) OnDismount() {
	for _, f := range g.release {
		f()
	}
	g.release = nil
}

// layout computes which rows and columns are in sight.
func (g *gridPicture) layout(l *session.Lane) session.Grid {
	grid := session.GridOf(l.View.Shape())
	wide := float64(gridCell(l))
	columns := gridWide
	if g.measure > 0 {
		columns = max(1, min(gridWide, int((g.measure-gridHeader)/wide)))
	}
	g.rows.lines, g.rows.lineHeight, g.rows.viewport = grid.Rows(), gridRow, gridRow*float64(min(gridTall, max(grid.Rows(), 1)))
	g.columns.lines, g.columns.lineHeight, g.columns.viewport = grid.Columns(), wide, wide*float64(min(columns, max(grid.Columns(), 1)))
	for _, s := range []*scroller{&g.rows, &g.columns} {
		s.top = min(s.top, s.maxTop())
	}
	return grid
}

// redraw draws it again, and gives the browser its sizes.
func (g *gridPicture) redraw() {
	l := g.page.session.Lane(g.lane)
	if l == nil || !g.shown() {
		return
	}
	if width, _ := innerSize(idGrid); width > 0 {
		g.measure = width
	}
	g.layout(l)
	setCSSProperty(idGridSizer, "height", pixels(g.rows.spacer()+gridRow))
	setCSSProperty(idGridSizer, "width", pixels(gridHeader+g.columns.spacer()))
	setCSSProperty(idGrid, "height", pixels(g.rows.viewport+gridRow+g.scrollbar()))
	setScrollTop(idGrid, g.rows.agree())
	setScrollLeft(idGrid, g.columns.agree())
	update(g)
}

// scrollbar returns the room for a scrollbar below, where there is one.
func (g *gridPicture) scrollbar() float64 {
	if g.columns.total() > g.columns.viewport {
		return 14
	}
	return 0
}

// at returns the element that is explained: the one hovered or, where none is,
// the one under the cursor.
func (g *gridPicture) at(l *session.Lane) (index int, ok bool) {
	p := g.page
	if p.cursor.lane == l.ID && p.hover.none() {
		return p.cursor.index, true
	}
	if len(p.hover.ranges) > 0 && p.hover.owner == p.shownOwner() {
		if i, ok := g.reading(l, p.hover.ranges[0]); ok {
			return i, true
		}
	}
	return g.reading(l, p.cursor.cells(p.session))
}

// reading returns the element of l that reads a byte of r. Where pointers lead
// to elements, it looks through those in sight.
func (g *gridPicture) reading(l *session.Lane, r session.Range) (index int, ok bool) {
	if i, ok := g.page.session.FirstElementIn(l, r.Offset, r.End()); ok {
		return i, true
	}
	grid := session.GridOf(l.View.Shape())
	for n := g.rows.first(); n < min(g.rows.first()+gridTall, grid.Rows()); n++ {
		first, _, caption := grid.Row(n)
		for c := g.columns.first(); !caption && c < min(g.columns.first()+gridWide, grid.Columns()); c++ {
			if cell, ok := g.page.session.Cell(l, first+c, 1); ok && cell.Err == nil && r.Overlaps(cell.Offset, cell.Offset+l.View.ItemSize()) {
				return cell.Index, true
			}
		}
	}
	return 0, false
}

// Render implements app.Composer.
func (g *gridPicture) Render() app.UI {
	p := g.page
	l := p.session.Lane(g.lane)
	if l == nil {
		return app.Div().Class("grid-picture")
	}
	grid := g.layout(l)
	first, last := g.columns.first(), min(g.columns.first()+int(g.columns.viewport/g.columns.lineHeight), grid.Columns())
	head := []app.UI{app.Span().Class("grid-index corner").Role("columnheader").Aria("colindex", 1).Body(unseen("indices"))}
	for c := first; c < last; c++ {
		head = append(head, app.Span().Class("grid-index").Role("columnheader").Aria("colindex", c+2).Text(strconv.Itoa(c)))
	}
	rows := []app.UI{app.Div().Class("grid-row grid-head").Role("row").Aria("rowindex", 1).Body(head...)}
	for n := g.rows.first(); n < min(g.rows.first()+int(g.rows.viewport/gridRow), grid.Rows()); n++ {
		rows = append(rows, g.row(l, grid, n, first, last))
	}
	element := app.Div().
		ID(idGrid).
		Class("grid", "grid-w"+strconv.Itoa(gridCell(l)), laneClass(l)).
		Role("grid").
		TabIndex(0).
		Aria("label", "Elements of "+l.Name+" by index").
		Aria("rowcount", grid.Rows()+1).
		Aria("colcount", grid.Columns()+1).
		OnKeyDown(g.onKeyDown).
		OnClick(g.onClick).
		OnDblClick(g.onDoubleClick).
		On("mouseover", g.onMouseOver).
		On("mouseleave", g.onMouseLeave).
		OnScroll(g.onScroll)
	if p.cursor.lane == l.ID {
		if row, column := grid.Place(p.cursor.index); row >= g.rows.first() && row < g.rows.first()+gridTall && column >= first && column < last {
			element = element.Aria("activedescendant", idGridCursor)
		}
	}
	arithmetic := "Point at an element to see how its index leads to its byte."
	if grid.Rows() == 0 {
		arithmetic = "No elements: an extent of the shape is 0."
	}
	if i, ok := g.at(l); ok {
		if text := p.session.Arithmetic(l, i); text != "" {
			arithmetic = l.Name + session.Subscript(l.View.Shape(), i) + ": " + text
		}
	}
	return app.Div().Class("grid-picture").Body(
		element.Body(app.Div().ID(idGridSizer).Class("grid-sizer").Body(
			app.Div().ID(idGridWindow).Class("grid-window").Body(rows...),
		)),
		app.P().Class("arithmetic").DataSet("testid", "arithmetic").Text(arithmetic),
	)
}

func (g *gridPicture) row(l *session.Lane, grid session.Grid, n, first, last int) app.UI {
	start, index, caption := grid.Row(n)
	row := app.Div().Class("grid-row").Role("row").Aria("rowindex", n+2)
	if caption {
		return row.Class("grid-caption").Body(
			app.Span().Class("grid-slab").Role("rowheader").Text("[" + index + ", :, :]"))
	}
	cells := []app.UI{app.Span().Class("grid-index").Role("rowheader").Aria("colindex", 1).Text(index)}
	if index == "" {
		cells[0] = app.Span().Class("grid-index").Role("rowheader").Aria("colindex", 1).Body(unseen("elements"))
	}
	for c := first; c < last; c++ {
		if cell, ok := g.page.session.Cell(l, start+c, int(float64(gridCell(l))/gridChar)); ok {
			cells = append(cells, g.cell(l, cell, c))
		}
	}
	return row.Body(cells...)
}

// unseen is text for those who do not see what is there without it.
func unseen(text string) app.UI { return app.Span().Class("visually-hidden").Text(text) }

func (g *gridPicture) cell(l *session.Lane, c session.Cell, column int) app.UI {
	p := g.page
	class := "grid-cell" + p.marks(c.Changed, c.Read, c.Offset, c.Offset+l.View.ItemSize())
	value := c.Full
	if c.Err != nil {
		class += " ghost-cell"
		value = c.Err.Error()
	}
	cell := app.Span().Role("gridcell").
		DataSet("testid", "cell-"+l.Name+"-"+strconv.Itoa(c.Index)).
		DataSet("index", strconv.Itoa(c.Index)).
		Aria("colindex", column+2).
		Aria("label", l.Name+session.Subscript(l.View.Shape(), c.Index)+", "+value+", byte "+hexOffset(c.Offset)).
		Aria("selected", strconv.FormatBool(p.wholeSelected(c.Offset, c.Offset+l.View.ItemSize())))
	if p.cursor.lane == l.ID && p.cursor.index == c.Index {
		class += " cursor"
		cell = cell.ID(idGridCursor)
	}
	if c.Old != "" && c.Old != c.Text && p.tellsOld() {
		cell = cell.DataSet("was", c.Old)
	}
	if d := describeMarks(c.Changed, c.Read, c.Old); d != "" {
		cell = cell.Aria("description", d)
	}
	return cell.Class(class).Text(c.Text)
}

// indexOf returns which element an event hit.
func (g *gridPicture) indexOf(e app.Event) (*session.Lane, int, bool) {
	l := g.page.session.Lane(g.lane)
	i, err := strconv.Atoi(dataOf(e, "index"))
	return l, i, l != nil && err == nil
}

func (g *gridPicture) onMouseOver(ctx app.Context, e app.Event) {
	if l, i, ok := g.indexOf(e); ok {
		if c, ok := g.page.session.Cell(l, i, 1); ok && c.Err == nil {
			g.page.setHover(session.Range{Offset: c.Offset, Length: l.View.ItemSize()})
			return
		}
	}
	g.page.setHover()
}

func (g *gridPicture) onMouseLeave(ctx app.Context, e app.Event) { g.page.setHover() }

func (g *gridPicture) onClick(ctx app.Context, e app.Event) {
	if l, i, ok := g.indexOf(e); ok {
		if l.Released() {
			g.page.try(l.View.Err())
			return
		}
		g.moveTo(l, i)
	}
}

func (g *gridPicture) onDoubleClick(ctx app.Context, e app.Event) {
	if l, i, ok := g.indexOf(e); ok && !l.Released() {
		g.moveTo(l, i)
		g.page.score.edit(ctx, "")
	}
}

func (g *gridPicture) onScroll(ctx app.Context, e app.Event) {
	row, column := g.rows.first(), g.columns.first()
	g.rows.scrolled(scrollTop(idGrid))
	g.columns.scrolled(scrollLeft(idGrid))
	if row != g.rows.first() || column != g.columns.first() {
		update(g)
	}
}

// moveTo puts the cursor on element i, and shows it here and in the score.
func (g *gridPicture) moveTo(l *session.Lane, i int) {
	c := cursor{lane: l.ID, index: i}
	if g.page.session.Elements(l) == 0 { // reached through pointers: no staff, the byte stands for it
		cell, ok := g.page.session.Cell(l, i, 1)
		if !ok || cell.Err != nil {
			return
		}
		c = cursor{lane: hexLane, offset: cell.Offset}
	}
	g.page.setCursor(c)
	row, column := session.GridOf(l.View.Shape()).Place(i)
	if moved := g.rows.reveal(row); g.columns.reveal(column) || moved {
		g.redraw()
	}
}

func (g *gridPicture) onKeyDown(ctx app.Context, e app.Event) {
	p := g.page
	l := p.session.Lane(g.lane)
	if l == nil || l.Released() {
		return
	}
	key := readKey(e)
	here, _ := g.at(l)
	if p.cursor.lane == l.ID {
		here = p.cursor.index
	}
	switch key.name {
	case "Enter", "F2":
		e.PreventDefault()
		g.moveTo(l, here)
		p.score.edit(ctx, "")
		return
	case " ":
		e.PreventDefault()
		p.togglePin(p.bytesLight(p.cursor.cells(p.session)))
		return
	case "Escape":
		p.unpin()
		return
	}
	if to, ok := gridMove(l.View.Shape(), here, key, gridTall); ok {
		e.PreventDefault()
		g.moveTo(l, to)
	}
}

// gridMove returns the element that a key leads to from element i of a view of
// that shape: left and right along the last dimension, up and down through the
// rows of all slabs.
func gridMove(shape []int, i int, k key, page int) (to int, ok bool) {
	grid := session.GridOf(shape)
	columns, count := grid.Columns(), 1
	for _, extent := range shape {
		count *= extent
	}
	if count == 0 || k.alt {
		return 0, false
	}
	row, column := i/columns, i%columns
	last := count/columns - 1
	switch {
	case k.name == "ArrowLeft":
		column--
	case k.name == "ArrowRight":
		column++
	case k.name == "ArrowUp":
		row--
	case k.name == "ArrowDown":
		row++
	case k.name == "Home" && k.ctrl:
		return 0, true
	case k.name == "End" && k.ctrl:
		return count - 1, true
	case k.name == "Home":
		column = 0
	case k.name == "End":
		column = columns - 1
	case k.name == "PageUp":
		row = max(row-page, 0)
	case k.name == "PageDown":
		row = min(row+page, last)
	default:
		return 0, false
	}
	if row < 0 || row > last || column < 0 || column >= columns {
		return i, true
	}
	return row*columns + column, true
}
