package ui

// This file defines the code pane: the program that the editor holds, and what
// running, stepping and editing it do to the session.

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/gallery"
	"memview/app/python"
	"memview/app/session"
)

// settleAfter is how long after the latest key the program is loaded that was
// typed: not with each key, for the score follows.
const settleAfter = 250 * time.Millisecond

// codePane is what the parts of the pane share.
type codePane struct {
	page     *page
	editor   *editor
	bar      *runBar
	output   *output
	card     *lessonCard
	pictures *pictures   // nil where the page has none
	ctx      app.Context // of the page, for what keys and timers start

	name     string // of the program, as tracebacks show it
	text     string // of the program, as the editor has it
	waiting  bool   // it was edited, and is not loaded yet
	edits    int    // counts the edits: a timer knows whether one came after it
	showView string // the view to look at once it is there, "" for any
	wanted   int    // where the timeline was dragged to, -1 for nowhere
}

func newCodePane(p *page) *codePane {
	c := &codePane{page: p, name: "program.py", wanted: -1}
	c.editor = &editor{code: c}
	c.bar = &runBar{code: c}
	c.output = newOutput(c)
	c.card = &lessonCard{code: c}
	if program := p.session.Program(); program != nil {
		c.name, c.text = program.Name(), program.Source()
		if lesson, ok := gallery.Named(strings.TrimSuffix(c.name, ".py")); ok {
			c.card.open(lesson)
			at, _ := p.session.Steps()
			c.card.revealed = at >= lesson.Reveal // as the page opens first: with the answer in sight
			c.card.asked = !c.card.revealed
		}
	}
	return c
}

// parts returns what is drawn again after every change.
func (c *codePane) parts() []part {
	return []part{c.editor, c.bar, c.output, c.card}
}

// keep has the text kept that stands in the editor: the session knows of it only
// once it is a program.
func (c *codePane) keep() {
	c.page.keep("code", func() string { return c.name + "\n" + c.text }, func(kept string) {
		if c.page.session.Program() == nil {
			c.name, c.text, _ = strings.Cut(kept, "\n")
		}
	})
}

// start makes the pane live.
func (c *codePane) start(ctx app.Context) { c.ctx = ctx }

// follow shows the program that the session now has: undo may have brought
// another one back.
func (c *codePane) follow() {
	p := c.page.session.Program()
	if p != nil && !c.waiting && (p.Source() != c.text || p.Name() != c.name) && p.Name() != promptName {
		c.name, c.text = p.Name(), p.Source()
		if c.editor.open != nil {
			c.editor.open.setText(c.text)
		}
	}
	if c.showView != "" && p != nil && !p.Running() {
		if l := c.page.session.LaneNamed(c.showView); l != nil {
			c.page.session.SetCurrent(l.ID)
			c.showView = ""
		}
	}
	c.page.title = c.title()
	c.editor.follow()
}

// title says what is open and where it stands: "Alias, cast, slice — step 5 of
// 7".
func (c *codePane) title() string {
	s := c.page.session
	p := s.Program()
	if p == nil {
		return s.Source()
	}
	at, of := s.Steps()
	switch {
	case p.Running():
		return c.card.title() + " — running"
	case at == 0:
		return c.card.title()
	}
	return c.card.title() + " — step " + strconv.Itoa(at) + " of " + strconv.Itoa(of)
}

// promptName is the name of a program without a text, for lines typed over data.
const promptName = "the prompt"

// edited takes over what was typed, a moment after the last key.
func (c *codePane) edited(text string) {
	if text == c.text {
		return
	}
	c.text = text
	c.page.touched()
	c.edits++
	if c.editor.paste != (pasteNotice{}) {
		c.editor.paste = pasteNotice{}
		update(c.editor)
	}
	edit := c.edits
	if !c.waiting {
		c.waiting = true
		c.page.busy++
	}
	if p := c.page.session.Program(); p != nil && p.Running() {
		c.page.session.Stop()
	}
	dispatcher := c.ctx.Dispatcher()
	time.AfterFunc(settleAfter, func() {
		onUI(dispatcher, func() {
			if edit == c.edits {
				c.settle()
			}
		})
	})
}

// settle loads what was typed, as far as that was not done, and runs it to
// where the program stood, or to the first line that is another now, whichever
// comes first. It reports false while the program before still runs.
func (c *codePane) settle() bool {
	if !c.waiting {
		return true
	}
	s := c.page.session
	before := s.Program()
	if before != nil && before.Running() {
		// It was told to stop: what was typed is looked at again when it has.
		edit, dispatcher := c.edits, c.ctx.Dispatcher()
		time.AfterFunc(settleAfter, func() {
			onUI(dispatcher, func() {
				if edit == c.edits {
					c.settle()
				}
			})
		})
		return false
	}
	c.waiting = false
	defer c.page.finishBusy()
	c.editor.lookForBreaks(c.text)
	if before == nil || before.Source() == c.text {
		return true // over data: what is typed waits for Run
	}
	at, _ := s.Steps()
	first := firstDifference(before.Source(), c.text)
	s.Load(c.name, c.text)
	c.runUntil(func(pos python.Position) bool {
		n, _ := s.Steps()
		return n >= at || pos.EndLine >= first
	})
	return true
}

// firstDifference returns the first line, from 1, in which two programs differ.
func firstDifference(a, b string) int {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return i + 1
		}
	}
	return min(len(x), len(y)) + 1
}

// program returns the session's program as the editor has it, loading it where
// it is not yet; nil while another one runs.
func (c *codePane) program() *session.Program {
	if !c.settle() {
		return nil
	}
	s := c.page.session
	p := s.Program()
	if p != nil && p.Running() {
		return nil
	}
	if p == nil || p.Source() != c.text {
		s.Load(c.name, c.text)
	}
	return s.Program()
}

// runUntil runs the program up to the next statement that until wants, or to
// its end where until is nil. Nothing runs where the next one is wanted
// already.
func (c *codePane) runUntil(until func(python.Position) bool) {
	s := c.page.session
	p := s.Program()
	if p == nil || p.Done() || until != nil && until(p.Position()) {
		c.page.redrawParts()
		return
	}
	if c.ctx == nil {
		s.Continue(until)
		return
	}
	c.page.goRun(c.ctx, func() { s.Continue(until) })
}

// run runs the program to its end, from its beginning where it is at its end.
func (c *codePane) run() {
	p := c.program()
	if p == nil {
		return
	}
	if p.Done() {
		c.page.session.Restart()
	}
	c.runUntil(nil)
}

// runTo runs the program to the line, from its beginning where it is beyond.
func (c *codePane) runTo(line int) {
	p := c.program()
	if p == nil {
		return
	}
	if p.Done() || p.Next() >= line {
		c.page.session.Restart()
	}
	c.runUntil(func(pos python.Position) bool { return pos.Line >= line && pos.Func == "<module>" || pos.Line == line })
}

// step runs the next statement.
func (c *codePane) step() {
	if p := c.program(); p != nil && c.ctx != nil {
		c.page.goRun(c.ctx, func() { c.page.session.Step() })
	}
}

// back goes one step back.
func (c *codePane) back() {
	if at, _ := c.page.session.Steps(); at > 0 {
		c.goTo(at - 1)
	}
}

// goTo goes to a step of the program. Where more of these come than can be
// done, as when the timeline is dragged, the last one counts.
func (c *codePane) goTo(step int) {
	if c.wanted >= 0 || c.ctx == nil {
		c.wanted = step
		return
	}
	c.wanted = step
	dispatcher := c.ctx.Dispatcher()
	afterDrawing(dispatcher, func() {
		s := c.page.session
		at, _ := s.Steps()
		s.GoTo(s.Position() - at + c.wanted)
		c.wanted = -1
	})
}

// toStep runs or goes back to a step of the program that is loaded.
func (c *codePane) toStep(step int) {
	s := c.page.session
	if at, _ := s.Steps(); at > step {
		s.GoTo(s.Position() - at + step)
		return
	}
	c.runUntil(func(python.Position) bool {
		at, _ := s.Steps()
		return at >= step
	})
}

// stop ends what runs.
func (c *codePane) stop() { c.page.session.Stop() }

// reset goes back to the program's beginning.
func (c *codePane) reset() {
	if c.program() != nil {
		c.page.session.Restart()
	}
}

// longer runs the program again, with more time.
func (c *codePane) longer() {
	if c.program() != nil {
		c.page.goRun(c.ctx, c.page.session.RunLonger)
	}
}

// exec runs one line of Python that was typed.
func (c *codePane) exec(line string) {
	if !c.settle() {
		c.page.fail(session.ErrRunning)
		return
	}
	c.page.goRun(c.ctx, func() {
		// What Python says to it stands in the output.
		if err := c.page.session.Exec(line); err != nil {
			if _, ok := err.(*session.PythonError); !ok {
				onUI(c.ctx.Dispatcher(), func() { c.page.fail(err) })
			}
		}
	})
}

// load opens another program, at a step of it. It reports false, and stops what
// runs, while another one runs.
func (c *codePane) load(name, source string, step int) bool {
	if p := c.page.session.Program(); p != nil && p.Running() {
		c.page.session.Stop()
		c.page.fail(session.ErrRunning)
		return false
	}
	c.settle()
	c.name, c.text = name, source
	if c.editor.open != nil {
		c.editor.open.setText(source)
	}
	c.page.session.Load(name, source)
	c.toStep(step)
	return true
}

// key does what a key of the page asks for, reporting false where that is not
// the program's.
func (c *codePane) key(e app.Event) bool {
	k := readKey(e)
	run := k.name == "Enter" && k.ctrl && !k.shift && !isTyping(e)
	if !run && k.name != "F10" || e.Get("defaultPrevented").Truthy() {
		return false
	}
	e.PreventDefault()
	if run {
		c.run()
	} else {
		c.step()
	}
	return true
}

// command does what was asked for in the editor.
func (c *codePane) command(name string, line int) {
	switch name {
	case "run":
		c.run()
	case "runTo":
		c.runTo(line)
	case "step":
		c.step()
	}
}

// names returns what could stand at the end of prefix in the program as it
// stands.
func (c *codePane) names(prefix string) []string {
	if p := c.page.session.Program(); p != nil && !p.Running() {
		return p.Complete(prefix)
	}
	return nil
}

// marks returns what is to be marked in the program.
func (c *codePane) marks() editorMarks {
	s := c.page.session
	p := s.Program()
	if p == nil || p.Running() || c.waiting || p.Source() != c.text {
		return editorMarks{}
	}
	m := editorMarks{next: p.Next()}
	if last := p.Last(); last != nil {
		m.current = last.Line
	}
	if f := p.Failure(); f != nil && f.Line > 0 {
		m.problemLine, m.problem = f.Line, f.Text
		if m.problem == "" {
			m.problem = f.Notice
		}
	}
	lit := !c.page.hover.none() || !c.page.pinned.none()
	for _, t := range s.Touched() {
		mark := touchMark{line: t.Line, reads: len(t.Reads) > 0, writes: len(t.Writes) > 0}
		for _, r := range session.Union(t.Reads, t.Writes) {
			mark.linked = mark.linked || lit && c.page.linked(r.Offset, r.End())
		}
		mark.title = touchTitle(t)
		m.touched = append(m.touched, mark)
	}
	return m
}

// touchTitle says what a line did to the bytes that are shown.
func touchTitle(t session.Touch) string {
	var parts []string
	if len(t.Reads) > 0 {
		parts = append(parts, "reads "+session.DescribeRanges(t.Reads))
	}
	if len(t.Writes) > 0 {
		parts = append(parts, "writes "+session.DescribeRanges(t.Writes))
	}
	return strings.Join(parts, " · ")
}

// lineLight returns the light of what a line of the program touched.
func (c *codePane) lineLight(line int) light {
	if line > 0 && c.page.session.Program() != nil && !c.waiting {
		for _, t := range c.page.session.Touched() {
			if t.Line == line {
				l := c.page.bytesLight(session.Union(t.Reads, t.Writes)...)
				l.source = "line"
				return l
			}
		}
	}
	return light{}
}
