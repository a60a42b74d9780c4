package session_test

// This file reads the sample files with other people's readers.

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"image/png"
	"io"
	"testing"
	"unicode/utf8"

	"memview/app/session"
)

func TestSamples(t *testing.T) {
	made := map[string][]byte{}
	for _, sample := range session.Samples {
		data := sample.Make()
		made[sample.Name] = data
		s := session.New(sample.Name, data, false)
		for _, line := range sample.Views {
			if _, err := s.AddView(line); err != nil {
				t.Errorf("%s: %s: %v", sample.Name, line, err)
			}
		}
	}
	picture, err := png.Decode(bytes.NewReader(made["icon.png"]))
	if err != nil {
		t.Fatal(err)
	}
	bmp, ppm := made["picture.bmp"], made["picture.ppm"]
	if size := binary.LittleEndian.Uint32(bmp[2:]); int(size) != len(bmp) || string(bmp[:2]) != "BM" {
		t.Errorf("the bitmap says it has %d bytes, it has %d", size, len(bmp))
	}
	for y := range 16 {
		for x := range 16 {
			r, g, b, _ := picture.At(x, y).RGBA()
			want := [3]byte{byte(r >> 8), byte(g >> 8), byte(b >> 8)}
			if at := 13 + 3*(16*y+x); want != [3]byte(ppm[at:at+3]) {
				t.Fatalf("at %d, %d the PPM is %v, the PNG %v", x, y, ppm[at:at+3], want)
			}
			if at := 54 + 3*(16*(15-y)+x); want != [3]byte{bmp[at+2], bmp[at+1], bmp[at]} {
				t.Fatalf("at %d, %d the BMP is %v, the PNG %v", x, y, bmp[at:at+3], want)
			}
		}
	}
	archive, err := zip.NewReader(bytes.NewReader(made["hello.zip"]), int64(len(made["hello.zip"])))
	if err != nil {
		t.Fatal(err)
	}
	file, err := archive.File[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(file); err != nil || string(text) != "Hello, views\n" {
		t.Errorf("the archive holds %q, %v", text, err)
	}
	wav := made["tone.wav"]
	if size := binary.LittleEndian.Uint32(wav[4:]); int(size) != len(wav)-8 || binary.LittleEndian.Uint32(wav[40:]) != uint32(len(wav)-44) {
		t.Errorf("the sound says it has %d bytes after its first 8, it has %d", size, len(wav)-8)
	}
	if !utf8.Valid(made["languages.txt"]) {
		t.Error("the text is not UTF-8")
	}
	// RFC 1071: the sum over a header with its checksum is all ones.
	packet := made["query.pkt"]
	sum := uint32(0)
	for i := 14; i < 34; i += 2 {
		sum += uint32(binary.BigEndian.Uint16(packet[i:]))
	}
	if sum = sum&0xffff + sum>>16; sum != 0xffff {
		t.Errorf("the packet's header sums up to %#x", sum)
	}
	if total := binary.BigEndian.Uint16(packet[16:]); int(total) != len(packet)-14 {
		t.Errorf("the packet says it has %d bytes, it has %d", total, len(packet)-14)
	}
}

func TestRandomBytes(t *testing.T) {
	// The first number of splitmix64 from seed 0 is 0xe220a8397b1dcdaf (Vigna's reference).
	if got := session.RandomBytes(8, 0); !bytes.Equal(got, []byte{0xe2, 0x20, 0xa8, 0x39, 0x7b, 0x1d, 0xcd, 0xaf}) {
		t.Errorf("from seed 0: % x", got)
	}
	for _, n := range []int{0, 1, 9} {
		if got := session.RandomBytes(n, 5); len(got) != n {
			t.Errorf("%d bytes are %d", n, len(got))
		}
	}
}
