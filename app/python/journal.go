package python

// This file keeps what statements read and write: as ranges, with the bytes that were there before.

import "memview/view"

// A journal is what a statement wrote to one buffer: pieces that do not overlap, or, when they are too many or the length
// changes, one stretch that covers them all.
type journal struct {
	o        object
	id       uint64
	pieces   []piece
	covering bool
	lo, tail int    // the stretch begins at lo and ends tail bytes before the end
	old      []byte // what the stretch was
}

// A piece is bytes at equal distances, and what they were, in order of address.
type piece struct {
	span
	old []byte
}

// A span is Count pieces of Len bytes at equal distances, the distance not less than the length.
type span struct{ off, len, stride, count int }

func (s span) end() int { return s.off + (s.count-1)*s.stride + s.len }

// spanOf returns an access in order of address.
func spanOf(a view.Access) span {
	s := span{a.Offset, a.Length, a.Stride, a.Count}
	if s.stride < 0 {
		s.off, s.stride = s.off+(s.count-1)*s.stride, -s.stride
	}
	switch {
	case s.count == 1:
		s.stride = s.len
	case s.stride <= s.len: // without gaps, or one over the other
		s.len += (s.count - 1) * s.stride
		s.stride, s.count = s.len, 1
	}
	return s
}

// bytes appends those of b that are in the span.
func (s span) bytes(to, b []byte) []byte {
	for i := range s.count {
		at := s.off + i*s.stride
		to = append(to, b[at:at+s.len]...)
	}
	return to
}

// join returns the span of s and what follows it, if that is one.
func (s span) join(t span) (span, bool) {
	switch {
	case s.count == 1 && t.count == 1 && t.off == s.off+s.len:
		return span{s.off, s.len + t.len, s.len + t.len, 1}, true
	case s.len != t.len || t.off < s.end():
	case s.count == 1 && t.count == 1:
		return span{s.off, s.len, t.off - s.off, 2}, true
	case s.count > 1 && t.off == s.off+s.count*s.stride && (t.count == 1 || t.stride == s.stride):
		return span{s.off, s.len, s.stride, s.count + t.count}, true
	}
	return s, false
}

// apart reports whether two spans have no byte in common.
func (s span) apart(t span) bool {
	if s.end() <= t.off || t.end() <= s.off {
		return true
	}
	if s.count > 1 && t.count > 1 && s.stride == t.stride {
		d := ((t.off-s.off)%s.stride + s.stride) % s.stride
		return d >= s.len && d+t.len <= s.stride
	}
	return false
}

func (s span) within(t span) bool {
	return s == t || t.count == 1 && t.off <= s.off && s.end() <= t.end()
}

// write is called before the bytes of b at s are written.
func (j *journal) write(s span, b []byte) {
	if s.len == 0 || s.off < 0 || s.end() > len(b) {
		return
	}
	if !j.covering {
		for _, p := range j.pieces {
			if s.within(p.span) {
				return
			}
		}
		free := true
		for _, p := range j.pieces {
			free = free && s.apart(p.span)
		}
		if free {
			if n := len(j.pieces); n > 0 {
				last := &j.pieces[n-1]
				if joined, ok := last.join(s); ok {
					last.span, last.old = joined, s.bytes(last.old, b)
					return
				}
			}
			if len(j.pieces) < maxRanges {
				j.pieces = append(j.pieces, piece{s, s.bytes(nil, b)})
				return
			}
		}
	}
	j.cover(s.off, s.end(), b)
}

// cover makes the journal one stretch, with the bytes from lo to hi in it.
func (j *journal) cover(lo, hi int, b []byte) {
	if !j.covering {
		from, to := lo, hi
		for _, p := range j.pieces {
			from, to = min(from, p.off), max(to, p.end())
		}
		j.covering, j.lo, j.tail = true, from, len(b)-to
		j.old = append([]byte(nil), b[from:to]...)
		for _, p := range j.pieces {
			for i := range p.count {
				copy(j.old[p.off-from+i*p.stride:], p.old[i*p.len:(i+1)*p.len])
			}
		}
		j.pieces = nil
		return
	}
	if lo < j.lo {
		j.old = append(append([]byte(nil), b[lo:j.lo]...), j.old...)
		j.lo = lo
	}
	if end := len(b) - j.tail; hi > end {
		j.old = append(j.old, b[end:hi]...)
		j.tail = len(b) - hi
	}
}

// result returns what was written.
func (j *journal) result() (out []Write) {
	id, b := j.id, memoryOf(j.o)
	if j.covering {
		hi := max(len(b)-j.tail, j.lo)
		n := hi - j.lo
		if n == 0 && len(j.old) == 0 {
			return nil
		}
		return []Write{{Range{Buffer: id, Off: j.lo, Len: n, Stride: n, Count: 1}, j.old, append([]byte{}, b[j.lo:hi]...)}}
	}
	for _, p := range j.pieces {
		if p.end() <= len(b) {
			out = append(out, Write{Range{Buffer: id, Off: p.off, Len: p.len, Stride: p.stride, Count: p.count}, p.old, p.bytes(nil, b)})
		}
	}
	return out
}

// before returns what a buffer was before what was written to it.
func (j *journal) before(b []byte) []byte {
	if j.covering {
		return append(append(append([]byte(nil), b[:j.lo]...), j.old...), b[max(len(b)-j.tail, j.lo):]...)
	}
	for _, p := range j.pieces {
		if p.end() <= len(b) {
			p.put(b, p.old)
		}
	}
	return b
}

// result returns what a statement wrote, the buffers in order of their ids.
func (r *record) result() (out []Write) {
	n := 0
	for _, j := range r.writes {
		n += len(j.pieces)
	}
	for _, j := range r.writes {
		if n > maxRanges && len(j.pieces) > 1 {
			p := j.pieces[0]
			j.cover(p.off, p.end(), memoryOf(j.o))
		}
	}
	for i := range r.writes { // few: put in order
		for k := i; k > 0 && r.writes[k].id < r.writes[k-1].id; k-- {
			r.writes[k], r.writes[k-1] = r.writes[k-1], r.writes[k]
		}
	}
	for _, j := range r.writes {
		out = append(out, j.result()...)
	}
	return out
}

// journal returns the record's journal of a buffer. What another statement that has not ended wrote to it before, as
// statements around calls and in generators may, is from now on in this one: undone in the order in which statements
// ended, every byte gets back what it was.
func (w *watch) journal(r *record, o object) *journal {
	for _, j := range r.writes {
		if j.o == o {
			return j
		}
	}
	j := &journal{o: o, id: w.vm.bufferID(o)}
	for _, other := range w.open {
		for i, theirs := range other.writes {
			if theirs.o == o {
				j = theirs
				other.writes = append(other.writes[:i:i], other.writes[i+1:]...)
				break
			}
		}
	}
	r.writes = append(r.writes, j)
	return j
}

// viewRead and viewWriting are told by views.
func (w *watch) viewRead(v *view.View, a view.Access) {
	if r := w.vm.rec; r != nil {
		if o := w.vm.rootOf(v); o != nil {
			r.read(w.vm.bufferID(o), spanOf(a), "")
		}
	}
}

func (w *watch) viewWriting(v *view.View, a view.Access) {
	if r := w.vm.rec; r != nil {
		if o := w.vm.rootOf(v); o != nil {
			w.journal(r, o).write(spanOf(a), memoryOf(o))
		}
	}
}

func (r *record) read(id uint64, s span, kind string) {
	if s.len == 0 {
		return
	}
	if n := len(r.reads); n > 0 {
		last := &r.reads[n-1]
		if last.Buffer == id && last.Kind == kind {
			t := span{last.Off, last.Len, last.Stride, last.Count}
			if s.within(t) {
				return
			}
			joined, ok := t.join(s)
			if !ok && n >= maxRanges {
				lo, hi := min(s.off, t.off), max(s.end(), t.end())
				joined, ok = span{lo, hi - lo, hi - lo, 1}, true
			}
			if ok {
				last.Off, last.Len, last.Stride, last.Count = joined.off, joined.len, joined.stride, joined.count
				return
			}
		}
		if n >= maxRanges {
			return
		}
	}
	r.reads = append(r.reads, Range{id, s.off, s.len, s.stride, s.count, kind})
}

// readBytes tells of bytes of an object's own memory that are read, writeBytes of bytes about to be written. Of bytes
// objects only those are told of that were shown already: most are gone with their expression.
func (vm *VM) readBytes(o object, off, n int) {
	if r := vm.rec; r != nil && n > 0 && vm.tells(o) {
		r.read(vm.bufferID(o), span{off, n, n, 1}, "")
	}
}

func (vm *VM) tells(o object) bool {
	_, isBytes := o.(*bytesObj)
	return !isBytes || vm.buffers[o] != 0
}

// readAll tells that all of an object with memory is read, if v is one.
func (vm *VM) readAll(v Value) {
	if vm.rec != nil {
		if h, ok := v.o.(holder); ok {
			vm.readBytes(h, 0, len(h.memory()))
		}
	}
}

// readless are methods of bytes, bytearray and array.array that do not read all of the object.
var readless = map[string]bool{
	"append": true, "extend": true, "insert": true, "pop": true, "clear": true, "reverse": true, "byteswap": true, "frombytes": true,
	"fromlist": true, "fromunicode": true, "fromfile": true, "fromhex": true, "maketrans": true, "resize": true, "buffer_info": true,
	"__len__": true, "__getitem__": true, "__setitem__": true, "__delitem__": true, "__iter__": true, "__buffer__": true,
	"__release_buffer__": true, "__alloc__": true, "__sizeof__": true, "__iadd__": true, "__imul__": true, "__hash__": true,
}

// calling tells what a method of an object with memory reads.
func (vm *VM) calling(b *builtin, a args) {
	if t := b.owner; len(a.v) > 0 && (t == typeBytes || t == typeByteArray || t == typeArray) && !readless[b.name] {
		vm.readAll(a.v[0])
	}
}

// displaying tells that all of an object is shown.
func (vm *VM) displaying(o object) {
	if r := vm.rec; r != nil && vm.tells(o) {
		n := len(memoryOf(o))
		r.read(vm.bufferID(o), span{0, n, n, 1}, "display")
	}
}

func (vm *VM) writeBytes(o object, off, n int) {
	if r := vm.rec; r != nil && n > 0 {
		vm.watch.journal(r, o).write(span{off, n, n, 1}, memoryOf(o))
	}
}

// readPart tells that n bytes at off are read of a bytes-like object of size bytes; a negative off counts from its end.
func (vm *VM) readPart(v Value, off int64, n, size int) {
	if off < 0 {
		off += int64(size)
	}
	if vm.rec == nil || off < 0 || off > int64(size-n) {
		return
	}
	switch o := v.o.(type) {
	case holder:
		vm.readBytes(o, int(off), n)
	case *memView:
		vm.watch.viewRead(o.v, view.Access{Offset: o.v.Offset() + int(off), Length: n, Stride: n, Count: 1})
	}
}

// writeView is writeBytes for a contiguous view.
func (vm *VM) writeView(v *view.View, off, n int) {
	if r := vm.rec; r != nil && n > 0 {
		vm.watch.viewWriting(v, view.Access{Offset: v.Offset() + off, Length: n, Stride: n, Count: 1})
	}
}

// every tells of count items of size bytes each, step items apart from item start on.
func every(start, step, count, size int) span {
	return spanOf(view.Access{Offset: start * size, Length: size, Stride: step * size, Count: count})
}

func (vm *VM) readingItems(o object, start, step, count, size int) {
	if r := vm.rec; r != nil && count > 0 && vm.tells(o) {
		r.read(vm.bufferID(o), every(start, step, count, size), "")
	}
}

func (vm *VM) writingItems(o object, start, step, count, size int) {
	if r := vm.rec; r != nil && count > 0 {
		vm.watch.journal(r, o).write(every(start, step, count, size), memoryOf(o))
	}
}

// splicing runs what replaces n bytes at off by more or fewer.
func (vm *VM) splicing(o object, off, n int, f func() error) error {
	r := vm.rec
	if r == nil || r.newborn == o {
		return vm.resizing(o, f)
	}
	b := memoryOf(o)
	off = min(max(off, 0), len(b))
	j := vm.watch.journal(r, o)
	was := j.clone()
	j.cover(off, min(max(off+n, off), len(b)), b)
	r.told = true
	err := vm.resizing(o, f)
	r.told = false
	if err != nil {
		*j = was
	}
	return err
}

// overwriting runs what writes the bytes of a span, if it does not fail.
func (vm *VM) overwriting(o object, s span, f func() error) error {
	r := vm.rec
	if r == nil || r.newborn == o {
		return f()
	}
	j := vm.watch.journal(r, o)
	was := j.clone()
	j.write(s, memoryOf(o))
	r.told = true
	err := f()
	r.told = false
	if err != nil {
		*j = was
	}
	return err
}

func (j *journal) clone() journal {
	was := *j
	was.pieces = append([]piece(nil), j.pieces...)
	return was
}

// replacingItems is splicing for items of a slice, of which n are replaced by m others.
func (vm *VM) replacingItems(o object, start, stop, step, n, m, size int, f func() error) error {
	switch {
	case n == m && n > 0:
		return vm.overwriting(o, every(start, step, n, size), f)
	case step == 1:
		return vm.splicing(o, start*size, max(stop-start, 0)*size, f)
	case n > 0:
		s := every(start, step, n, size)
		return vm.splicing(o, s.off, s.end()-s.off, f)
	}
	return vm.resizing(o, f)
}

// insertion and position are where insert(i) and pop(i) happen among n items.
func insertion(i int64, n int) int {
	if i < 0 {
		i += int64(n)
	}
	return int(min(max(i, 0), int64(n)))
}

func position(i int64, n int) int {
	if i < 0 {
		i += int64(n)
	}
	return int(min(max(i, 0), int64(max(n-1, 0))))
}

// replaced is called after an operation that did not tell which bytes it would write.
func (vm *VM) replaced(o object, before []byte) {
	if lo, hi, differ := difference(before, memoryOf(o)); differ {
		vm.watch.journal(vm.rec, o).cover(lo, hi, before)
	}
}

// difference returns the part of before that is something else in after.
func difference(before, after []byte) (lo, hi int, differ bool) {
	for lo < len(before) && lo < len(after) && before[lo] == after[lo] {
		lo++
	}
	tail := 0
	for tail < len(before)-lo && tail < len(after)-lo && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	return lo, len(before) - tail, lo < len(before) || lo < len(after)
}
