// Package ui is the picture: go-app components that draw a [session.Session]
// and carry a person's gestures to it.
//
// The pages are [Playground] and [Embed]; both are made of the same parts, one
// file per visible thing. One value, page, owns the state and decides which
// part is drawn again after a change; the parts keep none of their own but
// what is being typed. Everything that touches a DOM value stands in dom.go.
//
// The score is drawn by one component per system (a line of bytes with its
// staves), never one per byte: go-app's diff costs some 40 µs a node. See
// score.go for how they scroll.
//
// go-app draws the component of an event's element, and all around it, again
// after each event. That is cheap here, for a part found unchanged costs
// nothing; its Context.PreventUpdate is not used, for it lasts: later events of
// the component are not drawn either until something else draws it.
package ui
