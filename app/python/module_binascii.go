package python

// This file defines the module binascii.

import (
	"bytes"
	"hash/crc32"
	"math/big"
	"strconv"

	"memview/view/buffer"
)

var typeBinasciiError, typeBinasciiIncomplete = newException("binascii", "Error", "ValueError"), newException("binascii", "Incomplete", "Exception")

// newException makes a class of exceptions of a module.
func newException(module, name, base string) *Type {
	t := newBuiltinType(name, excTypes[base])
	t.exc, t.module, t.make = true, module, makeException
	excTypes[module+"."+name] = t
	return t
}

// bytesArg is an argument with a buffer.
func (vm *VM) bytesArg(v Value) ([]byte, error) {
	b, ok, err := vm.contiguousBytes(v)
	if !ok {
		return nil, typeErr("a bytes-like object is required, not '%s'", argName(v))
	}
	return b, err
}

// contiguousBytes is bytesLike, but for views with gaps BufferError: what the format y* of CPython's PyArg_Parse takes.
func (vm *VM) contiguousBytes(v Value) (b []byte, ok bool, err error) {
	if m, isView := v.o.(*memView); isView {
		simple, err := vm.options().Request(m.v, buffer.Simple)
		if err != nil {
			return nil, true, err
		}
		defer simple.Release()
	}
	return vm.bytesLike(v)
}

// asciiArg is an argument with a buffer, or a str.
func (vm *VM) asciiArg(v Value) ([]byte, error) {
	if s, ok := v.o.(*str); ok {
		if !s.isASCII() {
			return nil, valueErr("string argument should contain only ASCII characters")
		}
		return []byte(s.s), nil
	}
	b, ok, err := vm.contiguousBytes(v)
	if !ok {
		return nil, typeErr("argument should be bytes, buffer or ASCII string, not '%s'", argName(v))
	}
	return b, err
}

func init() {
	binasciiError := func(message string) error { return raisef("binascii.Error", "%s", message) }
	hexlify := func(vm *VM, a args) (Value, error) {
		b, err := vm.bytesArg(a.v[0])
		if err != nil {
			return Value{}, err
		}
		sep := a.opt(1, Value{})
		if _, ok := plainBytes(sep); sep.bound() && !ok {
			if _, err := vm.length(sep); err != nil {
				return Value{}, err
			}
		}
		h, err := vm.hexOf(b, sep, a.opt(2, intv(1)))
		s, _ := h.str()
		return bytesv([]byte(s)), err
	}
	unhexlify := func(vm *VM, a args) (Value, error) {
		s, err := vm.asciiArg(a.v[0])
		if err != nil {
			return Value{}, err
		}
		if len(s)%2 != 0 {
			return Value{}, binasciiError("Odd-length string")
		}
		out := make([]byte, len(s)/2)
		for i, c := range s {
			d := bytes.IndexByte([]byte("0123456789abcdef"), c|0x20)
			if d < 0 || d < 10 && c < '0' {
				return Value{}, binasciiError("Non-hexadecimal digit found")
			}
			out[i/2] = out[i/2]<<4 | byte(d)
		}
		return bytesv(out), vm.charge(int64(len(out)))
	}
	builtinModules["binascii"] = func(vm *VM, m *module) {
		m.set("Error", Value{o: typeBinasciiError})
		m.set("Incomplete", Value{o: typeBinasciiIncomplete})
		for _, name := range []string{"hexlify", "b2a_hex"} {
			m.fn(name, 1, 3, hexlify, "data", "sep", "bytes_per_sep")
		}
		for _, name := range []string{"unhexlify", "a2b_hex"} {
			m.fn(name, 1, 1, unhexlify)
		}
		m.fn("crc32", 1, 2, func(vm *VM, a args) (Value, error) {
			b, err := vm.bytesArg(a.v[0])
			if err != nil {
				return Value{}, err
			}
			old, err := vm.wholeNumber(a.opt(1, intv(0)))
			if err != nil {
				return Value{}, err
			}
			start := new(big.Int).And(old, big.NewInt(1<<32-1)).Uint64()
			return intv(int64(crc32.Update(uint32(start), crc32.IEEETable, b))), nil
		})
		m.fn("crc_hqx", 2, 2, func(vm *VM, a args) (Value, error) {
			b, err := vm.bytesArg(a.v[0])
			if err != nil {
				return Value{}, err
			}
			n, err := vm.index(a.v[1])
			crc := uint16(n)
			for _, c := range b {
				crc ^= uint16(c) << 8
				for range 8 {
					if crc&0x8000 != 0 {
						crc = crc<<1 ^ 0x1021
					} else {
						crc <<= 1
					}
				}
			}
			return intv(int64(crc)), err
		})
		m.fn("b2a_base64", 1, 2, func(vm *VM, a args) (Value, error) {
			b, err := vm.bytesArg(a.v[0])
			if err == nil {
				err = vm.charge(int64(len(b)) * 4 / 3)
			}
			if err != nil {
				return Value{}, err
			}
			newline, err := vm.truth(a.opt(1, pyTrue))
			out := toBase64(b)
			if newline {
				out = append(out, '\n')
			}
			return bytesv(out), err
		}, "", "newline")
		m.fn("a2b_base64", 1, 2, func(vm *VM, a args) (Value, error) {
			s, err := vm.asciiArg(a.v[0])
			if err == nil {
				err = vm.charge(int64(len(s)))
			}
			if err != nil {
				return Value{}, err
			}
			strict, err := vm.truth(a.opt(1, pyFalse))
			if err != nil {
				return Value{}, err
			}
			out, wrong := fromBase64(s, strict)
			if wrong != "" {
				return Value{}, binasciiError(wrong)
			}
			return bytesv(out), nil
		}, "", "strict_mode")
	}
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func toBase64(b []byte) []byte {
	out := make([]byte, 0, len(b)*4/3+5)
	for i := 0; i < len(b); i += 3 {
		n, k := uint(b[i])<<16, min(3, len(b)-i)
		if k > 1 {
			n |= uint(b[i+1]) << 8
		}
		if k > 2 {
			n |= uint(b[i+2])
		}
		for j := range 4 {
			if j > k {
				out = append(out, '=')
			} else {
				out = append(out, base64Digits[n>>(18-6*j)&63])
			}
		}
	}
	return out
}

// fromBase64 is binascii_a2b_base64_impl of Modules/binascii.c; wrong says what is.
func fromBase64(s []byte, strict bool) (out []byte, wrong string) {
	quad, pads, left := 0, 0, byte(0)
	if strict && len(s) > 0 && s[0] == '=' {
		return nil, "Leading padding not allowed"
	}
	for i, c := range s {
		if c == '=' {
			pads++
			if quad >= 2 && quad+pads >= 4 {
				if strict && i+1 < len(s) {
					return nil, "Excess data after padding"
				}
				return out, ""
			}
			if strict && quad == 0 {
				return nil, "Excess padding not allowed"
			}
			continue
		}
		d := bytes.IndexByte([]byte(base64Digits), c)
		if d < 0 {
			if strict {
				return nil, "Only base64 data is allowed"
			}
			continue
		}
		if strict && pads > 0 {
			return nil, "Discontinuous padding not allowed"
		}
		pads = 0
		v := byte(d)
		switch quad {
		case 0:
			left = v
		case 1:
			out, left = append(out, left<<2|v>>4), v&15
		case 2:
			out, left = append(out, left<<4|v>>2), v&3
		case 3:
			out, left = append(out, left<<6|v), 0
		}
		quad = (quad + 1) & 3
	}
	if quad == 1 {
		return nil, "Invalid base64-encoded string: number of data characters (" + strconv.Itoa(len(out)/3*4+1) + ") cannot be 1 more than a multiple of 4"
	}
	if quad != 0 {
		return nil, "Incorrect padding"
	}
	return out, ""
}
