package text

// This file defines str.format: replacement fields and what they name.

import (
	"math"
	"strconv"
	"strings"

	"memview/view/exception"
)

// A FieldSource answers what replacement fields ask of Python's objects.
type FieldSource interface {
	// Positional returns argument i; ok is false when there are fewer.
	Positional(i int) (v any, ok bool)
	// Keyword returns the argument of that name, or raises KeyError.
	Keyword(name string) (any, error)
	// Attribute is getattr(v, name).
	Attribute(v any, name string) (any, error)
	// ItemIndex is v[i] and ItemKey v[key].
	ItemIndex(v any, i int64) (any, error)
	ItemKey(v any, key string) (any, error)
	// Convert is repr, str or ascii of v for 'r', 's', 'a'.
	Convert(v any, conversion byte) (any, error)
	// Format is format(v, spec).
	Format(v any, spec string) (string, error)
}

// FormatTemplate is template.format(…) with what src holds, or format_map
// (do_string_format of Objects/stringlib/unicode_format.h). Errors of src come
// back as they are; its own are ValueError and IndexError.
func FormatTemplate(template string, src FieldSource) (string, error) {
	t := &templater{src: src}
	return t.build(template, 2)
}

// MappingOnly is what a [FieldSource] may have too: true for format_map, where
// a positional field is a ValueError.
type MappingOnly interface{ MappingOnly() bool }

var errPositional = valueError("Format string contains positional fields")

type numbering int

const (
	unnumbered numbering = iota
	automatic
	manual
)

type templater struct {
	src       FieldSource
	numbering numbering
	next      int
}

// build is build_string and do_markup: depth counts specifications within
// specifications.
func (t *templater) build(s string, depth int) (string, error) {
	if depth <= 0 {
		return "", valueError("Max string recursion exceeded")
	}
	var out strings.Builder
	for s != "" {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			out.WriteString(s)
			break
		}
		out.WriteString(s[:i])
		c := s[i]
		s = s[i+1:]
		if s != "" && s[0] == c {
			out.WriteByte(c)
			s = s[1:]
			continue
		}
		if c == '}' || s == "" {
			return "", valueError("Single '" + string(c) + "' encountered in format string")
		}
		f, rest, err := parseField(s)
		if err != nil {
			return "", err
		}
		s = rest
		text, err := t.render(f, depth)
		if err != nil {
			return "", err
		}
		out.WriteString(text)
	}
	return out.String(), nil
}

type field struct {
	name, spec string
	conversion rune
	nested     bool
}

// parseField is parse_field: s starts after the brace.
func parseField(s string) (f field, rest string, err error) {
	i := 0
	var c byte
name:
	for {
		if i >= len(s) {
			return f, "", valueError("expected '}' before end of string")
		}
		c = s[i]
		i++
		switch c {
		case '{':
			return f, "", valueError("unexpected '{' in field name")
		case '[':
			for i < len(s) && s[i] != ']' {
				i++
			}
		case '}', ':', '!':
			break name
		}
	}
	f.name = s[:i-1]
	s = s[i:]
	if c == '}' {
		return f, s, nil
	}
	if c == '!' {
		r, size := Decode(s)
		if size == 0 {
			return f, "", valueError("end of string while looking for conversion specifier")
		}
		f.conversion = r
		if s = s[size:]; s != "" {
			c = s[0]
			if s = s[1:]; c == '}' {
				return f, s, nil
			}
			if c != ':' {
				return f, "", valueError("expected ':' after conversion specifier")
			}
		}
	}
	open := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			f.nested = true
			open++
		case '}':
			if open--; open == 0 {
				f.spec = s[:i]
				return f, s[i+1:], nil
			}
		}
	}
	return f, "", valueError("unmatched '{' in format spec")
}

// render is output_markup.
func (t *templater) render(f field, depth int) (string, error) {
	v, err := t.value(f.name)
	if err != nil {
		return "", err
	}
	switch f.conversion {
	case 0:
	case 'r', 's', 'a':
		if v, err = t.src.Convert(v, byte(f.conversion)); err != nil {
			return "", err
		}
	default:
		c := string(f.conversion)
		if f.conversion <= 32 || f.conversion >= 127 {
			c = "\\x" + strconv.FormatInt(int64(f.conversion), 16)
		}
		return "", valueError("Unknown conversion specifier " + c)
	}
	if f.nested {
		if f.spec, err = t.build(f.spec, depth-1); err != nil {
			return "", err
		}
	}
	return t.src.Format(v, f.spec)
}

// fieldInteger reads an index; -1 for what is none.
func fieldInteger(s string) (int, error) {
	n := 0
	if s == "" {
		return -1, nil
	}
	for s != "" {
		r, size := Decode(s)
		d := digitValue(r)
		if d < 0 {
			return -1, nil
		}
		if n > (math.MaxInt64-d)/10 {
			return -1, valueError("Too many decimal digits in format string")
		}
		n = n*10 + d
		s = s[size:]
	}
	return n, nil
}

// value is get_field_object: an argument, then attributes and items of it.
func (t *templater) value(name string) (any, error) {
	end := strings.IndexAny(name, ".[")
	if end < 0 {
		end = len(name)
	}
	v, err := t.argument(name[:end])
	if err != nil {
		return nil, err
	}
	for rest := name[end:]; rest != ""; {
		c := rest[0]
		rest = rest[1:]
		if c != '.' && c != '[' {
			return nil, valueError("Only '.' or '[' may follow ']' in format field specifier")
		}
		stop := ".["
		if c == '[' {
			stop = "]"
		}
		end := strings.IndexAny(rest, stop)
		if end < 0 {
			if c == '[' {
				return nil, valueError("Missing ']' in format string")
			}
			end = len(rest)
		}
		part := rest[:end]
		rest = rest[end:]
		index := -1
		if c == '[' {
			rest = rest[1:]
			if index, err = fieldInteger(part); err != nil {
				return nil, err
			}
		}
		switch {
		case part == "":
			return nil, valueError("Empty attribute in format string")
		case c == '.':
			v, err = t.src.Attribute(v, part)
		case index >= 0:
			v, err = t.src.ItemIndex(v, int64(index))
		default:
			v, err = t.src.ItemKey(v, part)
		}
		if err != nil {
			return nil, err
		}
	}
	return v, nil
}

// argument finds the first part of a field's name, numbering empty ones
// (field_name_split).
func (t *templater) argument(first string) (any, error) {
	index, err := fieldInteger(first)
	if err != nil {
		return nil, err
	}
	if first != "" && index < 0 {
		return t.src.Keyword(first)
	}
	want := manual
	if first == "" {
		want = automatic
	}
	switch {
	case t.numbering == unnumbered:
		t.numbering = want
	case t.numbering == manual && want == automatic:
		return nil, valueError("cannot switch from manual field specification to automatic field numbering")
	case t.numbering != want:
		return nil, valueError("cannot switch from automatic field numbering to manual field specification")
	}
	if first == "" {
		index = t.next
		t.next++
	}
	if v, ok := t.src.Positional(index); ok {
		return v, nil
	}
	if m, ok := t.src.(MappingOnly); ok && m.MappingOnly() {
		return nil, errPositional
	}
	return nil, raise(exception.IndexError, "Replacement index "+strconv.Itoa(index)+" out of range for positional args tuple")
}
