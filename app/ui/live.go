package ui

// This file defines what keeps a page in step with JavaScript: the loop that
// looks for silent writes, and the answer to memview.idle().

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// sweepBudget is how many bytes out of sight are compared each frame: 64 MiB
// within a second at 60 frames, at about a millisecond a frame.
const sweepBudget = 1 << 20

// start begins to follow JavaScript's writes.
func (p *page) start(ctx app.Context) {
	p.pollLoop = everyFrame(ctx, p.poll)
	if p.host.OnIdle != nil {
		dispatcher := ctx.Dispatcher()
		p.host.OnIdle(func(done func()) {
			onUI(dispatcher, func() { p.whenIdle(dispatcher, done) })
		})
	}
}

// stop ends what start began.
func (p *page) stop() {
	if p.pollLoop != nil {
		p.pollLoop()
		p.pollLoop = nil
	}
}

// poll looks for silent writes: all that is in sight, and a slice of the rest.
func (p *page) poll() {
	if p.stream.next() {
		p.redrawParts()
	}
	if p.session.PollShared() {
		p.redrawParts()
	}
	p.find.work()
	p.keeper.work()
	first := p.scroll.first() * p.columns
	if !p.session.Poll(first, first+p.score.shown*p.columns) {
		p.session.Sweep(sweepBudget)
	}
}

// whenIdle calls done once every silent write so far is found, nothing is
// under way, and all of it is drawn and painted.
func (p *page) whenIdle(dispatcher app.Dispatcher, done func()) {
	if p.busy == 0 {
		p.session.Poll(0, p.session.Len()) // what it finds may be counted anew
	}
	if p.busy > 0 {
		p.idlers = append(p.idlers, func() { p.whenIdle(dispatcher, done) })
		return
	}
	if p.session.PollShared() || p.stream.due {
		p.redrawParts()
	}
	afterDrawing(dispatcher, func() { nextFrame(done) })
}

// finishBusy says that one of the things under way has ended.
func (p *page) finishBusy() {
	p.busy--
	if p.busy > 0 {
		return
	}
	waiting := p.idlers
	p.idlers = nil
	for _, f := range waiting {
		f()
	}
}
