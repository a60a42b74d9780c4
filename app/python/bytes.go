package python

// This file defines bytes and bytearray.

import (
	"bytes"
	"encoding/hex"

	"memview/app/python/text"
	"memview/view/buffer"
)

// newByteArray makes a bytearray over b, in memory that every format can be viewed in.
func newByteArray(b []byte) Value {
	m := buffer.Make(len(b))
	copy(m, b)
	return Value{o: &byteArray{a: buffer.NewByteArray(m)}}
}

// plainBytes returns the bytes of a bytes or bytearray: live, not a copy.
//
//go:noinline
func plainBytes(v Value) ([]byte, bool) {
	switch o := v.o.(type) {
	case *bytesObj:
		return o.b, true
	case *byteArray:
		return o.a.Bytes(), true
	}
	return nil, false
}

// bytesLike returns the bytes of anything with a buffer; those of a view are a copy. ok is false where there is none.
func (vm *VM) bytesLike(v Value) (b []byte, ok bool, err error) { return vm.bufferOf(v, false) }

// bufferOf is bytesLike; with all, views with gaps are read, too (PyBUF_FULL_RO).
func (vm *VM) bufferOf(v Value, all bool) (b []byte, ok bool, err error) {
	if b, ok := plainBytes(v); ok {
		vm.readAll(v)
		return b, true, nil
	}
	ex, ok := vm.exporter(v)
	if !ok {
		return nil, false, nil
	}
	view, err := vm.options().New(ex)
	if err != nil {
		return nil, true, vm.hookError(err)
	}
	if !all && !view.CContiguous() {
		_ = view.Release()
		return nil, true, raisef("BufferError", "memoryview: underlying buffer is not C-contiguous")
	}
	if err := vm.charge(int64(view.NBytes())); err != nil {
		return nil, true, err
	}
	b, err = view.ToBytes()
	_ = view.Release() // nothing of it is lent
	return b, true, err
}

// byteValue is an int from 0 to 255.
func (vm *VM) byteValue(v Value, who string) (byte, error) {
	if !canIndex(v) {
		return 0, typeErr("'%s' object cannot be interpreted as an integer", argName(v))
	}
	i, err := vm.index(v)
	if err != nil {
		return 0, err
	}
	if i < 0 || i > 255 {
		if who == "bytearray" {
			return 0, valueErr("byte must be in range(0, 256)")
		}
		return 0, valueErr("bytes must be in range(0, 256)")
	}
	return byte(i), nil
}

// makeBytes is what bytes(...) and bytearray(...) make of their arguments.
func (vm *VM) makeBytes(t *Type, a args) ([]byte, error) {
	if len(a.v) == 0 {
		return nil, nil
	}
	x := a.v[0]
	for i, name := range []string{"encoding", "errors"} {
		if len(a.v) > i+1 && a.v[i+1].bound() {
			if _, ok := a.v[i+1].str(); !ok {
				return nil, typeErr("%s() argument '%s' must be str, not %s", t.name, name, argKind(a.v[i+1]))
			}
		}
	}
	if s, ok := x.str(); ok {
		if len(a.v) < 2 || !a.v[1].bound() {
			return nil, typeErr("string argument without an encoding")
		}
		return vm.encode(s, a.v[1], a.opt(2, strv("strict")))
	}
	if len(a.v) > 1 && a.v[1].bound() {
		return nil, typeErr("encoding without a string argument")
	}
	if r, ok, err := vm.special(x, "__bytes__"); ok && t == typeBytes {
		b, _ := plainBytes(r)
		return b, err
	}
	if canIndex(x) {
		n, err := vm.index(x)
		if err != nil {
			return nil, err
		}
		if _, big := x.o.(*bigInt); big {
			return nil, overflowErr("cannot fit 'int' into an index-sized integer")
		}
		if n < 0 {
			return nil, valueErr("negative count")
		}
		if err := vm.charge(n); err != nil {
			return nil, err
		}
		return make([]byte, n), nil
	}
	if b, ok, err := vm.bufferOf(x, true); ok {
		if err == nil {
			err = vm.charge(int64(len(b)))
		}
		return append([]byte(nil), b...), err
	}
	var out []byte
	if _, err := vm.iter(x); err != nil {
		if t == typeBytes {
			return nil, typeErr("cannot convert '%s' object to bytes", argName(x))
		}
		return nil, typeErr("cannot convert '%s' object to bytearray", argName(x))
	}
	err := vm.each(x, func(v Value) error {
		c, err := vm.byteValue(v, t.name)
		out = append(out, c)
		if err == nil {
			err = vm.charge(1)
		}
		return err
	})
	return out, err
}

func (vm *VM) encode(s string, enc, errs Value) ([]byte, error) {
	name, ok := enc.str()
	if !ok {
		return nil, typeErr("encode() argument 'encoding' must be str, not %s", argKind(enc))
	}
	if err := vm.charge(int64(len(s))); err != nil {
		return nil, err
	}
	how, ok := errs.str()
	if !ok {
		return nil, typeErr("encode() argument 'errors' must be str, not %s", argKind(errs))
	}
	return text.Encode(s, name, how)
}

func (vm *VM) decode(b []byte, enc, errs Value) (Value, error) {
	name, ok := enc.str()
	if !ok {
		return Value{}, typeErr("decode() argument 'encoding' must be str, not %s", argKind(enc))
	}
	how, _ := errs.str()
	if err := vm.charge(int64(len(b))); err != nil {
		return Value{}, err
	}
	return strResult(text.DecodeBytes(b, name, how))
}

// sameKind returns bytes of the class of v: bytes or bytearray.
func sameKind(v Value, b []byte) Value {
	if _, ok := v.o.(*byteArray); ok {
		return newByteArray(b)
	}
	return bytesv(bytes.Clone(b))
}

func (vm *VM) concatBytes(a, b Value) (Value, error) {
	x, _ := plainBytes(a)
	vm.readAll(a)
	y, ok, err := vm.bytesLike(b)
	if err != nil && raised(err) != nil {
		return Value{}, typeErr("can't concat %s to %s", argName(b), argName(a))
	}
	if !ok || err != nil {
		return Value{}, err
	}
	if err := vm.charge(int64(len(x) + len(y))); err != nil {
		return Value{}, err
	}
	return sameKind(a, append(append([]byte(nil), x...), y...)), nil
}

func (vm *VM) bytesContain(v, x Value) (bool, error) {
	b, _ := plainBytes(v)
	vm.readAll(v)
	if x.isInt() {
		c, err := vm.byteValue(x, "bytearray")
		return err == nil && bytes.IndexByte(b, c) >= 0, err
	}
	y, ok, err := vm.bytesLike(x)
	if !ok {
		return false, typeErr("a bytes-like object is required, not '%s'", argName(x))
	}
	return bytes.Contains(b, y), err
}

// bytearrayExtend is b += v, or b.extend(v). A view of b that it is given is alive, and refuses.
func (vm *VM) bytearrayExtend(o *byteArray, v Value, how string) error {
	if m, ok := v.o.(*memView); ok {
		defer vm.hold(Value{o: m})()
	}
	b, ok, err := vm.bytesLike(v)
	if !ok {
		if how == "+=" {
			return typeErr("can't concat %s to bytearray", argName(v))
		}
		if _, isStr := v.str(); isStr {
			return typeErr("expected iterable of integers; got: 'str'")
		}
		if _, err := vm.iter(v); err != nil {
			return typeErr("can't extend bytearray with %s", argName(v))
		}
		err = vm.each(v, func(x Value) error {
			c, err := vm.byteValue(x, "bytearray")
			b = append(b, c)
			return err
		})
	}
	if err != nil {
		return err
	}
	if err := vm.charge(int64(len(b))); err != nil {
		return err
	}
	b = bytes.Clone(b)
	return vm.splicing(o, o.a.Len(), 0, func() error { return o.a.Extend(b) })
}

func (vm *VM) bytearrayRepeat(o *byteArray, n int64) error {
	if err := vm.charge(max(n, 0) * int64(o.a.Len())); err != nil {
		return err
	}
	at := o.a.Len()
	if n <= 0 {
		at = 0
	}
	return vm.splicing(o, at, o.a.Len()-at, func() error { return o.a.Repeat(int(max(n, 0))) })
}

func (vm *VM) bytearraySet(o *byteArray, k, x Value) error {
	s, isSlice := k.o.(*sliceObj)
	if !isSlice {
		i, err := vm.at("bytearray", k, o.a.Len(), "bytearray index")
		if err != nil && (!canIndex(k) || isBig(k)) {
			return err
		}
		c, err2 := vm.byteValue(x, "bytearray") // before the range of the index is looked at
		if err2 != nil {
			return err2
		}
		if err != nil {
			return err
		}
		vm.writeBytes(o, i, 1)
		o.a.Bytes()[i] = c
		return nil
	}
	var b []byte
	if m, ok := x.o.(*memView); ok {
		defer vm.hold(Value{o: m})()
	}
	start, stop, step, n, err := vm.cut(s, o.a.Len())
	if err != nil {
		return err
	}
	_, isFloat := x.float()
	if _, isStr := x.str(); isStr || isFloat || canIndex(x) {
		return typeErr("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
	}
	if b, err = vm.makeBytes(typeByteArray, args{v: []Value{x}}); err != nil {
		return err
	}
	return vm.replacingItems(o, start, stop, step, n, len(b), 1, func() error {
		return vm.resizing(o, func() error { return o.a.SetSlice(start, stop, step, n, b) })
	})
}

func (vm *VM) hexOf(b []byte, sep, group Value) (Value, error) {
	if err := vm.charge(int64(len(b)) * 3); err != nil {
		return Value{}, err
	}
	if !sep.bound() {
		return strv(hex.EncodeToString(b)), nil
	}
	s, ok := sep.str()
	if !ok {
		sb, isBytes := plainBytes(sep)
		if !isBytes {
			if _, err := vm.length(sep); err != nil {
				return Value{}, err
			}
			return Value{}, typeErr("sep must be str or bytes.")
		}
		s = string(sb)
	}
	n, err := vm.index(group)
	if err != nil {
		return Value{}, err
	}
	v, err := vm.options().New(buffer.NewBytes(b))
	if err != nil {
		return Value{}, err
	}
	text, err := v.HexSep(s, int(n))
	return strv(text), err
}

func isBig(v Value) bool { _, ok := v.o.(*bigInt); return ok }

// argKind is how messages about arguments of built-in functions name a value's class: _PyArg_BadArgument.
func argKind(v Value) string {
	if v.isNone() {
		return "None"
	}
	return argName(v)
}

// ssize is what an argument that counts may be: Py_ssize_t of 64 bits.
func (vm *VM) ssize(v Value) (int64, error) {
	if isBig(v) {
		return 0, overflowErr("Python int too large to convert to C ssize_t")
	}
	return vm.index(v)
}
