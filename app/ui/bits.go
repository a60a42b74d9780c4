package ui

// This file defines the bit row: the bits of the element at the cursor, each a
// button that turns it over.

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
	"memview/view/format"
)

const idBits = "bits"

type bits struct {
	app.Compo
	page *page
	at   int // number of the bit that the keyboard is on
}

// target returns the bytes whose bits are shown, what they are, and a name for
// them: the selection, or the current view's element at the cursor, or the byte.
func (b *bits) target() (r session.Range, code *format.Code, name string) {
	p := b.page
	l, c := p.session.Current(), p.cursor
	if on := p.session.Lane(c.lane); on != nil {
		l = on
	}
	var element session.Range
	if l != nil && !l.Released() {
		index, ok := p.session.ElementAt(l, c.offset)
		if c.lane == l.ID {
			index, ok = c.index, true
		}
		if at, there := p.session.ElementRange(l, index); ok && there && at.Length <= session.MaxBitBytes {
			if of, err := l.View.Code(); err == nil {
				element, code, name = at, of, l.Name+"["+strconv.Itoa(index)+"]"
			}
		}
	}
	if s := p.selection; s.Length > 0 && s.Length <= session.MaxBitBytes && s != element {
		return s, nil, "the selection"
	}
	if element.Length > 0 {
		return element, code, name
	}
	return session.Range{Offset: c.offset, Length: min(1, p.session.Len())}, nil, "byte " + hexOffset(c.offset)
}

// Render implements app.Composer.
func (b *bits) Render() app.UI {
	r, code, name := b.target()
	row := b.page.session.Bits(r, code)
	if len(row) == 0 {
		return app.Section().Class("bits").Hidden(true)
	}
	b.at = min(b.at, len(row)-1)
	var lines []app.UI
	for i := 0; i < len(row); i += 8 {
		line := []app.UI{app.Span().Class("bits-byte").Aria("hidden", "true").Text(hexOffset(row[i].Offset))}
		for _, bit := range row[i : i+8] {
			line = append(line, b.button(bit))
		}
		lines = append(lines, app.Div().Class("bits-line").Body(line...))
	}
	body := []app.UI{
		app.H2().ID("bits-title").Body(app.Text("Bits of "), asIs(name)),
		app.Div().ID(idBits).Class("bits-grid").Role("group").Aria("labelledby", "bits-title").
			OnClick(b.onClick).OnKeyDown(b.onKeyDown).
			On("mouseover", b.onMouseOver).On("mouseleave", b.onLeave).On("focusin", b.onMouseOver).On("focusout", b.onLeave).
			Body(lines...),
	}
	if text := b.page.session.DescribeFloat(r, code); text != "" {
		body = append(body,
			app.P().Class("bits-legend").Body(
				app.Span().Class("sign").Text("sign"), app.Span().Class("exponent").Text("exponent"), app.Span().Class("fraction").Text("fraction")),
			app.P().Class("hint").Body(app.Code().Text(text)))
	}
	return app.Section().Class("bits").Aria("labelledby", "bits-title").Body(body...)
}

func (b *bits) button(bit session.Bit) app.UI {
	text, class := "0", "bit"
	if bit.Set {
		text, class = "1", "bit set"
	}
	name := "bit " + strconv.Itoa(bit.Number) + ", " + text
	if bit.Field != session.FieldNone {
		class += " " + string(bit.Field)
		name += ", " + string(bit.Field)
	}
	button := app.Button().Type("button").ID(bitID(bit.Number)).Class(class).
		Aria("label", name).Aria("pressed", strconv.FormatBool(bit.Set)).Title(name).Text(text)
	if b.at == bit.Number {
		return button.TabIndex(0)
	}
	return button.TabIndex(-1)
}

func bitID(number int) string { return "bit-" + strconv.Itoa(number) }

// bitAt returns the bit whose button an event hit.
func (b *bits) bitAt(e app.Event) (session.Bit, bool) {
	id, ok := strings.CutPrefix(idAt(e, "button"), "bit-")
	number, err := strconv.Atoi(id)
	r, code, _ := b.target()
	for _, bit := range b.page.session.Bits(r, code) {
		if ok && err == nil && bit.Number == number {
			return bit, true
		}
	}
	return session.Bit{}, false
}

func (b *bits) onClick(ctx app.Context, e app.Event) {
	if bit, ok := b.bitAt(e); ok && b.page.mayEdit() {
		b.at = bit.Number
		b.page.try(b.page.session.FlipBit(bit.Offset, bit.Shift))
	}
}

func (b *bits) onKeyDown(ctx app.Context, e app.Event) {
	r, _, _ := b.target()
	to, last := b.at, 8*r.Length-1
	switch readKey(e).name {
	case "ArrowLeft":
		to++
	case "ArrowRight":
		to--
	case "ArrowUp":
		to += 8
	case "ArrowDown":
		to -= 8
	case "Home":
		to = last
	case "End":
		to = 0
	default:
		return
	}
	e.PreventDefault()
	if to < 0 || to > last {
		return
	}
	b.at = to
	focus(bitID(to))
}

func (b *bits) onMouseOver(ctx app.Context, e app.Event) {
	if bit, ok := b.bitAt(e); ok {
		b.page.setHover(session.Range{Offset: bit.Offset, Length: 1})
	}
}

func (b *bits) onLeave(ctx app.Context, e app.Event) { b.page.setHover() }
