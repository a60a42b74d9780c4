package session

// This file defines the sample files: small ones of well-known formats, made
// here byte by byte, each with the views that say something of it.

import (
	"hash/adler32"
	"hash/crc32"
	"math"
	"math/bits"

	"memview/view/buffer"
)

// Sample is a small file to look at.
type Sample struct {
	Name  string   // of the file: "tone.wav"
	Title string   // what it is, in a person's words
	Views []string // lines of Python that show what is in it
	Make  func() []byte
}

// Samples lists the sample files.
var Samples = []Sample{
	{"tone.wav", "sound: a tone of 440 Hz", []string{"head = mv[:44]", "hertz = mv[24:28].cast('I')", "samples = mv[44:].cast('h')"}, sampleWAV},
	{"picture.bmp", "picture: 16 × 16, blue first", []string{"head = mv[:54]", "pixels = mv[54:].cast('B', [16, 16, 3])"}, sampleBMP},
	{"picture.ppm", "picture: 16 × 16, a head of text", []string{"head = mv[:13]", "pixels = mv[13:].cast('B', [16, 16, 3])"}, samplePPM},
	{"icon.png", "picture: chunks with checksums", []string{"signature = mv[:8]", "head = mv[16:24]"}, samplePNG},
	{"languages.txt", "text: UTF-8 of one to four bytes", nil, sampleText8},
	{"query.pkt", "packet: Ethernet, IPv4, UDP, DNS", []string{"ethernet = mv[:14]", "ip = mv[14:34]", "udp = mv[34:42]", "ports = udp[:4]", "query = mv[42:]"}, samplePacket},
	{"hello.zip", "archive: one stored file", []string{"local = mv[:30]", "name = mv[30:39]", "content = mv[39:52]"}, sampleZIP},
}

func le16(b []byte, v int) []byte { return append(b, byte(v), byte(v>>8)) }
func le32(b []byte, v int) []byte { return le16(le16(b, v), v>>16) }
func be16(b []byte, v int) []byte { return append(b, byte(v>>8), byte(v)) }
func be32(b []byte, v int) []byte { return be16(be16(b, v>>16), v) }

// sampleWAV is 50 ms of a sine in 16-bit PCM, mono, 8000 Hz (Multimedia
// Programming Interface and Data Specifications 1.0, "WAVE").
func sampleWAV() []byte {
	const rate, count = 8000, 400
	b := append(le32([]byte("RIFF"), 36+2*count), "WAVEfmt "...)
	b = le16(le16(le32(b, 16), 1), 1) // PCM, one channel
	b = le16(le16(le32(le32(b, rate), 2*rate), 2), 16)
	b = le32(append(b, "data"...), 2*count)
	for i := range count {
		b = le16(b, int(math.Round(16000*math.Sin(2*math.Pi*440*float64(i)/rate))))
	}
	return b
}

// samplePixel is the colour of the sample pictures at x, y of 16 × 16.
func samplePixel(x, y int) (r, g, b byte) {
	r, g, b = byte(x*17), byte(y*17), 96
	if dx, dy := 2*x-15, 2*y-15; dx*dx+dy*dy < 90 { // a disc in the middle
		r, g, b = 255, 209, 102
	}
	return r, g, b
}

// sampleBMP is a BITMAPINFOHEADER bitmap of 24 bits a pixel, the lowest line
// first.
func sampleBMP() []byte {
	const side, size = 16, 54 + 16*16*3
	b := le32(le32(le32([]byte("BM"), size), 0), 54)
	b = le16(le16(le32(le32(le32(b, 40), side), side), 1), 24)
	b = le32(le32(le32(le32(le32(le32(b, 0), side*side*3), 2835), 2835), 0), 0)
	for y := side - 1; y >= 0; y-- {
		for x := range side {
			red, green, blue := samplePixel(x, y)
			b = append(b, blue, green, red)
		}
	}
	return b
}

func samplePPM() []byte {
	b := []byte("P6 16 16 255\n")
	for y := range 16 {
		for x := range 16 {
			red, green, blue := samplePixel(x, y)
			b = append(b, red, green, blue)
		}
	}
	return b
}

// samplePNG is a PNG whose pixels are stored, not compressed (ISO 15948; RFC
// 1951, 3.2.4).
func samplePNG() []byte {
	const side = 16
	b := []byte("\x89PNG\r\n\x1a\n")
	chunk := func(kind string, data []byte) {
		b = be32(b, len(data))
		body := append([]byte(kind), data...)
		b = be32(append(b, body...), int(crc32.ChecksumIEEE(body)))
	}
	chunk("IHDR", append(be32(be32(nil, side), side), 8, 2, 0, 0, 0)) // 8 bits, red green blue
	var rows []byte
	for y := range side {
		rows = append(rows, 0) // no filter
		for x := range side {
			red, green, blue := samplePixel(x, y)
			rows = append(rows, red, green, blue)
		}
	}
	z := append([]byte{0x78, 0x01, 1}, le16(le16(nil, len(rows)), ^len(rows))...)
	chunk("IDAT", be32(append(z, rows...), int(adler32.Checksum(rows))))
	chunk("IEND", nil)
	return b
}

func sampleText8() []byte {
	return []byte("hello – Γειά σου – नमस्ते – 你好 – שלום – こんにちは – 👋🏽\n")
}

// samplePacket is a DNS query for memview.example: Ethernet II (IEEE 802.3),
// IPv4 (RFC 791), UDP (RFC 768), DNS (RFC 1035); addresses of documentation
// (RFC 5737, RFC 7042).
func samplePacket() []byte {
	dns := be16(be16(be16(be16(be16(be16(nil, 0x2A17), 0x0100), 1), 0), 0), 0)
	for _, label := range []string{"memview", "example"} {
		dns = append(append(dns, byte(len(label))), label...)
	}
	dns = be16(be16(append(dns, 0), 1), 1) // A, IN
	source, target := []byte{192, 0, 2, 17}, []byte{198, 51, 100, 53}
	length := 8 + len(dns)
	udp := be16(be16(be16(be16(nil, 49152), 53), length), 0)
	pseudo := be16(append(append(append([]byte{}, source...), target...), 0, 17), length)
	sum := internetChecksum(append(append(pseudo, udp...), dns...))
	udp[6], udp[7] = byte(sum>>8), byte(sum)
	ip := be16(be16(be16([]byte{0x45, 0}, 20+length), 0x1D3A), 0x4000) // may not be fragmented
	ip = append(append(append(ip, 64, 17, 0, 0), source...), target...)
	sum = internetChecksum(ip)
	ip[10], ip[11] = byte(sum>>8), byte(sum)
	frame := []byte{0x00, 0x00, 0x5E, 0x00, 0x53, 0x35, 0x00, 0x00, 0x5E, 0x00, 0x53, 0x11, 0x08, 0x00}
	return append(append(append(frame, ip...), udp...), dns...)
}

// internetChecksum is RFC 1071's.
func internetChecksum(b []byte) uint16 {
	sum := uint32(0)
	for i, c := range b {
		sum += uint32(c) << (8 * (1 - i&1))
	}
	for sum>>16 != 0 {
		sum = sum&0xffff + sum>>16
	}
	return ^uint16(sum)
}

// sampleZIP is an archive of one stored file (APPNOTE.TXT 6.3.10, 4.3).
func sampleZIP() []byte {
	name, content := "hello.txt", []byte("Hello, views\n")
	entry := func(b []byte) []byte {
		b = le16(le16(le16(b, 20), 0), 0)      // version 2.0, no flags, stored
		b = le16(le16(b, 0), (45<<9)|(1<<5)|1) // 2025-01-01 00:00
		b = le32(b, int(crc32.ChecksumIEEE(content)))
		b = le32(le32(b, len(content)), len(content))
		return le16(le16(b, len(name)), 0)
	}
	b := append(append(entry([]byte("PK\x03\x04")), name...), content...)
	at := len(b)
	central := le32(le32(le16(le16(le16(entry(le16([]byte("PK\x01\x02"), 20)), 0), 0), 0), 0), 0)
	b = append(append(b, central...), name...)
	end := le16(le16(le16(le16([]byte("PK\x05\x06"), 0), 0), 1), 1)
	return le16(le32(le32(append(b, end...), len(b)-at), at), 0)
}

// RandomBytes returns n bytes that look like chance, the same for the same
// seed (splitmix64).
func RandomBytes(n int, seed uint64) []byte {
	b := make([]byte, 0, n+8)
	for len(b) < n {
		seed += 0x9e3779b97f4a7c15
		z := seed
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		z ^= z >> 31
		z = bits.ReverseBytes64(z)
		for range 8 {
			b = append(b, byte(z))
			z >>= 8
		}
	}
	return b[:n:n]
}

// Zeros returns n bytes that are 0, where JavaScript can see them as numbers of
// every size.
func Zeros(n int) []byte { return buffer.Make(n) }
