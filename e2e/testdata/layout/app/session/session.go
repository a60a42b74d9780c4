package session

import (
	_ "memview/view"
	_ "memview/wasm"
)
