//go:build js && wasm

package wasm

import (
	_ "syscall/js"

	_ "github.com/hack-pad/safejs"
)
