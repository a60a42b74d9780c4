// Package view is Python's memoryview for Go: a header over somebody's bytes, by
// which they are indexed, sliced, cast and copied, while they stay where they are.
//
// It behaves as CPython's does, down to the order of checks and the texts of
// errors. The owners of bytes are in the package buffer, the formats of elements
// and their values in the package format.
//
//	Python                          Go
//	memoryview(obj)                 New(obj)
//	m.obj                           m.Obj()
//	m.format  m.itemsize  m.nbytes  m.Format()  m.ItemSize()  m.NBytes()
//	m.ndim  m.shape                 m.NDim()  m.Shape()
//	m.strides  m.suboffsets         m.Strides()  m.SubOffsets()
//	m.readonly                      m.ReadOnly()
//	m.c_contiguous  m.f_contiguous  m.CContiguous()  m.FContiguous()
//	m.contiguous                    m.Contiguous()
//	len(m)                          m.Len()
//	m[i]                            m.At(i)
//	m[i] = x                        m.SetAt(i, x)
//	m[i, j]  m[()]                  m.Item(i, j)  m.Item()
//	m[i, j] = x  m[()] = x          m.SetItem(x, i, j)  m.SetItem(x)
//	m[a:b]  m[a:b:c]                m.Slice(Range(a, b))  m.Slice(Range(a, b, c))
//	m[a:]  m[:b]  m[::c]            m.Slice(From(a))  m.Slice(To(b))  m.Slice(Every(c))
//	m[a:b] = obj                    m.SetSlice(Range(a, b), obj)
//	m.cast(f)  m.cast(f, shape)     m.Cast(f)  m.Cast(f, shape...)
//	m.cast(f, [])                   m.Cast(f, []int{}...)
//	m[key]  m[key] = x  del m[key]  m.Get(key)  m.Set(key, x)  m.Delete(key)
//	m == obj                        m.Equal(obj)
//	hash(m)                         m.Hash()
//	x in m                          m.Contains(x)
//	m.count(x)                      m.Count(x)
//	m.index(x, start, stop)         m.Index(x, start, stop)
//	iter(m)  next(it)               m.Iter()  it.Next()
//	m.toreadonly()                  m.ToReadOnly()
//	m.tobytes()  m.tobytes(order)   m.ToBytes()  m.ToBytesOrder(order)
//	m.tolist()                      m.ToList()
//	m.hex()  m.hex(sep, n)          m.Hex()  m.HexSep(sep, n)
//	m.release()                     m.Release()
//	repr(m)                         m.String()
//	obj.__buffer__(flags)           Options{}.Request(obj, flags), and obj.GetBuffer(flags)
//	obj.__release_buffer__(m)       GiveBack(obj, m)
//	def __buffer__(self, flags)     Lend, in the exporter's GetBuffer
//	memoryview._from_flags(obj, f)  Options{}.FromFlags(obj, f)
//	PyMemoryView_GetContiguous      Options{}.GetContiguous(obj, write, order)
//	PyBuffer_IsContiguous           m.IsContiguous(order)
//	PyBuffer_GetPointer             m.Locate(i, j)
//
// At, SetAt, Item, SetItem, Slice and SetSlice take Go's ints. Get, Set and CastValue
// are the same for objects as Python has them, a [format.Value] each: ints of any size,
// slices, tuples, and objects whose __index__ and the like are code of their own, which
// may release the view while it runs.
//
// Go has its own words for some of it: Of makes a view of a slice, Values and All
// range over elements, As gives the memory as a slice of numbers, Bytes and Base as it
// is; ReadAt, WriteAt and WriteTo are those of package io.
//
// # Which CPython
//
// The zero [Options] are CPython 3.14 on a 64-bit desktop. Another [Profile] says
// another version, 3.11 to 3.15, or a 32-bit one, and every view made of a view is of
// its profile. See docs/semantics.md for what they differ in, and package viewtest for
// the programs that were recorded on four of them.
//
// # Who is watching
//
// An [Observer] is told of every read and write by offset, length, stride and count,
// and of views that come and go. Reads and writes through the slices which Bytes, Base
// and As give go unseen.
//
// # Write-through
//
// New, Slice, Cast and ToReadOnly never copy elements. Whoever writes to the
// memory, through any view, the exporter itself or the slices that Bytes and Base
// give, is seen through every other at once. ToBytes, ToList and Hex copy: what
// they return stays as it is. SetSlice between overlapping memory works as if
// through a temporary.
//
// # When a view goes stale
//
// Never by itself: while a view is not released, its exporter may change bytes but
// neither their number nor their place. Release ends it. From then on operations
// return the released ValueError, while attributes go on answering with the last
// layout. The slices that Bytes and Base gave go stale when the last view of the
// memory is released; Go keeps such a slice alive, but the exporter may then move
// its bytes elsewhere, and nothing tells. See release.go for who owns what.
//
// # Safety
//
// No call panics or reaches outside the exporter's memory, whatever its arguments:
// layouts that an exporter hands out are checked by New, and pointers
// (suboffsets) at each use. Views are not safe for use by several goroutines at
// once.
package view
