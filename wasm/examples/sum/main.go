//go:build js && wasm

// Command sum has JavaScript sum 64 MiB of Go's memory: of a copy, and in place.
package main

import (
	"fmt"
	"log"
	"syscall/js"
	"time"

	"memview/wasm"
)

func main() {
	memory, err := wasm.Open()
	if err != nil {
		log.Fatal(err)
	}
	numbers, err := wasm.Alloc[byte](64 << 20)
	if err != nil {
		log.Fatal(err)
	}
	fill(numbers)
	if _, err := wasm.ShareSlice(memory, "numbers", numbers); err != nil {
		log.Fatal(err)
	}
	page := js.Global().Get("page")
	target := page.Get("target")
	for round := 0; ; round++ {
		numbers[round%len(numbers)]++ // both ways must see it
		start := time.Now()
		js.CopyBytesToJS(target, numbers)
		copiedSum := page.Call("sumCopied")
		copied := time.Since(start)

		start = time.Now()
		sharedSum := page.Call("sumShared")
		shared := time.Since(start)
		page.Call("show", milliseconds(copied), fmt.Sprint(copiedSum.Int()), milliseconds(shared), fmt.Sprint(sharedSum.Int()))
		time.Sleep(500 * time.Millisecond)
	}
}

func fill(numbers []byte) {
	for i := range numbers {
		numbers[i] = byte(i * 7)
	}
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
