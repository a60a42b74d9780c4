package format_test

// This file tests what becomes of a NaN's payload: recorded with struct on CPython 3.11.7,
// 3.13.0, 3.14.2 and 3.15.0rc1.

import (
	"encoding/hex"
	"testing"

	"memview/view/format"
)

func TestNaNPayload(t *testing.T) {
	for _, test := range []struct {
		version  format.Version
		from, to string // unpacked by one format, packed by the other
		in, want string // in hexadecimal
	}{
		{format.Python313, "e", "e", "517e", "007e"}, {format.Python313, "<e", "<e", "01fc", "00fe"}, {format.Python313, ">e", "<e", "7e51", "007e"},
		{format.Python313, "e", ">d", "30ff", "fff8000000000000"}, {format.Python313, ">d", ">e", "7ff4000000000000", "7e00"},
		{format.Python314, "e", "e", "517e", "517e"}, {format.Python314, "e", ">d", "607d", "7ff5800000000000"}, {format.Python314, "e", ">f", "01fc", "ff802000"},
		{format.Python314, ">d", ">e", "7ff4000000000000", "7d00"}, {format.Python314, ">d", ">e", "7ff0000000000001", "7e00"},
		{format.Python313, ">f", ">f", "7fa00001", "7fe00001"}, {format.Python313, "<f", ">d", "0100a07f", "7ffc000020000000"},
		{format.Python314, ">f", ">f", "7fa00001", "7fa00001"}, {format.Python314, "=f", ">d", "0100a07f", "7ff4000020000000"},
		{format.Python314, "f", ">d", "0100a07f", "7ffc000020000000"}, {format.Python314, ">d", "f", "7ff4000000000000", "0000e07f"},
		{format.Python315, "=f", ">d", "0100a07f", "7ffc000020000000"}, {format.Python315, ">f", "f", "7fa00001", "0100a07f"},
		{format.Python315, ">d", ">f", "7ff0000000000001", "7fc00000"}, {format.Python314, ">f", ">f", "7fc12345", "7fc12345"},
	} {
		p := format.Profile{Version: test.version}
		from, err := p.Compile(test.from)
		if err != nil {
			t.Fatal(err)
		}
		to, err := p.Compile(test.to)
		if err != nil {
			t.Fatal(err)
		}
		in, _ := hex.DecodeString(test.in)
		values, err := from.Unpack(in)
		if err != nil {
			t.Fatal(err)
		}
		got, err := to.Pack(values...)
		if err != nil || hex.EncodeToString(got) != test.want {
			t.Errorf("%v: struct.pack(%q, *struct.unpack(%q, %s)): got %x %v, want %s", p, test.to, test.from, test.in, got, err, test.want)
		}
	}
}
