package session

// This file defines a program: a document whose owners and views are those of
// a snippet of Python, and how they are followed.

import (
	"slices"
	"strings"
	"time"

	"memview/app/python"
	"memview/view/buffer"
)

// ProgramLimits are what a program may use on a page. Yield, where there is
// one, is called every few milliseconds while it runs.
type ProgramLimits struct {
	python.Limits
	Yield func()
}

// Program is a snippet of Python at one place of its run.
//
// It can be set anywhere: the same program does the same each time, so that
// going back is running it again, with all that a person did in between.
type Program struct {
	name, source string
	lines        []string
	engine       *python.Session
	run          *python.Execution
	events       []*python.Event // told since the last look
	printed      []Output        // since the last look
	base         int             // entries of the history, dropped ones too, before its first
	seed         *seed           // what it finds, nil for nothing
	owners       map[uint64]*Owner
	lanes        map[uint64]*Lane
	copies       map[uint64]uint64 // whose bytes a buffer is a copy of
	running      bool
	stopped      bool
	patience     int             // how often the program yielded since a person stopped it
	longer       bool            // a person granted more time
	last         []*python.Event // what the latest entry did
	failure      *Failure
	kept         string // the name of the owner to show where it was restored, "" for any
}

// seed is data that stood on the page before a program: the program finds it
// under its names.
type seed struct {
	bytes    []byte // as they were
	readOnly bool
	source   string
	lanes    []*Lane // with recipes
}

// Output is what a statement printed.
type Output struct {
	Step   int // position in the history behind the statement
	Stream int // 1 standard output, 2 standard error, 0 a line that a person typed
	Text   string
}

// Failure is why a program ended before its end.
type Failure struct {
	Line, EndLine int    // of the source, from 1; 0 where that is not known
	Col, EndCol   int    // code points, from 0
	Text          string // the last line of the traceback: "TypeError: …"; "" where Notice is not
	Notice        string // a limit of this page, which is no error of Python's
	Kind          string // of the notice: "time", "memory", "unsupported" …
	Hint          string // what may help, "" for nothing
}

// Source returns the program's text.
func (p *Program) Source() string { return p.source }

// Name returns the name that stands in tracebacks.
func (p *Program) Name() string { return p.name }

// Next returns the line, from 1, of the statement that runs next; 0 at the end.
func (p *Program) Next() int {
	if p.run.Done() {
		return 0
	}
	return p.run.Position().Line
}

// Position returns where the statement stands that runs next; the zero value
// at the end.
func (p *Program) Position() python.Position {
	if p.run.Done() {
		return python.Position{}
	}
	return p.run.Position()
}

// Last returns the statement that ended last; nil at the beginning, after what
// is not a statement of the program, and within one that called a function.
func (p *Program) Last() *python.Event {
	if n := len(p.last); n > 0 {
		return p.last[n-1]
	}
	return nil
}

// Done reports whether the program has ended.
func (p *Program) Done() bool { return p.run.Done() }

// Running reports whether the program runs now: until it stops, nothing can be
// done to it but Stop.
func (p *Program) Running() bool { return p.running }

// Complete returns what could stand at the end of prefix, a piece of Python.
func (p *Program) Complete(prefix string) []string { return p.engine.Complete(prefix) }

// Variables returns the names that the program has bound, in order.
func (p *Program) Variables() []python.Variable { return p.engine.Globals() }

// Found returns what the program finds under the name data, as it was before
// the program: where it came from, "" where there is none, and its length in
// bytes.
func (p *Program) Found() (source string, length int) {
	if p.seed == nil {
		return "", 0
	}
	return p.seed.source, len(p.seed.bytes)
}

// Failure returns why the program ended before its end, nil where it did not.
func (p *Program) Failure() *Failure { return p.failure }

// newProgram returns a program that nobody started yet.
func newProgram(name, source string, found *seed) *Program {
	return &Program{name: name, source: source, lines: strings.Split(source, "\n"), seed: found,
		owners: map[uint64]*Owner{}, lanes: map[uint64]*Lane{}, copies: map[uint64]uint64{}}
}

// start sets the program to its beginning. What it owned before is gone.
func (p *Program) start(s *Session) {
	p.close()
	limits := s.limits.Limits
	limits.Time = p.time(s.limits)
	p.events, p.printed, p.last, p.failure = nil, nil, nil, nil
	p.engine = python.New(python.Options{
		Limits: limits,
		Yield:  func() { p.yield(s) },
		Event:  func(e *python.Event) { p.events = append(p.events, e) },
		Write:  func(stream int, text string) { p.printed = append(p.printed, Output{Stream: stream, Text: text}) },
	})
	if p.seed != nil {
		p.bindSeed()
	}
	p.run = p.engine.Begin(p.name, p.source)
	p.settle()
}

// time returns how long the program may run.
func (p *Program) time(limits ProgramLimits) time.Duration {
	t := limits.Time
	if t == 0 {
		t = python.DefaultLimits.Time
	}
	if p.longer {
		t *= 10
	}
	return t
}

// yield lets the page work. A statement that a person stopped, and that goes on
// through several of these, is ended.
func (p *Program) yield(s *Session) {
	if s.limits.Yield != nil {
		s.limits.Yield()
	}
	if p.stopped {
		if p.patience++; p.patience > 1 {
			p.engine.Stop()
		}
	}
}

// bindSeed gives the program what stood on the page before it.
func (p *Program) bindSeed() {
	data := buffer.Make(len(p.seed.bytes))
	copy(data, p.seed.bytes)
	d := newDocument(p.seed.source, data, p.seed.readOnly)
	p.engine.BindBuffer(OwnerName, d.shown.exporter)
	for _, l := range p.seed.lanes {
		if v, err := d.derive(l.recipe); err == nil {
			p.engine.Bind(l.Name, v)
		}
	}
}

// close lets go of what the program holds.
func (p *Program) close() {
	if p.run != nil {
		p.run.Close()
	}
	if p.engine != nil {
		p.engine.Close()
	}
}

// settle notes how the program ended, once it has.
func (p *Program) settle() {
	if !p.run.Done() || p.failure != nil {
		return
	}
	r := p.run.Result()
	p.failure = p.failureOf(r)
}

func (p *Program) failureOf(r python.Result) *Failure {
	if r.Notice != nil {
		return &Failure{Line: r.Notice.Line, EndLine: r.Notice.Line, Notice: r.Notice.Text, Kind: r.Notice.Kind, Hint: r.Hint}
	}
	if r.Exit == 0 {
		return nil
	}
	f := &Failure{Hint: r.Hint}
	var trace strings.Builder
	for _, o := range p.printed {
		if o.Stream == 2 {
			trace.WriteString(o.Text)
		}
	}
	f.Text = lastLine(trace.String())
	f.Line = lineInTraceback(trace.String(), p.name)
	f.EndLine = f.Line
	return f
}

// lastLine returns the last line of a text that ends with a line break.
func lastLine(text string) string {
	text = strings.TrimRight(text, "\n")
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// lineInTraceback returns the last line of file that a traceback names, 0
// where it names none.
func lineInTraceback(trace, file string) int {
	mark := `File "` + file + `", line `
	at := strings.LastIndex(trace, mark)
	if at < 0 {
		return 0
	}
	n := 0
	for _, c := range trace[at+len(mark):] {
		if c < '0' || c > '9' {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// follow takes over what the program owns now. It reports whether owners or
// views came, went, or are laid out anew.
func (p *Program) follow(s *Session, d *document) bool {
	changed := false
	views := p.engine.Views()
	viewed := map[uint64]bool{}
	for _, v := range views {
		if !v.Released {
			viewed[v.Buffer] = true
		}
	}
	var owners []*Owner
	for _, info := range p.engine.Buffers() {
		if len(info.Names) == 0 && !viewed[info.ID] {
			continue // a temporary
		}
		owners = append(owners, p.owner(s, info, &changed))
	}
	if !slices.Equal(owners, d.owners) {
		d.owners, changed = owners, true
	}
	var lanes []*Lane
	for _, info := range views {
		if info.Temporary {
			continue
		}
		if l := p.lane(s, d, lanes, info, &changed); l != nil {
			lanes = append(lanes, l)
		}
	}
	for _, l := range d.lanes {
		if !slices.Contains(lanes, l) {
			s.withdraw(l)
		}
	}
	if !slices.Equal(lanes, d.lanes) {
		d.lanes, changed = lanes, true
	}
	d.show(d.worthShowing())
	return changed
}

// owner returns the owner that an exporter of the program is, as it is now.
func (p *Program) owner(s *Session, info python.BufferInfo, changed *bool) *Owner {
	o := p.owners[info.ID]
	if o == nil {
		s.ownersMade++
		o = &Owner{ID: s.ownersMade}
		p.owners[info.ID] = o
	}
	name := ""
	if len(info.Names) > 0 {
		name = info.Names[0]
	}
	if o.Name != name || o.exporter != info.Exporter || !sameMemory(o.memory, info.Bytes) {
		*changed = true
		o.Name, o.Type, o.exporter, o.readOnly = name, info.Type, info.Exporter, info.ReadOnly
		o.see(info.Bytes)
	}
	o.size, o.source = sizeOf(info.Type, len(info.Bytes)), p.owners[p.copies[info.ID]]
	return o
}

// lane returns the lane that a view of the program is, as it is now, beside
// those that are there already; nil where nothing of it can be drawn.
func (p *Program) lane(s *Session, d *document, beside []*Lane, info python.ViewInfo, changed *bool) *Lane {
	owner := p.owners[info.Buffer]
	if owner == nil || !slices.Contains(d.owners, owner) {
		return nil // a ghost whose memory is gone, too
	}
	l := p.lanes[info.ID]
	if l == nil {
		l = &Lane{ID: d.nextID, Index: d.freeIndex(), owner: owner}
		d.nextID++
		d.lanes = append(d.lanes, l) // so that the next one takes another index
		p.lanes[info.ID] = l
	}
	name := laneName(beside, info.Names)
	if l.View != info.View || l.Name != name || l.ghost != info.Released {
		*changed = true
		s.withdraw(l)
		l.View, l.Name, l.ghost = info.View, name, info.Released
		s.publish(l)
	}
	l.owner = owner
	l.Parent, l.Call = p.origin(info)
	return l
}

// laneName returns the name to show a view under: its own, numbered where
// another function gave it to another view, or one that says there is none.
func laneName(beside []*Lane, names []string) string {
	name := "view"
	if len(names) > 0 {
		name = names[0]
	}
	for n := 1; ; n++ {
		candidate := numbered(name, n)
		if !slices.ContainsFunc(beside, func(l *Lane) bool { return l.Name == candidate }) {
			return candidate
		}
	}
}

// origin returns what a view was made from, and the expression that made it
// of that.
func (p *Program) origin(info python.ViewInfo) (parent, how string) {
	if p.seed != nil && info.How == "" && len(info.Names) > 0 {
		for _, l := range p.seed.lanes {
			if l.Name == info.Names[0] {
				return l.Parent, l.Call
			}
		}
	}
	if l := p.lanes[info.Parent]; l != nil && info.Parent != 0 {
		parent = l.Name
	} else if o := p.owners[info.Buffer]; o != nil {
		parent = o.Name
	}
	return parent, strings.TrimPrefix(info.How, parent)
}

// worthShowing returns the owner to lay out: the chosen one while it is there,
// else the one before, unless it has no view and another one has.
func (d *document) worthShowing() *Owner {
	if d.chosen != nil && slices.Contains(d.owners, d.chosen) {
		return d.chosen
	}
	if d.shown != nil && slices.Contains(d.owners, d.shown) && d.exports(d.shown) > 0 {
		return d.shown
	}
	for _, o := range d.owners {
		if d.exports(o) > 0 {
			return o
		}
	}
	if d.shown != nil && slices.Contains(d.owners, d.shown) {
		return d.shown
	}
	if len(d.owners) > 0 {
		return d.owners[0]
	}
	return nothing()
}

// nothing is the owner of a document that owns nothing yet.
func nothing() *Owner {
	o := &Owner{readOnly: true}
	o.see(nil)
	return o
}

func sameMemory(a, b []byte) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}
