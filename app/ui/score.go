package ui

// This file defines the score: the grid of systems, how it scrolls, and what
// pointer and keys do in it.
//
// Only the systems in sight are in the DOM. They are a ring: slot k shows the
// line n with n mod slots = k, so that scrolling by a line draws one system and
// moves the others with a class. The window which holds them sticks to the top
// of the grid; a spacer makes the browser's scrollbar as long as it should be.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

type score struct {
	app.Compo
	page    *page
	minimap *minimap  // beside it
	systems []*system // the ring, grown as needed
	shown   int       // how many of them are in the DOM
	release []func()  // what to let go of on leaving
	pressed *cursor   // the cell where the pointer's button went down, nil where it is up
	dragged bool      // whether it has left that cell since: the click that follows is none
}

// OnMount measures the grid and follows its size.
func (s *score) OnMount(ctx app.Context) {
	s.measure()
	s.release = append(s.release, onResize(ctx, idScoreFrame, s.measure))
}

// OnDismount lets go of what OnMount took.
func (s *score) OnDismount() {
	for _, f := range s.release {
		f()
	}
	s.release = nil
}

// measure takes the grid's size from the page and lays it out.
func (s *score) measure() {
	p := s.page
	width, _ := innerSize(idScoreFrame)
	_, height := innerSize(idScore)
	if width == 0 {
		return
	}
	p.mapWidth, p.gutter = cssPixels(idScoreFrame, "--minimap", 0), cssPixels(idScore, "--gutter", p.gutter)
	p.cell, p.row = cssPixels(idScore, "--cell", p.cell), cssPixels(idScore, "--row", p.row)
	columns, lineHeight := p.columns, p.scroll.lineHeight
	p.resizeScore(width, height)
	s.place()
	if columns != p.columns || lineHeight != p.scroll.lineHeight || s.slots() != s.shown {
		s.redraw()
	}
}

// place gives the browser the sizes and positions that follow from the state.
func (s *score) place() {
	sc := &s.page.scroll
	setCSSProperty(idScoreFrame, "--score-height", pixels(sc.spacer()))
	setCSSProperty(idScoreWindow, "height", pixels(min(sc.viewport, sc.total())))
	setCSSProperty(idScoreSpacer, "height", pixels(max(0, sc.spacer()-sc.viewport)))
	s.scrollToTop()
}

// scrollToTop moves the browser's scrollbar and the systems to where the state
// says.
func (s *score) scrollToTop() {
	setScrollTop(idScore, s.page.scroll.agree())
	s.shift()
}

// shift moves the ring: lines that come in are drawn, the others stay.
func (s *score) shift() {
	// Not a custom property: one would have the style of every cell computed anew.
	setCSSProperty(idScoreRing, "transform", "translateY("+pixels(-s.page.scroll.offset())+")")
	first := s.page.scroll.first()
	moved := false
	for k := range s.shown {
		line := lineOfSlot(k, first, s.shown)
		if sys := s.system(k); sys.line != line {
			sys.line = line
			update(sys)
			moved = true
		}
	}
	if moved {
		update(s)
	}
	s.minimap.redraw()
}

// lineOfSlot returns the line that slot k of slots shows when first is the
// first line in sight.
func lineOfSlot(k, first, slots int) int {
	line := first - first%slots + k
	if line < first {
		line += slots
	}
	return line
}

// slots returns how many systems have to be in the DOM.
func (s *score) slots() int {
	if s.page.scroll.viewport == 0 {
		return min(8, s.page.scroll.lines) // not measured yet, or never: the first lines
	}
	return s.page.scroll.visible()
}

func (s *score) system(k int) *system {
	for len(s.systems) <= k {
		s.systems = append(s.systems, &system{page: s.page, line: len(s.systems)})
	}
	return s.systems[k]
}

// redraw draws everything again.
func (s *score) redraw() {
	s.shown = max(1, s.slots())
	first := s.page.scroll.first()
	for k := range s.shown {
		sys := s.system(k)
		sys.line = lineOfSlot(k, first, s.shown)
		update(sys)
	}
	if s.Mounted() {
		s.place()
	}
	update(s)
}

// redrawLines draws the systems again that show one of the ranges.
func (s *score) redrawLines(ranges []session.Range) {
	columns := s.page.columns
	for k := range s.shown {
		sys := s.system(k)
		lo := sys.line * columns
		for _, r := range ranges {
			if r.Overlaps(lo, lo+columns) {
				update(sys)
				break
			}
		}
	}
	update(s)
}

// Render implements app.Composer.
func (s *score) Render() app.UI {
	p := s.page
	first := p.scroll.first()
	slots := make([]app.UI, s.shown)
	for k := range slots {
		class := "slot"
		if k < first%s.shown {
			class = "slot wrapped" // stands behind the others though it comes first in the ring
		}
		slots[k] = app.Div().Class(class).Body(s.system(k))
	}
	rows := 1 + len(p.lanes())
	grid := app.Div().
		ID(idScore).
		Class("score", "addr-"+strconv.Itoa(p.addressDigits()), "cols-"+strconv.Itoa(p.columns)).
		Role("grid").
		TabIndex(0).
		Aria("label", textScoreLabel).
		Aria("describedby", "score-help").
		Aria("rowcount", p.scroll.lines*rows).
		Aria("colcount", p.columns+1).
		Aria("multiselectable", "true").
		OnKeyDown(s.onKeyDown).
		OnMouseDown(s.onMouseDown).
		OnClick(s.onClick).
		OnDblClick(s.onDoubleClick).
		On("mouseover", s.onMouseOver).
		On("mouseleave", s.onMouseLeave).
		On("focusout", s.onFocusOut).
		OnScroll(s.onScroll)
	if !p.editable {
		grid = grid.Aria("readonly", "true")
	}
	if line := p.cursor.offset / p.columns; p.session.Len() > 0 && line >= first && line < first+s.shown {
		grid = grid.Aria("activedescendant", idCursorCell)
	}
	return app.Div().ID(idScoreFrame).Class("score-frame").Body(
		grid.Body(
			app.Div().ID(idScoreWindow).Class("score-window").Body(
				app.Div().ID(idScoreRing).Class("score-ring").Body(slots...),
			),
			app.Div().ID(idScoreSpacer).Class("score-spacer"),
		),
		s.minimap,
		app.P().ID("score-help").Class("visually-hidden").Text(textScoreHelp),
	)
}

func (s *score) onScroll(ctx app.Context, e app.Event) {
	s.page.scroll.scrolled(scrollTop(idScore))
	s.shift()
}

func (s *score) onMouseOver(ctx app.Context, e app.Event) {
	c, ok := cellOf(testIDAt(e), s.page.session)
	if !ok {
		s.page.setHover()
		return
	}
	if s.pressed != nil && !primaryButton(e) {
		s.pressed = nil // let go outside the page
	}
	if s.pressed != nil && (s.dragged || c != *s.pressed) {
		if !s.dragged {
			s.dragged = true
			s.page.setCursor(*s.pressed)
		}
		s.page.extendTo(c)
		return
	}
	s.page.setHover(c.cells(s.page.session))
}

// onMouseDown begins what may become a selection.
func (s *score) onMouseDown(ctx app.Context, e app.Event) {
	s.pressed, s.dragged = nil, false
	if !primaryButton(e) || readKey(e).shift || isInside(e, idElementEditor) {
		return
	}
	if c, ok := cellOf(testIDAt(e), s.page.session); ok {
		s.pressed = &c
	}
}

func (s *score) onMouseLeave(ctx app.Context, e app.Event) {
	s.page.setHover()
}

func (s *score) onClick(ctx app.Context, e app.Event) {
	dragged := s.dragged
	s.pressed, s.dragged = nil, false
	if dragged || isInside(e, idElementEditor) {
		return
	}
	if c, ok := cellOf(testIDAt(e), s.page.session); ok {
		if readKey(e).shift || s.page.selecting {
			s.page.extendTo(c)
			return
		}
		s.page.setCursor(c)
		if l := s.page.session.Lane(c.lane); l != nil && l.Released() {
			s.page.try(l.View.Err())
		}
	}
}

func (s *score) onDoubleClick(ctx app.Context, e app.Event) {
	if isInside(e, idElementEditor) {
		return
	}
	if c, ok := cellOf(testIDAt(e), s.page.session); ok {
		s.page.setCursor(c)
		s.edit(ctx, "")
	}
}

func (s *score) onKeyDown(ctx app.Context, e app.Event) {
	p := s.page
	if p.editing != nil {
		s.onEditorKey(ctx, e)
		return
	}
	key := readKey(e)
	cmd := keyCommand(key.name, key.ctrl, key.alt, key.shift, p.cursor.lane == hexLane)
	if cmd.kind == commandNone {
		return
	}
	e.PreventDefault()
	switch cmd.kind {
	case commandMove:
		page := max(1, int(p.scroll.viewport/p.scroll.lineHeight))
		c := p.moved(cmd.move, page)
		if cmd.extend {
			p.extendTo(c)
		} else {
			p.setCursor(c)
		}
	case commandDigit:
		s.typeDigit(cmd.digit)
	case commandEdit:
		s.edit(ctx, cmd.text)
	case commandUndo:
		p.session.Undo()
	case commandRedo:
		p.session.Redo()
	case commandSelectAll:
		p.selectAll()
	case commandPin:
		p.togglePin(p.bytesLight(p.selected()))
	case commandLeave:
		if p.selection.Length > 0 {
			p.setSelection(session.Range{})
			p.redrawParts()
		} else if p.unpin() {
			return
		} else if p.cursor.lane != hexLane {
			p.setCursor(cursor{lane: hexLane, offset: p.cursor.offset})
		}
	}
}

// moved returns the cursor after m, in pages of page lines. On its way through
// the views of a byte it passes by those that are folded or hidden.
func (p *page) moved(m move, page int) cursor {
	c := p.cursor.moved(p.session, m, p.columns, page)
	if m == moveNextLane || m == movePreviousLane {
		for range p.session.Lanes() {
			if c.lane == hexLane || p.open(c.lane) {
				break
			}
			c = c.moved(p.session, m, p.columns, page)
		}
	}
	return c
}

// typeDigit writes one hexadecimal digit at the cursor and goes on to the next.
func (s *score) typeDigit(digit byte) {
	p := s.page
	if !p.mayEdit() {
		return
	}
	c := p.cursor
	if !p.try(p.session.SetNibble(c.offset, digit, c.low)) {
		return
	}
	if c.low {
		p.setCursor(c.moved(p.session, moveRight, p.columns, 1))
		return
	}
	c.low = true
	p.setCursor(c)
}

// mayEdit reports whether this page takes edits at all, and says so where not.
func (p *page) mayEdit() bool {
	if !p.editable {
		p.problem = textNotEditable
		p.redrawParts()
	}
	return p.editable
}

// edit opens the editor at the cursor: on an element with text, or its value
// where text is empty; on a byte it moves to the current view's element there.
func (s *score) edit(ctx app.Context, text string) {
	p := s.page
	if !p.mayEdit() {
		return
	}
	l := p.session.Lane(p.cursor.lane)
	if l == nil {
		c := p.cursor.otherLane(p.session, true)
		if current := p.session.Current(); current != nil && !current.Released() {
			if index, ok := p.session.ElementAt(current, p.cursor.offset); ok {
				c = cursor{lane: current.ID, index: index}.settle(p.session)
			}
		}
		if c.lane == hexLane {
			return
		}
		p.setCursor(c)
		l = p.session.Lane(c.lane)
	}
	value, err := p.session.Element(l.ID, p.cursor.index)
	if !p.try(err) {
		return
	}
	p.editing = &editing{lane: l.ID, index: p.cursor.index, text: text}
	if text == "" {
		p.editing.text, p.editing.replace = value, true
	}
	p.problem = ""
	p.score.redrawLines([]session.Range{p.cursor.cells(p.session)})
	p.redrawParts()
	at := p.editing
	ctx.Defer(func(app.Context) { focusInput(idElementEditor, at.replace) })
}

func (s *score) onEditorKey(ctx app.Context, e app.Event) {
	key := readKey(e)
	text := func() string { return inputValue(idElementEditor) }
	if !isInside(e, idElementEditor) {
		// Typed faster than the editor is drawn: what it starts with grows.
		at := s.page.editing
		text = func() string { return at.text }
		if len([]rune(key.name)) == 1 && !key.ctrl && !key.alt {
			e.PreventDefault()
			if at.replace {
				at.text, at.replace = "", false
			}
			at.text += key.name
			return
		}
	}
	switch key.name {
	case "Enter", "Tab":
		e.PreventDefault()
		if s.commit(text()) {
			focus(idScore)
			if key.name == "Tab" {
				m := moveNextElement
				if key.shift {
					m = movePreviousElement
				}
				s.page.setCursor(s.page.cursor.moved(s.page.session, m, s.page.columns, 1))
			}
		}
	case "Escape":
		e.PreventDefault()
		s.stopEditing()
		focus(idScore)
	}
}

// onFocusOut takes what was typed when the person goes elsewhere.
func (s *score) onFocusOut(ctx app.Context, e app.Event) {
	if s.page.editing == nil || !isInside(e, idElementEditor) {
		return
	}
	text := inputValue(idElementEditor)
	if text == s.page.editing.text || !s.commit(text) {
		s.stopEditing()
	}
}

// commit writes what was typed into the element being edited. Where Python
// refuses it, the editor stays open and the page says why.
func (s *score) commit(text string) bool {
	p := s.page
	at := p.editing
	if err := p.session.SetElement(at.lane, at.index, text); err != nil {
		at.problem = err.Error()
		p.fail(err)
		s.redrawLines([]session.Range{p.cursor.cells(p.session)})
		return false
	}
	s.stopEditing()
	return true
}

func (s *score) stopEditing() {
	s.page.editing = nil
	s.redrawLines([]session.Range{s.page.cursor.cells(s.page.session)})
}
