package buffer

// This file defines the protocol: requests with flags, the answer, and who may
// give it.

import "memview/view/exception"

// Flags say what a consumer can cope with. The values are those of the C API's
// PyBUF_ constants.
type Flags int

const (
	Simple      Flags = 0                // contiguous bytes, no format, no shape
	Writable    Flags = 0x0001           // the memory must be writable
	Format      Flags = 0x0004           // give the format
	ND          Flags = 0x0008           // give the shape
	Strides     Flags = 0x0010 | ND      // give the strides, too
	CContiguous Flags = 0x0020 | Strides // C order without gaps
	FContiguous Flags = 0x0040 | Strides // Fortran order without gaps
	// AnyContiguous asks for either order.
	AnyContiguous Flags = 0x0080 | Strides
	Indirect      Flags = 0x0100 | Strides // the consumer can follow suboffsets

	Contig    = ND | Writable
	ContigRO  = ND
	Strided   = Strides | Writable
	StridedRO = Strides
	Records   = Strides | Format | Writable
	RecordsRO = Strides | Format
	Full      = Indirect | Format | Writable
	FullRO    = Indirect | Format // what a memoryview asks for
)

// Has reports whether every flag of f is asked for.
func (flags Flags) Has(f Flags) bool { return flags&f == f }

// An Exporter is an object whose memory can be viewed.
type Exporter interface {
	// GetBuffer lends the memory as flags ask, or refuses with an error, as a
	// rule a BufferError. Memory lent must stay where and as long as it is until
	// the Buffer is released; see [Releaser] for how an exporter learns of that.
	GetBuffer(flags Flags) (*Buffer, error)
	// TypeName returns the name of the object's Python type: "bytearray".
	TypeName() string
}

// A Releaser is an exporter that counts its buffers: ReleaseBuffer is called
// once for each of them, by [Buffer.Release].
type Releaser interface {
	Exporter
	ReleaseBuffer(b *Buffer)
}

// A Buffer is an exporter's answer: memory, and the layout of the elements in
// it (Py_buffer). Its fields do not change while it is held.
//
// Element (i, j, …) begins at byte Offset + i*Strides[0] + j*Strides[1] + … of
// Data; where SubOffsets[d] is not negative, the bytes found after dimension d
// are a pointer, to which SubOffsets[d] is added. A pointer is PointerSize bytes,
// little-endian, and counts from the first byte of Data.
type Buffer struct {
	// Obj is whose memory this is: the exporter that answered, or one it passed
	// the request on to. It may be nil (PEP 3118 allows temporary buffers).
	Obj      Exporter
	Data     []byte // the memory, all of it that elements may lie in
	Offset   int    // bytes from Data[0] to element 0
	Len      int    // bytes the elements take: product(shape) * itemsize
	ReadOnly bool
	Format   string // in the struct module's syntax; "" was not asked for and means "B"
	ItemSize int    // bytes of one element
	NDim     int    // number of dimensions; 0 is a single element
	// Shape counts the elements in each dimension; nil when not asked for.
	Shape []int
	// Strides are the steps in each dimension, in bytes; nil means C order.
	Strides []int
	// SubOffsets are nil unless there are pointers to follow.
	SubOffsets []int
	// PointerSize is the size of pointers, in bytes: 4, or 8, which 0 means too.
	PointerSize int

	released bool
	internal any    // what the exporter wants to find again when the buffer is released
	inline   [2]int // shape and stride of one dimension, to save allocations
}

// Release gives the memory back: a Releaser is told. Only the first call does
// anything.
func (b *Buffer) Release() {
	if b.released {
		return
	}
	b.released = true
	switch obj := b.Obj.(type) { // the usual ones, to save looking for the method
	case *ByteArray:
		obj.exports--
		return
	case *Bytes:
		return
	}
	if r, ok := b.Obj.(Releaser); ok {
		r.ReleaseBuffer(b)
	}
}

// NewBuffer answers a request for plain bytes: format "B", one dimension
// (PyBuffer_FillInfo). It returns BufferError "Object is not writable." when
// flags ask to write to what is readOnly.
func NewBuffer(obj Exporter, data []byte, readOnly bool, flags Flags) (*Buffer, error) {
	b := new(Buffer)
	if err := b.fill(obj, data, readOnly, flags); err != nil {
		return nil, err
	}
	return b, nil
}

// fill is NewBuffer in memory that is there.
func (b *Buffer) fill(obj Exporter, data []byte, readOnly bool, flags Flags) error {
	if readOnly && flags.Has(Writable) {
		return exception.New(exception.BufferError, "Object is not writable.")
	}
	b.Obj, b.Data, b.Len, b.ReadOnly, b.ItemSize, b.NDim = obj, data, len(data), readOnly, 1, 1
	b.inline = [2]int{len(data), 1}
	if flags.Has(Format) {
		b.Format = "B"
	}
	if flags.Has(ND) {
		b.Shape = b.inline[:1:1]
	}
	if flags.Has(Strides) {
		b.Strides = b.inline[1:2:2]
	}
	return nil
}
