package ui

// This file defines what JavaScript does live to the current view: the
// demonstrations of demos.js, and what growing Go's memory does to an array
// that JavaScript has kept.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
	"memview/view/format"
)

const idPaint = "paint"

// maxPaintColumns bounds the width of the picture that is painted on.
const maxPaintColumns = 64

// demo is one demonstration.
type demo struct {
	kind string
	does string // in a sentence
	// refuses says why it cannot be done to a view, "" where it can.
	refuses func(l *session.Lane, code *format.Code) string
}

var demoKinds = []demo{
	{"wave", "a sine runs through the elements", func(l *session.Lane, code *format.Code) string {
		if code.Kind != format.KindInt && code.Kind != format.KindUint && code.Kind != format.KindFloat {
			return "wave needs numbers"
		}
		return ""
	}},
	{"noise", "a few bytes anywhere change with every frame", func(*session.Lane, *format.Code) string { return "" }},
	{"counter", "the first 32 bits count", func(l *session.Lane, _ *format.Code) string {
		if l.View.NBytes() < 4 {
			return "counter needs 4 bytes"
		}
		return ""
	}},
	{"paint", "draw with pointer or keys: arrows move, Space writes 255, with Shift 0", func(l *session.Lane, code *format.Code) string {
		if code.Size() != 1 {
			return "paint needs single bytes"
		}
		return ""
	}},
}

type demos struct {
	app.Compo
	page    *page
	kind    string // which runs, "" for none
	view    string // on which view
	problem string // why the latest one ended by itself, "" for nothing
	grown   string // what growing came to
}

// OnDismount stops what runs.
func (d *demos) OnDismount() { stopDemo() }

// Render implements app.Composer.
func (d *demos) Render() app.UI {
	l := d.page.session.Current()
	if l == nil || l.Released() || l.Publication().TypedArray == "" || !d.page.editable {
		if d.kind == "" && d.problem == "" {
			return app.Section().Hidden(true)
		}
	}
	body := []app.UI{app.H2().ID("demos-title").Text("JavaScript, live")}
	buttons := make([]app.UI, 0, len(demoKinds))
	for _, kind := range demoKinds {
		button := app.Button().Type("button").Class("btn small").Aria("pressed", strconv.FormatBool(d.kind == kind.kind)).
			Title(kind.does).OnClick(d.toggle(kind.kind), kind.kind).Text(kind.kind)
		if why := d.refuses(l, kind); why != "" && d.kind != kind.kind {
			button = button.Disabled(true).Title(why)
		}
		buttons = append(buttons, button)
	}
	body = append(body, app.Div().Class("row").Role("group").Aria("labelledby", "demos-title").Body(buttons...))
	if d.kind != "" {
		for _, kind := range demoKinds {
			if kind.kind == d.kind {
				body = append(body, app.P().Class("hint").Text("Over "+d.view+": "+kind.does+"."))
			}
		}
	}
	canvas := app.Canvas().ID(idPaint).Class("paint").TabIndex(0).Role("img").Aria("label", "The bytes of "+d.view+" as pixels, to be painted on")
	if d.kind != "paint" {
		canvas = canvas.Hidden(true)
	}
	body = append(body, canvas)
	if d.problem != "" {
		body = append(body, app.P().Class("problem").Role("alert").Text(d.problem))
	}
	if d.page.host.Grow != nil && l != nil && l.Publication().TypedArray != "" {
		body = append(body,
			app.Button().Type("button").Class("btn small grow").OnClick(d.onGrow).Text("Grow Go’s memory"),
			app.P().ID("grown").Class("hint").Role("status").Text(d.grown))
	}
	return app.Section().Class("demos").Aria("labelledby", "demos-title").Body(body...)
}

// refuses says why a demonstration cannot be done to l.
func (d *demos) refuses(l *session.Lane, kind demo) string {
	if l == nil || l.Released() || l.Publication().TypedArray == "" {
		return "there is no typed array"
	}
	code, err := l.View.Code()
	switch {
	case err != nil:
		return err.Error()
	case l.View.ReadOnly():
		return l.Name + " is read-only"
	case l.View.NBytes() == 0:
		return l.Name + " has no bytes"
	}
	return kind.refuses(l, code)
}

func (d *demos) toggle(kind string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		if d.kind == kind {
			stopDemo() // which tells
			return
		}
		l := d.page.session.Current()
		if l == nil {
			return
		}
		stopDemo()
		d.kind, d.view, d.problem = kind, l.Name, ""
		columns := paintColumns(l)
		update(d)
		// Once the canvas is there.
		ctx.Defer(func(ctx app.Context) {
			if d.kind == kind {
				startDemo(ctx, kind, l.Name, columns, func(why string) {
					if d.kind == kind && d.view == l.Name {
						d.kind, d.problem = "", why
						update(d)
					}
				})
			}
		})
	}
}

// paintColumns returns how many pixels a row of the picture of l has: its own
// columns, or as many as make it about square.
func paintColumns(l *session.Lane) int {
	if shape := l.View.Shape(); len(shape) > 1 {
		return min(max(shape[len(shape)-1], 1), maxPaintColumns)
	}
	columns := 8
	for columns*columns < l.View.NBytes() && columns < maxPaintColumns {
		columns *= 2
	}
	return columns
}

// onGrow shows what happens to an array that JavaScript keeps while Go's memory
// grows.
func (d *demos) onGrow(ctx app.Context, e app.Event) {
	l := d.page.session.Current()
	if l == nil || d.page.host.Grow == nil {
		return
	}
	before, ok := keepArray(l.Name)
	if !ok {
		return
	}
	size, err := d.page.host.Grow()
	if !d.page.try(err) {
		return
	}
	kept, keptFirst, now, nowFirst := lookAtArrays()
	d.grown = "Go’s memory has grown to " + groupDigits(size) + " bytes. An array that JavaScript had kept: length " + groupDigits(before) + " before, " +
		groupDigits(kept) + " now, [0] is " + keptFirst + ". memview.view('" + l.Name + "').array: length " + groupDigits(now) + ", [0] is " + nowFirst +
		". Growth detaches every typed array over the memory, without an error: read handle.array each time, and keep none."
}
