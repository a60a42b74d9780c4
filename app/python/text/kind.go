package text

// This file defines isalpha and its kin.

// all reports whether s is not empty and each code point has one of mask.
func all(s string, mask property) bool {
	if s == "" {
		return false
	}
	for len(s) > 0 {
		r, size := Decode(s)
		if props(r)&mask == 0 {
			return false
		}
		s = s[size:]
	}
	return true
}

// IsAlpha is str.isalpha: all letters, and at least one.
func IsAlpha(s string) bool { return all(s, alpha) }

// IsDecimal is str.isdecimal: all decimal digits, and at least one.
func IsDecimal(s string) bool { return all(s, decimal) }

// IsDigit is str.isdigit: decimals and superscripts and the like.
func IsDigit(s string) bool { return all(s, digit) }

// IsNumeric is str.isnumeric: all that has a numeric value.
func IsNumeric(s string) bool { return all(s, numeric) }

// IsAlnum is str.isalnum: each a letter, decimal, digit or numeric.
func IsAlnum(s string) bool { return all(s, alpha|decimal|digit|numeric) }

// IsSpace is str.isspace.
func IsSpace(s string) bool { return all(s, space) }

// IsPrintable is str.isprintable: true for the empty string.
func IsPrintable(s string) bool { return s == "" || all(s, printable) }

// onlyCase reports whether some code point of s has want, and none avoid.
func onlyCase(s string, want, avoid property) bool {
	found := false
	for len(s) > 0 {
		r, size := Decode(s)
		p := props(r)
		if p&avoid != 0 {
			return false
		}
		found = found || p&want != 0
		s = s[size:]
	}
	return found
}

// IsLower is str.islower.
func IsLower(s string) bool { return onlyCase(s, lower, upper|title) }

// IsUpper is str.isupper.
func IsUpper(s string) bool { return onlyCase(s, upper, lower|title) }

// IsTitle is str.istitle: upper or title case after what has no case, lower
// case after what has (unicode_istitle).
func IsTitle(s string) bool {
	found, after := false, false
	for len(s) > 0 {
		r, size := Decode(s)
		switch p := props(r); {
		case p&(upper|title) != 0:
			if after {
				return false
			}
			after, found = true, true
		case p&lower != 0:
			if !after {
				return false
			}
			found = true
		default:
			after = false
		}
		s = s[size:]
	}
	return found
}

// IsIdentifier is str.isidentifier, true of keywords too
// (_PyUnicode_ScanIdentifier).
func IsIdentifier(s string) bool {
	r, size := Decode(s)
	if size == 0 || props(r)&idStart == 0 {
		return false
	}
	return size == len(s) || all(s[size:], idContinue)
}
