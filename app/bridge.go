package main

// This file defines how package wasm serves as the session's bridge.

import (
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
