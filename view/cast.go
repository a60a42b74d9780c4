package view

// This file defines casts: the same bytes under another format or shape
// (memory_cast in memoryobject.c), with CPython's order of checks.

import (
	"strings"
	"unicode/utf8"

	"memview/view/exception"
	"memview/view/format"
)

// Cast returns a view of the same memory with another format, one of the table of
// formats, after an optional '@'. Without a shape the result has one dimension;
// with one it has that shape, in C order: from one dimension to several or back.
// An empty shape that is not nil, []int{}..., makes a view of a single element.
//
// In this order it returns the released ValueError, or
//
//   - TypeError "memoryview: casts are restricted to C-contiguous views";
//   - TypeError "memoryview: cannot cast view with zeros in shape or strides", when
//     a shape is given or the view has not one dimension;
//   - ValueError for a shape of more than 64 dimensions;
//   - TypeError "memoryview: cast must be 1D -> ND or ND -> 1D";
//   - UnicodeEncodeError for a format that is not ASCII;
//   - ValueError "memoryview: destination format must be a native single character
//     format prefixed with an optional '@'" (CPython 3.15 leaves out "single character");
//   - TypeError "memoryview: cannot cast between two non-byte formats": one must be
//     B, b or c;
//   - TypeError "memoryview: length is not a multiple of itemsize";
//   - ValueError "memoryview.cast(): elements of shape must be integers > 0", or
//     "memoryview.cast(): product(shape) > SSIZE_MAX";
//   - TypeError "memoryview: product(shape) * itemsize != buffer size".
func (v *View) Cast(to string, shape ...int) (*View, error) {
	if err := v.checkNew(); err != nil {
		return nil, err
	}
	if !v.c {
		return nil, newTypeError("memoryview: casts are restricted to C-contiguous views")
	}
	if shape != nil || v.ndim != 1 {
		for _, extent := range v.shape {
			if extent == 0 {
				return nil, newTypeError("memoryview: cannot cast view with zeros in shape or strides")
			}
		}
	}
	if len(shape) > MaxNDim {
		return nil, errMaxNDim
	}
	if shape != nil && v.ndim != 1 && len(shape) != 1 {
		return nil, newTypeError("memoryview: cast must be 1D -> ND or ND -> 1D")
	}
	if err := checkASCII(to); err != nil {
		return nil, err
	}
	// The format reaches C as a string, which ends at the first NUL.
	to, _, _ = strings.Cut(to, "\x00")
	code, ok := v.profile.Lookup(to)
	if !ok {
		if v.profile.AtLeast(format.Python315) {
			return nil, newValueError("memoryview: destination format must be a native format prefixed with an optional '@'")
		}
		return nil, newValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	if !isByte(v.char) && !isByte(code.Char) {
		return nil, newTypeError("memoryview: cannot cast between two non-byte formats")
	}
	if v.nbytes%code.Size() != 0 {
		return nil, newTypeError("memoryview: length is not a multiple of itemsize")
	}
	sub := &View{layout: v.layout}
	sub.format, sub.char, sub.code, sub.itemsize = to, code.Char, code, code.Size()
	if shape == nil {
		sub.makeDims(1)
		sub.shape[0] = sub.nbytes / sub.itemsize
	} else {
		if err := checkShape(shape, sub.itemsize, sub.nbytes, v.profile.SSizeMax()); err != nil {
			return nil, err
		}
		sub.makeDims(len(shape))
		copy(sub.shape, shape)
	}
	sub.cStrides()
	sub.setContiguous()
	sub.register(v.managed)
	return sub, nil
}

// isByte reports whether a format's character is one of those that every other
// can be cast to and from.
func isByte(char byte) bool { return char == 'B' || char == 'b' || char == 'c' }

// checkShape checks a shape that a program gave (copy_shape and cast_to_ND).
func checkShape(shape []int, itemsize, nbytes, most int) error {
	for d, extent := range shape {
		if extent <= 0 {
			return newValueError("memoryview.cast(): elements of shape must be integers > 0")
		}
		if n, ok := product(shape[:d+1], 1); !ok || n > most {
			return newValueError("memoryview.cast(): product(shape) > SSIZE_MAX")
		}
	}
	if total, ok := product(shape, itemsize); !ok || total != nbytes {
		return newTypeError("memoryview: product(shape) * itemsize != buffer size")
	}
	return nil
}

// checkASCII refuses a format as str.encode("ascii") does: it names the first run
// of characters it cannot encode.
func checkASCII(s string) error {
	var run []rune
	first, at := 0, 0
	for _, r := range s {
		if r >= utf8.RuneSelf {
			if run == nil {
				first = at
			}
			run = append(run, r)
		} else if run != nil {
			break
		}
		at++
	}
	switch len(run) {
	case 0:
		return nil
	case 1:
		escape := `\x%02x`
		if run[0] >= 0x10000 {
			escape = `\U%08x`
		} else if run[0] >= 0x100 {
			escape = `\u%04x`
		}
		return exception.New(exception.UnicodeEncodeError,
			"'ascii' codec can't encode character '"+escape+"' in position %d: ordinal not in range(128)", run[0], first)
	}
	return exception.New(exception.UnicodeEncodeError,
		"'ascii' codec can't encode characters in position %d-%d: ordinal not in range(128)", first, first+len(run)-1)
}
