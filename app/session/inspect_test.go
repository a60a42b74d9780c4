package session

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"memview/view/format"
)

// answer is what CPython answered: a value, or the text of an exception.
type answer struct {
	value json.RawMessage
	err   string
}

func (a *answer) UnmarshalJSON(b []byte) error {
	var failed struct{ Error string }
	if json.Unmarshal(b, &failed) == nil && failed.Error != "" {
		a.err = failed.Error
		return nil
	}
	a.value = append([]byte(nil), b...)
	return nil
}

func (a answer) text(t *testing.T) string { return decode[string](t, a) }

func decode[T any](t *testing.T, a answer) (v T) {
	t.Helper()
	if err := json.Unmarshal(a.value, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// recorded is what testdata/record_gestures.py wrote, run by CPython.
type recorded struct {
	Data     string
	Readings map[string]map[string]answer
	Packed   []struct {
		Format   string
		Offset   int
		Literal  string
		ReadOnly bool
		Result   answer
	}
	Casts []struct {
		Length int
		Made   string
		Casts  map[string]answer
	}
	Shaped []struct {
		Length        int
		Made, Gesture string
		Shape         answer
	}
}

func readRecorded(t *testing.T) recorded {
	t.Helper()
	text, err := os.ReadFile("testdata/gestures.json")
	if err != nil {
		t.Fatal(err)
	}
	var r recorded
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// Every code, in both orders, reads what CPython's struct module reads.
func TestReadingsAreCPythons(t *testing.T) {
	r := readRecorded(t)
	data, _ := hex.DecodeString(r.Data)
	s := New("test", data, false)
	for at, want := range r.Readings {
		offset, _ := strconv.Atoi(at)
		seen := 0
		for _, reading := range s.Readings(offset, 0) {
			for name, side := range map[string]Side{reading.Code.Format: reading.Little, ">" + reading.Code.Format: reading.Big} {
				seen++
				a, ok := want[name]
				switch {
				case !ok:
					t.Errorf("CPython was not asked for %q", name)
				case errorText(side.Err) != a.err:
					t.Errorf("%q at %d: error %q, CPython says %q", name, offset, errorText(side.Err), a.err)
				case a.err == "" && side.Text != a.text(t):
					t.Errorf("%q at %d: %s, CPython says %s", name, offset, side.Text, a.text(t))
				}
			}
		}
		if seen != len(want) {
			t.Errorf("at %d: %d readings, CPython has %d", offset, seen, len(want))
		}
	}
}

func TestWritingAReadingIsPackInto(t *testing.T) {
	r := readRecorded(t)
	for _, test := range r.Packed {
		data, _ := hex.DecodeString(r.Data)
		s := New("test", data, test.ReadOnly)
		err := s.SetReading(test.Format, test.Offset, test.Literal)
		if errorText(err) != test.Result.err {
			t.Errorf("pack_into(%q, %d, %s): error %q, CPython says %q", test.Format, test.Offset, test.Literal, errorText(err), test.Result.err)
			continue
		}
		want := r.Data
		if err == nil {
			want = test.Result.text(t)
		}
		if got := hex.EncodeToString(s.Memory()); got != want {
			t.Errorf("pack_into(%q, %d, %s): %s, CPython has %s", test.Format, test.Offset, test.Literal, got, want)
		}
		if err == nil && s.CanUndo() {
			s.Undo()
			if got := hex.EncodeToString(s.Memory()); got != r.Data {
				t.Errorf("pack_into(%q, %d, %s) undone: %s", test.Format, test.Offset, test.Literal, got)
			}
		}
	}
	s := New("test", make([]byte, 4), false)
	if err := s.SetReading(">H", 2, "61374"); err != nil {
		t.Fatal(err)
	}
	if got, want := s.Last().Python, "struct.pack_into('>H', data, 2, 61374)"; got != want {
		t.Errorf("the line is %q, want %q", got, want)
	}
	if got, want := s.Last().Summary(), "bytes 2–3 set to 61374 as '>H' · bytes 2–3 changed · 2 elements in mv"; got != want {
		t.Errorf("summary %q, want %q", got, want)
	}
	if err := s.SetReading("H", 0, "no"); err == nil || !strings.Contains(err.Error(), "not a Python value") {
		t.Errorf("a word as a value: %v", err)
	}
	if err := s.SetReading("H", -1, "1"); err == nil {
		t.Error("a write before the first byte is not refused")
	}
}

// What is selected decides what cast() would refuse.
func TestReadingsRefused(t *testing.T) {
	s := New("test", make([]byte, 8), false)
	want := map[string]string{"B": "", "H": "3 bytes selected: not a multiple of 2", "d": "3 bytes selected: not a multiple of 8"}
	for _, r := range s.Readings(1, 3) {
		if refused, ok := want[r.Code.Format]; ok && r.Refused != refused {
			t.Errorf("%s: %q, want %q", r.Code.Format, r.Refused, refused)
		}
	}
	for _, r := range s.Readings(1, 0) {
		if refused := r.Refused != ""; refused != (r.Code.Size() == 8) {
			t.Errorf("%s without a selection at byte 1 of 8: %q", r.Code.Format, r.Refused)
		}
	}
}

// The bits of an element are those of the number, in the order of their weight.
func TestBits(t *testing.T) {
	s := New("test", []byte{0x00, 0x00, 0xc0, 0xbf, 0x01}, false) // -1.5 as a little-endian float
	float, _ := format.Lookup("f")
	bits := s.Bits(Range{Offset: 0, Length: 4}, float)
	var text strings.Builder
	fields := map[BitField]int{}
	for i, b := range bits {
		if b.Number != 31-i || b.Offset != b.Number/8 || b.Shift != b.Number%8 {
			t.Errorf("bit %d of the row is %+v", i, b)
		}
		text.WriteString(map[bool]string{false: "0", true: "1"}[b.Set])
		fields[b.Field]++
	}
	if got, want := text.String(), "10111111110000000000000000000000"; got != want {
		t.Errorf("bits %s, want %s", got, want)
	}
	if want := map[BitField]int{FieldSign: 1, FieldExponent: 8, FieldFraction: 23}; !reflect.DeepEqual(fields, want) {
		t.Errorf("fields %v, want %v", fields, want)
	}
	for code, exponent := range map[string]int{"e": 5, "d": 11} {
		c, _ := format.Lookup(code)
		n := 0
		for bit := range 8 * c.Size() {
			if bitField(c, bit) == FieldExponent {
				n++
			}
		}
		if n != exponent {
			t.Errorf("%s has %d bits of exponent, want %d", code, n, exponent)
		}
	}
	if bits := s.Bits(Range{Offset: 4, Length: 1}, nil); len(bits) != 8 || bits[0].Field != FieldNone || !bits[7].Set {
		t.Errorf("bits of a byte: %+v", bits)
	}
	if s.Bits(Range{Offset: 3, Length: 4}, float) != nil {
		t.Error("there are bits behind the last byte")
	}
}

func TestDescribeFloat(t *testing.T) {
	for _, test := range []struct {
		code, bytes, want string
	}{
		{"f", "0000c03f", "+ 2^(127−127) × 1.5 = 1.5"},
		{"f", "0000c0bf", "− 2^(127−127) × 1.5 = -1.5"},
		{"f", "00000080", "all but the sign 0: -0.0"},
		{"f", "01000000", "+ 2^-126 × 1.1920928955078125e-07 = 1.401298464324817e-45, subnormal"},
		{"f", "0000807f", "exponent all ones, fraction 0: inf"},
		{"f", "0000c07f", "exponent all ones, fraction not 0: nan"},
		{"e", "fe7b", "+ 2^(30−15) × 1.998046875 = 65472.0"},
		{"d", "182d4454fb210940", "+ 2^(1024−1023) × 1.5707963267948966 = 3.141592653589793"},
		{"I", "00000000", ""},
	} {
		data, _ := hex.DecodeString(test.bytes)
		s := New("test", data, false)
		code, _ := format.Lookup(test.code)
		if got := s.DescribeFloat(Range{Length: len(data)}, code); got != test.want {
			t.Errorf("%s as %s: %q, want %q", test.bytes, test.code, got, test.want)
		}
	}
}

func TestFlipBit(t *testing.T) {
	s := New("test", []byte{0x0f, 0x80}, false)
	if err := s.FlipBit(1, 7); err != nil {
		t.Fatal(err)
	}
	if s.Byte(1) != 0 || s.Last().Python != "data[1] ^= 0x80" {
		t.Errorf("byte %#x by %q", s.Byte(1), s.Last().Python)
	}
	if got, want := s.Last().Summary(), "bit 7 of byte 1 set to 0 · byte 1 changed · 1 element in mv"; got != want {
		t.Errorf("summary %q, want %q", got, want)
	}
	s.Undo()
	if s.Byte(1) != 0x80 {
		t.Errorf("undone: %#x", s.Byte(1))
	}
	for _, at := range [][2]int{{2, 0}, {-1, 0}, {0, 8}, {0, -1}} {
		if s.FlipBit(at[0], at[1]) == nil {
			t.Errorf("bit %d of byte %d is flipped", at[1], at[0])
		}
	}
	locked := New("test", []byte{1}, true)
	if got, want := errorText(locked.FlipBit(0, 0)), "TypeError: 'bytes' object does not support item assignment"; got != want {
		t.Errorf("a bit of bytes: %q, want %q", got, want)
	}
}
