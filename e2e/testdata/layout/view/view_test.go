package view

import _ "memview/wasm"
