package buffer

// This file defines NDArray, the exporter of every layout there is, and what it
// refuses (ndarray of CPython's Modules/_testbuffer.c, whose texts these are).

import (
	"math/bits"

	"memview/view/exception"
	"memview/view/format"
)

// MaxNDim is the largest number of dimensions of an NDArray: twice as many as a
// view can have.
const MaxNDim = 128

// NDFlags say how an NDArray lays its memory out and what it answers.
type NDFlags int

// The flags, with the values of _testbuffer's constants of the same names.
const (
	NDVarExport  NDFlags = 0x001 // Push works also while buffers are out
	NDWritable   NDFlags = 0x002 // buffers may be written to
	NDFortran    NDFlags = 0x004 // the first dimension varies fastest
	NDScalar     NDFlags = 0x008 // there are no dimensions
	NDPIL        NDFlags = 0x010 // the first dimension is one of pointers (suboffsets)
	NDRedirect   NDFlags = 0x020 // a re-exporter passes requests on
	NDGetBufFail NDFlags = 0x040 // every request fails
	ndC          NDFlags = 0x100 // C-contiguous
)

// An NDSpec is a layout for an NDArray.
type NDSpec struct {
	Format  string // in the struct module's syntax; "" means "B"
	Shape   []int  // none is a single element
	Strides []int  // in bytes; none means those of the shape
	Offset  int    // of element 0, in bytes from the first byte
	Flags   NDFlags
}

// NDArray is an exporter with any layout: any struct format, up to 128 dimensions,
// strides that are negative or zero, Fortran order, pointers; and it can take on
// another layout. Made by [ReExport] it exports what another exporter lent it.
type NDArray struct {
	profile   format.Profile
	varExport bool
	head      *ndBase
	held      *Buffer // of a re-exporter: what it was lent
	closed    bool
}

// An ndBase is one layout with its memory. Buffers keep the one they were made of.
type ndBase struct {
	next    *ndBase
	flags   NDFlags
	buf     Buffer
	exports int
}

var (
	_ Releaser = (*NDArray)(nil)
	_ Hasher   = (*NDArray)(nil)
)

// NewNDArray returns an array of items, which mem holds the bytes of one after the
// other, laid out as spec says; they are copied. The profile decides what formats
// there are and the sizes of items and pointers.
//
// It returns struct.error for a format that is none and for an incomplete item, and
// TypeError or ValueError for a layout that mem has no room for.
func NewNDArray(p format.Profile, mem []byte, spec NDSpec) (*NDArray, error) {
	a := &NDArray{profile: p, varExport: spec.Flags&NDVarExport != 0}
	spec.Flags &^= NDVarExport
	base, err := a.newBase(mem, spec)
	if err != nil {
		return nil, err
	}
	a.head = base
	return a, nil
}

// ReExport asks an exporter for its memory and returns an array that holds it until
// Close, and exports it with what the request gave: ndarray(obj, getbuf=flags). One
// that redirects passes requests on, so that buffers name the original object. The
// errors are the exporter's.
func ReExport(obj Exporter, flags Flags, redirect bool) (*NDArray, error) {
	held, err := obj.GetBuffer(flags)
	if err != nil {
		return nil, err
	}
	a := &NDArray{held: held, head: &ndBase{buf: held.layout()}}
	if !held.ReadOnly {
		a.head.flags |= NDWritable
	}
	a.head.setFlags()
	if redirect {
		a.head.flags |= NDRedirect
	}
	return a, nil
}

// layout returns a copy without owner, not released.
func (b *Buffer) layout() Buffer {
	return Buffer{Data: b.Data, Offset: b.Offset, Len: b.Len, ReadOnly: b.ReadOnly, Format: b.Format, ItemSize: b.ItemSize,
		NDim: b.NDim, Shape: b.Shape, Strides: b.Strides, SubOffsets: b.SubOffsets, PointerSize: b.PointerSize}
}

// setFlags finds out what the layout is (init_flags).
func (n *ndBase) setFlags() {
	if n.buf.NDim == 0 {
		n.flags |= NDScalar
	}
	if n.buf.SubOffsets != nil {
		n.flags |= NDPIL
	}
	if n.buf.IsContiguous('C') {
		n.flags |= ndC
	}
	if n.buf.IsContiguous('F') {
		n.flags |= NDFortran
	}
}

// TypeName returns "ndarray".
func (*NDArray) TypeName() string { return "ndarray" }

// Buffer returns the present layout, with nil where a re-exporter was not told
// something. Its slices must not be changed.
func (a *NDArray) Buffer() *Buffer {
	b := a.head.buf.layout()
	b.Obj = a
	return &b
}

// Exports returns how many buffers with the present layout are out.
func (a *NDArray) Exports() int { return a.head.exports }

// Push gives the array another layout over memory of its own, for the requests to
// come: buffers that are out keep theirs. It returns BufferError "cannot change
// structure: 1 exported buffer" unless made with NDVarExport, BufferError for a
// re-exporter, and the errors of [NewNDArray].
func (a *NDArray) Push(mem []byte, spec NDSpec) error {
	if spec.Flags&NDVarExport != 0 {
		return exception.New(exception.ValueError, "ND_VAREXPORT flag can only be used during object creation")
	}
	if a.held != nil {
		return errImmutable
	}
	if !a.varExport && a.head.exports > 0 {
		return a.head.errExports()
	}
	base, err := a.newBase(mem, spec)
	if err != nil {
		return err
	}
	base.next = a.head
	a.head = base
	return nil
}

// Pop takes the last layout back. It returns BufferError "cannot change structure: 1
// exported buffer", "list only has a single base", or for a re-exporter.
func (a *NDArray) Pop() error {
	switch {
	case a.held != nil:
		return errImmutable
	case a.head.exports > 0:
		return a.head.errExports()
	case a.head.next == nil:
		return exception.New(exception.BufferError, "list only has a single base")
	}
	a.head = a.head.next
	return nil
}

var errImmutable = exception.New(exception.BufferError, "structure of re-exporting object is immutable")

func (n *ndBase) errExports() error {
	plural := "s"
	if n.exports == 1 {
		plural = ""
	}
	return exception.New(exception.BufferError, "cannot change structure: %d exported buffer%s", n.exports, plural)
}

// Close lets go of what a re-exporter holds, as the end of the object does in
// Python: at once, or when the last buffer it lent is released. Other arrays hold
// nothing.
func (a *NDArray) Close() {
	a.closed = true
	a.letGo()
}

func (a *NDArray) letGo() {
	if a.closed && a.held != nil && a.head.exports == 0 {
		a.held.Release()
	}
}

// ToBytes returns the elements in C order. It returns MemoryError for more than
// there is memory for.
func (a *NDArray) ToBytes() ([]byte, error) { return a.head.buf.ToContiguous('C') }

// Hash returns the hash of the elements in C order. It returns ValueError "cannot
// hash writable ndarray object".
func (a *NDArray) Hash() (int64, error) {
	if !a.head.buf.ReadOnly {
		return 0, exception.New(exception.ValueError, "cannot hash writable ndarray object")
	}
	b, err := a.ToBytes()
	if err != nil {
		return 0, err
	}
	return HashBytes(b), nil
}

// GetBuffer lends the memory in the present layout, with what flags ask for. It
// returns BufferError when the request is for more than the layout is: "ndarray is
// not C-contiguous" and so on; "re-exporter does not provide format, shape or
// strides"; or what is redirected to answers.
func (a *NDArray) GetBuffer(flags Flags) (*Buffer, error) {
	base := a.head
	if a.held != nil && a.held.Obj != nil && base.flags&NDRedirect != 0 {
		return a.held.Obj.GetBuffer(flags)
	}
	refuse := func(why string) (*Buffer, error) { return nil, exception.New(exception.BufferError, "%s", why) }
	isC, isF := base.flags&(NDScalar|ndC) != 0, base.flags&(NDScalar|NDFortran) != 0
	b := base.buf.layout()
	if b.Format == "" {
		b.Format = "B"
	}
	if b.NDim != 0 && (flags.Has(ND) && b.Shape == nil || flags.Has(Strides) && b.Strides == nil) {
		return refuse("re-exporter does not provide format, shape or strides")
	}
	switch {
	case base.flags&NDGetBufFail != 0:
		return refuse("ND_GETBUF_FAIL: forced test exception")
	case flags.Has(Writable) && b.ReadOnly:
		return refuse("ndarray is not writable")
	case flags.Has(CContiguous) && !isC:
		return refuse("ndarray is not C-contiguous")
	case flags.Has(FContiguous) && !isF:
		return refuse("ndarray is not Fortran contiguous")
	case flags.Has(AnyContiguous) && !isC && !isF:
		return refuse("ndarray is not contiguous")
	case !flags.Has(Indirect) && base.flags&NDPIL != 0:
		return refuse("ndarray cannot be represented without suboffsets")
	case !flags.Has(Strides) && !isC:
		return refuse("ndarray is not C-contiguous")
	case !flags.Has(ND) && flags.Has(Format):
		return refuse("ndarray: cannot cast to unsigned bytes if the format flag is present")
	}
	// The item size stays what it was, also where the format is left out.
	if !flags.Has(Format) {
		b.Format = ""
	}
	if !flags.Has(Strides) {
		b.Strides = nil
	}
	if !flags.Has(ND) {
		b.NDim, b.Shape = 1, nil
	}
	if isC != b.IsContiguous('C') ||
		b.Format != "" && b.Shape != nil && isF != b.IsContiguous('F') ||
		b.Format == "" && b.Shape == nil && !b.IsContiguous('F') {
		return refuse("ndarray: contiguity mismatch in getbuf()")
	}
	b.Obj = a
	b.internal = base
	base.exports++
	return &b, nil
}

// ReleaseBuffer takes an export back. [Buffer.Release] calls it, nobody else
// should.
func (a *NDArray) ReleaseBuffer(b *Buffer) {
	if base, ok := b.internal.(*ndBase); ok {
		base.exports--
	}
	a.letGo()
}

// newBase lays memory out (init_ndbuf and init_structure).
func (a *NDArray) newBase(mem []byte, spec NDSpec) (*ndBase, error) {
	ndim := len(spec.Shape)
	if spec.Format == "" {
		spec.Format = "B"
	}
	switch {
	case ndim > MaxNDim:
		return nil, exception.New(exception.ValueError, "ndim must not exceed %d", MaxNDim)
	case len(spec.Strides) > 0 && spec.Flags&NDFortran != 0:
		return nil, exception.New(exception.TypeError, "ND_FORTRAN cannot be used together with strides")
	case len(spec.Strides) > 0 && len(spec.Strides) != ndim:
		return nil, exception.New(exception.ValueError, "len(shape) != len(strides)")
	}
	s, err := a.profile.Compile(spec.Format)
	if err != nil {
		return nil, err
	}
	size := s.Size()
	switch {
	case size == 0:
		return nil, exception.New(exception.ValueError, "itemsize must not be zero")
	case len(mem) == 0:
		return nil, exception.New(exception.ValueError, "initializer list or tuple must not be empty")
	case ndim == 0 && len(mem) > size:
		mem = mem[:size]
	}
	data, err := repack(s, mem)
	if err != nil {
		return nil, err
	}
	switch {
	case spec.Offset%size != 0:
		return nil, exception.New(exception.ValueError, "offset must be a multiple of itemsize")
	case spec.Offset < 0 || spec.Offset > len(data)-size:
		return nil, exception.New(exception.ValueError, "offset out of bounds")
	}
	base := &ndBase{flags: spec.Flags, buf: Buffer{Data: data, Len: len(data), ItemSize: size, Format: spec.Format,
		ReadOnly: spec.Flags&NDWritable == 0, NDim: ndim, PointerSize: a.profile.PointerSize()}}
	b := &base.buf
	if ndim == 0 {
		if spec.Flags&NDPIL != 0 {
			return nil, exception.New(exception.TypeError, "ndim = 0 cannot be used in conjunction with ND_PIL")
		}
		base.setFlags()
		return base, nil
	}
	b.Offset = spec.Offset
	b.Shape = append([]int{}, spec.Shape...)
	for _, extent := range b.Shape {
		if extent < 0 {
			return nil, exception.New(exception.ValueError, "elements of shape must be integers >= 0")
		}
	}
	total, ok := product(b.Shape, size)
	if b.Strides = append(b.Strides, spec.Strides...); len(b.Strides) == 0 {
		b.Strides = StridesOf(b.Shape, size, spec.Flags&NDFortran != 0)
	}
	for _, stride := range b.Strides {
		if stride%size != 0 {
			return nil, exception.New(exception.ValueError, "strides must be a multiple of itemsize")
		}
	}
	if !ok || total > 0 && !b.inside() {
		return nil, exception.New(exception.ValueError, "invalid combination of buffer, shape and strides")
	}
	b.Len = total
	base.flags &^= NDFortran
	if spec.Flags&NDPIL != 0 {
		if err := b.usePointers(); err != nil {
			return nil, err
		}
	}
	base.setFlags()
	return base, nil
}

// repack copies items through the values they have, which clears padding.
func repack(s *format.Struct, mem []byte) ([]byte, error) {
	size := s.Size()
	data := Make((len(mem) + size - 1) / size * size)
	for at := 0; at < len(mem); at += size {
		values, err := s.Unpack(mem[at:min(at+size, len(mem))])
		if err != nil {
			return nil, err
		}
		if err := s.PackInto(data[:at+size], at, values...); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// StridesOf returns the strides of a shape without gaps, in bytes: the last dimension
// varies fastest, or in Fortran order the first.
func StridesOf(shape []int, itemsize int, fortran bool) []int {
	strides := make([]int, len(shape))
	stride := itemsize
	for i := range shape {
		d := len(shape) - 1 - i
		if fortran {
			d = i
		}
		strides[d] = stride
		stride *= shape[d]
	}
	return strides
}

// product returns itemsize times all extents, none of them negative, and whether
// that is an int.
func product(shape []int, itemsize int) (int, bool) {
	n, fits := uint64(itemsize), true
	for _, extent := range shape {
		if extent == 0 {
			return 0, true
		}
		hi, lo := bits.Mul64(n, uint64(extent))
		n, fits = lo, fits && hi == 0 && int(lo) >= 0
	}
	return int(n), fits
}

// inside reports whether all elements, of which there are some, lie in the memory
// (verify_structure).
func (b *Buffer) inside() bool {
	low, high := b.Offset, b.Offset
	for d, extent := range b.Shape {
		stride := b.Strides[d]
		hi, lo := bits.Mul64(uint64(max(stride, -stride)), uint64(extent-1))
		if hi != 0 || lo > uint64(len(b.Data)) {
			return false
		}
		if stride < 0 {
			low -= int(lo)
		} else {
			high += int(lo)
		}
	}
	return low >= 0 && high <= len(b.Data)-b.ItemSize
}

// usePointers puts a table of pointers before the elements, by which the first
// dimension is found (init_suboffsets).
func (b *Buffer) usePointers() error {
	table := b.Shape[0]
	if table > MaxLen/b.PointerSize {
		return exception.New(exception.MemoryError, "")
	}
	table = (table*b.PointerSize + 7) / 8 * 8
	if table > MaxLen-len(b.Data) {
		return exception.New(exception.MemoryError, "")
	}
	data := Make(table + len(b.Data))
	copy(data[table:], b.Data)
	// Where the elements of the first row begin in the table, and how far behind a
	// pointer its first element is.
	start, behind := table+b.Offset, 0
	for d, extent := range b.Shape {
		if extent == 0 {
			break
		}
		if x := (extent - 1) * b.Strides[d]; x < 0 {
			start += x
			if d > 0 {
				behind -= x
			}
		}
	}
	step := max(b.Strides[0], -b.Strides[0])
	for i := range b.Shape[0] {
		putPointer(data[i*b.PointerSize:], start+i*step, b.PointerSize)
	}
	b.SubOffsets = make([]int, b.NDim)
	for d := range b.SubOffsets {
		b.SubOffsets[d] = -1
	}
	b.SubOffsets[0] = behind
	b.Offset = 0
	if b.Strides[0] < 0 {
		b.Offset = max(0, b.Shape[0]-1) * b.PointerSize
		b.Strides[0] = -b.PointerSize
	} else {
		b.Strides[0] = b.PointerSize
	}
	b.Data = data
	return nil
}

// Obj returns the exporter whose memory a re-exporter holds, nil of any other array.
func (a *NDArray) Obj() Exporter {
	if a.held == nil {
		return nil
	}
	return a.held.Obj
}
