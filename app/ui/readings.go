package ui

// This file defines the table of what the bytes under the cursor are in every
// struct code, in both byte orders: an ARIA grid whose values can be typed over.

import (
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// Element IDs of the table.
const (
	idReadings      = "readings"
	idReading       = "reading-cursor" // the value that the keyboard is on
	idReadingEditor = "reading-editor"
)

type readings struct {
	app.Compo
	page *page

	more    bool // the rare codes too
	row     int  // where the keyboard is: of the rows shown
	big     bool // in the column of big-endian values
	typed   *typedReading
	problem string
	lit     session.Range // bytes lit elsewhere that a value here reads, of length 0 for none
}

// relight implements lighted: what is pointed at in the score is marked here,
// where a value reads just those bytes.
func (r *readings) relight() {
	offset, _ := r.target()
	var lit session.Range
	if hover := r.page.hover.ranges; len(hover) == 1 && hover[0].Offset == offset {
		lit = hover[0]
	}
	if lit != r.lit {
		r.lit = lit
		update(r)
	}
}

// typedReading is a value that is being typed.
type typedReading struct {
	format  string // as the struct module takes it
	offset  int
	text    string
	replace bool // whether it is to be typed over
}

// target returns the bytes that the table is about: where they begin and how
// many are selected, 0 for none.
func (r *readings) target() (offset, length int) {
	return r.page.selected().Offset, r.page.selection.Length
}

func (r *readings) rows() []session.Reading {
	offset, length := r.target()
	rows := r.page.session.Readings(offset, length)
	if r.more {
		return rows
	}
	for i, row := range rows {
		if row.Rare {
			return rows[:i]
		}
	}
	return rows
}

// Render implements app.Composer.
func (r *readings) Render() app.UI {
	p := r.page
	section := app.Section().Class("readings").Aria("labelledby", "readings-title")
	if p.session.Len() == 0 {
		return section.Body(
			app.H2().ID("readings-title").Text("At no byte"),
			app.P().Class("hint").Text("There are no bytes yet."))
	}
	offset, length := r.target()
	title, place := "At byte ", hexOffset(offset)
	if length > 1 {
		title, place = "At bytes ", place+"–"+hexOffset(offset+length-1)
	}
	rows := r.rows()
	r.row = min(r.row, len(rows)-1)
	body := make([]app.UI, 0, len(rows)+1)
	body = append(body, app.Tr().Role("row").Body(
		app.Th().Role("columnheader").Scope("col").Text("code"),
		app.Th().Role("columnheader").Scope("col").Aria("label", "little-endian").Text("little ◂"),
		app.Th().Role("columnheader").Scope("col").Aria("label", "big-endian").Text("▸ big"),
	))
	for i, row := range rows {
		body = append(body, r.line(row, i))
	}
	grid := app.Table().ID(idReadings).Role("grid").Class("readings-table").
		TabIndex(0).
		Aria("labelledby", "readings-title").
		Aria("activedescendant", idReading).
		OnKeyDown(r.onKeyDown).
		OnClick(r.onClick).
		On("mouseover", r.onMouseOver).
		On("mouseleave", r.onLeave).
		On("focusin", r.onFocusIn).
		On("focusout", r.onFocusOut).
		Body(body...)
	if !p.editable {
		grid = grid.Aria("readonly", "true")
	}
	more := "More codes"
	if r.more {
		more = "Fewer codes"
	}
	parts := []app.UI{app.H2().ID("readings-title").Body(app.Text(title), asIs(place)), grid}
	if r.problem != "" {
		parts = append(parts, app.P().ID("readings-problem").Class("problem").Role("alert").Text(r.problem))
	}
	parts = append(parts, app.Button().Type("button").Class("quiet").Aria("expanded", strconv.FormatBool(r.more)).
		Aria("controls", idReadings).OnClick(r.toggleMore).Text(more))
	return section.Body(parts...)
}

func (r *readings) line(row session.Reading, i int) app.UI {
	class := ""
	if l := r.page.session.Current(); l != nil && !l.Released() && l.View.Format() == row.Code.Format {
		if element, ok := r.page.session.ElementAt(l, row.Little.Range.Offset); ok {
			if at, _ := r.page.session.ElementRange(l, element); at == row.Little.Range {
				class = "on " + laneClass(l)
			}
		}
	}
	if row.Refused != "" {
		class += " refused"
	}
	head := app.Th().Role("rowheader").Scope("row").Body(app.B().Text(row.Code.Format), app.Span().Text(row.Code.Name))
	if row.Refused != "" {
		head = head.Title("cast('" + row.Code.Format + "') refuses: " + row.Refused)
	}
	return app.Tr().Role("row").Class(class).Body(head, r.cell(row, i, false), r.cell(row, i, true))
}

// bigReason says why the big-endian column has no counterpart in casts.
const bigReason = "cast() takes native codes only; struct reads big-endian"

func (r *readings) cell(row session.Reading, i int, big bool) app.UI {
	side, order, class := row.Little, "little-endian", ""
	if big {
		side, order, class = row.Big, "big-endian", "big"
	}
	name := row.Code.Format + " " + row.Code.Name + " " + order + ", " + side.Text
	title := side.Text + "\n" + side.Python(r.page.session.ShownExpression(), side.Range.Offset)
	text := shorten(side.Text, readingRoom)
	switch {
	case side.Format == "":
		name, title, text = row.Code.Format+" "+row.Code.Name+" "+order+", none", "struct knows '"+row.Code.Format+"' in the machine's own order only", ""
	case side.Err != nil:
		name, title, text = row.Code.Format+" "+row.Code.Name+" "+order+", none", side.Err.Error(), "—"
	case big && row.Code.Size() > 1:
		title += "\n" + bigReason
		if side.Range.Length != row.Code.Size() {
			title += "\n" + strconv.Itoa(side.Range.Length) + " bytes: the standard size; the machine's own has " + strconv.Itoa(row.Code.Size())
		}
	case row.Refused != "":
		title += "\ncast('" + row.Code.Format + "') refuses: " + row.Refused
	}
	if text != side.Text && text != "" && text != "—" {
		name += ", shown as " + text // what is seen is part of what is said (WCAG 2.2, 2.5.3)
	}
	if r.lit.Length > 0 && side.Range == r.lit {
		class += " lit"
	}
	cell := app.Td().Role("gridcell").DataSet("testid", readingTestID(row.Code.Format, big)).Title(title)
	if r.row == i && r.big == big {
		cell = cell.ID(idReading)
		class += " cursor"
		if at := r.typed; at != nil && at.format == side.Format && at.offset == side.Range.Offset {
			input := app.Input().ID(idReadingEditor).Type("text").AutoComplete(false).Spellcheck(false).
				Aria("label", row.Code.Format+" "+order+", new value").Value(at.text)
			if r.problem != "" {
				input = input.Aria("invalid", "true").Aria("describedby", "readings-problem")
			}
			return cell.Class(class + " typing").Body(input)
		}
	}
	return cell.Class(class).Aria("label", name).Text(text)
}

// readingRoom is how many characters of a value the narrowest pane has room for.
const readingRoom = 10

// readingTestID is the data-testid of a value: reading-H-little.
func readingTestID(code string, big bool) string {
	if big {
		return "reading-" + code + "-big"
	}
	return "reading-" + code + "-little"
}

// cellAt returns the value with that data-testid.
func (r *readings) cellAt(testID string) (row int, big, ok bool) {
	rest, ok := strings.CutPrefix(testID, "reading-")
	code, order, _ := strings.Cut(rest, "-")
	for i, reading := range r.rows() {
		if ok && reading.Code.Format == code {
			return i, order == "big", true
		}
	}
	return 0, false, false
}

func (r *readings) side(row int, big bool) session.Side {
	rows := r.rows()
	if row >= len(rows) {
		return session.Side{}
	}
	if big {
		return rows[row].Big
	}
	return rows[row].Little
}

func (r *readings) toggleMore(ctx app.Context, e app.Event) { r.more = !r.more }

func (r *readings) onMouseOver(ctx app.Context, e app.Event) {
	if row, big, ok := r.cellAt(testIDAt(e)); ok {
		r.page.setHover(r.side(row, big).Range)
		return
	}
	r.page.setHover()
}

func (r *readings) onLeave(ctx app.Context, e app.Event) { r.page.setHover() }

func (r *readings) onFocusIn(ctx app.Context, e app.Event) {
	r.page.setHover(r.side(r.row, r.big).Range)
}

// onFocusOut takes what was typed when the person goes elsewhere.
func (r *readings) onFocusOut(ctx app.Context, e app.Event) {
	r.page.setHover()
	if r.typed == nil || !isInside(e, idReadingEditor) {
		return
	}
	if text := inputValue(idReadingEditor); text == r.typed.text || !r.commit(text) {
		r.typed, r.problem = nil, ""
	}
}

func (r *readings) onClick(ctx app.Context, e app.Event) {
	if isInside(e, idReadingEditor) {
		return
	}
	if row, big, ok := r.cellAt(testIDAt(e)); ok {
		r.row, r.big = row, big
		r.edit(ctx, "")
	}
}

func (r *readings) onKeyDown(ctx app.Context, e app.Event) {
	key := readKey(e)
	if r.typed != nil {
		r.onEditorKey(e, key)
		return
	}
	if key.ctrl || key.alt {
		return
	}
	last := len(r.rows()) - 1
	switch key.name {
	case "ArrowUp":
		r.row = max(r.row-1, 0)
	case "ArrowDown":
		r.row = min(r.row+1, last)
	case "ArrowLeft":
		r.big = false
	case "ArrowRight":
		r.big = true
	case "Home":
		r.row = 0
	case "End":
		r.row = last
	case "Enter", "F2":
		e.PreventDefault()
		r.edit(ctx, "")
		return
	default:
		if len(key.name) == 1 && strings.Contains("0123456789-+.'\"", key.name) {
			e.PreventDefault()
			r.edit(ctx, key.name)
		}
		return
	}
	e.PreventDefault()
	r.page.setHover(r.side(r.row, r.big).Range)
}

// edit opens the editor at the keyboard's value, with text or with the value.
func (r *readings) edit(ctx app.Context, text string) {
	side := r.side(r.row, r.big)
	if side.Format == "" || side.Err != nil || !r.page.mayEdit() {
		return
	}
	r.problem = ""
	r.typed = &typedReading{format: side.Format, offset: side.Range.Offset, text: text}
	if text == "" {
		r.typed.text, r.typed.replace = side.Text, true
	}
	at := r.typed
	ctx.Defer(func(app.Context) { focusInput(idReadingEditor, at.replace) })
}

func (r *readings) onEditorKey(e app.Event, key key) {
	text := func() string { return inputValue(idReadingEditor) }
	if !isInside(e, idReadingEditor) {
		// Typed faster than the editor is drawn: what it starts with grows.
		at := r.typed
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
	case "Enter":
		e.PreventDefault()
		if r.commit(text()) {
			focus(idReadings)
		}
	case "Escape":
		e.PreventDefault()
		r.typed, r.problem = nil, ""
		focus(idReadings)
	}
}

// commit writes what was typed. Where Python refuses it, the editor stays open
// and says why.
func (r *readings) commit(text string) bool {
	at := r.typed
	if err := r.page.session.SetReading(at.format, at.offset, text); err != nil {
		r.problem = err.Error()
		return false
	}
	r.typed, r.problem = nil, ""
	return true
}

// shorten returns a value as Python prints it in at most room characters: a
// float in fewer digits, anything else cut, with an ellipsis.
func shorten(text string, room int) string {
	runes := []rune(text)
	if len(runes) <= room {
		return text
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil && strings.ContainsAny(text, ".e") && !math.IsInf(f, 0) {
		for digits := 16; digits > 0; digits-- {
			if short := strconv.FormatFloat(f, 'g', digits, 64); len(short) <= room {
				return short
			}
		}
	}
	return string(runes[:room-1]) + "…"
}
