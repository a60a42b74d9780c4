package session

// This file defines owners: what owns bytes that the page shows.

import (
	"memview/view/buffer"
)

// Owner is an object that owns bytes: what was opened or typed, or a
// bytearray, bytes, array … of a program.
//
// It is the session's: what its methods return is valid until the next change.
type Owner struct {
	ID   int    // never used twice in a session
	Name string // the name it is bound to in Python: "data"; "" where views alone keep it
	Type string // as Python names it: "bytearray"

	exporter buffer.Exporter // nil in a program that has made nothing yet
	memory   []byte          // its bytes themselves, in the program's linear memory
	shadow   *buffer.Shadow  // what was last seen of them, to find silent writes
	readOnly bool
	source   *Owner // whose bytes it is a copy of, nil where of none
	size     int    // sys.getsizeof()
}

// Len returns the number of bytes.
func (o *Owner) Len() int { return len(o.memory) }

// Bytes returns the bytes themselves, not a copy: they change under the
// reader, and are another slice once the owner was resized.
func (o *Owner) Bytes() []byte { return o.memory }

// ReadOnly reports whether the bytes cannot be written.
func (o *Owner) ReadOnly() bool { return o.readOnly }

// CopyOf returns the owner whose bytes were read to make this one, nil where
// there was none.
func (o *Owner) CopyOf() *Owner { return o.source }

// SizeOf returns what sys.getsizeof answers for it, in bytes, as a 64-bit
// CPython does; 0 where that is not known.
func (o *Owner) SizeOf() int { return o.size }

// newOwner takes data over as the memory of a bytearray, or of bytes where
// readOnly.
func newOwner(data []byte, readOnly bool) *Owner {
	o := &Owner{Name: OwnerName, readOnly: readOnly}
	if readOnly {
		o.exporter = buffer.NewBytes(data)
	} else {
		o.exporter = buffer.NewByteArray(data)
	}
	o.Type = o.exporter.TypeName()
	o.size = sizeOf(o.Type, len(data))
	o.see(data)
	return o
}

// sizeOf returns sys.getsizeof of an object that owns n bytes, as a 64-bit
// CPython answers right after it was made: bytes_sizeof, bytearray_sizeof,
// array_array___sizeof___impl. 0 for other types.
func sizeOf(typeName string, n int) int {
	switch typeName {
	case "bytes":
		return 33 + n
	case "bytearray":
		if n > 0 {
			n++ // the NUL behind the bytes
		}
		return 56 + n
	case "array.array":
		return 80 + n
	}
	return 0
}

// see makes data, which is the exporter's own, what the owner shows.
func (o *Owner) see(data []byte) {
	o.memory, o.shadow = data, buffer.NewShadow(data)
}

// put writes b at offset and returns what now reads differently.
func (o *Owner) put(offset int, b []byte) []Range {
	if offset+len(b) > len(o.memory) {
		return nil // resized since: what replays comes to that on its own
	}
	ranges := differences(offset, o.memory[offset:offset+len(b)], b)
	copy(o.memory[offset:], b)
	o.shadow.Sync(offset, offset+len(b))
	return ranges
}

// Owners returns what owns bytes, in order of creation. The slice is the
// session's: valid until the next change, not to be written.
func (s *Session) Owners() []*Owner { return s.doc.owners }

// Shown returns the owner whose bytes the session lays out: Len, Byte, Memory,
// Lanes and Line are about it. It has no bytes, and ID 0, where a program has
// made none yet.
func (s *Session) Shown() *Owner { return s.doc.shown }

// Show makes the owner of that ID the one that is laid out, until the document
// is replaced. An unknown ID changes nothing.
func (s *Session) Show(id int) {
	for _, o := range s.doc.owners {
		if o.ID == id {
			s.doc.chosen = o
			s.doc.show(o)
			s.settleCurrent()
			s.finish(Change{What: o.Name + " shown", Layout: true})
			return
		}
	}
}

// exports returns how many live views hold o.
func (d *document) exports(o *Owner) int {
	n := 0
	for _, l := range d.lanes {
		if l.owner == o && !l.Released() {
			n++
		}
	}
	return n
}

// ExportsOf returns how many live views hold the buffer of o.
func (s *Session) ExportsOf(o *Owner) int { return s.doc.exports(o) }
