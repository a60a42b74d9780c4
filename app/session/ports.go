package session

// This file defines what the session needs of the world around it.

import "memview/view"

// Publication is how JavaScript sees one view.
type Publication struct {
	Address    uint64       // of the first byte of element 0 in the program's linear memory
	TypedArray string       // the typed array JavaScript gets ("Uint16Array"), "" where there cannot be one
	Reason     string       // why there is no typed array, "" where there is one
	Release    func() error // takes the view back; its handle in JavaScript then throws
	Ended      func() bool  // whether JavaScript has released its handle by itself; nil where it cannot
}

// Bridge makes views visible to JavaScript without copying.
//
// A session without one (in native programs and tests) works the same, only
// that nobody else sees its memory.
type Bridge interface {
	// Publish shows v to JavaScript under name until the publication's Release.
	Publish(name string, v *view.View) (Publication, error)
	// Emit tells the page's listeners of an event: "change", after bytes have
	// changed, with step, cause, what, ranges and views.
	Emit(event string, detail map[string]any)
}
