//go:build js && wasm

// Command selfcheck checks the bridge in whatever engine runs it: each way in which
// sharing memory with JavaScript is known to go wrong is provoked, and must be
// handled. It is a page (index.html) for browsers, and runs in Node by node.js. The
// results go to the server of the page.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"syscall/js"

	"github.com/hack-pad/safejs"

	"memview/view"
	"memview/view/buffer"
	"memview/wasm"
)

// hands is JavaScript's part in the checks: selfcheck.js.
var hands = js.Global().Get("selfcheck")

// A check provokes one failure. It returns what went wrong, or errSkipped with the
// reason why it cannot be provoked here.
type check struct {
	number int // in the list of failure modes
	name   string
	run    func(m *wasm.Memory) error
}

// skipped is why a check cannot be made in an engine.
type skipped string

func (s skipped) Error() string { return string(s) }

// A result is what the report tells of a check.
type result struct {
	Number  int    `json:"number"`
	Name    string `json:"name"`
	Outcome string `json:"outcome"` // passed, failed or skipped
	Detail  string `json:"detail"`
}

func main() {
	m, err := wasm.Open()
	if err != nil {
		panic(err)
	}
	if len(os.Args) > 1 && os.Args[1] == "second" {
		second(m)
		return
	}
	begin := make(chan struct{})
	f := js.FuncOf(func(js.Value, []js.Value) any { close(begin); return nil })
	hands.Set("begin", f)
	hands.Call("ready")
	<-begin
	var results []result
	for _, c := range checks {
		r := result{Number: c.number, Name: c.name, Outcome: "passed"}
		m, err := wasm.Open() // the same one, unless a check has closed it
		if err == nil {
			err = attempt(c, m)
		}
		switch err := err.(type) {
		case nil:
		case skipped:
			r.Outcome, r.Detail = "skipped", err.Error()
		default:
			r.Outcome, r.Detail = "failed", err.Error()
		}
		results = append(results, r)
	}
	text, err := json.Marshal(results)
	if err != nil {
		panic(err)
	}
	hands.Call("done", string(text))
	select {} // the page goes on showing the results
}

// attempt runs a check; a panic is its failure, too.
func attempt(c check, m *wasm.Memory) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("panic: %v", thrown)
		}
	}()
	return c.run(m)
}

// second is the other program on the page. It shares one view until it is told to
// stop, and then exits without a word.
func second(m *wasm.Memory) {
	if _, err := m.Share("twin", bytearray(4)); err != nil {
		panic(err)
	}
	if _, err := m.Share("second", bytearray(4)); err != nil {
		panic(err)
	}
	stop := make(chan struct{})
	hands.Set("stop", js.FuncOf(func(js.Value, []js.Value) any { close(stop); return nil }))
	hands.Call("ready")
	<-stop
}

// bytearray returns a view of n new bytes 0, 1, 2, ….
func bytearray(n int) *view.View {
	b := buffer.Make(n)
	for i := range b {
		b[i] = byte(i)
	}
	return over(buffer.NewByteArray(b))
}

func over(obj buffer.Exporter) *view.View {
	v, err := view.New(obj)
	if err != nil {
		panic(err)
	}
	return v
}

// must panics with err, which attempt reports.
func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

// want compares what was got.
func want(what string, got, want any) error {
	if g, w := fmt.Sprint(got), fmt.Sprint(want); g != w {
		return fmt.Errorf("%s: got %s, want %s", what, g, w)
	}
	return nil
}

// first returns the first error.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// call calls one of JavaScript's hands, and returns what it says.
func call(name string, args ...any) js.Value { return hands.Call(name, args...) }

// hand returns one of JavaScript's hands, to be lent memory.
func hand(name string) safejs.Value { return safejs.Safe(hands.Get(name)) }

// function gives JavaScript a function of Go.
func function(f func()) js.Func {
	return js.FuncOf(func(js.Value, []js.Value) any { f(); return nil })
}

// await waits for a promise.
func await(promise js.Value) (js.Value, error) {
	type outcome struct {
		value js.Value
		err   error
	}
	settled := make(chan outcome, 1)
	yes := js.FuncOf(func(_ js.Value, args []js.Value) any { settled <- outcome{value: args[0]}; return nil })
	no := js.FuncOf(func(_ js.Value, args []js.Value) any { settled <- outcome{err: js.Error{Value: args[0]}}; return nil })
	defer yes.Release()
	defer no.Release()
	promise.Call("then", yes, no)
	o := <-settled
	return o.value, o.err
}

// turn lets JavaScript's event loop run.
func turn() {
	done := make(chan struct{})
	f := function(func() { close(done) })
	defer f.Release()
	js.Global().Call("setTimeout", f)
	<-done
}

// kept holds what grow allocates, so that it stays allocated.
var kept [][]byte

// grow allocates until memory grows: every array over it is detached.
func grow(m *wasm.Memory) {
	for before := m.Stats().Growths; m.Stats().Growths == before; {
		kept = append(kept, make([]byte, 4<<20))
	}
}
