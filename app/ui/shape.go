package ui

// This file defines the shape editor: extents typed, or the columns of a grid
// dragged from one divisor to the next.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

const idShapeColumns = "shape-columns"

func (n *newView) shapeEditor(l *session.Lane) []app.UI {
	out := []app.UI{
		app.Label().Class("field").Body(app.Span().Text("Shape"),
			app.Input().ID("shape").Type("text").AutoComplete(false).Spellcheck(false).Placeholder("4, 8").Value(n.shape).OnInput(n.input(&n.shape), "shape")),
	}
	proposal := n.page.session.ProposeShape(l.ID, n.shape)
	if divisors := shapeDivisors(l); len(divisors) > 2 {
		at := len(divisors) - 1
		if k := len(proposal.Shape); k > 0 {
			for i, d := range divisors {
				if d <= proposal.Shape[k-1] {
					at = i
				}
			}
		}
		n.place(idShapeColumns, at)
		rows, columns := divisors[len(divisors)-1]/divisors[at], divisors[at]
		out = append(out, app.Label().Class("field divider").Body(app.Span().Text("Columns"),
			app.Input().ID(idShapeColumns).Type("range").Min(0).Max(len(divisors)-1).Step(1).Aria("label", "Columns").
				Aria("valuetext", counted(rows, "row")+" of "+counted(columns, "column")).OnInput(n.onColumns)))
	}
	if proposal.Nearest != nil {
		out = append(out, app.P().Class("nearest").Body(
			app.Text(proposal.Reason+". Nearest: "), app.Code().Text("["+joined(proposal.Nearest)+"]"), app.Text(" "),
			app.Button().Type("button").Class("btn small").OnClick(n.takeShape).Text("Take it")))
	}
	return out
}

// shapeDivisors returns the numbers of columns that a grid of l's elements can
// have.
func shapeDivisors(l *session.Lane) []int {
	count := 1
	for _, extent := range l.View.Shape() {
		count *= extent
	}
	if count == 0 {
		return nil
	}
	return session.Divisors(count)
}

func (n *newView) onColumns(ctx app.Context, e app.Event) {
	l := n.parent()
	at, err := strconv.Atoi(ctx.JSSrc().Get("value").String())
	if l == nil || err != nil {
		return
	}
	n.sliders[idShapeColumns] = at
	if divisors := shapeDivisors(l); at >= 0 && at < len(divisors) {
		n.setShape([]int{divisors[len(divisors)-1] / divisors[at], divisors[at]})
	}
}

func (n *newView) takeShape(ctx app.Context, e app.Event) {
	if l := n.parent(); l != nil {
		n.setShape(n.page.session.ProposeShape(l.ID, n.shape).Nearest)
	}
}

func (n *newView) setShape(shape []int) {
	n.shape, n.problem = joined(shape), ""
	n.light()
}

// counted returns "1 row", "4 rows".
func counted(number int, noun string) string {
	if number == 1 {
		return "1 " + noun
	}
	return groupDigits(number) + " " + noun + "s"
}
