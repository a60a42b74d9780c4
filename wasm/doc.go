// Package wasm shares views of a Go program's memory with the JavaScript of the
// page it runs in: in place, through typed arrays over the program's own linear
// memory, without a copy and without a message.
//
//	m, err := wasm.Open()
//	w, err := m.Share("w", v)               // v is a *view.View
//	defer w.Release()
//
//	memview.view("w").array[1] = 0xBEEF     // in the page: Go sees it at once
//
// The page loads the JavaScript half first ([Script], the file memview.js; its
// head tells the page's side of the API). Everything here works in a browser
// under GOOS=js GOARCH=wasm; elsewhere [Open] returns [ErrUnavailable].
//
// # Write-through
//
// A shared view is the memory, not a picture of it. What Go writes, JavaScript
// reads, and the other way round; no event tells of it. A program that must know
// what JavaScript wrote compares ([Watcher], once a frame by [Memory.Watch]), and
// one that wrote tells others by [Memory.Emit].
//
// Read-only is advice towards JavaScript: handle.set refuses, but a typed array
// cannot be made read-only.
//
// Memory that JavaScript needs only for the time of a call is lent to the call, not
// shared: [Memory.Invoke], [Memory.Call] and [Memory.New] take []byte, [Borrow] of
// any numbers, views and Shared among their arguments, and a [Func] takes bytes in
// the fewest nanoseconds. Where memory cannot be found they copy ([Memory.Mode]).
// They exist under js/wasm only, as the types of their arguments do.
//
// # When an array goes stale
//
// A typed array is valid until Go next runs. Go grows its memory when it
// allocates, and growth detaches every typed array over it: its length becomes 0,
// reads give undefined and writes vanish, without an error. Therefore
//
//   - arrays are made by JavaScript, inside the expression that uses them, never
//     by Go, whose allocation for the array could be what detaches it, and never
//     held by Go ([Shared.JS] gives the handle);
//   - handle.array gives the array of now: the same one as long as it is valid, a
//     new one after growth;
//   - handle.use(f) hands the array to f, and handle.copy() copies for what works
//     later: await, postMessage, IndexedDB, a worker.
//
// Handles do not go stale. They end with [Shared.Release], handle.release(),
// [Memory.Close] or the program, and throw from then on.
//
// # What stays where it is
//
// Shared memory is pinned: it is neither reused nor moved until it is released,
// and its owner cannot be resized (BufferError). An array that JavaScript kept
// from before the release still looks at the memory, which may then be used for
// other things; no way exists to take it back.
//
// # What cannot be a typed array
//
// A typed array needs elements of a kind ECMAScript has, next to one another in
// C order, at an address that is a multiple of the element's size. Whatever else
// a view can be is shared too; its handle.array is null, handle.kind and
// handle.reason say why, and elements are reached by handle.at and handle.set:
//
//	kind         why there is no array                          at and set   copy
//	array        (there is one)                                 yes          typed array
//	empty        (there is one, of length 0)                    no element   typed array
//	strided      steps, reversal, Fortran order, padded items   yes          typed array
//	unaligned    memory that begins at the wrong address        yes          typed array
//	indirect     suboffsets: pointers lead to the elements      yes          typed array
//	format       no native character, as '<i' or '2s'           no           Uint8Array
//	             'e' where the engine has no Float16Array       yes          Uint8Array
//
// '?' and 'c' are Uint8Array; at and set speak of booleans and of strings of one
// character from U+0000 to U+00FF. Integers of 64 bits are BigInt. The copy of
// padded items is bytes, too.
//
// What cannot be shared at all: the header of a view (handles have its geometry of
// the time of Share, which does not change), and memory between programs or
// workers, each of which has its own. Several Go programs on one page share the
// global memview; each has its own views, and ids are the page's.
package wasm
