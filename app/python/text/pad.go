package text

// This file defines center, ljust, rjust, zfill, expandtabs.

import "strings"

// pad returns s with left and right times fill around it.
func pad(s, fill string, left, right int) string {
	left, right = max(0, left), max(0, right)
	if left == 0 && right == 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + (left+right)*len(fill))
	for ; left > 0; left-- {
		b.WriteString(fill)
	}
	b.WriteString(s)
	for ; right > 0; right-- {
		b.WriteString(fill)
	}
	return b.String()
}

// centre returns how much of the margin stands left when n are centred in
// width: str.center gives the odd one to the left only in an odd width.
func centre(n, width int) (left, right int) {
	margin := width - n
	if margin <= 0 {
		return 0, 0
	}
	left = margin/2 + margin&width&1
	return left, margin - left
}

func checkFill(fill string) error {
	if _, ok := Ord(fill); ok {
		return nil
	}
	return typeError("The fill character must be exactly one character long")
}

// Center returns s centred in width code points (str.center). Fails with
// TypeError when fill is not one code point, as do LJust and RJust.
func Center(s string, width int, fill string) (string, error) {
	if err := checkFill(fill); err != nil {
		return "", err
	}
	left, right := centre(Len(s), width)
	return pad(s, fill, left, right), nil
}

// LJust returns s filled on the right up to width code points (str.ljust).
func LJust(s string, width int, fill string) (string, error) {
	if err := checkFill(fill); err != nil {
		return "", err
	}
	return pad(s, fill, 0, width-Len(s)), nil
}

// RJust returns s filled on the left up to width code points (str.rjust).
func RJust(s string, width int, fill string) (string, error) {
	if err := checkFill(fill); err != nil {
		return "", err
	}
	return pad(s, fill, width-Len(s), 0), nil
}

// ZFill returns s filled with zeros, after its sign, up to width code points
// (str.zfill).
func ZFill(s string, width int) string {
	n := width - Len(s)
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[:1] + pad(s[1:], "0", n, 0)
	}
	return pad(s, "0", n, 0)
}

// ExpandTabs returns s with tabs replaced by spaces up to the next multiple
// of tabsize columns (str.expandtabs).
func ExpandTabs(s string, tabsize int) string {
	if strings.IndexByte(s, '\t') < 0 {
		return s
	}
	var b strings.Builder
	column := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			if tabsize > 0 {
				n := tabsize - column%tabsize
				column += n
				for ; n > 0; n-- {
					b.WriteByte(' ')
				}
			}
		default:
			if c == '\n' || c == '\r' {
				column = 0
			} else if c&0xC0 != 0x80 {
				column++
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}
