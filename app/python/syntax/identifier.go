package syntax

// This file defines which characters identifiers may have: Unicode's XID_Start and XID_Continue, as of Go's tables.

import "unicode"

func isXIDStart(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r) && r != 0x309b && r != 0x309c
}

func isXIDContinue(r rune) bool {
	return isXIDStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// checkIdentifierAt checks the name that begins at the offset, right after a number.
func (l *lexer) checkIdentifierAt(i int) bool {
	j := i
	for j < len(l.src) && isNameChar(l.src[j]) {
		j++
	}
	return l.checkIdentifier(i, l.src[i:j])
}

// IsNameRune reports whether a character can stand in a name, behind its first.
func IsNameRune(r rune) bool { return isXIDContinue(r) }

// Keywords returns all keywords, in no order.
func Keywords() []string {
	out := make([]string, 0, len(keywords))
	for k := range keywords {
		out = append(out, k)
	}
	return out
}
