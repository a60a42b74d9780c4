package ui

// This file defines one system of the score: a line of bytes and its staves.

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// system draws one line of the memory. The score moves it from line to line.
type system struct {
	app.Compo
	page *page
	line int
}

// Render implements app.Composer.
func (y *system) Render() app.UI {
	p := y.page
	if y.line >= p.scroll.lines {
		return app.Div().Class("system").Aria("hidden", "true")
	}
	lanes := p.lanes()
	whole := make([]*session.Lane, 0, len(lanes))
	for _, l := range lanes {
		if !p.arrange.isFolded(l) {
			whole = append(whole, l)
		}
	}
	line := p.session.LineOf(whole, y.line, p.columns)
	rows := make([]app.UI, 0, 1+len(lanes))
	row := y.line*(1+len(lanes)) + 1
	rows = append(rows, y.hex(line, row))
	staves := line.Staves
	for _, l := range lanes {
		row++
		if p.arrange.isFolded(l) {
			rows = append(rows, y.folded(l, row))
			continue
		}
		rows = append(rows, y.staff(staves[0], row))
		staves = staves[1:]
	}
	return app.Div().Class("system").Role("rowgroup").Body(rows...)
}

func (y *system) hex(line session.Line, row int) app.UI {
	cells := make([]app.UI, len(line.Bytes))
	var text strings.Builder
	for i, b := range line.Bytes {
		cells[i] = y.byteCell(b, i)
		text.WriteString(b.Char())
	}
	return app.Div().Class("hex").Role("row").Aria("rowindex", row).Body(
		app.Span().Class("addr").Role("rowheader").Text(hexDigits(line.Offset, y.page.addressDigits())),
		app.Span().Class("cells").Body(cells...),
		app.Span().Class("text").Aria("hidden", "true").Text(text.String()),
	)
}

func (y *system) byteCell(b session.ByteCell, column int) app.UI {
	p := y.page
	class := "b c" + strconv.Itoa(column)
	if b.Value == 0 {
		class += " zero"
	}
	class += p.marks(b.Changed, b.Read, b.Offset, b.Offset+1)
	if p.session.OwnerReadOnly() {
		class += " locked"
	}
	cell := app.Span().Role("gridcell").DataSet("testid", byteTestID(b.Offset))
	if p.cursor.lane == hexLane && p.cursor.offset == b.Offset {
		class += " cursor"
		if p.cursor.low {
			class += " low"
		}
		cell = cell.ID(idCursorCell)
	}
	was := ""
	if b.HasOld && b.Old != b.Value && p.tellsOld() {
		was = hexByte(b.Old)
		cell = cell.DataSet("was", was)
	}
	if d := describeMarks(b.Changed, b.Read, strings.ToUpper(was)); d != "" {
		cell = cell.Aria("description", d)
	}
	return cell.Class(class).Aria("label", y.byteName(b)).Aria("selected", y.ariaSelected(b.Offset, b.Offset+1)).Text(hexByte(b.Value))
}

// marks returns the classes for bytes lo to hi: changed or read by the latest
// step, lit by pointer or cursor. Two names of one animation take turns, so that a
// cell which changes again flashes again.
func (p *page) marks(changed, read bool, lo, hi int) string {
	class := ""
	if (changed || read) && !p.stream.on() {
		class = " even"
		if p.session.Last().Step%2 == 1 {
			class = " odd"
		}
	}
	if changed {
		class += " changed"
	}
	if read {
		class += " read"
	}
	if p.linked(lo, hi) {
		class += " linked"
	}
	if p.isPinned(lo, hi) {
		class += " pinned"
	}
	if p.find.marksIn(lo, hi) {
		class += " found"
	}
	if p.selection.Overlaps(lo, hi) {
		class += " selected"
	}
	return class
}

// tellsOld reports whether cells show what they were before the latest change:
// nobody reads that of many at once, nor of those that change all the time.
func (p *page) tellsOld() bool {
	const readable = 64
	return !p.stream.on() && p.session.Last().Bytes() <= readable
}

// describeMarks says what the latest step did to a cell: "changed, was 6C;
// read".
func describeMarks(changed, read bool, was string) string {
	var parts []string
	if changed && was != "" {
		parts = append(parts, "changed, was "+was)
	} else if changed {
		parts = append(parts, "changed")
	}
	if read {
		parts = append(parts, "read")
	}
	return strings.Join(parts, "; ")
}

// ariaSelected is aria-selected of a cell of bytes lo to hi: whether all of
// them are selected.
func (y *system) ariaSelected(lo, hi int) string {
	return strconv.FormatBool(y.page.wholeSelected(lo, hi))
}

// byteName is what a screen reader says of a byte: "byte 0x0C, 7F, 127;
// element 3 of u16".
func (y *system) byteName(b session.ByteCell) string {
	var name strings.Builder
	name.WriteString("byte " + hexOffset(b.Offset) + ", " + strings.ToUpper(hexByte(b.Value)) + ", " + strconv.Itoa(int(b.Value)))
	separator := "; "
	for _, l := range y.page.session.Lanes() {
		if l.Released() {
			continue
		}
		if index, ok := y.page.session.ElementAt(l, b.Offset); ok {
			name.WriteString(separator + "element " + elementNumber(l, index) + " of " + l.Name)
			separator = ", "
		}
	}
	return name.String()
}

func (y *system) staff(staff session.Staff, row int) app.UI {
	l := staff.Lane
	cells := make([]app.UI, 0, len(staff.Elements)+1)
	if l.View.Contiguous() { // no gaps
		staff.To = staff.From
	}
	for from := staff.From; from < staff.To; from = (from/8 + 1) * 8 { // not across the space between eights
		to := min((from/8+1)*8, staff.To)
		cells = append(cells, app.Span().Class("gap", "c"+strconv.Itoa(from), "e"+strconv.Itoa(to-1)).Aria("hidden", "true"))
	}
	for _, e := range staff.Elements {
		cells = append(cells, y.element(l, e))
	}
	class := "staff " + laneClass(l)
	label := staff.Label
	if l.Released() {
		class += " ghost"
		label = l.Name + " released"
	}
	return app.Div().Class(class).Role("row").Aria("rowindex", row).Body(
		app.Span().Class("letter").Role("rowheader").Aria("label", "view "+l.Name).Text(l.Letter()),
		app.Span().Class("cells").Body(cells...),
		app.Span().Class("label").Aria("hidden", "true").Text(label),
	)
}

// folded draws a lane as a thin line under the bytes it reads.
func (y *system) folded(l *session.Lane, row int) app.UI {
	lo := y.line * y.page.columns
	var marks []app.UI
	for _, r := range y.page.session.Footprint(l, lo, min(lo+y.page.columns, y.page.session.Len())) {
		for from, end := r.Offset-lo, r.End()-lo; from < end; from = (from/8 + 1) * 8 { // not across the space between eights
			to := min((from/8+1)*8, end)
			class := "mark c" + strconv.Itoa(from) + " e" + strconv.Itoa(to-1)
			if y.page.session.Last().Overlaps(lo+from, lo+to) {
				class += " hot"
			}
			marks = append(marks, app.Span().Class(class))
		}
	}
	class := "staff folded " + laneClass(l)
	if l.Released() {
		class += " ghost"
	}
	return app.Div().Class(class).Role("row").Aria("rowindex", row).DataSet("testid", "folded-"+l.Name).Body(
		app.Span().Class("letter").Role("rowheader").Body(unseen("view "+l.Name+", folded")),
		app.Span().Class("cells").Aria("hidden", "true").Body(marks...),
	)
}

func (y *system) element(l *session.Lane, e session.Element) app.UI {
	p := y.page
	class := "el c" + strconv.Itoa(e.Column) + " e" + strconv.Itoa(e.Column+e.Width-1)
	if e.FromBefore {
		class += " from-before"
	}
	if e.GoesOn {
		class += " goes-on"
	}
	if float64(len(e.Text)) > 3.2*float64(e.Width) {
		class += " tight"
	}
	class += p.marks(e.Changed, e.Read, e.Offset, e.Offset+l.View.ItemSize())
	if l.View.ReadOnly() {
		class += " locked"
	}
	cell := app.Span().
		Role("gridcell").
		DataSet("testid", elementTestID(l.Name, e.Index)).
		Aria("colindex", e.Column+2).
		Aria("label", elementName(l, e)).
		Aria("selected", y.ariaSelected(e.Offset, e.Offset+l.View.ItemSize()))
	if e.Width > 1 {
		cell = cell.Aria("colspan", e.Width)
	}
	if e.Old != "" && e.Old != e.Text && p.tellsOld() && !e.FromBefore && !e.GoesOn {
		cell = cell.DataSet("was", e.Old)
		if float64(len(e.Old)+len(e.Text)+1) <= 3.2*float64(e.Width) {
			class += " beside" // there is room for both
		}
	}
	if d := describeMarks(e.Changed, e.Read, e.Old); d != "" {
		cell = cell.Aria("description", d)
	}
	here := p.cursor.lane == l.ID && p.cursor.index == e.Index
	if here {
		class += " cursor"
		if !e.FromBefore {
			cell = cell.ID(idCursorCell)
		}
	}
	if here && !e.FromBefore && p.editing != nil && p.editing.lane == l.ID && p.editing.index == e.Index {
		return cell.Class(class + " editing").Body(y.editor(l, e))
	}
	return cell.Class(class).Text(e.Text)
}

// editor is the input over an element.
func (y *system) editor(l *session.Lane, e session.Element) app.UI {
	input := app.Input().
		ID(idElementEditor).
		Type("text").
		Class("element-editor").
		AutoComplete(false).
		Spellcheck(false).
		Aria("label", l.Name+session.Subscript(l.View.Shape(), e.Index)+", new value").
		Value(y.page.editing.text)
	if y.page.editing.problem != "" {
		input = input.Aria("invalid", "true").Aria("describedby", "problem")
	}
	return input
}

// elementNumber names an element among those of its view: "3", or "[1, 2]"
// where there is not just one dimension.
func elementNumber(l *session.Lane, index int) string {
	if shape := l.View.Shape(); len(shape) != 1 {
		return session.Subscript(shape, index)
	}
	return strconv.Itoa(index)
}

// elementName is what a screen reader says of an element: "u16[3], 48879,
// bytes 0x06 to 0x07".
func elementName(l *session.Lane, e session.Element) string {
	value := e.Full
	if e.Err != nil {
		value = e.Err.Error()
	}
	name := l.Name + session.Subscript(l.View.Shape(), e.Index) + ", " + value + ", "
	if size := l.View.ItemSize(); size > 1 {
		name += "bytes " + hexOffset(e.Offset) + " to " + hexOffset(e.Offset+size-1)
	} else {
		name += "byte " + hexOffset(e.Offset)
	}
	if e.FromBefore {
		name += ", continued"
	}
	return name
}

// laneClass returns the classes for a lane's colour and line pattern: five of
// each, and the pattern moves on after five lanes.
func laneClass(l *session.Lane) string {
	const lanes = 5
	return "lane-" + strconv.Itoa(l.Index%lanes) + " pattern-" + strconv.Itoa((l.Index+l.Index/lanes)%lanes)
}

// hexDigits writes an offset with at least so many digits.
func hexDigits(offset, digits int) string {
	text := strconv.FormatInt(int64(offset), 16)
	return strings.Repeat("0", max(digits-len(text), 0)) + text
}

func hexByte(b byte) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[b>>4], digits[b&15]})
}
