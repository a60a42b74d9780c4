//go:build js && wasm

package wasm

// This file is the only one that finds linear memory. Go's syscall/js has no way
// to it, but the JavaScript class Go that runs the program (wasm_exec.js) has: the
// running instance holds, in _inst, the WebAssembly instance and its exports.
// It gives itself to nobody, except as the receiver of one method:
// js.FuncOf calls instance._makeFuncWrapper(id) and keeps what that returns. Both
// ways let Object.prototype.valueOf be called in its place, which returns its
// receiver: the Value of the js.Func is then the instance. Neither evaluates
// text, so a strict Content-Security-Policy allows them.
//
// Both hold for a few calls during which no other Go code runs, and put back
// what they changed whatever happens. Their result is taken for right only when
// probe has found the bytes there that Go wrote.

import (
	"encoding/binary"
	"syscall/js"

	"github.com/hack-pad/safejs"

	"memview/view/buffer"
)

// A way is one to the running instance of JavaScript's class Go. It returns any
// other value where it does not lead there.
type way func() js.Value

// ways are tried in this order: the second disturbs more while it holds.
var ways = []way{throughPrototype, throughReflect}

// throughPrototype finds the instance by its class, if globalThis.Go is still
// that: Go.prototype._makeFuncWrapper is valueOf for the length of one call.
func throughPrototype() js.Value {
	const method = "_makeFuncWrapper"
	class := js.Global().Get("Go")
	if class.Type() != js.TypeFunction {
		return js.Null()
	}
	prototype := class.Get("prototype")
	if prototype.Type() != js.TypeObject || prototype.Get(method).Type() != js.TypeFunction {
		return js.Null()
	}
	old := prototype.Get(method)
	defer prototype.Set(method, old)
	prototype.Set(method, js.Global().Get("Object").Get("prototype").Get("valueOf"))
	return receiver()
}

// throughReflect finds the instance where globalThis.Go is another program's
// class, or none: wasm_exec.js looks methods up by Reflect.get, which for the
// length of one call returns valueOf whatever it is asked for.
func throughReflect() js.Value {
	reflect := js.Global().Get("Reflect")
	old := reflect.Get("get")
	valueOf := js.Global().Get("Object").Get("prototype").Get("valueOf")
	always := valueOf.Call("bind", valueOf) // called, it gives valueOf.valueOf(): itself
	// From the next line on, no property can be read from Go.
	defer reflect.Set("get", old)
	reflect.Set("get", always)
	return receiver()
}

// receiver makes a js.Func and returns its Value: the instance, while one of the
// ways holds, and else a plain function.
func receiver() (v js.Value) {
	defer func() {
		if recover() != nil { // _makeFuncWrapper was none
			v = js.Null()
		}
	}()
	f := js.FuncOf(func(js.Value, []js.Value) any { return nil })
	defer f.Release()
	return f.Value
}

// memoryOf returns the WebAssembly.Memory of an instance of the class Go.
func memoryOf(v js.Value) (memory js.Value, ok bool) {
	for _, field := range []string{"_inst", "exports", "mem"} {
		if v.Type() != js.TypeObject {
			return js.Null(), false
		}
		v = v.Get(field)
	}
	class := js.Global().Get("WebAssembly").Get("Memory")
	return v, v.Type() == js.TypeObject && v.InstanceOf(class)
}

// probe reports whether the JavaScript half sees this program's memory: it must
// find two words where Go wrote them, and Go must see what it writes over them.
// The words are compared before any is written, since the memory may be another
// program's.
func probe(program safejs.Value) bool {
	words := buffer.Make(8) // never on a stack, which moves
	address := addressOf(words)
	a, b := uint32(address)^0x6d656d76, uint32(0x69657721) // "memv", "iew!": nothing that is there by chance
	binary.LittleEndian.PutUint32(words, a)
	binary.LittleEndian.PutUint32(words[4:], b)
	found, err := program.Call("probe", address, a, b)
	if err != nil || !safejs.Unsafe(found).Equal(js.ValueOf(true)) {
		return false
	}
	return binary.LittleEndian.Uint32(words) == ^a && binary.LittleEndian.Uint32(words[4:]) == ^b
}
