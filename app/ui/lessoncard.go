package ui

// This file defines the lesson card: what to look at, a question, and its
// answer once the person wants it.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/gallery"
)

// lessonCard is what is said of the lesson that is open.
type lessonCard struct {
	app.Compo
	code     *codePane
	lesson   gallery.Lesson
	chosen   int  // index of the choice, -1 for none
	asked    bool // whether the person was asked
	revealed bool
}

// open shows another lesson.
func (l *lessonCard) open(lesson gallery.Lesson) {
	if l.code.pictures != nil {
		l.code.pictures.prefer(lesson.Pane)
		l.code.showView = lesson.View
	}
	l.lesson, l.chosen, l.asked, l.revealed = lesson, -1, true, false
}

// current reports whether the program on the page is the lesson's, as it was
// written or changed.
func (l *lessonCard) current() bool {
	return l.lesson.Name != "" && l.code.name == l.lesson.File()
}

// changed reports whether the person changed the lesson's program: what is
// asked about it need not be true any more.
func (l *lessonCard) changed() bool { return l.code.text != l.lesson.Source() }

// title names what is open.
func (l *lessonCard) title() string {
	switch {
	case !l.current():
		return l.code.name
	case l.changed():
		return l.lesson.Title + ", changed"
	}
	return l.lesson.Title
}

// Render implements app.Composer.
func (l *lessonCard) Render() app.UI {
	if !l.current() || l.code.page.session.Program() == nil {
		return app.Section().Class("lesson").Hidden(true)
	}
	if l.changed() {
		return app.Section().Class("lesson").Aria("labelledby", "lesson-title").Body(
			app.H2().ID("lesson-title").Text(l.lesson.Title),
			app.P().Class("hint").Body(
				app.Text("You changed the program. "),
				app.Button().Type("button").Class("link").OnClick(l.onAgain).Text("Open it as it was"),
			),
		)
	}
	body := []app.UI{
		app.H2().ID("lesson-title").Text(l.lesson.Title),
		app.P().Class("look").Body(app.Text(l.lesson.Look)),
	}
	if l.asked {
		body = append(body, app.P().Class("question").ID("lesson-question").Body(app.B().Text("Predict: "), app.Text(l.lesson.Question)))
	}
	if len(l.lesson.Choices) > 0 && (!l.revealed || l.chosen >= 0) {
		choices := make([]app.UI, len(l.lesson.Choices))
		for i := range choices {
			choices[i] = l.choice(i)
		}
		body = append(body, app.Div().Class("choices").Role("group").Aria("labelledby", "lesson-question").Body(choices...))
	}
	// The answer's place is there before it is, so that it is read out.
	answer := []app.UI{}
	if l.revealed {
		answer = append(answer, app.P().Body(app.B().Text(l.verdict()), app.Text(l.lesson.Answer)))
	}
	if !l.revealed {
		body = append(body, app.Button().Type("button").Class("btn small").OnClick(l.onReveal).Text("Reveal"))
	}
	body = append(body, app.Div().Class("answer").Role("status").Body(answer...))
	return app.Section().Class("lesson").Aria("labelledby", "lesson-title").Body(body...)
}

func (l *lessonCard) choice(i int) app.UI {
	class := "btn small choice"
	if l.revealed && i == l.lesson.Right {
		class += " right"
	} else if l.revealed && i == l.chosen {
		class += " wrong"
	}
	return app.Button().
		Type("button").
		Class(class).
		Aria("pressed", strconv.FormatBool(i == l.chosen)).
		OnClick(l.choose(i), i).
		Text(l.lesson.Choices[i])
}

// verdict is what is said of the person's choice.
func (l *lessonCard) verdict() string {
	switch {
	case l.chosen < 0 || len(l.lesson.Choices) == 0:
		return ""
	case l.chosen == l.lesson.Right:
		return "Right. "
	}
	return "Not so: " + l.lesson.Choices[l.lesson.Right] + ". "
}

func (l *lessonCard) choose(i int) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		if !l.revealed {
			l.chosen = i
		}
	}
}

func (l *lessonCard) onAgain(ctx app.Context, e app.Event) {
	if l.code.load(l.lesson.File(), l.lesson.Source(), l.lesson.Open) {
		l.open(l.lesson)
	}
	l.code.page.redrawParts()
}

// onReveal shows the answer, and runs the program to where it is seen.
func (l *lessonCard) onReveal(ctx app.Context, e app.Event) {
	if p := l.code.program(); p == nil {
		return
	}
	l.revealed = true
	l.code.toStep(l.lesson.Reveal)
	l.code.page.redrawParts()
}
