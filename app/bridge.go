package main

// This file defines how package wasm serves as the session's bridge.

import (
	"fmt"
	"runtime"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
	"memview/view"
	"memview/wasm"
)

// bridge shows the session's views to JavaScript.
type bridge struct{ memory *wasm.Memory }

var _ session.Bridge = bridge{}

// Publish implements session.Bridge.
func (b bridge) Publish(name string, v *view.View) (session.Publication, error) {
	shared, err := b.memory.Share(name, v)
	if err != nil {
		return session.Publication{}, err
	}
	return session.Publication{
		Address:    uint64(shared.Address()),
		TypedArray: shared.TypedArray(),
		Reason:     shared.Reason(),
		Release:    shared.Release,
		Ended:      shared.Released,
	}, nil
}

// Emit implements session.Bridge.
func (b bridge) Emit(event string, detail map[string]any) {
	if err := b.memory.Emit(event, detail); err != nil {
		app.Logf("memview: event %q: %v", event, err)
	}
}

// maxGrow is how large a person may make the program's memory by hand, in bytes.
const maxGrow = 1 << 30

// grow makes the program's memory grow and returns its size then: it reserves
// more than the runtime has idle.
func grow(memory *wasm.Memory) (int, error) {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	before := memory.Stats()
	n := int(stats.HeapIdle) + 1<<20
	if before.Size+n > maxGrow {
		return 0, fmt.Errorf("memory has grown to %d bytes, which is enough", before.Size)
	}
	if err := memory.Reserve(n); err != nil {
		return 0, err
	}
	return memory.Stats().Size, nil
}
