// Package buffer holds what owns bytes, and the protocol by which it lends
// them: Python's buffer protocol (PEP 3118).
//
// An [Exporter] answers a request for its memory with a [Buffer], and from
// then on keeps that memory where it is, at its length, until the buffer is
// released. Any type can be one. These are here:
//
//	[Bytes]      bytes              read-only
//	[ByteArray]  bytearray          refuses to change its length while buffers are out
//	[Array]      array.array        numbers of one type; refuses likewise
//	[BytesIO]    io.BytesIO         a file; [IOBuffer] is what its getbuffer gives
//	[CType]      ctypes             C's scalars, arrays and structs
//	[NDArray]    numpy's kind       any format, shape, strides, pointers; re-exports others
//	[Static]                        memory that was always there, perhaps nobody's
//
// A slice in their methods is what slice.indices gives for the length: start, stop,
// step, and the number of items.
//
// [Shadow] finds writes that came without an event, as those of JavaScript
// through a typed array do.
//
// # Concurrency
//
// Nothing in this package is safe for use by several goroutines at once.
package buffer
