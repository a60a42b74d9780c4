// Command app is the client: the program that runs in the page, as
// WebAssembly. It hands the bridge to the pages and runs them.
//
// It is a program of its own, and the host another (web/memview): a client
// whose main also mentioned net/http would weigh more than twice as much.
package main

import (
	"runtime"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/ui"
	"memview/wasm"
)

// ballast is memory that nobody touches: the collector, which runs when the heap has doubled, runs a fifth as often while
// little is alive, which programs of Python feel. Next to what a person opens it is small.
var ballast = make([]byte, 24<<20)

func main() {
	defer runtime.KeepAlive(&ballast)
	var host ui.Host
	memory, err := wasm.Open()
	if err == nil && memory.Mode() == wasm.Copy {
		err = wasm.ErrNoMemory
	}
	if err != nil {
		// The pages work without; the person is told what is missing.
		host.Notice = "JavaScript cannot share this memory: " + err.Error()
	} else {
		host.Bridge = bridge{memory}
		host.OnIdle = memory.OnIdle
		host.Grow = func() (int, error) { return grow(memory) }
	}
	host.Yield = newYield()
	ui.Routes(host)
	app.RunWhenOnBrowser()
}
