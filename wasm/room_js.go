//go:build js && wasm

package wasm

// This file asks how far memory can still grow.

import "syscall/js"

// room returns by how many bytes linear memory can still grow: up to 4 GiB, if
// this program's memory is known, less what the runtime needs beside it.
func room() int {
	const most, spare = 4 << 30, 16 << 20
	opened.Lock()
	m := opened.memory
	opened.Unlock()
	if m == nil || m.link.memory.Type() != js.TypeObject {
		return MaxLen
	}
	return max(most-spare-m.link.memory.Get("buffer").Get("byteLength").Int(), 0)
}
