package view

// This file defines the View, how one is made of an exporter, and the one
// function that does all address arithmetic.

import (
	"encoding/binary"
	"math"
	"math/bits"

	"memview/view/buffer"
	"memview/view/format"
)

// MaxNDim is the largest number of dimensions (PyBUF_MAX_NDIM).
const MaxNDim = 64

// A View is Python's memoryview: a header over somebody's bytes. It holds no
// bytes of its own: see the package documentation on who sees whose writes, on
// release, and on what a released view still answers.
//
// The zero View is released. A View must not be copied.
type View struct {
	managed  *managed // nil: never made by New
	exports  int      // buffers out that GetBuffer lent
	hash     int64    // if hashed
	hashed   bool
	released bool
	// direct: elements can be read without looking further. The view is not released
	// nor observed, and has one dimension, a known format and no pointers.
	direct bool

	layout
}

var _ buffer.Releaser = (*View)(nil)

// layout is how elements lie in memory. It does not change once made, so that
// layouts may share their slices.
type layout struct {
	data       []byte // the exporter's memory
	offset     int    // bytes from data[0] to element 0; anything if there is no element
	nbytes     int    // product(shape) * itemsize
	format     string
	char       byte // the format's character, 0 if it is not a single one
	readonly   bool
	c, f       bool // C-contiguous, Fortran-contiguous
	narrow     bool // pointers have 4 bytes
	profile    Profile
	code       *format.Code // its row of the table, nil if there is none
	itemsize   int          // in bytes
	ndim       int
	shape      []int // ndim of them
	strides    []int // ndim of them, in bytes
	suboffsets []int // ndim of them, or nil

	inline [2]int // shape and stride of one dimension: most views are one allocation
}

// New returns a view of an exporter's memory, as memoryview(obj) does. Of a View
// it is another view of the same memory with the same layout, whose Obj is still
// the original exporter.
//
// It returns TypeError "memoryview: a bytes-like object is required, not
// 'NoneType'" for nil, the released ValueError for a released View, what the
// exporter answers when it refuses, ValueError for more than 64 dimensions, and
// BufferError for an exporter whose layout reaches outside its memory.
func New(obj buffer.Exporter) (*View, error) { return Options{}.New(obj) }

// sibling returns another view of the same memory and layout.
func (v *View) sibling() *View {
	s := &View{layout: v.layout}
	s.register(v.managed)
	return s
}

// Obj returns the exporter, nil if it left that open. It is never the view
// another was made of.
func (v *View) Obj() buffer.Exporter {
	if v.managed == nil {
		return nil
	}
	return v.managed.buf.Obj
}

// along is the address arithmetic: from the byte at off, index elements further
// along dimension dim, and through the pointer if there is one
// (lookup_dimension in memoryobject.c). What comes of a pointer that does not lie
// in the memory is outside, and stays it.
func (l *layout) along(off, dim, index int) int {
	if l.suboffsets != nil {
		return l.follow(off, dim, index)
	}
	return off + l.strides[dim]*index
}

// follow is along where there may be pointers. It is apart so that along can be
// inlined.
func (l *layout) follow(off, dim, index int) int {
	if off == outside {
		return outside
	}
	off += l.strides[dim] * index
	if l.suboffsets[dim] < 0 {
		return off
	}
	size := 8
	if l.narrow {
		size = 4
	}
	if off < 0 || off > len(l.data)-size {
		return outside
	}
	p := uint64(binary.LittleEndian.Uint32(l.data[off:]))
	if !l.narrow {
		p = binary.LittleEndian.Uint64(l.data[off:])
	}
	if p > uint64(len(l.data)) {
		return outside
	}
	return int(p) + l.suboffsets[dim]
}

const outside = math.MinInt // an offset that lies in no memory

// item returns the bytes of the element at off. Layouts are checked when made,
// so it fails only for what pointers lead to.
func (l *layout) item(off int) ([]byte, error) {
	if off < 0 || off > len(l.data)-l.itemsize {
		return nil, errOutside
	}
	return l.data[off : off+l.itemsize : off+l.itemsize], nil
}

// of reads an exporter's answer (init_shared_values, init_shape_strides and
// init_suboffsets in memoryobject.c), and checks what CPython takes on trust:
// that every element lies in the memory.
func (l *layout) of(b *buffer.Buffer) error {
	if b.NDim > MaxNDim {
		return errMaxNDim
	}
	l.data, l.offset = b.Data, b.Offset
	l.itemsize, l.readonly = b.ItemSize, b.ReadOnly
	l.narrow = b.PointerSize == 4
	l.setFormat(b.Format)
	if l.itemsize < 0 || b.NDim < 0 ||
		l.code != nil && l.itemsize < l.code.Size() ||
		b.Shape != nil && len(b.Shape) != b.NDim ||
		b.Strides != nil && len(b.Strides) != b.NDim ||
		b.SubOffsets != nil && len(b.SubOffsets) != b.NDim {
		return errOutside
	}
	l.makeDims(b.NDim)
	switch {
	case b.Shape != nil:
		copy(l.shape, b.Shape)
	case b.NDim == 1:
		l.shape[0] = 0
		if l.itemsize > 0 {
			l.shape[0] = b.Len / l.itemsize
		}
	case b.NDim > 1:
		return errOutside // nothing says where the elements are
	}
	nbytes, ok := product(l.shape, l.itemsize)
	if !ok {
		return errOutside
	}
	l.nbytes = nbytes
	if b.Strides != nil {
		copy(l.strides, b.Strides)
	} else {
		l.cStrides()
	}
	if b.SubOffsets != nil && b.NDim > 0 {
		l.suboffsets = append([]int(nil), b.SubOffsets...)
	}
	l.setContiguous()
	return l.check()
}

// makeDims gives shape and strides room for n dimensions.
func (l *layout) makeDims(n int) {
	l.ndim = n
	switch n {
	case 0:
		l.shape, l.strides = nil, nil
	case 1:
		l.shape, l.strides = l.inline[0:1:1], l.inline[1:2:2]
	default:
		d := make([]int, 2*n)
		l.shape, l.strides = d[:n:n], d[n:]
	}
}

// setFormat takes a format; none means unsigned bytes.
func (l *layout) setFormat(f string) {
	if f == "" {
		f = "B"
	}
	l.format = f
	l.char, _ = l.profile.Char(f)
	l.code, _ = l.profile.Lookup(f)
}

// cStrides computes the strides of the shape in C order, in bytes: the last
// dimension varies fastest.
func (l *layout) cStrides() {
	stride := l.itemsize
	for d := l.ndim - 1; d >= 0; d-- {
		l.strides[d] = stride
		stride *= l.shape[d]
	}
}

// product returns itemsize times all extents, and whether that is a length: no
// extent is negative and the result is an int.
func product(shape []int, itemsize int) (int, bool) {
	n := uint64(itemsize)
	fits := true
	for _, extent := range shape {
		if extent < 0 {
			return 0, false
		}
		if extent == 0 {
			n, fits = 0, true
			break
		}
		hi, lo := bits.Mul64(n, uint64(extent))
		n, fits = lo, fits && hi == 0 && int(lo) >= 0
	}
	return int(n), fits
}

// check reports an error if an element lies outside the memory. What lies
// behind pointers is checked at each use, since pointers change.
func (l *layout) check() error {
	for _, extent := range l.shape {
		if extent == 0 {
			return nil // no elements
		}
	}
	low, high := l.offset, l.offset // offsets that elements begin at
	for d, extent := range l.shape {
		hi, lo := bits.Mul64(magnitude(l.strides[d]), uint64(extent-1))
		if hi != 0 || int(lo) < 0 {
			return errOutside
		}
		if l.strides[d] < 0 {
			low -= int(lo)
			if low > l.offset {
				return errOutside
			}
		} else {
			high += int(lo)
			if high < l.offset {
				return errOutside
			}
		}
		if l.suboffsets != nil && l.suboffsets[d] >= 0 {
			// The pointers themselves must lie inside; along looks at each.
			return nil
		}
	}
	if low < 0 || high > len(l.data)-l.itemsize {
		return errOutside
	}
	return nil
}

// magnitude returns |n|, also of the least int.
func magnitude(n int) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}
