//go:build js && wasm

// Command audio computes sound into memory that JavaScript takes samples from: by
// a copy, and in place.
package main

import (
	"encoding/binary"
	"log"
	"math"
	"syscall/js"
	"time"

	"github.com/hack-pad/safejs"

	"memview/wasm"
)

const (
	rate   = 48000 // samples a second
	rounds = 32    // how often each way is taken before it is shown
)

func main() {
	memory, err := wasm.Open()
	if err != nil {
		log.Fatal(err)
	}
	samples, err := wasm.Alloc[float32](rate)
	if err != nil {
		log.Fatal(err)
	}
	page := js.Global().Get("page")
	takeShared := safejs.Safe(page.Get("takeShared"))
	target := page.Get("target")
	bytes := make([]byte, 4*rate) // CopyBytesToJS knows bytes only

	for second := 0; ; second++ {
		chord(samples, 220*math.Pow(2, float64(second%12)/12))
		start := time.Now()
		for range rounds {
			for i, s := range samples {
				binary.LittleEndian.PutUint32(bytes[4*i:], math.Float32bits(s))
			}
			js.CopyBytesToJS(target, bytes)
			page.Call("takeCopied")
		}
		copied := time.Since(start)
		start = time.Now()
		for range rounds {
			if _, err := memory.Invoke(takeShared, wasm.Borrow[float32](samples)); err != nil {
				log.Fatal(err)
			}
		}
		shared := time.Since(start)
		page.Call("show", microseconds(copied), microseconds(shared))
		time.Sleep(500 * time.Millisecond)
	}
}

// chord computes a major chord that fades away.
func chord(samples []float32, frequency float64) {
	for i := range samples {
		t := float64(i) / rate
		var x float64
		for _, interval := range [3]float64{1, 1.25, 1.5} {
			x += math.Sin(2 * math.Pi * frequency * interval * t)
		}
		samples[i] = float32(x / 3 * math.Exp(-3*t))
	}
}

// microseconds returns what one round of d took.
func microseconds(d time.Duration) float64 { return float64(d) / rounds / float64(time.Microsecond) }
