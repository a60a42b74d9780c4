package text

// This file parses the format specification mini-language.

import (
	"math"
	"strconv"
)

// A spec is InternalFormatSpec of Python/formatter_unicode.c.
type spec struct {
	fill      rune
	align     byte // < > = ^
	sign      byte // 0 or + - space
	noNeg0    bool // z
	alternate bool // #
	width     int  // -1 when not given
	group     byte // 0 , _ between thousands
	precision int  // -1 when not given
	fracGroup byte // 0 , _ between the thousandths
	kind      rune // the presentation type, 0 when not given
}

func isAlign(r rune) bool { return r == '<' || r == '>' || r == '=' || r == '^' }

var errBothGroups = valueError("Cannot specify both ',' and '_'.")

// integer reads decimal digits of any script from the start of s: how many
// there are, and their value (get_integer).
func integer(s []rune) (n, value int, err error) {
	for ; n < len(s); n++ {
		d := digitValue(s[n])
		if d < 0 {
			break
		}
		if value > (math.MaxInt64-d)/10 {
			return n, 0, valueError("Too many decimal digits in format string")
		}
		value = value*10 + d
	}
	return n, value, nil
}

// parseSpec is parse_internal_render_format_spec. typeName stands in errors.
func parseSpec(text, typeName string, kind rune, align byte) (spec, error) {
	f := spec{fill: ' ', align: align, width: -1, precision: -1, kind: kind}
	s := Runes(text)
	next := func(r rune) bool {
		if len(s) > 0 && s[0] == r {
			s = s[1:]
			return true
		}
		return false
	}
	filled, aligned := false, false
	if len(s) >= 2 && isAlign(s[1]) {
		f.fill, f.align, filled, aligned = s[0], byte(s[1]), true, true
		s = s[2:]
	} else if len(s) >= 1 && isAlign(s[0]) {
		f.align, aligned = byte(s[0]), true
		s = s[1:]
	}
	if len(s) > 0 && (s[0] == ' ' || s[0] == '+' || s[0] == '-') {
		f.sign = byte(s[0])
		s = s[1:]
	}
	f.noNeg0 = next('z')
	f.alternate = next('#')
	if !filled && next('0') {
		f.fill = '0'
		if !aligned && align == '>' {
			f.align = '='
		}
	}
	n, value, err := integer(s)
	if err != nil {
		return f, err
	}
	if s = s[n:]; n > 0 {
		f.width = value
	}
	if next(',') {
		f.group = ','
	}
	if next('_') {
		if f.group != 0 {
			return f, errBothGroups
		}
		f.group = '_'
	}
	if f.group == '_' && len(s) > 0 && s[0] == ',' {
		return f, errBothGroups
	}
	if next('.') {
		n, value, err := integer(s)
		if err != nil {
			return f, err
		}
		if s = s[n:]; n > 0 {
			f.precision = value
		}
		if next(',') {
			f.fracGroup = ','
		}
		if next('_') {
			if f.fracGroup != 0 {
				return f, errBothGroups
			}
			f.fracGroup = '_'
		}
		if f.fracGroup == '_' && len(s) > 0 && s[0] == ',' {
			return f, errBothGroups
		}
		if n == 0 && f.fracGroup == 0 {
			return f, valueError("Format specifier missing precision")
		}
	}
	if len(s) > 1 {
		return f, valueError("Invalid format specifier '" + text + "' for object of type '" + typeName + "'")
	}
	if len(s) == 1 {
		f.kind = s[0]
	}
	return f, f.checkGroup()
}

// checkGroup refuses grouping with the types it has no meaning for.
func (f *spec) checkGroup() error {
	if f.group == 0 {
		if f.fracGroup != 0 && f.kind == 'n' {
			return valueError("Cannot specify '" + string(f.fracGroup) + "' with 'n'.")
		}
		return nil
	}
	switch f.kind {
	case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		return nil
	case 'b', 'o', 'x', 'X':
		if f.group == '_' {
			return nil
		}
	}
	return valueError("Cannot specify '" + string(f.group) + "' with " + quotedKind(f.kind) + ".")
}

// quotedKind shows a presentation type as unknown_presentation_type does.
func quotedKind(r rune) string {
	if r > 32 && r < 128 {
		return "'" + string(r) + "'"
	}
	return "'\\x" + strconv.FormatInt(int64(r), 16) + "'"
}

func unknownCode(kind rune, typeName string) error {
	return valueError("Unknown format code " + quotedKind(kind) + " for object of type '" + typeName + "'")
}

// SpecCost returns how many characters a value formatted by this
// specification may take beyond its own: its width and precision. Charge that
// before formatting.
func SpecCost(text string) int {
	cost, s := 0, Runes(text)
	for len(s) > 0 {
		n, value, err := integer(s)
		if err != nil || value > math.MaxInt32 {
			return math.MaxInt32
		}
		if cost += value; cost > math.MaxInt32 {
			return math.MaxInt32
		}
		s = s[max(n, 1):]
	}
	return cost
}
