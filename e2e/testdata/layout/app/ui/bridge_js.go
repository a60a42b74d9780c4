//go:build js && wasm

package ui

import (
	_ "memview/app/session"
	_ "memview/wasm"

	_ "github.com/hack-pad/safejs"
)
