// Package format is what elements are: the table of Python's native struct codes,
// by which memoryview reads and writes one, and the struct module whole.
//
// A row of the table is a [Code]. Everything that must know about formats
// walks [Codes]: adding a format is adding a row. Sizes depend on the C
// compiler's data model, an [ABI], and what there is on the version of Python: a
// [Profile] names both. Without one named it is CPython 3.14 on [LP64], what desktop
// Pythons are built for.
//
// A [Value] is one element as Python sees it. Reading and writing numbers does
// not allocate.
//
// A [Struct] is a compiled format string: byte order, counts, padding, alignment.
//
//	Python                              Go
//	struct.calcsize(f)                  CalcSize(f)
//	struct.Struct(f)                    Compile(f)
//	struct.pack(f, *values)             s.Pack(values...)
//	struct.pack_into(f, b, at, *values) s.PackInto(b, at, values...)
//	struct.unpack(f, b)                 s.Unpack(b)
//	struct.unpack_from(f, b, at)        s.UnpackFrom(b, at)
//	struct.iter_unpack(f, b)            s.IterUnpack(b)
//	s.size  s.format                    s.Size()  s.Format()
//
// The rules are those of unpack_single and pack_single in CPython's
// Objects/memoryobject.c and of Modules/_struct.c, with their error texts; they
// differ. The machine is little-endian.
package format
