//go:build js && wasm

package main

import (
	_ "memview/app/ui"
	_ "memview/wasm"
	_ "memview/web"
	_ "net/http"
)

func main() {}
