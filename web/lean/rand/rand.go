//go:build js && wasm

// Package rand is crypto/rand for the client (web/lean): the browser's random numbers, without the standard library's
// generator for where there are none.
package rand

import (
	"io"
	"syscall/js"
)

// Reader gives random bytes.
var Reader io.Reader = reader{}

type reader struct{}

// Read fills b by crypto.getRandomValues (Web Cryptography API), which gives at most 65,536 bytes at a time.
func (reader) Read(b []byte) (int, error) {
	for rest := b; len(rest) > 0; {
		n := min(len(rest), 65536)
		array := js.Global().Get("Uint8Array").New(n)
		js.Global().Get("crypto").Call("getRandomValues", array)
		js.CopyBytesToGo(rest[:n], array)
		rest = rest[n:]
	}
	return len(b), nil
}

// Read fills b with random bytes.
func Read(b []byte) (int, error) { return Reader.Read(b) }
