package python_test

// This file tests what a person types where bytes are asked for. The texts of Python's errors are CPython 3.14's.

import (
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"time"

	"memview/app/python"
)

func TestBytesOf(t *testing.T) {
	limits := python.Limits{Steps: 1 << 20, Time: 2 * time.Second, Memory: 16 << 20}
	for _, test := range []struct {
		source string
		want   string // hexadecimal
		fail   string
	}{
		{`b'Hello\x00\xff'`, "48656c6c6f00ff", ""},
		{`bytes.fromhex('48 65 6c')`, "48656c", ""},
		{`bytearray(b'ab')`, "6162", ""},
		{`[1, 2, 255]`, "0102ff", ""},
		{`(1, 2,)`, "0102", ""},
		{`bytes(4)`, "00000000", ""},
		{`range(3)`, "000102", ""},
		{`b'a' * 3 + b"b"`, "61616162", ""},
		{"data = bytearray(b'x')", "78", ""},
		{"import struct\nstruct.pack('>HI', 0xBEEF, 1)", "beef00000001", ""},
		{"import array\na = array.array('H', [1, 2])\nmemoryview(a)[1:]", "0200", ""},
		{"b''", "", ""},
		{`[1, 2, 256]`, "", "line 1, column 8: ValueError: bytes must be in range(0, 256)"},
		{"[1,\n 'a']", "", "line 2, column 2: TypeError: 'str' object cannot be interpreted as an integer"},
		{`[*[1, 2], 300]`, "", "line 1, column 1: ValueError: bytes must be in range(0, 256)"},
		{`bytes.fromhex('0g')`, "", "line 1, column 1: ValueError: non-hexadecimal number found in fromhex() arg at position 1"},
		{`b'é'`, "", "line 1, column 1: SyntaxError: bytes can only contain ASCII literal characters"},
		{`b'abc`, "", "line 1, column 1: SyntaxError: unterminated string literal (detected at line 1)"},
		{`wxyz`, "", "line 1, column 1: NameError: name 'wxyz' is not defined"},
		{`'abc'`, "", "line 1, column 1: TypeError: a str has no bytes of its own: write b'…', or encode it"},
		{`65`, "", "line 1, column 1: TypeError: a single int is not bytes: write [65] for one byte, bytes(n) for n zeros"},
		{`None`, "", "line 1, column 1: TypeError: cannot convert 'NoneType' object to bytes"},
		{``, "", "the last line is to be an expression that stands for bytes, such as b'abc' or [1, 2, 255]"},
		{`pass`, "", "the last line is to be an expression that stands for bytes, such as b'abc' or [1, 2, 255]"},
	} {
		got, err := python.BytesOf(test.source, limits)
		said := ""
		if err != nil {
			said = err.Error()
			var where *python.SourceError
			if !errors.As(err, &where) {
				t.Errorf("BytesOf(%q): error %T, want a *SourceError", test.source, err)
			}
		}
		if hex.EncodeToString(got) != test.want || said != test.fail {
			t.Errorf("BytesOf(%q) = %x, %q; want %s, %q", test.source, got, said, test.want, test.fail)
		}
	}
	for _, source := range []string{"bytes(1 << 40)", "while True: pass\nb''", "[0] * 10**9", "def f(): f()\nf()\nb''", "b'a' * (1 << 30)"} {
		start := time.Now()
		if got, err := python.BytesOf(source, limits); err == nil {
			t.Errorf("BytesOf(%q) gives %d bytes, want what it used up", source, len(got))
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("BytesOf(%q) took %v", source, took)
		}
	}
	if _, err := python.BytesOf(strings.Repeat("[", 100000), limits); err == nil {
		t.Error("100000 open brackets are bytes")
	}
}
