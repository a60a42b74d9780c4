package session_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"memview/app/session"
)

func TestParseHex(t *testing.T) {
	for _, test := range []struct {
		text string
		want string // hexadecimal
		fail string
	}{
		{"", "", ""},
		{"00ff", "00ff", ""},
		{"00 FF\n7f", "00ff7f", ""},
		{"0x41, 0x42", "4142", ""},
		{`\x41\x42`, "4142", ""},
		{"de:ad-be ef", "deadbeef", ""},
		{"a", "", "line 1, column 1: a byte has two hexadecimal digits, this one has one"},
		{"00 0", "", "line 1, column 4: a byte has two hexadecimal digits, this one has one"},
		{"00\n0 0", "", "line 2, column 2: a byte has two hexadecimal digits, this one has one"},
		{"00 zz", "", "line 1, column 4: 'z' is not a hexadecimal digit"},
		{"00\n→", "", "line 2, column 1: '→' is not a hexadecimal digit"},
	} {
		got, err := session.ParseHex(test.text)
		said := ""
		if err != nil {
			said = err.Error()
		}
		if hex.EncodeToString(got) != test.want || said != test.fail {
			t.Errorf("ParseHex(%q) = %x, %q; want %s, %q", test.text, got, said, test.want, test.fail)
		}
	}
}

// The accepted ones are Python 3.14's: repr(ast.literal_eval(text)) prints want.
func TestParseLiteral(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "255": "255", "-1": "-1", "+7": "7", " 12 ": "12", "1_000": "1000",
		"0xff": "255", "0XFF": "255", "0o17": "15", "0b101": "5", "-0x10": "-16", "00": "0", "0_0": "0",
		"18446744073709551615": "18446744073709551615", "18446744073709551616": "18446744073709551616",
		"-9223372036854775809": "-9223372036854775809",
		"1.5":                  "1.5", "-.5": "-0.5", "1e3": "1000.0", "1e400": "inf", "1_0.5": "10.5", "05.5": "5.5",
		"True": "True", "False": "False", "None": "None",
		"b'a'": "b'a'", `b"a"`: "b'a'", `b'\x00'`: `b'\x00'`, `b'\n'`: `b'\n'`, `b'\''`: `b"'"`, "b''": "b''", `b'\101'`: "b'A'",
	} {
		got, err := session.ParseLiteral(text)
		if err != nil || got.String() != want {
			t.Errorf("ParseLiteral(%q) = %s, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", " ", "x", "1 2", "0x", "0b2", "1__0", "_1", "1_", "012", "0777", "--1", "b'", "b'a", "'a", `b'\x0'`, "b'é'", "[1]", "1j", "0x1p3", "1._5", "1_.5", "b'\n'"} {
		_, err := session.ParseLiteral(text)
		var literal *session.LiteralError
		if !errors.As(err, &literal) {
			t.Errorf("ParseLiteral(%q): %v, want a *LiteralError", text, err)
		}
	}
}

func FuzzParseHex(f *testing.F) {
	for _, seed := range []string{"00ff", "0x0x", `\x`, "0x4", "a:b", "\n\n0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		data, err := session.ParseHex(text)
		if err != nil {
			return
		}
		again, err := session.ParseHex(fmt.Sprintf("% x", data))
		if err != nil || !bytes.Equal(again, data) {
			t.Errorf("%q is % x, which reads back as % x, %v", text, data, again, err)
		}
	})
}

func FuzzParseLiteral(f *testing.F) {
	for _, seed := range []string{"0x", "1e", "b'\\", "'\\777'", "-", "1_", "inf", "nan"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := session.New("fuzz", make([]byte, 8), false)
		d, err := s.AddCast(s.Current().ID, "d", "")
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range []int{s.LaneNamed("mv").ID, d.ID} {
			_ = s.SetElement(l, 0, text) // whatever it is, an error or a value
		}
	})
}

// The accepted ones are what RFC 4648, section 10, and Python's base64 module have.
func TestParseBase64(t *testing.T) {
	for _, test := range []struct{ text, want, fail string }{
		{"", "", ""}, {"Zg==", "f", ""}, {"Zm8=", "fo", ""}, {"Zm9v", "foo", ""}, {"Zm9vYg==", "foob", ""}, {"Zm9vYmE=", "fooba", ""}, {"Zm9vYmFy", "foobar", ""},
		{"Zg", "f", ""}, {"Zm9v\n YmE", "fooba", ""}, {"-_-_", "\xfb\xff\xbf", ""}, {"+/+/", "\xfb\xff\xbf", ""},
		{"Z", "", "line 1, column 1: one base64 digit is left over: a byte takes two"},
		{"Zm9v\nYm!v", "", "line 2, column 3: '!' is not a base64 digit"},
		{"Zg=", "", "line 1, column 3: the padding of base64 is not complete"},
		{"Zg===", "", "line 1, column 5: base64 has no padding here"},
		{"Zm9v=", "", "line 1, column 5: base64 has no padding here"},
		{"Zg==Zg==", "", "line 1, column 5: nothing can follow the padding of base64"},
		{"Zh==", "", "line 1, column 4: the last base64 digit has bits that belong to no byte"},
	} {
		got, err := session.ParseBase64(test.text)
		said := ""
		if err != nil {
			said = err.Error()
		}
		if string(got) != test.want || said != test.fail {
			t.Errorf("ParseBase64(%q) = %q, %q; want %q, %q", test.text, got, said, test.want, test.fail)
		}
	}
}

func TestParseInput(t *testing.T) {
	for _, test := range []struct {
		kind             session.InputKind
		text, want, fail string
	}{
		{session.InputText, "é\n", "\xc3\xa9\n", ""},
		{session.InputHex, "41 42", "AB", ""},
		{session.InputBase64, "QUI=", "AB", ""},
		{session.InputPython, "[65, 66]", "AB", ""},
		{session.InputPython, "b'A'\n + b'B'", "", "line 2, column 1: IndentationError: unexpected indent"},
		{session.InputPython, "while True: pass\nb''", "", "line 1, column 1: "},
	} {
		got, err := session.ParseInput(test.kind, test.text)
		said := ""
		if err != nil {
			said = err.Error()
		}
		if string(got) != test.want || !strings.HasPrefix(said, test.fail) || (said == "") != (test.fail == "") {
			t.Errorf("ParseInput(%s, %q) = %q, %q; want %q, %q", test.kind, test.text, got, said, test.want, test.fail)
		}
	}
}
