// Package format is the table of Python's native struct codes: what one
// element of a memoryview may be, and how its bytes become a value and back.
//
// A row of the table is a [Code]. Everything that must know about formats
// walks [Codes]: adding a format is adding a row. Sizes depend on the C
// compiler's data model, an [ABI]; without one named it is [LP64], what
// desktop Pythons are built for.
//
// A [Value] is one element as Python sees it. Reading and writing numbers does
// not allocate.
//
// The rules are those of unpack_single and pack_single in CPython's
// Objects/memoryobject.c, with its error texts; the codes are those of the
// struct module's native mode. Bytes are little-endian.
package format
