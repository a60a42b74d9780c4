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
	return v.cast(to, shape != nil, true, shape, nil)
}

// CastValue is Cast with a shape that is any object: a list or tuple of ints. It
// returns the errors of Cast in their order and, where CPython looks at it, TypeError
// "shape must be a list or a tuple"; TypeError "memoryview.cast(): elements of shape
// must be integers"; OverflowError "Python int too large to convert to C ssize_t".
func (v *View) CastValue(to string, shape format.Value) (*View, error) {
	items, ok := shape.List()
	if !ok {
		items, ok = shape.Tuple()
	}
	return v.cast(to, true, ok, nil, items)
}

// cast is Cast to a shape, if one is given, and if it is one: of extents, or of items,
// which are looked at last.
func (v *View) cast(to string, given, valid bool, shape []int, items []format.Value) (*View, error) {
	if err := v.checkNew(); err != nil {
		return nil, err
	}
	if !v.c {
		return nil, newTypeError("memoryview: casts are restricted to C-contiguous views")
	}
	if given || v.ndim != 1 {
		for _, extent := range v.shape {
			if extent == 0 {
				return nil, newTypeError("memoryview: cannot cast view with zeros in shape or strides")
			}
		}
	}
	ndim := len(shape) + len(items) // one of them is empty
	switch {
	case !valid:
		return nil, newTypeError("shape must be a list or a tuple")
	case ndim > MaxNDim:
		return nil, errMaxNDim
	case given && v.ndim != 1 && ndim != 1:
		return nil, newTypeError("memoryview: cast must be 1D -> ND or ND -> 1D")
	}
	to, code, err := v.castTo(to)
	if err != nil {
		return nil, err
	}
	if v.direct && !given {
		return v.line(to, code, v.offset, v.nbytes/code.Size(), code.Size()), nil
	}
	sub := v.roomy(max(ndim, 1))
	sub.format, sub.char, sub.code, sub.itemsize = to, code.Char, code, code.Size()
	if !given {
		sub.shape[0] = sub.nbytes / sub.itemsize
	} else {
		if items != nil {
			if shape, err = shapeOf(items, sub.itemsize, v.profile); err != nil {
				return nil, err
			}
		}
		if err := checkShape(shape, sub.itemsize, sub.nbytes, v.profile.SSizeMax()); err != nil {
			return nil, err
		}
		if len(shape) == 0 {
			sub.makeDims(0)
		}
		copy(sub.shape, shape)
	}
	sub.cStrides()
	sub.setContiguous()
	sub.register(v.managed)
	return sub, nil
}

// castTo finds the code of a destination format, and refuses what cannot be cast to
// it (cast_to_1D).
func (v *View) castTo(to string) (string, *format.Code, error) {
	if code, ok := v.profile.Lookup(to); ok && isByte(v.char) && v.nbytes%code.Size() == 0 {
		return to, code, nil
	}
	if err := checkASCII(to); err != nil {
		return "", nil, err
	}
	// The format reaches C as a string, which ends at the first NUL.
	to, _, _ = strings.Cut(to, "\x00")
	code, ok := v.profile.Lookup(to)
	switch {
	case !ok && v.profile.AtLeast(format.Python315):
		return "", nil, newValueError("memoryview: destination format must be a native format prefixed with an optional '@'")
	case !ok:
		return "", nil, newValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	case !isByte(v.char) && !isByte(code.Char):
		return "", nil, newTypeError("memoryview: cannot cast between two non-byte formats")
	case v.nbytes%code.Size() != 0:
		return "", nil, newTypeError("memoryview: length is not a multiple of itemsize")
	}
	return to, code, nil
}

// shapeOf converts the elements of a shape; the first that is no extent is refused.
func shapeOf(items []format.Value, itemsize int, p Profile) ([]int, error) {
	shape := make([]int, len(items))
	product := itemsize
	for d, x := range items {
		if !x.IsInt() {
			return nil, newTypeError("memoryview.cast(): elements of shape must be integers")
		}
		i, ok := x.Int64()
		if !ok || i > int64(p.SSizeMax()) || i < -int64(p.SSizeMax())-1 {
			return nil, exception.New(exception.OverflowError, "Python int too large to convert to C ssize_t")
		}
		shape[d] = int(i)
		if i <= 0 || int(i) > p.SSizeMax()/product {
			return shape[:d+1], nil // which is refused for that
		}
		product *= int(i)
	}
	return shape, nil
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
		if n, ok := product(shape[:d+1], itemsize); !ok || n > most {
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
