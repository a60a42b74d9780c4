package ui

// This file defines the run bar: run, step, back, the timeline, stop, reset.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// runBar is the row of controls under the editor.
type runBar struct {
	app.Compo
	code *codePane
}

// Render implements app.Composer.
func (b *runBar) Render() app.UI {
	c := b.code
	s := c.page.session
	p := s.Program()
	running := p != nil && p.Running()
	at, of := s.Steps()
	ended := p != nil && p.Done()

	run := app.Button().ID(idRun).Type("button").Class("btn primary run")
	if running {
		run = run.Class("stop").Title("Stop the program").OnClick(b.onStop, "stop").Text("Stop ■")
	} else {
		run = run.Title("Run to the end (Ctrl+Enter)").OnClick(b.onRun, "run").Text("Run ▸")
	}
	slider := app.Input().
		ID(idTimeline).
		Type("range").
		Class("timeline-slider").
		Aria("label", "Timeline").
		Aria("valuetext", b.describe(at, of, ended)).
		Min(0).
		Max(max(of, 1)).
		Step(1).
		Value(at).
		OnInput(b.onSlide)
	if of == 0 || running {
		slider = slider.Disabled(true)
	}
	return app.Div().Class("run-bar").Role("group").Aria("label", "Run the program").Body(
		run,
		b.button("‹", "Step back", "One step back", at > 0 && !running, b.onBack),
		b.button("›", "Step", "Run the next line (F10)", p == nil || !running && (at < of || !ended), b.onStep),
		slider,
		app.Span().Class("steps").Aria("hidden", "true").Text(stepCount(at, of, ended)),
		b.button("↺", "Reset", "Back to the beginning", at > 0 && !running, b.onReset),
	)
}

func (b *runBar) button(text, label, title string, enabled bool, f app.EventHandler) app.UI {
	button := app.Button().Type("button").Class("btn icon").Aria("label", label).Title(title).OnClick(f, label).Text(text)
	if !enabled {
		button = button.Disabled(true)
	}
	return button
}

// describe says where the timeline stands.
func (b *runBar) describe(at, of int, ended bool) string {
	text := "step " + stepCount(at, of, ended)
	if latest := b.code.page.session.Latest(); at > 0 && latest.Python != "" {
		text += ": " + latest.Python
	}
	return text
}

// stepCount returns "5/7", with a plus where more is to come.
func stepCount(at, of int, ended bool) string {
	text := strconv.Itoa(at) + "/" + strconv.Itoa(of)
	if !ended && at == of {
		text += "+"
	}
	return text
}

func (b *runBar) onRun(ctx app.Context, e app.Event)   { b.code.run() }
func (b *runBar) onStop(ctx app.Context, e app.Event)  { b.code.stop() }
func (b *runBar) onStep(ctx app.Context, e app.Event)  { b.code.step() }
func (b *runBar) onBack(ctx app.Context, e app.Event)  { b.code.back() }
func (b *runBar) onReset(ctx app.Context, e app.Event) { b.code.reset() }

func (b *runBar) onSlide(ctx app.Context, e app.Event) {
	if step, err := strconv.Atoi(ctx.JSSrc().Get("value").String()); err == nil {
		b.code.goTo(step)
	}
}
