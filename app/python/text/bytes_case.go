package text

// This file defines case, kind and padding of bytes and bytearray, all of
// them ASCII's (Objects/bytes_methods.c).

func isUpperByte(c byte) bool { return c >= 'A' && c <= 'Z' }
func isLowerByte(c byte) bool { return c >= 'a' && c <= 'z' }
func isAlphaByte(c byte) bool { return isUpperByte(c) || isLowerByte(c) }

func allBytes(b []byte, in func(c byte) bool) bool {
	for _, c := range b {
		if !in(c) {
			return false
		}
	}
	return len(b) > 0
}

// BytesIsDigit is bytes.isdigit.
func BytesIsDigit(b []byte) bool { return allBytes(b, isDigitByte) }

// BytesIsAlpha is bytes.isalpha.
func BytesIsAlpha(b []byte) bool { return allBytes(b, isAlphaByte) }

// BytesIsAlnum is bytes.isalnum.
func BytesIsAlnum(b []byte) bool {
	return allBytes(b, func(c byte) bool { return isAlphaByte(c) || isDigitByte(c) })
}

// BytesIsSpace is bytes.isspace.
func BytesIsSpace(b []byte) bool { return allBytes(b, isCSpace) }

// BytesIsASCII is bytes.isascii: true for none.
func BytesIsASCII(b []byte) bool {
	return len(b) == 0 || allBytes(b, func(c byte) bool { return c < 128 })
}

func onlyBytes(b []byte, want, avoid func(c byte) bool) bool {
	found := false
	for _, c := range b {
		if avoid(c) {
			return false
		}
		found = found || want(c)
	}
	return found
}

// BytesIsLower is bytes.islower.
func BytesIsLower(b []byte) bool { return onlyBytes(b, isLowerByte, isUpperByte) }

// BytesIsUpper is bytes.isupper.
func BytesIsUpper(b []byte) bool { return onlyBytes(b, isUpperByte, isLowerByte) }

// BytesIsTitle is bytes.istitle.
func BytesIsTitle(b []byte) bool {
	found, after := false, false
	for _, c := range b {
		if isUpperByte(c) && after || isLowerByte(c) && !after {
			return false
		}
		after = isAlphaByte(c)
		found = found || after
	}
	return found
}

func mapBytes(b []byte, f func(i int, c byte) byte) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		out[i] = f(i, c)
	}
	return out
}

func upperByte(c byte) byte {
	if isLowerByte(c) {
		c -= 'a' - 'A'
	}
	return c
}

func lowerByte(c byte) byte {
	if isUpperByte(c) {
		c += 'a' - 'A'
	}
	return c
}

// BytesUpper is bytes.upper.
func BytesUpper(b []byte) []byte {
	return mapBytes(b, func(_ int, c byte) byte { return upperByte(c) })
}

// BytesLower is bytes.lower.
func BytesLower(b []byte) []byte {
	return mapBytes(b, func(_ int, c byte) byte { return lowerByte(c) })
}

// BytesSwapCase is bytes.swapcase.
func BytesSwapCase(b []byte) []byte {
	return mapBytes(b, func(_ int, c byte) byte {
		if isUpperByte(c) {
			return lowerByte(c)
		}
		return upperByte(c)
	})
}

// BytesCapitalize is bytes.capitalize.
func BytesCapitalize(b []byte) []byte {
	return mapBytes(b, func(i int, c byte) byte {
		if i == 0 {
			return upperByte(c)
		}
		return lowerByte(c)
	})
}

// BytesTitle is bytes.title.
func BytesTitle(b []byte) []byte {
	return mapBytes(b, func(i int, c byte) byte {
		if i > 0 && isAlphaByte(b[i-1]) {
			return lowerByte(c)
		}
		return upperByte(c)
	})
}

func padBytes(b []byte, left, right int, fill byte) []byte {
	left, right = max(0, left), max(0, right)
	out := make([]byte, left+len(b)+right)
	copy(out[left:], b)
	for i := range left {
		out[i] = fill
	}
	for i := range right {
		out[left+len(b)+i] = fill
	}
	return out
}

// BytesCenter is bytes.center.
func BytesCenter(b []byte, width int, fill byte) []byte {
	left, right := centre(len(b), width)
	return padBytes(b, left, right, fill)
}

// BytesLJust is bytes.ljust.
func BytesLJust(b []byte, width int, fill byte) []byte { return padBytes(b, 0, width-len(b), fill) }

// BytesRJust is bytes.rjust.
func BytesRJust(b []byte, width int, fill byte) []byte { return padBytes(b, width-len(b), 0, fill) }

// BytesZFill is bytes.zfill.
func BytesZFill(b []byte, width int) []byte {
	out := padBytes(b, width-len(b), 0, '0')
	if n := len(out) - len(b); n > 0 && len(b) > 0 && (b[0] == '+' || b[0] == '-') {
		out[0], out[n] = b[0], '0'
	}
	return out
}

// BytesExpandTabs is bytes.expandtabs.
func BytesExpandTabs(b []byte, tabsize int) []byte {
	out := make([]byte, 0, len(b))
	column := 0
	for _, c := range b {
		if c == '\t' {
			if tabsize > 0 {
				n := tabsize - column%tabsize
				column += n
				out = append(out, padBytes(nil, n, 0, ' ')...)
			}
			continue
		}
		if column++; c == '\n' || c == '\r' {
			column = 0
		}
		out = append(out, c)
	}
	return out
}
