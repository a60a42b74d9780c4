//go:build js && wasm

package main

// This file defines the doors that WebAssembly itself has, and is the only one that
// uses unsafe: for the address which the import takes. The library does not use them,
// since a program with an import starts only on pages that provide it, as page.js does.

import (
	"runtime"
	"unsafe"
)

// pageLength returns the length of a Uint8Array that the page makes over n bytes at p.
//
//go:wasmimport page length
func pageLength(p unsafe.Pointer, n uint32) uint32

// imported lends b through the import.
func imported(b []byte) uint32 {
	n := pageLength(unsafe.Pointer(unsafe.SliceData(b)), uint32(len(b)))
	runtime.KeepAlive(b)
	return n
}

// add is called by the page.
//
//go:wasmexport add
func add(a, b uint32) uint32 { return a + b }
