package session

// This file defines how JavaScript sees the views: the expressions that reach an
// element there, and its value as a console prints it.

import (
	"math"
	"strconv"
	"strings"

	"memview/view/format"
)

// Constructor returns the expression of the lane's typed array over the
// program's memory mem: "new Uint16Array(mem, 0x41c80, 16)"; "" where there is
// none.
func (l *Lane) Constructor(mem string) string {
	p := l.shared
	if p.TypedArray == "" {
		return ""
	}
	return "new " + p.TypedArray + "(" + mem + ", 0x" + strconv.FormatUint(p.Address, 16) + ", " + strconv.Itoa(elementsOf(l)) + ")"
}

// reasonEnded stands in a publication that JavaScript has ended.
const reasonEnded = "JavaScript has released its handle"

// PollShared looks for views whose handles JavaScript has released by itself,
// which makes no call either. It reports whether there were any.
func (s *Session) PollShared() bool {
	found := false
	for _, l := range s.doc.lanes {
		if l.shared.Ended != nil && !l.Released() && l.shared.Ended() {
			l.shared = Publication{Reason: reasonEnded}
			found = true
		}
	}
	return found
}

// SharedEnded reports whether JavaScript has released the lane's handle.
func (l *Lane) SharedEnded() bool { return l.shared.Reason == reasonEnded }

// ShareAgain shows a lane to JavaScript again whose handle was released there.
func (s *Session) ShareAgain(lane int) {
	if l := s.Lane(lane); l != nil && l.SharedEnded() {
		s.publish(l)
	}
}

// ElementJS returns the expression that reads element index of a lane from its
// handle, and what it comes to now. It is empty where JavaScript cannot read it.
func (s *Session) ElementJS(lane, index int) (expression, value string) {
	l := s.Lane(lane)
	if l == nil || l.Released() || l.SharedEnded() {
		return "", ""
	}
	code, err := l.View.Code()
	r, ok := s.ElementRange(l, index)
	if err != nil || !ok || r.End() > s.Len() {
		return "", ""
	}
	raw := s.Memory()[r.Offset:r.End()]
	if l.shared.TypedArray != "" {
		return ".array[" + strconv.Itoa(index) + "]", jsElement(code, raw, false)
	}
	return ".at(" + joinInts(s.indicesOf(l, index)) + ")", jsElement(code, raw, true)
}

// indicesOf returns the indices of the element that is number index in C order.
func (s *Session) indicesOf(l *Lane, index int) []int {
	shape := l.View.Shape()
	indices := make([]int, len(shape))
	for d := len(shape) - 1; d >= 0 && shape[d] > 0; d-- {
		indices[d] = index % shape[d]
		index /= shape[d]
	}
	return indices
}

// StoreJS returns the statement that writes a small number into element index of
// a lane, to be typed into the page's console; "" where the view is read-only or
// out of JavaScript's reach.
func (s *Session) StoreJS(lane, index int) string {
	l := s.Lane(lane)
	if l == nil || l.Released() || l.SharedEnded() || l.View.ReadOnly() || l.shared.TypedArray == "" && l.shared.Reason == "" {
		return ""
	}
	code, err := l.View.Code()
	if err != nil {
		return ""
	}
	literal := "7"
	if code.Kind == format.KindBytes && l.shared.TypedArray == "" {
		literal = "b'7'"
	}
	return jsStore(l, s.indicesOf(l, index), literal)
}

// jsElement returns the element in raw as JavaScript prints it: of a typed
// array, or as a handle's at gives it.
func jsElement(code *format.Code, raw []byte, at bool) string {
	v := code.Unpack(raw)
	switch {
	case code.TypedArray == "Uint8Array" && code.Kind == format.KindBytes && at:
		return `"` + (ByteCell{Value: raw[0]}).Char() + `"`
	case code.Kind == format.KindBool && at:
		b, _ := v.Bool()
		return strconv.FormatBool(b)
	case code.Size() == 1 && code.Kind != format.KindInt:
		return strconv.Itoa(int(raw[0]))
	case code.Kind == format.KindFloat:
		f, _ := v.Float64()
		return jsFloat(f)
	case strings.HasPrefix(code.TypedArray, "Big"):
		return v.String() + "n"
	}
	return v.String()
}

// jsFloat returns a number as ECMAScript's Number::toString does (ECMA-262,
// 6.1.6.1.20), but for -0, which consoles show as that.
func jsFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	case f == 0 && math.Signbit(f):
		return "-0"
	case f == 0:
		return "0"
	}
	sign := ""
	if f < 0 {
		sign, f = "-", -f
	}
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'e', -1, 64), "e")
	digits := strings.Replace(mantissa, ".", "", 1)
	e, _ := strconv.Atoi(exponent)
	k, n := len(digits), e+1
	switch {
	case k <= n && n <= 21:
		return sign + digits + strings.Repeat("0", n-k)
	case 0 < n && n <= 21:
		return sign + digits[:n] + "." + digits[n:]
	case -6 < n && n <= 0:
		return sign + "0." + strings.Repeat("0", -n) + digits
	}
	text := sign + digits[:1]
	if k > 1 {
		text += "." + digits[1:]
	}
	if e > 0 {
		return text + "e+" + strconv.Itoa(e)
	}
	return text + "e" + strconv.Itoa(e)
}
