package python

// This file defines the module io: BytesIO, whose memory can be viewed, and StringIO.

import (
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"memview/view"
	"memview/view/buffer"
)

// bytesIO is io.BytesIO.
type bytesIO struct {
	f    *buffer.BytesIO
	lent *ioBuffer // once getbuffer was called
}

// ioBuffer is what a view made by getbuffer has as obj: the file's memory.
type ioBuffer struct {
	b    *buffer.IOBuffer
	file *bytesIO
}

var _ holder = (*ioBuffer)(nil)

func (o *ioBuffer) readOnly() bool { return false }
func (o *ioBuffer) lender(vm *VM) buffer.Exporter {
	vm.owners[o.b] = Value{o: o}
	return o.b
}

func (o *ioBuffer) memory() []byte {
	b, err := o.b.GetBuffer(buffer.Simple)
	if err != nil {
		return nil
	}
	defer b.Release()
	return b.Data
}

func (o *ioBuffer) splice(lo, hi int, b []byte) error {
	m := o.memory()
	if hi-lo == len(b) {
		copy(m[lo:hi], b)
		return nil
	}
	rest := append(append([]byte(nil), b...), m[hi:]...)
	f := o.file.f
	at, err := f.Seek(0, io.SeekCurrent)
	if err == nil {
		err = f.Truncate(lo)
	}
	if err == nil {
		_, _ = f.Seek(int64(lo), io.SeekStart)
		_, err = f.Write(rest)
		_, _ = f.Seek(at, io.SeekStart)
	}
	return err
}

// resizing runs what may change the length of the file's memory.
func (o *bytesIO) resizing(vm *VM, f func() error) error {
	if o.lent != nil {
		return vm.resizing(o.lent, f)
	}
	return vm.resizing(o, f)
}

// stringIO is io.StringIO. Positions count code points.
type stringIO struct {
	text   []rune
	at     int
	closed bool
}

var (
	typeBytesIO     = newIOType("BytesIO")
	typeIOBuffer    = newIOType("_BytesIOBuffer")
	typeStringIO    = newIOType("StringIO")
	typeUnsupported = newException("io", "UnsupportedOperation", "OSError")
)

func newIOType(name string) *Type {
	t := newBuiltinType(name, typeObject)
	t.module = "_io"
	return t
}

func (*bytesIO) class() *Type  { return typeBytesIO }
func (*ioBuffer) class() *Type { return typeIOBuffer }
func (*stringIO) class() *Type { return typeStringIO }

// closed is the error of a file that is closed, nil of another.
func closed(v Value) error {
	switch o := v.o.(type) {
	case *bytesIO:
		_, err := o.f.Tell()
		return err
	case *stringIO:
		if o.closed {
			return valueErr("I/O operation on closed file")
		}
	}
	return nil
}

// next gives the next line.
func (o *bytesIO) next(vm *VM) (Value, error) {
	b, err := o.line(vm, -1)
	if err != nil || len(b) == 0 {
		return Value{}, err
	}
	return bytesv(b), nil
}

func (o *stringIO) next(vm *VM) (Value, error) {
	s, err := o.take(vm, -1, true)
	if err != nil || s == "" {
		return Value{}, err
	}
	return strv(s), nil
}

// bounds returns the position and the length.
func (o *bytesIO) bounds() (at, end int64, err error) {
	if at, err = o.f.Seek(0, io.SeekCurrent); err == nil {
		end, _ = o.f.Seek(0, io.SeekEnd)
		_, err = o.f.Seek(at, io.SeekStart)
	}
	return at, end, err
}

// read reads n bytes, all for a negative n.
func (o *bytesIO) read(vm *VM, n int64) ([]byte, error) {
	at, end, err := o.bounds()
	if err != nil {
		return nil, err
	}
	left := max(end-at, 0)
	if n < 0 || n > left {
		n = left
	}
	if err := vm.charge(n); err != nil {
		return nil, err
	}
	b := make([]byte, n)
	if _, err := o.f.Read(b); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return b, nil
}

func (o *bytesIO) line(vm *VM, n int64) ([]byte, error) {
	at, err := o.f.Tell()
	if err != nil {
		return nil, err
	}
	b, err := o.read(vm, n)
	if err != nil {
		return nil, err
	}
	if i := strings.IndexByte(string(b), '\n'); i >= 0 && i+1 < len(b) {
		b = b[:i+1]
		_, err = o.f.Seek(int64(at+len(b)), io.SeekStart)
	}
	return b, err
}

// take takes n code points of what is left, or a line of them.
func (o *stringIO) take(vm *VM, n int64, line bool) (string, error) {
	if err := closed(Value{o: o}); err != nil {
		return "", err
	}
	rest := o.text[min(o.at, len(o.text)):]
	if n >= 0 && n < int64(len(rest)) {
		rest = rest[:n]
	}
	if line {
		for i, r := range rest {
			if r == '\n' {
				rest = rest[:i+1]
				break
			}
		}
	}
	o.at += len(rest)
	return string(rest), vm.charge(int64(len(rest)))
}

func (o *stringIO) write(vm *VM, s string) error {
	if err := vm.charge(int64(max(o.at-len(o.text), 0))*4 + int64(len(s))*4); err != nil {
		return err
	}
	for len(o.text) < o.at {
		o.text = append(o.text, 0)
	}
	r := []rune(s)
	n := copy(o.text[o.at:], r)
	o.text = append(o.text, r[n:]...)
	o.at += len(r)
	return nil
}

// limit is an argument that says how much: None and what is left out mean all.
func (vm *VM) limit(v Value) (int64, error) {
	if v.isNone() {
		return -1, nil
	}
	if !canIndex(v) {
		return 0, typeErr("argument should be integer or None, not '%s'", argName(v))
	}
	return vm.index(v)
}

// fileMethods are those that both kinds of files have.
func fileMethods(t *Type, read func(vm *VM, v Value, n int64, line bool) (Value, error), write func(vm *VM, v, x Value) (Value, error)) {
	t.attr("closed", func(_ *VM, v Value) (Value, error) { return boolv(closed(v) != nil), nil })
	for _, name := range []string{"readable", "writable", "seekable", "isatty", "flush", "__enter__"} {
		t.meth(name, 0, 0, func(_ *VM, a args) (Value, error) {
			switch err := closed(a.v[0]); {
			case name == "flush":
				return none, err
			case name == "__enter__":
				return a.v[0], err
			default:
				return boolv(name != "isatty"), err
			}
		})
	}
	for _, name := range []string{"fileno", "detach"} {
		t.meth(name, 0, 0, func(*VM, args) (Value, error) { return Value{}, raisef("io.UnsupportedOperation", "%s", name) })
	}
	for _, name := range []string{"read", "read1", "readline"} {
		if name == "read1" && t == typeStringIO {
			continue
		}
		t.meth(name, 0, 1, func(vm *VM, a args) (Value, error) {
			n, err := vm.limit(a.opt(1, none))
			if err != nil {
				return Value{}, err
			}
			return read(vm, a.v[0], n, name == "readline")
		})
	}
	t.meth("readlines", 0, 1, func(vm *VM, a args) (Value, error) {
		hint, err := vm.limit(a.opt(1, none))
		if err != nil {
			return Value{}, err
		}
		lines, total := []Value{}, int64(0)
		for {
			x, err := a.v[0].o.(iterator).next(vm)
			if err != nil || !x.bound() {
				return listv(lines), err
			}
			lines = append(lines, x)
			n, _ := vm.length(x)
			if total += int64(n); hint > 0 && total >= hint {
				return listv(lines), nil
			}
		}
	})
	t.meth("write", 1, 1, func(vm *VM, a args) (Value, error) { return write(vm, a.v[0], a.v[1]) })
	t.meth("writelines", 1, 1, func(vm *VM, a args) (Value, error) {
		if err := closed(a.v[0]); err != nil {
			return Value{}, err
		}
		return none, vm.each(a.v[1], func(x Value) error { _, err := write(vm, a.v[0], x); return err })
	})
}

func init() {
	t := typeBytesIO
	self := func(a args) *buffer.BytesIO { return a.v[0].o.(*bytesIO).f }
	maker(t, 0, 1, func(vm *VM, a args) (Value, error) {
		var b []byte
		if v := a.opt(0, none); !v.isNone() {
			var err error
			if b, err = vm.bytesArg(v); err == nil {
				err = vm.charge(int64(len(b)))
			}
			if err != nil {
				return Value{}, err
			}
		}
		m := buffer.Make(len(b))
		copy(m, b)
		return Value{o: &bytesIO{f: buffer.NewBytesIO(m)}}, nil
	}, "initial_bytes")
	fileMethods(t, func(vm *VM, v Value, n int64, line bool) (Value, error) {
		o := v.o.(*bytesIO)
		read := o.read
		if line {
			read = o.line
		}
		b, err := read(vm, n)
		return bytesv(b), err
	}, func(vm *VM, v, x Value) (Value, error) {
		f := v.o.(*bytesIO)
		if err := closed(v); err != nil {
			return Value{}, err
		}
		b, err := vm.bytesArg(x)
		if err != nil {
			return Value{}, err
		}
		at, _ := f.f.Tell()
		if err := vm.charge(int64(at + len(b))); err != nil {
			return Value{}, err
		}
		err = f.resizing(vm, func() error { _, err := f.f.Write(b); return err })
		return intv(int64(len(b))), err
	})
	t.meth("getvalue", 0, 0, func(vm *VM, a args) (Value, error) {
		b, err := self(a).GetValue()
		if err == nil {
			err = vm.charge(int64(len(b)))
		}
		return bytesv(b), err
	})
	t.meth("getbuffer", 0, 0, func(vm *VM, a args) (Value, error) {
		o := a.v[0].o.(*bytesIO)
		b, err := o.f.Buffer()
		if err != nil {
			return Value{}, err
		}
		if o.lent == nil {
			o.lent = &ioBuffer{b, o}
		}
		v, err := vm.options().New(o.lent.lender(vm))
		if err != nil {
			return Value{}, err
		}
		return vm.newView(v), nil
	})
	t.meth("readinto", 1, 1, func(vm *VM, a args) (Value, error) { return vm.readInto(a.v[0].o.(*bytesIO), a.v[1]) })
	t.meth("readinto1", 1, 1, func(vm *VM, a args) (Value, error) { return vm.readInto(a.v[0].o.(*bytesIO), a.v[1]) })
	t.meth("tell", 0, 0, func(_ *VM, a args) (Value, error) { return intResult(self(a).Tell()) })
	t.meth("seek", 1, 2, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.v[1])
		if err != nil {
			return Value{}, err
		}
		whence, err := vm.index(a.opt(2, intv(0)))
		if err != nil {
			return Value{}, err
		}
		at, err := self(a).Seek(n, int(whence))
		return intv(at), err
	})
	t.meth("truncate", 0, 1, func(vm *VM, a args) (Value, error) {
		n, err := self(a).Tell()
		if v := a.opt(1, none); err == nil && !v.isNone() {
			var k int64
			k, err = vm.index(v)
			n = int(k)
		}
		if err != nil {
			return Value{}, err
		}
		return intv(int64(n)), a.v[0].o.(*bytesIO).resizing(vm, func() error { return self(a).Truncate(n) })
	})
	// what a closed file held is gone: that is no write to it
	end := func(vm *VM, a args) (Value, error) { return none, vm.resizing(a.v[0].o, self(a).Close) }
	t.meth("close", 0, 0, end)
	t.meth("__exit__", 0, -1, end)
	stringIOMethods(typeStringIO)
	builtinModules["io"] = func(vm *VM, m *module) {
		m.set("BytesIO", Value{o: typeBytesIO})
		m.set("StringIO", Value{o: typeStringIO})
		m.set("UnsupportedOperation", Value{o: typeUnsupported})
		m.set("SEEK_SET", intv(0))
		m.set("SEEK_CUR", intv(1))
		m.set("SEEK_END", intv(2))
		m.set("DEFAULT_BUFFER_SIZE", intv(128<<10))
	}
}

// readInto reads into the memory of another object.
func (vm *VM) readInto(f *bytesIO, to Value) (Value, error) {
	if err := closed(Value{o: f}); err != nil {
		return Value{}, err
	}
	ex, ok := vm.exporter(to)
	var v *view.View
	var err error
	if ok {
		v, err = vm.options().Request(ex, buffer.Contig)
	}
	if !ok || err != nil {
		return Value{}, typeErr("readinto() argument must be read-write bytes-like object, not %s", argName(to))
	}
	b, err := f.read(vm, int64(v.NBytes()))
	if err == nil && len(b) > 0 {
		_, err = v.WriteAt(b, 0)
	}
	if e := v.Release(); err == nil {
		err = e
	}
	return intv(int64(len(b))), err
}

func stringIOMethods(t *Type) {
	self := func(a args) *stringIO { return a.v[0].o.(*stringIO) }
	maker(t, 0, 2, func(vm *VM, a args) (Value, error) {
		s, ok := a.opt(0, strv("")).str()
		if v := a.opt(0, none); !ok && !v.isNone() {
			return Value{}, typeErr("initial_value must be str or None, not %s", argName(v))
		}
		return Value{o: &stringIO{text: []rune(s)}}, vm.charge(int64(len(s)) * 4)
	}, "initial_value", "newline")
	fileMethods(t, func(vm *VM, v Value, n int64, line bool) (Value, error) {
		return strResult(v.o.(*stringIO).take(vm, n, line))
	}, func(vm *VM, v, x Value) (Value, error) {
		s, ok := x.str()
		if !ok {
			return Value{}, typeErr("string argument expected, got '%s'", argName(x))
		}
		if err := closed(v); err != nil {
			return Value{}, err
		}
		return intv(int64(utf8.RuneCountInString(s))), v.o.(*stringIO).write(vm, s)
	})
	t.meth("getvalue", 0, 0, func(vm *VM, a args) (Value, error) {
		return strv(string(self(a).text)), closed(a.v[0])
	})
	t.meth("tell", 0, 0, func(_ *VM, a args) (Value, error) { return intv(int64(self(a).at)), closed(a.v[0]) })
	t.meth("seek", 1, 2, func(vm *VM, a args) (Value, error) {
		n, err := vm.index(a.v[1])
		if err != nil {
			return Value{}, err
		}
		whence, err := vm.index(a.opt(2, intv(0)))
		if err == nil {
			err = closed(a.v[0])
		}
		o := self(a)
		switch {
		case err != nil:
			return Value{}, err
		case whence < 0 || whence > 2:
			return Value{}, valueErr("Invalid whence (%d, should be 0, 1 or 2)", whence)
		case whence == 0 && n < 0:
			return Value{}, valueErr("Negative seek position %d", n)
		case whence > 0 && n != 0:
			return Value{}, raisef("OSError", "Can't do nonzero cur-relative seeks")
		case whence == 0:
			o.at = int(min(n, 1<<40))
		case whence == 2:
			o.at = len(o.text)
		}
		return intv(int64(o.at)), nil
	})
	t.meth("truncate", 0, 1, func(vm *VM, a args) (Value, error) {
		o := self(a)
		n := int64(o.at)
		err := closed(a.v[0])
		if v := a.opt(1, none); err == nil && !v.isNone() {
			if n, err = vm.index(v); err == nil && n < 0 {
				err = valueErr("Negative size value %d", n)
			}
		}
		if err == nil && n < int64(len(o.text)) {
			o.text = o.text[:n]
		}
		return intv(n), err
	})
	end := func(_ *VM, a args) (Value, error) {
		self(a).closed = true
		return none, nil
	}
	t.meth("close", 0, 0, end)
	t.meth("__exit__", 0, -1, end)
}
