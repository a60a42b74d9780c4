package ui

// This file defines the minimap: the whole memory at the score's right edge,
// with what the views span, what changed, and the part that is in sight.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// minimap is there where the memory is longer than the window. It draws a
// handful of nodes however long that is.
type minimap struct {
	app.Compo
	page  *page
	after func(func()) // calls what it is given once all is drawn
}

// The minimap's bounds: more lanes than have room are not drawn, and changes
// beyond so many as the one run that they lie in.
const (
	mapLanes   = 6
	mapChanges = 16
)

// shown reports whether there is something out of sight.
func (m *minimap) shown() bool {
	sc := &m.page.scroll
	return sc.viewport > 0 && sc.total() > sc.viewport+1
}

// mapped is where a run of bytes stands in the minimap, in parts of its height.
func (m *minimap) mapped(r session.Range) (top, height float64) {
	length := float64(max(m.page.session.Len(), 1))
	return float64(r.Offset) / length, float64(r.Length) / length
}

// inSight returns the bytes of the lines in sight.
func (m *minimap) inSight() session.Range {
	p := m.page
	lo := p.scroll.first() * p.columns
	hi := min(lo+max(1, int(p.scroll.viewport/p.scroll.lineHeight))*p.columns, p.session.Len())
	return session.Range{Offset: lo, Length: max(hi-lo, 0)}
}

// changes returns what changed last, as few enough runs.
func (m *minimap) changes() []session.Range {
	ranges := m.page.session.Last().Ranges
	if len(ranges) > mapChanges {
		return []session.Range{hull(ranges[0], ranges[len(ranges)-1])}
	}
	return ranges
}

// OnMount gives the marks their places.
func (m *minimap) OnMount(ctx app.Context) {
	dispatcher := ctx.Dispatcher()
	m.after = func(f func()) { afterDrawing(dispatcher, f) }
	m.after(m.place)
}

// redraw draws it again.
func (m *minimap) redraw() {
	if !m.Mounted() || m.after == nil {
		return
	}
	update(m)
	m.after(m.place)
}

// place moves the marks to where they belong.
func (m *minimap) place() {
	if !m.shown() {
		return
	}
	at := func(id string, r session.Range) {
		top, height := m.mapped(r)
		setCSSProperty(id, "top", percent(top))
		setCSSProperty(id, "height", percent(height))
	}
	at(idMinimap+"-window", m.inSight())
	for i, l := range m.lanes() {
		at(idMinimap+"-lane-"+strconv.Itoa(i), m.page.session.Span(l))
	}
	for i, r := range m.changes() {
		at(idMinimap+"-changed-"+strconv.Itoa(i), r)
	}
	at(idMinimap+"-cursor", m.page.cursor.cells(m.page.session))
}

func percent(part float64) string { return strconv.FormatFloat(part*100, 'f', 4, 64) + "%" }

func (m *minimap) lanes() []*session.Lane {
	lanes := m.page.lanes()
	return lanes[:min(len(lanes), mapLanes)]
}

// Render implements app.Composer.
func (m *minimap) Render() app.UI {
	p := m.page
	if !m.shown() {
		return app.Div().Class("minimap").Hidden(true)
	}
	var marks []app.UI
	for i, l := range m.lanes() {
		class := "map-lane map-lane-" + strconv.Itoa(i) + " " + laneClass(l)
		if l.Released() {
			class += " ghost"
		}
		marks = append(marks, app.Span().ID(idMinimap+"-lane-"+strconv.Itoa(i)).Class(class))
	}
	for i := range m.changes() {
		marks = append(marks, app.Span().ID(idMinimap+"-changed-"+strconv.Itoa(i)).Class("map-changed"))
	}
	marks = append(marks,
		app.Span().ID(idMinimap+"-cursor").Class("map-cursor"),
		app.Span().ID(idMinimap+"-window").Class("map-window"))
	sight := m.inSight()
	return app.Div().
		ID(idMinimap).
		Class("minimap").
		Role("scrollbar").
		TabIndex(0).
		Aria("label", "Memory map").
		Aria("orientation", "vertical").
		Aria("controls", idScore).
		Aria("valuemin", 0).
		Aria("valuemax", max(p.session.Len()-sight.Length, 0)).
		Aria("valuenow", sight.Offset).
		Aria("valuetext", "bytes "+hexOffset(sight.Offset)+" to "+hexOffset(max(sight.End()-1, 0))+" of "+strconv.Itoa(p.session.Len())).
		On("pointerdown", m.onPointer).
		On("pointermove", m.onPointer).
		OnKeyDown(m.onKeyDown).
		Body(marks...)
}

// onPointer goes to where the pointer is pressed, and follows it.
func (m *minimap) onPointer(ctx app.Context, e app.Event) {
	if !primaryButton(e) {
		return
	}
	if e.Get("type").String() == "pointerdown" {
		capturePointer(idMinimap, e)
	}
	_, y := pointIn(idMinimap, e)
	sc := &m.page.scroll
	m.page.scrollTo(y*sc.total() - sc.viewport/2)
}

func (m *minimap) onKeyDown(ctx app.Context, e app.Event) {
	sc := &m.page.scroll
	top := sc.top
	switch readKey(e).name {
	case "ArrowUp":
		top -= sc.lineHeight
	case "ArrowDown":
		top += sc.lineHeight
	case "PageUp":
		top -= sc.viewport
	case "PageDown":
		top += sc.viewport
	case "Home":
		top = 0
	case "End":
		top = sc.maxTop()
	default:
		return
	}
	e.PreventDefault()
	m.page.scrollTo(top)
}

// scrollTo shows the lines from top pixels on, as far as there are lines.
func (p *page) scrollTo(top float64) {
	p.scroll.top = min(max(top, 0), p.scroll.maxTop())
	p.score.scrollToTop()
}
