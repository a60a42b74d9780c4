package ui

// This file defines the form that makes a view of a view.

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/view/format"
)

// The kinds of views that the form makes.
const (
	addCast     = "cast"
	addSlice    = "slice"
	addReadOnly = "toreadonly"
)

type addView struct {
	app.Compo
	page *page

	open              bool
	kind              string
	format            string
	start, stop, step string
	name              string
	problem           string
}

// Render implements app.Composer.
func (a *addView) Render() app.UI {
	form := app.Form().
		ID("add-view").
		Class("add-view").
		Aria("label", "Add a view").
		OnSubmit(a.onSubmit).
		OnKeyDown(a.onKeyDown)
	if !a.open {
		return form.Hidden(true)
	}
	parent := ""
	if l := a.page.session.Current(); l != nil {
		parent = l.Name
	}
	fields := []app.UI{
		a.choice("view-kind", "Kind", a.kind, a.setKind,
			option{addCast, "cast"}, option{addSlice, "slice"}, option{addReadOnly, "toreadonly"}),
	}
	switch a.kind {
	case addCast:
		var options []option
		for _, code := range format.Codes() {
			options = append(options, option{code.String(), "'" + code.String() + "' " + code.Name})
		}
		fields = append(fields, a.choice("view-format", "Format", a.format, a.setFormat, options...))
	case addSlice:
		fields = append(fields,
			a.field("view-start", "Start", "", a.start, &a.start),
			a.field("view-stop", "Stop", "", a.stop, &a.stop),
			a.field("view-step", "Step", "", a.step, &a.step))
	}
	fields = append(fields,
		a.field(idViewName, "Name", "chosen for you", a.name, &a.name),
		app.Button().Type("submit").Class("btn primary").Text("Add view"),
		app.Code().Class("preview").Body(app.Text(a.preview(parent))),
	)
	if a.problem != "" {
		fields = append(fields, app.P().Class("problem").Role("alert").Text(a.problem))
	}
	return form.Body(fields...)
}

type option struct{ value, text string }

func (a *addView) choice(id, label, value string, set app.EventHandler, options ...option) app.UI {
	return app.Label().Body(
		app.Span().Text(label),
		app.Select().ID(id).OnChange(set).Body(
			app.Range(options).Slice(func(i int) app.UI {
				o := app.Option().Value(options[i].value).Text(options[i].text)
				if options[i].value == value {
					o = o.Selected(true)
				}
				return o
			}),
		),
	)
}

func (a *addView) field(id, label, placeholder, value string, to *string) app.UI {
	return app.Label().Body(
		app.Span().Text(label),
		app.Input().
			ID(id).
			Type("text").
			AutoComplete(false).
			Spellcheck(false).
			Placeholder(placeholder).
			Value(value).
			OnInput(func(ctx app.Context, e app.Event) { *to = ctx.JSSrc().Get("value").String() }, id),
	)
}

func (a *addView) setKind(ctx app.Context, e app.Event) { a.kind = ctx.JSSrc().Get("value").String() }
func (a *addView) setFormat(ctx app.Context, e app.Event) {
	a.format = ctx.JSSrc().Get("value").String()
}

// preview is the line of Python that the form stands for.
func (a *addView) preview(parent string) string {
	name := a.name
	if name == "" {
		name = "…"
	}
	line := name + " = " + parent
	switch a.kind {
	case addCast:
		return line + ".cast('" + a.format + "')"
	case addSlice:
		bounds := strings.TrimSpace(a.start) + ":" + strings.TrimSpace(a.stop)
		if step := strings.TrimSpace(a.step); step != "" {
			bounds += ":" + step
		}
		return line + "[" + bounds + "]"
	default:
		return line + ".toreadonly()"
	}
}

func (a *addView) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	s := a.page.session
	parent := s.Current()
	if parent == nil {
		return
	}
	name := strings.TrimSpace(a.name)
	var err error
	switch a.kind {
	case addCast:
		_, err = s.AddCast(parent.ID, a.format, name)
	case addSlice:
		_, err = s.AddSlice(parent.ID, strings.TrimSpace(a.start), strings.TrimSpace(a.stop), strings.TrimSpace(a.step), name)
	default:
		_, err = s.AddReadOnly(parent.ID, name)
	}
	if err != nil {
		a.problem = err.Error()
		return
	}
	// The next view is most likely another one of the same parent.
	s.SetCurrent(parent.ID)
	a.problem, a.name = "", ""
	a.page.redrawParts()
}

func (a *addView) onKeyDown(ctx app.Context, e app.Event) {
	if readKey(e).name == "Escape" {
		a.open, a.problem = false, ""
	}
}
