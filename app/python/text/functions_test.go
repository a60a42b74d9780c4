package text_test

// This file names the functions record.py recorded.

import (
	"math/big"

	. "memview/app/python/text"
)

type function func(a []any) (any, error)

var functions = map[string]function{}

func str(a any) string  { return a.(string) }
func data(a any) []byte { return a.([]byte) }
func num(a any) int     { return int(a.(*big.Int).Int64()) }
func limit(a any, d int) int {
	if a == nil {
		return d
	}
	return num(a)
}

func init() {
	for name, f := range map[string]func(string) string{"upper": Upper, "lower": Lower, "title": Title, "capitalize": Capitalize, "swapcase": SwapCase, "casefold": CaseFold} {
		functions["str."+name] = func(a []any) (any, error) { return f(str(a[0])), nil }
	}
	for name, f := range map[string]func([]byte) []byte{"upper": BytesUpper, "lower": BytesLower, "title": BytesTitle, "capitalize": BytesCapitalize, "swapcase": BytesSwapCase} {
		functions["bytes."+name] = func(a []any) (any, error) { return f(data(a[0])), nil }
	}
	for name, f := range map[string]func(string) bool{"isdigit": IsDigit, "isalpha": IsAlpha, "isalnum": IsAlnum, "isspace": IsSpace, "isupper": IsUpper, "islower": IsLower, "istitle": IsTitle,
		"isidentifier": IsIdentifier, "isdecimal": IsDecimal, "isnumeric": IsNumeric, "isascii": IsASCII, "isprintable": IsPrintable} {
		functions["str."+name] = func(a []any) (any, error) { return f(str(a[0])), nil }
		functions["each."+name] = func(a []any) (any, error) {
			out := ""
			for _, r := range Runes(str(a[0])) {
				if f(Chr(r)) {
					out += "1"
				} else {
					out += "0"
				}
			}
			return out, nil
		}
	}
	for name, f := range map[string]func([]byte) bool{"isdigit": BytesIsDigit, "isalpha": BytesIsAlpha, "isalnum": BytesIsAlnum, "isspace": BytesIsSpace, "isupper": BytesIsUpper, "islower": BytesIsLower, "istitle": BytesIsTitle, "isascii": BytesIsASCII} {
		functions["bytes."+name] = func(a []any) (any, error) { return f(data(a[0])), nil }
	}
	find("find", Find, BytesFind)
	find("rfind", RFind, BytesRFind)
	find("count", Count, BytesCount)
	find("startswith", StartsWith, BytesStartsWith)
	find("endswith", EndsWith, BytesEndsWith)
	index("index", Index, BytesIndex)
	index("rindex", RIndex, BytesRIndex)
	for name, f := range map[string]func(a, b string) string{"removeprefix": RemovePrefix, "removesuffix": RemoveSuffix} {
		functions["str."+name] = func(a []any) (any, error) { return f(str(a[0]), str(a[1])), nil }
	}
	for name, f := range map[string]func(a, b []byte) []byte{"removeprefix": BytesRemovePrefix, "removesuffix": BytesRemoveSuffix} {
		functions["bytes."+name] = func(a []any) (any, error) { return f(data(a[0]), data(a[1])), nil }
	}
	parts("partition", Partition, BytesPartition)
	parts("rpartition", RPartition, BytesRPartition)
	split("split", Split, SplitSpace, BytesSplit, BytesSplitSpace)
	split("rsplit", RSplit, RSplitSpace, BytesRSplit, BytesRSplitSpace)
	strip("strip", Strip, StripSpace, BytesStrip, BytesStripSpace)
	strip("lstrip", LStrip, LStripSpace, BytesLStrip, BytesLStripSpace)
	strip("rstrip", RStrip, RStripSpace, BytesRStrip, BytesRStripSpace)
	place("center", Center, BytesCenter)
	place("ljust", LJust, BytesLJust)
	place("rjust", RJust, BytesRJust)
	for name, f := range single {
		functions[name] = f
	}
}

func find[T any](name string, s func(s, sub string, start, end int) T, b func(b, sub []byte, start, end int) T) {
	functions["str."+name] = func(a []any) (any, error) { return s(str(a[0]), str(a[1]), limit(a[2], 0), limit(a[3], End)), nil }
	functions["bytes."+name] = func(a []any) (any, error) { return b(data(a[0]), data(a[1]), limit(a[2], 0), limit(a[3], End)), nil }
}

func index(name string, s func(s, sub string, start, end int) (int, error), b func(b, sub []byte, start, end int) (int, error)) {
	functions["str."+name] = func(a []any) (any, error) { return s(str(a[0]), str(a[1]), limit(a[2], 0), limit(a[3], End)) }
	functions["bytes."+name] = func(a []any) (any, error) { return b(data(a[0]), data(a[1]), limit(a[2], 0), limit(a[3], End)) }
}

func parts(name string, s func(s, sep string) (a, b, c string, err error), b func(b, sep []byte) (x, y, z []byte, err error)) {
	functions["str."+name] = func(a []any) (any, error) {
		x, y, z, err := s(str(a[0]), str(a[1]))
		return tuple{x, y, z}, err
	}
	functions["bytes."+name] = func(a []any) (any, error) {
		x, y, z, err := b(data(a[0]), data(a[1]))
		return tuple{x, y, z}, err
	}
}

func split(name string, s func(s, sep string, n int) ([]string, error), space func(s string, n int) []string, b func(b, sep []byte, n int) ([][]byte, error), bspace func(b []byte, n int) [][]byte) {
	functions["str."+name] = func(a []any) (any, error) {
		if a[1] == nil {
			return space(str(a[0]), num(a[2])), nil
		}
		return s(str(a[0]), str(a[1]), num(a[2]))
	}
	functions["bytes."+name] = func(a []any) (any, error) {
		if a[1] == nil {
			return bspace(data(a[0]), num(a[2])), nil
		}
		return b(data(a[0]), data(a[1]), num(a[2]))
	}
}

func strip(name string, s func(s, chars string) string, space func(string) string, b func(b, chars []byte) []byte, bspace func([]byte) []byte) {
	functions["str."+name] = func(a []any) (any, error) {
		if a[1] == nil {
			return space(str(a[0])), nil
		}
		return s(str(a[0]), str(a[1])), nil
	}
	functions["bytes."+name] = func(a []any) (any, error) {
		if a[1] == nil {
			return bspace(data(a[0])), nil
		}
		return b(data(a[0]), data(a[1])), nil
	}
}

func place(name string, s func(s string, width int, fill string) (string, error), b func(b []byte, width int, fill byte) []byte) {
	functions["str."+name] = func(a []any) (any, error) { return s(str(a[0]), num(a[1]), str(a[2])) }
	functions["bytes."+name] = func(a []any) (any, error) { return b(data(a[0]), num(a[1]), data(a[2])[0]), nil }
}

func parsed(small int64, large *big.Int, err error) (any, error) {
	if large != nil {
		return large, err
	}
	return small, err
}

func formatted(v any, spec string) (string, error) {
	switch v := v.(type) {
	case *big.Int:
		if v.IsInt64() && len(spec)%2 == 0 {
			return FormatInt64(v.Int64(), spec)
		}
		return FormatInt(v, spec)
	case float64:
		return FormatFloat(v, spec)
	case bool:
		return FormatBool(v, spec)
	case complex128:
		return FormatComplex(v, spec)
	}
	return FormatStr(v.(string), spec)
}

var single = map[string]function{
	"repr":             func(a []any) (any, error) { return Repr(str(a[0])), nil },
	"ascii":            func(a []any) (any, error) { return ASCII(str(a[0])), nil },
	"len":              func(a []any) (any, error) { return Len(str(a[0])), nil },
	"bytes.repr":       func(a []any) (any, error) { return BytesRepr(data(a[0])), nil },
	"bytearray.repr":   func(a []any) (any, error) { return ByteArrayRepr(data(a[0])), nil },
	"str.splitlines":   func(a []any) (any, error) { return SplitLines(str(a[0]), a[1].(bool)), nil },
	"bytes.splitlines": func(a []any) (any, error) { return BytesSplitLines(data(a[0]), a[1].(bool)), nil },
	"str.replace":      func(a []any) (any, error) { return Replace(str(a[0]), str(a[1]), str(a[2]), num(a[3])), nil },
	"bytes.replace":    func(a []any) (any, error) { return BytesReplace(data(a[0]), data(a[1]), data(a[2]), num(a[3])), nil },
	"str.zfill":        func(a []any) (any, error) { return ZFill(str(a[0]), num(a[1])), nil },
	"bytes.zfill":      func(a []any) (any, error) { return BytesZFill(data(a[0]), num(a[1])), nil },
	"str.expandtabs":   func(a []any) (any, error) { return ExpandTabs(str(a[0]), num(a[1])), nil },
	"bytes.expandtabs": func(a []any) (any, error) { return BytesExpandTabs(data(a[0]), num(a[1])), nil },
	"str.at":           func(a []any) (any, error) { return At(str(a[0]), Len(str(a[0])), num(a[1])), nil },
	"bytes.at":         func(a []any) (any, error) { return int(data(a[0])[num(a[1])]), nil },
	"slice": func(a []any) (any, error) {
		s, start, stop, step := str(a[0]), num(a[1]), num(a[2]), num(a[3])
		n := Len(s)
		if step < 0 {
			start, stop = min(start, n-1), min(stop, n-1)
			return Slice(s, n, start, step, max(0, (start-stop-step-1)/-step)), nil
		}
		return Slice(s, n, start, step, max(0, (stop-start+step-1)/step)), nil
	},
	"bytes.hex": func(a []any) (any, error) {
		if a[1] == nil {
			return BytesHex(data(a[0]), "", false, 1)
		}
		return BytesHex(data(a[0]), str(a[1]), true, num(a[2]))
	},
	"bytes.fromhex": func(a []any) (any, error) { return BytesFromHex(str(a[0])) },
	"bytes.translate": func(a []any) (any, error) {
		if a[1] == nil {
			return BytesTranslate(data(a[0]), nil, false, data(a[2]))
		}
		return BytesTranslate(data(a[0]), data(a[1]), true, data(a[2]))
	},
	"bytes.maketrans": func(a []any) (any, error) { return BytesMakeTrans(data(a[0]), data(a[1])) },
	"int.base":        func(a []any) (any, error) { return IntBase(a[0].(*big.Int), num(a[1]), true), nil },
	"int.str":         func(a []any) (any, error) { return IntText(a[0].(*big.Int)) },
	"float.repr":      func(a []any) (any, error) { return FloatRepr(a[0].(float64)), nil },
	"float.hex":       func(a []any) (any, error) { return FloatHex(a[0].(float64)), nil },
	"float.int":       func(a []any) (any, error) { return FloatInt(a[0].(float64)) },
	"float.round":     func(a []any) (any, error) { return RoundFloatInt(a[0].(float64)) },
	"float.roundn":    func(a []any) (any, error) { return RoundFloat(a[0].(float64), num(a[1])) },
	"float.ratio": func(a []any) (any, error) {
		n, d, err := FloatRatio(a[0].(float64))
		return tuple{n, d}, err
	},
	"int":         func(a []any) (any, error) { return parsed(ParseInt(str(a[0]), num(a[1]))) },
	"int.bytes":   func(a []any) (any, error) { return parsed(ParseIntBytes(data(a[0]), num(a[1]))) },
	"float":       func(a []any) (any, error) { return ParseFloat(str(a[0])) },
	"float.bytes": func(a []any) (any, error) { return ParseFloatBytes(data(a[0]), BytesRepr(data(a[0]))) },
	"int.divmod": func(a []any) (any, error) {
		x, y := a[0].(*big.Int), a[1].(*big.Int)
		if x.IsInt64() && y.IsInt64() && x.Bit(0) == 1 {
			q, r, err := DivmodInt64(x.Int64(), y.Int64())
			return tuple{q, r}, err
		}
		q, r, err := DivmodInt(x, y)
		return tuple{q, r}, err
	},
	"int.truediv":    func(a []any) (any, error) { return DivideInt(a[0].(*big.Int), a[1].(*big.Int)) },
	"int.pow":        func(a []any) (any, error) { return PowInt(a[0].(*big.Int), a[1].(*big.Int), a[2].(*big.Int)) },
	"int.float":      func(a []any) (any, error) { return IntFloat(a[0].(*big.Int)) },
	"int.round":      func(a []any) (any, error) { return RoundInt(a[0].(*big.Int), num(a[1])), nil },
	"int.to_bytes":   func(a []any) (any, error) { return IntToBytes(a[0].(*big.Int), num(a[1]), str(a[2]), a[3].(bool)) },
	"int.from_bytes": func(a []any) (any, error) { return IntFromBytes(data(a[0]), str(a[1]), a[2].(bool)) },
	"float.divmod": func(a []any) (any, error) {
		q, r, err := DivmodFloat(a[0].(float64), a[1].(float64))
		return tuple{q, r}, err
	},
	"float.truediv": func(a []any) (any, error) { return DivideFloat(a[0].(float64), a[1].(float64)) },
	"float.pow":     func(a []any) (any, error) { return PowFloat(a[0].(float64), a[1].(float64)) },
	"format":        func(a []any) (any, error) { return formatted(a[0], str(a[1])) },
	"template":      func(a []any) (any, error) { return FormatTemplate(str(a[0]), &fields{}) },
	"template.map":  func(a []any) (any, error) { return FormatTemplate(str(a[0]), &fields{mapping: true}) },
	"percent":       func(a []any) (any, error) { return Percent(str(a[0]), &operand{v: a[1]}) },
	"percent.bytes": func(a []any) (any, error) { return PercentBytes(data(a[0]), &operand{v: a[1], bytes: true}) },
	"suggest": func(a []any) (any, error) {
		var names []string
		for _, n := range a[1].([]any) {
			names = append(names, str(n))
		}
		if s, ok := Suggest(str(a[0]), names); ok {
			return s, nil
		}
		return nil, nil
	},
	"encode": func(a []any) (any, error) { return Encode(str(a[0]), str(a[1]), str(a[2])) },
	"decode": func(a []any) (any, error) { return DecodeBytes(data(a[0]), str(a[1]), str(a[2])) },
}
