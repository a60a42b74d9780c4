package ui

// This file defines what all dialogs of the page have in common.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// dialog is a modal dialog of the page: drawn while it is open.
type dialog struct {
	id     string
	title  string
	open   bool
	closed func() // draws it again
}

// show opens it and draws it.
func (d *dialog) show(ctx app.Context, draw func()) {
	d.open, d.closed = true, draw
	draw()
	ctx.Defer(func(app.Context) { showDialog(d.id) })
}

// frame returns the dialog's element around body, which is asked for while it
// is open.
func (d *dialog) frame(class string, body func() []app.UI) app.UI {
	element := app.Dialog().ID(d.id).Class("dialog", class).Aria("labelledby", d.id+"-title").
		On("close", d.onClose).OnClick(d.onClick)
	if !d.open {
		return element
	}
	head := app.Div().Class("dialog-head").Body(
		app.H2().ID(d.id+"-title").Text(d.title),
		app.Button().Type("button").Class("btn small").Aria("label", "Close").Title("Close").OnClick(d.onButton).Text("✕"),
	)
	return element.Body(app.Div().Class("dialog-body").Body(append([]app.UI{head}, body()...)...))
}

func (d *dialog) onClose(ctx app.Context, e app.Event) {
	d.open = false
	if d.closed != nil {
		d.closed()
	}
}

func (d *dialog) onButton(ctx app.Context, e app.Event) { closeDialog(d.id) }

// onClick closes the dialog when what lies around it is clicked.
func (d *dialog) onClick(ctx app.Context, e app.Event) {
	if hitItself(e, d.id) {
		closeDialog(d.id)
	}
}
