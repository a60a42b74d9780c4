package ui

// This file defines finding: the bar, the search that goes on for a few
// milliseconds each frame, and the marks on what was found.

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
	"memview/view/format"
)

// IDs of the bar.
const (
	idFindText = "find-text"
	idGoTo     = "goto-text"
)

// searchTime is how long a search works each frame, searchSlice how many bytes
// it looks at before it looks at the clock.
const (
	searchTime  = 6 * time.Millisecond
	searchSlice = 512 << 10
)

// wentRound says that a search went on behind an end of the memory.
const wentRound = " · went round"

type find struct {
	app.Compo
	page *page

	open bool
	kind session.FindKind
	code string
	big  bool
	text string

	pattern *session.Pattern
	problem string
	search  *session.Search // under way, nil for none
	tally   *session.Tally  // of all matches, nil where there is no pattern
	counted bool
	anchor  spot   // where the page was before what is typed was looked for
	typed   bool   // whether the search under way is for what is being typed
	found   int    // where the match stands that the page is at, -1 for none
	round   bool   // whether the search under way began behind an end of the memory
	note    string // what the last search came to
	jumped  bool   // whether the way back from this find is noted
	marks   []session.Range
	marked  session.Range // the bytes that marks is about
}

func newFind(p *page) *find {
	return &find{page: p, kind: session.FindText, code: "H", found: -1}
}

// Render implements app.Composer.
func (f *find) Render() app.UI {
	form := app.Form().ID("find").Class("find").Role("search").Aria("label", "Find").OnSubmit(f.onSubmit).OnKeyDown(f.onKeyDown)
	if !f.open {
		return form.Hidden(true)
	}
	fields := []app.UI{
		app.Select().ID("find-kind").Aria("label", "Find what").OnChange(f.onKind).Body(
			choices(string(f.kind), option{"text", "Text"}, option{"hex", "Hex"}, option{"value", "Value"})...),
	}
	placeholder := map[session.FindKind]string{session.FindText: "zero", session.FindHex: "6f ?? 2d", session.FindValue: "0xBEEF"}[f.kind]
	input := app.Input().ID(idFindText).Type("text").AutoComplete(false).Spellcheck(false).Aria("label", "Find").
		Placeholder(placeholder).Value(f.text).OnInput(f.onInput)
	if f.problem != "" {
		input = input.Aria("invalid", "true").Aria("describedby", "find-problem")
	}
	fields = append(fields, input)
	if f.kind == session.FindValue {
		var codes []option
		for _, c := range format.Codes() {
			codes = append(codes, option{c.String(), "'" + c.String() + "' " + c.Name})
		}
		order := "little"
		if f.big {
			order = "big"
		}
		fields = append(fields,
			app.Select().ID("find-code").Aria("label", "Code").OnChange(f.onCode).Body(choices(f.code, codes...)...),
			app.Select().ID("find-order").Aria("label", "Byte order").OnChange(f.onOrder).Body(choices(order, option{"little", "little"}, option{"big", "big"})...))
	}
	fields = append(fields,
		app.Button().Type("button").Class("btn square").Aria("label", "Previous match").Title("Previous match (Shift+F3)").OnClick(f.onPrevious).Text("↑"),
		app.Button().Type("submit").Class("btn square").Aria("label", "Next match").Title("Next match (F3)").Text("↓"),
		app.P().ID("find-status").Class("hint").Role("status").Body(app.Text(f.status())),
	)
	if f.search != nil {
		fields = append(fields, app.Button().Type("button").Class("btn small").OnClick(f.onStop).Text("Stop"))
	}
	fields = append(fields, app.Button().Type("button").Class("btn square").Aria("label", "Close find").Title("Close (Esc)").OnClick(f.onClose).Text("✕"))
	if f.problem != "" {
		fields = append(fields, app.P().ID("find-problem").Class("problem").Role("alert").Body(app.Text(f.problem)))
	}
	return form.Body(fields...)
}

// option is one choice of a select.
type option struct{ value, text string }

// choices are the options of a select, value the chosen one.
func choices(value string, options ...option) []app.UI {
	list := make([]app.UI, len(options))
	for i, o := range options {
		element := app.Option().Value(o.value).Text(o.text)
		if o.value == value {
			element = element.Selected(true)
		}
		list[i] = element
	}
	return list
}

// status says how the search stands: "3 of 12", "no match".
func (f *find) status() string {
	switch {
	case f.pattern == nil:
		return ""
	case f.search != nil:
		return "searching… " + strconv.Itoa(int(100*f.search.Progress(f.page.session.Memory()))) + " %"
	case !f.counted && f.found < 0:
		return "counting…"
	case !f.counted:
		return "counting… " + groupDigits(f.tally.Count) + f.note
	case f.tally.Count == 0:
		return "no match"
	case f.found < 0 || !f.pattern.At(f.page.session.Memory(), f.found):
		return plural(f.tally.Count, "match", "matches") + f.note
	}
	return groupDigits(f.tally.Index(f.page.session.Memory(), f.found)) + " of " + groupDigits(f.tally.Count) + f.note
}

func plural(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return groupDigits(n) + " " + more
}

// show opens the bar with the keyboard in it.
func (f *find) show(ctx app.Context) {
	f.open, f.jumped, f.anchor = true, false, f.page.spot()
	update(f)
	f.mark()
	ctx.Defer(func(app.Context) { focusInput(idFindText, true) })
}

func (f *find) hide() {
	f.stop()
	f.open = false
	f.mark()
	update(f)
	focus(idScore)
}

func (f *find) onKind(ctx app.Context, e app.Event) {
	f.kind = session.FindKind(ctx.JSSrc().Get("value").String())
	f.read()
}

func (f *find) onCode(ctx app.Context, e app.Event) {
	f.code = ctx.JSSrc().Get("value").String()
	f.read()
}

func (f *find) onOrder(ctx app.Context, e app.Event) {
	f.big = ctx.JSSrc().Get("value").String() == "big"
	f.read()
}

func (f *find) onInput(ctx app.Context, e app.Event) {
	f.text = ctx.JSSrc().Get("value").String()
	f.read()
}

// read takes the pattern anew from what is typed, and looks for it from where
// the page was before.
func (f *find) read() {
	f.stop()
	f.stopCount()
	f.pattern, f.found, f.problem, f.note = nil, -1, "", ""
	if f.text != "" {
		pattern, err := session.NewPattern(f.kind, f.text, f.code, f.big)
		if err != nil {
			f.problem = err.Error()
		} else {
			f.pattern = pattern
			f.recount()
			f.typed, f.round = true, false
			f.look(f.anchor.cursor.offset, false)
		}
	}
	f.mark()
	update(f)
}

func (f *find) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	f.step(false)
}

func (f *find) onPrevious(ctx app.Context, e app.Event) { f.step(true) }
func (f *find) onStop(ctx app.Context, e app.Event)     { f.stop() }
func (f *find) onClose(ctx app.Context, e app.Event)    { f.hide() }

func (f *find) onKeyDown(ctx app.Context, e app.Event) {
	switch k := readKey(e); {
	case k.name == "Escape":
		e.PreventDefault()
		f.hide()
	case k.name == "Enter" && k.shift && isInside(e, idFindText):
		e.PreventDefault()
		f.step(true)
	}
}

// step goes on to the next match, or to the one before.
func (f *find) step(back bool) {
	if f.pattern == nil {
		return
	}
	from := f.page.cursor.offset
	if f.found == from && back {
		from--
	} else if f.found == from {
		from++
	}
	n := f.page.session.Len()
	round := from < 0 || from >= n
	if n > 0 {
		from = (from + n) % n
	}
	f.typed, f.round = false, round
	f.look(from, back)
}

// look begins a search.
func (f *find) look(from int, back bool) {
	f.stop()
	f.search = session.NewSearch(f.pattern, from, back)
	f.page.busy++
	f.work()
}

// stop leaves the search.
func (f *find) stop() {
	if f.search != nil {
		f.search = nil
		f.page.finishBusy()
	}
}

// recount counts the matches anew.
func (f *find) recount() {
	f.stopCount()
	f.tally = session.NewTally(f.pattern)
	f.page.busy++
}

// stopCount forgets what was counted.
func (f *find) stopCount() {
	if f.tally != nil && !f.counted {
		f.page.finishBusy()
	}
	f.tally, f.counted = nil, false
}

// work goes on with the search, and then the count, for a moment.
func (f *find) work() {
	if f == nil || f.pattern == nil || f.search == nil && f.counted {
		return
	}
	until := time.Now().Add(searchTime)
	memory := f.page.session.Memory()
	for f.search != nil && time.Now().Before(until) {
		if offset, over := f.search.Step(memory, searchSlice); over {
			wrapped := f.search.Wrapped
			f.stop()
			f.arrive(offset, wrapped)
		}
	}
	for f.search == nil && !f.counted && f.tally != nil && time.Now().Before(until) {
		if f.tally.Step(memory, searchSlice) {
			f.counted = true
			f.page.finishBusy()
		}
	}
	update(f)
}

// arrive shows the match at offset, -1 for none.
func (f *find) arrive(offset int, wrapped bool) {
	f.found, f.note = offset, ""
	if offset < 0 {
		if f.typed {
			f.page.stand(f.anchor.owner, f.anchor.cursor, f.anchor.selection)
		}
		return
	}
	if wrapped || f.round {
		f.note = wentRound
	}
	p := f.page
	c, r := cursor{lane: hexLane, offset: offset}, session.Range{Offset: offset, Length: f.pattern.Len()}
	if f.jumped { // the way back leads to where finding began, not through every match
		p.stand(p.shownOwner(), c, r)
		p.redrawParts()
	} else {
		f.jumped = true
		p.jump(p.shownOwner(), c, r)
	}
	if !f.typed {
		f.anchor = p.spot()
	}
	f.mark()
}

// changed counts again, for the bytes that now stand there.
func (f *find) changed() {
	if !f.open || f.pattern == nil {
		return
	}
	f.marked = session.Range{}
	f.recount()
}

// mark draws the marks in sight again.
func (f *find) mark() {
	f.marked = session.Range{}
	p := f.page
	first := p.scroll.first() * p.columns
	p.score.redrawLines([]session.Range{{Offset: first, Length: (p.score.shown + 1) * p.columns}})
}

// marksIn reports whether one of the bytes from lo up to hi is of a match.
func (f *find) marksIn(lo, hi int) bool {
	if f == nil || !f.open || f.pattern == nil {
		return false
	}
	columns := f.page.columns
	line := session.Range{Offset: lo / columns * columns, Length: columns}
	line.Length = max(line.Length, hi-line.Offset)
	if f.marked != line {
		f.marked, f.marks = line, f.pattern.In(f.page.session.Memory(), line.Offset, line.End())
	}
	for _, m := range f.marks {
		if m.Overlaps(lo, hi) {
			return true
		}
	}
	return false
}
