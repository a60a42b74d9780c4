//go:build js && wasm

// Command pixels renders at animation rate into memory that JavaScript draws from:
// by a copy, and in place.
package main

import (
	"log"
	"math"
	"syscall/js"
	"time"

	"github.com/hack-pad/safejs"

	"memview/wasm"
)

const size = 512 // of the picture, in pixels each way

func main() {
	memory, err := wasm.Open()
	if err != nil {
		log.Fatal(err)
	}
	pixels, err := wasm.Alloc[byte](size * size * 4) // red, green, blue, alpha
	if err != nil {
		log.Fatal(err)
	}
	page := js.Global().Get("page")
	drawShared, err := memory.Func(safejs.Safe(page.Get("drawShared")))
	if err != nil {
		log.Fatal(err)
	}
	target := page.Get("target")

	var rendering, copying, sharing average
	var frame js.Func
	frame = js.FuncOf(func(_ js.Value, args []js.Value) any {
		now := args[0].Float() / 1000 // seconds
		rendering.time(func() { render(pixels, now) })
		// The copy way: Go to JavaScript's memory, from there to the canvas.
		copying.time(func() {
			js.CopyBytesToJS(target, pixels)
			page.Call("drawCopied")
		})
		// The shared way: from Go's memory to the canvas.
		sharing.time(func() {
			if _, err := drawShared.Invoke(pixels); err != nil {
				log.Fatal(err)
			}
		})
		if rendering.n%16 == 0 {
			page.Call("show", rendering.take(), copying.take(), sharing.take())
		}
		js.Global().Call("requestAnimationFrame", frame)
		return nil
	})
	js.Global().Call("requestAnimationFrame", frame)
	select {}
}

// render draws two waves that move, in a function of its own: Go's compiler makes
// better code of a hot loop outside main.
func render(pixels []byte, now float64) {
	var across, down [size]float64
	for i := range size {
		across[i] = math.Sin(float64(i)/40 + now)
		down[i] = math.Cos(float64(i)/30 - now*1.3)
	}
	for y := range size {
		row := pixels[y*size*4 : (y+1)*size*4]
		for x := range size {
			wave := across[x] + down[y] // from -2 to 2
			p := row[x*4 : x*4+4]
			p[0], p[1], p[2], p[3] = byte(127+60*wave), byte(127+60*across[x]), byte(127-60*wave), 255
		}
	}
}

// average is what something takes on average, in microseconds.
type average struct {
	total time.Duration
	n     int
}

func (a *average) time(f func()) {
	start := time.Now()
	f()
	a.total += time.Since(start)
	a.n++
}

// take returns the average, and begins anew.
func (a *average) take() float64 {
	mean := float64(a.total) / float64(a.n) / float64(time.Microsecond)
	*a = average{}
	return mean
}
