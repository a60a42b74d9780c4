package ui

// This file defines the current view in JavaScript: its typed array, the element
// at the cursor as it is there now, and what to try in the console.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

type jsPanel struct {
	app.Compo
	page *page
	lit  bool // whether the element's bytes are pointed at
}

// relight implements lighted: pointing at the element in the score marks its
// line.
func (n *jsPanel) relight() {
	p, l := n.page, n.page.session.Current()
	lit := false
	if l != nil && !l.Released() {
		if r, ok := p.session.ElementRange(l, p.elementAtCursor(l)); ok {
			lit = p.lights(p.hover, r.Offset, r.End())
		}
	}
	if lit != n.lit {
		n.lit = lit
		update(n)
	}
}

// Render implements app.Composer.
func (n *jsPanel) Render() app.UI {
	l := n.page.session.Current()
	if l == nil || l.Released() {
		return app.Section().Hidden(true)
	}
	p := l.Publication()
	if p.TypedArray == "" && p.Reason == "" {
		return app.Section().Hidden(true) // nobody shares it: a page rendered natively
	}
	body := []app.UI{app.H2().ID("js-title").Text("The same bytes in JavaScript")}
	body = append(body, n.lines(l)...)
	class := "js-panel"
	if n.lit {
		class += " lit"
	}
	return app.Section().Class(class).Aria("labelledby", "js-title").
		On("mouseover", n.onLook).On("focusin", n.onLook).On("mouseleave", n.onLookAway).On("focusout", n.onLookAway).
		Body(body...)
}

func (n *jsPanel) lines(l *session.Lane) []app.UI {
	s := n.page.session
	handle := "memview.view('" + l.Name + "')"
	index := n.page.elementAtCursor(l)
	expression, value := s.ElementJS(l.ID, index)
	var out []app.UI
	if l.SharedEnded() {
		return []app.UI{
			app.P().Class("hint").DataSet("testid", "javascript").Text("JavaScript has released its handle of " + l.Name + ": it throws there. The view itself lives on."),
			app.Button().Type("button").Class("btn small share-again").OnClick(n.onShareAgain).Text("Share it again"),
		}
	}
	if constructor := l.Constructor("mem"); constructor != "" {
		out = append(out, n.page.codeLine("javascript", "the typed array", constructor, l.Constructor(handle+".array.buffer")))
	} else {
		out = append(out, app.P().Class("hint").DataSet("testid", "javascript").Text("No typed array: "+l.Publication().Reason+"."))
	}
	if expression != "" {
		out = append(out, n.page.codeLine("javascript-now", "the element", "view"+expression+" → "+value, handle+expression))
	}
	if store := s.StoreJS(l.ID, index); store != "" {
		out = append(out,
			app.P().Class("hint").Text("Run it in your console, and watch it here:"),
			n.page.codeLine("javascript-store", "the line for the console", store, ""))
	}
	return out
}

func (n *jsPanel) onShareAgain(ctx app.Context, e app.Event) {
	if l := n.page.session.Current(); l != nil {
		n.page.session.ShareAgain(l.ID)
		n.page.redrawParts()
	}
}

// onLook lights the bytes that a line is about: all of the view, or the element.
func (n *jsPanel) onLook(ctx app.Context, e app.Event) {
	p, l := n.page, n.page.session.Current()
	if l == nil || l.Released() {
		return
	}
	switch line := idAt(e, ".code-line"); line {
	case "javascript-line":
		p.setHoverLight(p.viewLight(l))
	case "javascript-now-line", "javascript-store-line":
		r, _ := p.session.ElementRange(l, p.elementAtCursor(l))
		p.setHover(r)
	default:
		p.setHover()
	}
}

func (n *jsPanel) onLookAway(ctx app.Context, e app.Event) { n.page.setHover() }
