package ui

// This file defines the dialog that lists the keys.

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type keysHelp struct {
	app.Compo
	frame dialog
}

func newKeysHelp() *keysHelp { return &keysHelp{frame: dialog{id: "keys-dialog", title: "Keys"}} }

// keyLists are the keys by where they work; the keys of a row stand between
// spaces.
var keyLists = []struct {
	title string
	rows  [][2]string
}{
	{"Anywhere", [][2]string{
		{"?", "this list, where no text is typed"},
		{"Ctrl+Enter", "run the program"},
		{"F10", "run its next line"},
	}},
	{"In the program", [][2]string{
		{"Ctrl+Shift+Enter", "run to the line of the cursor; so does a click on a line's number"},
		{"Tab", "indent, once you edit; Esc and then Tab leaves"},
		{"Ctrl+Space", "complete a name"},
		{"Ctrl+/", "make a line a comment"},
	}},
	{"In the memory", [][2]string{
		{"← → ↑ ↓", "to the next cell"},
		{"Home End", "to the ends of the line, with Ctrl to the ends of the memory"},
		{"PgUp PgDn", "a page up or down"},
		{"0…9 a…f", "write a digit of a byte"},
		{"Enter F2", "edit an element; Esc leaves it"},
		{"V Shift+V", "from a byte through the views that read it"},
		{"[ ]", "to the previous and next element of the current view"},
		{"Shift+move", "select; Ctrl+A all"},
		{"Space", "keep lit what is lit"},
		{"Ctrl+Z Ctrl+Y", "undo, redo"},
		{"Ctrl+F", "find; F3 and Shift+F3 to the next and previous match"},
		{"Ctrl+G", "go to an offset or an element"},
		{"Alt+← Alt+→", "back and forward through places"},
	}},
}

// Render implements app.Composer.
func (k *keysHelp) Render() app.UI { return k.frame.frame("keys-dialog", k.body) }

func (k *keysHelp) show(ctx app.Context) { k.frame.show(ctx, func() { update(k) }) }

func (k *keysHelp) body() []app.UI {
	var body []app.UI
	for _, list := range keyLists {
		body = append(body, app.H3().Text(list.title))
		var rows []app.UI
		for _, row := range list.rows {
			var keys []app.UI
			for _, key := range strings.Fields(row[0]) {
				keys = append(keys, app.Kbd().Text(key))
			}
			rows = append(rows, app.Div().Body(app.Dt().Body(keys...), app.Dd().Text(row[1])))
		}
		body = append(body, app.Dl().Class("key-list").Body(rows...))
	}
	return body
}
