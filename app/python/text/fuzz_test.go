package text_test

// This file throws what nobody wrote by hand at the parsers and the strings.

import (
	"errors"
	"math/big"
	"testing"

	. "memview/app/python/text"
)

// most is what a fuzzed width or precision may ask for.
const most = 1 << 16

func FuzzFormat(f *testing.F) {
	for _, s := range []string{"", "*^+z#010,.3_f", "=5x", "0<20_b", ".,%", "\u0665d"} {
		f.Add(s, int64(-255), 1.5, "text")
	}
	f.Fuzz(func(t *testing.T, spec string, n int64, v float64, s string) {
		if SpecCost(spec) > most {
			t.Skip()
		}
		for _, value := range []any{big.NewInt(n), v, s, n%2 == 0, complex(v, 1)} {
			if got, err := formatted(value, spec); err != nil && got != "" {
				t.Errorf("format(%v, %q) = %q and %v", value, spec, got, err)
			}
		}
	})
}

type guarded struct{ fields }

var errTooMuch = errors.New("too much")

func (g *guarded) Format(v any, spec string) (string, error) {
	if SpecCost(spec) > most {
		return "", errTooMuch
	}
	return g.fields.Format(v, spec)
}

func FuzzTemplate(f *testing.F) {
	for _, s := range []string{"{}{0}", "{a!r:>{width}}", "{3[2]}{4[k]}", "{{}}", "{:{:{}}}", "{0[", "{!"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		FormatTemplate(s, &guarded{})
		FormatTemplate(s, &guarded{fields{mapping: true}})
	})
}

type charged struct{ operand }

func (c *charged) Charge(n int) error {
	if n > most {
		return errTooMuch
	}
	return nil
}

func FuzzPercent(f *testing.F) {
	for _, s := range []string{"%5d %s %r", "%(k)#-10.3x", "%*.*f", "%c%%", "%", "%(a(b))s", "%-+ #0.5e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, v := range []any{big.NewInt(-42), 2.5, "text", tuple{big.NewInt(7), big.NewInt(3), 1e10}, dict{{"k", big.NewInt(9)}}} {
			Percent(s, &charged{operand{v: v}})
			PercentBytes([]byte(s), &charged{operand{v: v, bytes: true}})
		}
	})
}

func FuzzNumbers(f *testing.F) {
	for _, s := range []string{"0x_1f", " 1_000 ", "\u0661\u0662", "1e5", "-inf", "9223372036854775808"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, base := range []int{0, 2, 10, 16, 36} {
			small, large, err := ParseInt(s, base)
			if err == nil && large != nil && large.IsInt64() {
				t.Errorf("int(%q, %d) = %v, large though it fits, not %d", s, base, large, small)
			}
		}
		if v, err := ParseFloat(s); err == nil && v == v {
			if again, err := ParseFloat(FloatRepr(v)); err != nil || again != v {
				t.Errorf("float(repr(%v)) = %v, %v", v, again, err)
			}
		}
	})
}

func FuzzStrings(f *testing.F) {
	for _, s := range []string{"abc", "\u00e9\u65e5\U0001f600", "\xed\xa0\x80", "\xff\xed\xa0", "a\u0301 \u03a3"} {
		f.Add(s, "b", 1)
	}
	f.Fuzz(func(t *testing.T, s, sub string, i int) {
		// Anything may come in; only generalised UTF-8 has meaning.
		for _, g := range []func(string) string{Upper, Lower, Title, Capitalize, SwapCase, CaseFold, Repr, ASCII, StripSpace} {
			g(s)
		}
		SplitSpace(s, i)
		RSplitSpace(s, i)
		SplitLines(s, true)
		Replace(s, "", sub, i%10)
		BytesFromHex(s)
		decoded, err := DecodeBytes([]byte(s), "utf-8", "surrogateescape")
		if err != nil {
			t.Fatal(err)
		}
		if back, err := Encode(decoded, "utf-8", "surrogateescape"); err != nil || string(back) != s {
			t.Errorf("encode(decode(%q)) = %q, %v", s, back, err)
		}
		if sub, err = DecodeBytes([]byte(sub), "utf-8", "surrogateescape"); err != nil {
			t.Fatal(err)
		}
		n := Len(decoded)
		joined := ""
		for k := range n {
			joined += At(decoded, n, k)
			if n > 1000 {
				return
			}
		}
		if joined != decoded || Slice(decoded, n, 0, 1, n) != decoded || len(Runes(decoded)) != n {
			t.Errorf("items of %q do not make it up: %q", decoded, joined)
		}
		if at := Find(decoded, sub, 0, End); at >= 0 && at < n && sub != "" && !StartsWith(decoded, sub, at, End) {
			t.Errorf("find(%q, %q) = %d", decoded, sub, at)
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("\xff\xfea\x00\x00\xd8"), byte(0), byte(0))
	f.Add([]byte("\xe2\x82\xf0\x9f"), byte(1), byte(3))
	encodings := []string{"utf-16", "utf-8", "ascii", "latin-1", "utf-16-be", "utf-32", "utf-32-be"}
	handlers := []string{"strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"}
	f.Fuzz(func(t *testing.T, b []byte, encoding, handler byte) {
		e, h := encodings[int(encoding)%len(encodings)], handlers[int(handler)%len(handlers)]
		s, err := DecodeBytes(b, e, h)
		if err != nil {
			_ = err.Error()
			return
		}
		if _, err := Encode(s, e, h); err != nil {
			_ = err.Error()
		}
	})
}
