// Package text is what Python's str, bytes, int, float and format() do to
// text and numbers, apart from any object model: pure functions with CPython
// 3.14's results and error texts.
//
// # Representation
//
// A str is a Go string in generalised UTF-8: UTF-8 in which a lone surrogate
// stands as the three bytes its code point would have (ED A0 80 to ED BF BF).
// Two surrogates are never joined, as in CPython. So Go's ==, <, + and map
// keys are Python's, and a str without surrogates is plain UTF-8. Indices
// count code points; who keeps the length ([Len]) beside the string reads,
// slices and finds offsets in ASCII in constant time, because the length then
// equals len(s). Strings that are not generalised UTF-8 never crash a
// function, but what comes out is unspecified.
//
// A bytes or bytearray is a []byte. Results may share memory with the
// arguments; their capacity is clipped, so appending is safe, writing is not.
//
// # Errors
//
// Functions return an error that holds a *[exception.Error]: CPython's type
// and very text. Errors of codecs are *[UnicodeError].
//
// | file | CPython |
// |---|---|
// | str.go, search.go, split.go, strip.go, pad.go | Objects/unicodeobject.c |
// | case.go, kind.go, property.go, ztables.go | Objects/unicodectype.c |
// | repr.go, codec*.go | Objects/unicodeobject.c, bytesobject.c, stringlib/codecs.h |
// | bytes*.go | Objects/bytes_methods.c, Objects/stringlib |
// | spec.go, format_*.go | Python/formatter_unicode.c |
// | template.go | Objects/stringlib/unicode_format.h |
// | percent*.go | Objects/unicode_format.c, bytesobject.c |
// | int_*.go | Objects/longobject.c |
// | float_*.go | Objects/floatobject.c, Python/pystrtod.c |
// | suggest.go | Python/suggestions.c |
//
// # Proof
//
// testdata/cases.jsonl.gz is what CPython 3.14 answered to some 85,000 calls
// (testdata/record.mjs records it and writes ztables.go); TestRecorded plays
// them again. Known to differ, and not recorded: powers of floats with
// fractional exponents other than a half may differ in the last bit (C's
// libraries differ there too); codecs beyond UTF-8, UTF-16, UTF-32, ASCII and
// Latin-1 are unknown encodings.
package text

// This file describes the package.
