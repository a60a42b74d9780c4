package main

// This file defines how a running program of Python lets the browser work.

import (
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// slice is how long a program runs before the browser gets its turn: short
// enough for a frame to be painted in time.
const slice = 10 * time.Millisecond

// newYield returns a function that, called often, gives the browser a turn
// after each slice: it posts a message and waits until that arrives. Messages
// of a MessageChannel come behind what the browser has to do already, input
// among it, and at once where there is nothing: timers are slower, and the
// continuation of scheduler.yield() overtakes the rest, in Chromium for so long
// that Stop is never heard.
func newYield() func() {
	channel := app.Window().Get("MessageChannel")
	if !channel.Truthy() {
		return nil
	}
	ports := channel.New()
	turn := make(chan struct{}, 1)
	ports.Get("port1").Set("onmessage", app.FuncOf(func(app.Value, []app.Value) any {
		turn <- struct{}{}
		return nil
	}))
	sender := ports.Get("port2")
	since := time.Now()
	return func() {
		if time.Since(since) < slice {
			return
		}
		sender.Call("postMessage", nil)
		<-turn
		since = time.Now()
	}
}
