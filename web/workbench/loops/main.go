//go:build js && wasm

// Command loops gives a page's script the snippet engine, which it times beside Pyodide.
package main

import (
	"runtime"
	"strings"
	"syscall/js"

	"memview/app/python"
)

// ballast is as in the client.
var ballast = make([]byte, 24<<20)

func main() {
	defer runtime.KeepAlive(&ballast)
	js.Global().Set("runPython", js.FuncOf(func(_ js.Value, args []js.Value) any {
		var out strings.Builder
		s := python.New(python.Options{Write: func(_ int, text string) { out.WriteString(text) }})
		defer s.Close()
		if r := s.Run(args[0].String(), args[1].String()); r.Notice != nil {
			out.WriteString(r.Notice.Text)
		}
		return out.String()
	}))
	js.Global().Call("ready")
	select {}
}
