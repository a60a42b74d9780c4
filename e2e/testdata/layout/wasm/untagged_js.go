// The name alone means GOOS=js with any architecture.
package wasm

import _ "syscall/js"
