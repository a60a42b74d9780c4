package ui

// This file defines page: the state behind what is seen, and which part is
// drawn again after what.

import (
	"errors"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// Host is what a page needs of the program around it. The zero Host makes a
// page that nobody else sees, such as the one rendered natively.
type Host struct {
	Bridge session.Bridge          // shows the views to JavaScript; nil for nobody
	OnIdle func(func(done func())) // whom memview.idle() asks; nil for nobody
	Grow   func() (int, error)     // makes Go's memory grow and returns its size in bytes then; nil where it cannot
	Notice string                  // what the person should know of the bridge, "" for nothing
	Yield  func()                  // lets the browser work while a program runs; nil for not at all
}

// page is the state of one page: the session and how it is looked at.
type page struct {
	host    Host
	session *session.Session

	cursor    cursor
	anchor    cursor        // where the selection began
	selection session.Range // the bytes selected, of length 0 for none
	selecting bool          // whether a tap selects up to where it is, as a click with Shift does
	hover     light         // what pointer or focus light
	pinned    light         // what stays lit
	editing   *editing      // the element being edited, nil for none
	columns   int           // bytes a line
	fixed     int           // bytes a line whatever fits, 0 for as many as fit
	scroll    scroller
	width     float64 // of the score's frame, in pixels, as last measured; 0 before that
	gutter    float64 // what an address takes besides its digits, in pixels
	mapWidth  float64 // width of the minimap with the space before it, in pixels
	cell      float64 // width of a byte, in pixels
	row       float64 // height of a row, in pixels

	arrange arrangement // of the lanes

	editable bool
	problem  string // the latest error, as Python prints it, "" for none
	notice   string // what else there is to say, "" for nothing
	told     string // what a gesture that changed no byte did, until the next change; "" for nothing

	places places    // the way back and forward
	find   *find     // nil where the page cannot find
	keeper *keeper   // nil where nothing is kept
	title  string    // in the middle of the header, "" for what the page is
	code   *codePane // nil where the page has none
	score  *score
	parts  []part // what else is drawn again after every change

	newView *newView // where a view is made, nil on a page without
	copied  copying

	stream   stream         // of JavaScript's writes
	before   session.Change // the change before the latest: its marks have to go
	pollLoop func()         // stops the loop that looks for silent writes
	busy     int            // what is still under way: files being read
	idlers   []func()       // who waits for that
}

// part is a visible thing that follows the page.
type part interface {
	app.Composer
}

// redrawn is a part that does more than Update to be drawn again.
type redrawn interface{ redraw() }

// editing is an element whose value is being typed.
type editing struct {
	lane, index int
	text        string // what the input starts with
	replace     bool   // whether that is to be typed over
	problem     string // what Python said to the last try
}

func newPage(host Host, s *session.Session) *page {
	p := &page{host: host, session: s, columns: 16, cell: 25, row: 24, gutter: 20, editable: true, notice: host.Notice}
	p.cursor = cursor{lane: hexLane}
	if changed := s.Last().Ranges; len(changed) > 0 {
		p.cursor.offset = changed[0].Offset // what there is to look at first
	}
	p.score = &score{page: p, minimap: &minimap{page: p}}
	p.resizeScore(0, 0)
	p.score.redraw()
	s.Observe(p.changed)
	return p
}

// goRun does something that may take long, such as running a program, while
// the page goes on: f yields to it (session.ProgramLimits). After f, which runs
// on a goroutine of its own, the parts are drawn again.
func (p *page) goRun(ctx app.Context, f func()) {
	p.busy++
	dispatcher := ctx.Dispatcher()
	go func() {
		f()
		onUI(dispatcher, func() {
			p.score.redraw() // the latest change tells of the latest statement alone
			p.redrawParts()
			p.finishBusy()
		})
	}()
	p.redrawParts()
}

// newSampleSession returns a session of sample bytes.
func newSampleSession(host Host) *session.Session {
	s := session.New("the sample", []byte(sampleText), false, sessionOptions(host)...)
	if _, err := s.AddCast(s.Current().ID, "H", "u16"); err != nil {
		panic("ui: the sample: " + err.Error()) // 32 bytes are a multiple of 2
	}
	s.SetCurrent(s.LaneNamed("mv").ID)
	s.Begin()
	return s
}

func sessionOptions(host Host) []session.Option {
	options := []session.Option{session.WithLimits(session.ProgramLimits{Yield: host.Yield})}
	if host.Bridge != nil {
		options = append(options, session.WithBridge(host.Bridge))
	}
	return options
}

// changed draws what a change of the session touches.
func (p *page) changed(c session.Change) {
	last := p.before
	p.before = c
	program := p.session.Program()
	p.stream.note(c, program != nil && program.Running())
	p.problem, p.told = "", ""
	p.touched()
	if p.find != nil {
		p.find.changed()
	}
	if c.Layout {
		p.cursor = p.cursor.settle(p.session)
		p.editing = nil
		p.hover = light{}
		p.setSelection(p.selection) // as far as the memory now goes
		p.resizeScore(0, 0)
		p.score.redraw()
	} else {
		for _, ranges := range [][]session.Range{last.Ranges, last.Reads, c.Ranges, c.Reads} {
			p.score.redrawLines(ranges)
		}
	}
	if p.stream.hold() {
		return
	}
	p.redrawParts()
}

// redrawParts draws everything but the score again.
func (p *page) redrawParts() {
	p.stream.told()
	if p.code != nil {
		p.code.follow()
	}
	p.score.minimap.redraw()
	for _, part := range p.parts {
		if part, ok := part.(redrawn); ok {
			part.redraw()
			continue
		}
		update(part)
	}
}

// update draws c again, where it is on the page at all.
func update(c app.Composer) {
	if c.Mounted() {
		c.Update()
	}
}

// try does something a person asked for and shows what is wrong with it.
func (p *page) try(err error) bool {
	if err == nil {
		return true
	}
	p.fail(err)
	return false
}

// fail shows an error until the next change.
func (p *page) fail(err error) {
	p.problem = err.Error()
	p.redrawParts()
}

// say tells what a gesture that changed no byte did.
func (p *page) say(text string) {
	p.told = text
	p.redrawParts()
}

// setCursor moves the cursor and shows it. Nothing is selected then.
func (p *page) setCursor(c cursor) {
	before := p.cursor
	p.setSelection(session.Range{})
	p.cursor = c.settle(p.session)
	if p.editing != nil {
		p.editing = nil
		p.score.redrawLines([]session.Range{before.cells(p.session)})
	}
	if c.lane != hexLane && !p.open(c.lane) { // what the keyboard is on is seen
		if l := p.session.Lane(c.lane); l != nil {
			p.arrange.fold(l.Name, false)
			p.arrange.hide(l.Name, false)
			p.resizeScore(0, 0)
			p.score.redraw()
		}
	}
	if c.lane != hexLane && c.lane != before.lane {
		p.session.SetCurrent(c.lane)
	}
	p.score.redrawLines([]session.Range{before.cells(p.session), p.cursor.cells(p.session)})
	p.reveal()
	p.redrawParts()
}

// reveal scrolls the line of the cursor into sight.
func (p *page) reveal() {
	if p.scroll.reveal(p.cursor.offset / p.columns) {
		p.score.scrollToTop()
	}
}

// maxItemsize returns the largest itemsize among the views shown.
func (p *page) maxItemsize() int {
	n := 1
	for _, l := range p.lanes() {
		n = max(n, l.View.ItemSize())
	}
	return n
}

// addressDigits returns how many hexadecimal digits an offset is shown with.
func (p *page) addressDigits() int {
	return max(4, (len(hexDigits(max(p.session.Len()-1, 0), 1))+1)/2*2)
}

// foldedHeight is the height of a folded lane's row in pixels; style.css has
// the same.
const foldedHeight = 7

// lineHeight returns the height of one system in pixels: a row for the hex,
// one for each view, and what style.css puts around them.
func (p *page) lineHeight() float64 {
	const padding, border = 7 + 8, 1
	height := p.row + padding + border
	for _, l := range p.lanes() {
		if p.arrange.isFolded(l) {
			height += foldedHeight
		} else {
			height += p.row
		}
	}
	return height
}

// resizeScore lays the score out for a frame of width pixels and a window of
// height; 0 for what they were.
func (p *page) resizeScore(width, height float64) {
	top := p.scroll.first() * p.columns
	if width > 0 {
		p.width = width
	}
	if height > 0 {
		p.scroll.viewport = height
	}
	p.scroll.lineHeight = p.lineHeight()
	p.fit(p.width)
	if p.score.minimap.shown() {
		p.fit(p.width - p.mapWidth) // it takes its part only where it is there: with all of the width, not all is in sight
	}
	p.scroll.top = min(float64(top/p.columns)*p.scroll.lineHeight, p.scroll.maxTop())
}

// fit breaks the memory into lines for width pixels; 0 for as they were.
func (p *page) fit(width float64) {
	if width > 0 {
		address := float64(p.addressDigits())*charWidth + p.gutter
		p.columns = fitColumns(width, address, p.cell, p.maxItemsize())
	}
	if p.fixed > 0 {
		p.columns = p.fixed
	}
	p.scroll.lines = p.session.Lines(p.columns)
}

// pythonProblem is what a person sees of an error: Python's own "Type: text",
// or our own words.
func pythonProblem(errs ...error) string {
	if err := errors.Join(errs...); err != nil {
		return err.Error()
	}
	return ""
}
