package wasm

import _ "memview/app/session"
