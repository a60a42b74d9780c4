// Package buffer holds what owns bytes, and the protocol by which it lends
// them: Python's buffer protocol (PEP 3118).
//
// An [Exporter] answers a request for its memory with a [Buffer], and from
// then on keeps that memory where it is, at its length, until the buffer is
// released. [ByteArray] can change its length and refuses to while buffers are
// out; [Bytes] is read-only.
//
// [Shadow] finds writes that came without an event, as those of JavaScript
// through a typed array do.
//
// # Concurrency
//
// Nothing in this package is safe for use by several goroutines at once.
package buffer
