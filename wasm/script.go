package wasm

// This file carries the JavaScript half, memview.js.

import _ "embed"

// Script is the text of the JavaScript half of the bridge, a classic script in
// UTF-8. A page loads it before its Go program starts, from a file of its own,
// so that a Content-Security-Policy without 'unsafe-inline' and 'unsafe-eval'
// is kept. Loading it twice does no harm. Treat Script as a constant.
//
//go:embed memview.js
var Script string

// Version is that of the JavaScript half that this package works with, the
// script's memview.version. Whoever changes what the halves say to one another
// changes it in both: a service worker may go on serving the old script.
const Version = "0.2.0"
