// Package session is what a person does with one piece of memory and what the
// page shows of it: the owner of the bytes, the views over them, every edit
// with its cause, and the way back.
//
// It is pure Go. It knows neither the browser nor JavaScript: what it needs of
// them it declares in ports.go, and the client hands it in. Everything here is
// meant for one goroutine; the client calls it from go-app's.
//
// There is one memory. A byte is changed in place, wherever the edit came from
// (a hex digit, an element of a view, JavaScript through a typed array, undo),
// and each change is reported once, as a [Change]: which bytes now read
// differently, in which views, and why.
package session
