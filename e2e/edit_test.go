package e2e

import (
	"strings"
	"testing"
)

// The story of the project: a person adds a cast and a slice, edits anywhere,
// and sees it everywhere.
func TestOneMemoryManyViews(t *testing.T) {
	p := openPlayground(t, desktop)
	p.wantText("byte-0", "48") // "Hello, zero-copy world! 01234567"
	p.wantText("element-mv-0", "72")
	p.addCast("I", "words")
	p.addSlice("1", "", "2", "odd")
	p.wantText("element-words-0", "1819043144") // 0x6c6c6548
	p.wantText("element-odd-0", "101")          // 'e'

	// A hex digit.
	p.click("gridcell", "byte 0x02, 6C, 108; element 2 of mv, element 1 of u16, element 0 of words")
	p.press("e", "f")
	p.idle()
	p.wantText("byte-2", "ef")
	p.wantText("element-u16-1", "27887") // 0x6cef
	p.wantChanged("byte-2", "element-mv-2", "element-u16-1", "element-words-0")
	if got, want := p.status(), "byte 2 set to 0xef · byte 2 changed · 1 element in mv, 1 in u16, 1 in words"; got != want {
		t.Errorf("status %q, want %q", got, want)
	}

	// An element.
	p.clickNode(p.find("gridcell", "u16[1], 27887, bytes 0x02 to 0x03"), 2)
	p.idle()
	p.fill("textbox", "u16[1], new value", "0xBEEF")
	p.press("\r")
	p.idle()
	p.wantText("byte-2", "ef")
	p.wantText("byte-3", "be")
	p.wantText("element-mv-3", "190")
	p.wantText("element-odd-1", "190")
	p.wantChanged("byte-3", "element-mv-3", "element-u16-1", "element-words-0", "element-odd-1")
	if got, want := p.status(), "u16[1] set to 0xBEEF · byte 3 changed · 1 element in mv, 1 in u16, 1 in words, 1 in odd"; got != want {
		t.Errorf("status %q, want %q", got, want)
	}
	if got := p.problems(); got != "" {
		t.Errorf("problems: %s", got)
	}

	// And the way back.
	p.press("z") // is no digit: nothing
	p.click("button", "Undo")
	p.idle()
	p.wantText("byte-3", "6c")
	p.click("button", "Undo")
	p.idle()
	p.wantText("byte-2", "6c")
	p.click("button", "Redo")
	p.idle()
	p.wantText("byte-2", "ef")
	if got := p.status(); !strings.HasPrefix(got, "redone: byte 2 set to 0xef") {
		t.Errorf("status %q after redo", got)
	}
}

func TestPythonsOwnMessages(t *testing.T) {
	p := openPlayground(t, desktop)
	p.typeBytes("Text", "12345")
	if got, want := p.problems(), "u16 = mv.cast('H'): TypeError: memoryview: length is not a multiple of itemsize"; got != want {
		t.Errorf("opening 5 bytes under a cast: %q, want %q", got, want)
	}
	p.addCast("H", "")
	if got, want := p.problems(), "TypeError: memoryview: length is not a multiple of itemsize"; !strings.Contains(got, want) {
		t.Errorf("a cast of 5 bytes to 'H': %q, want %q", got, want)
	}
	p.addSlice("", "", "0", "")
	if got, want := p.problems(), "ValueError: slice step cannot be zero"; !strings.Contains(got, want) {
		t.Errorf("a step of zero: %q, want %q", got, want)
	}
	for _, test := range []struct{ index, value, want string }{
		{"5", "1", "IndexError: index out of bounds on dimension 1"},
		{"-6", "1", "IndexError: index out of bounds on dimension 1"},
		{"0", "256", "ValueError: memoryview: invalid value for format 'B'"},
		{"0", "1.5", "TypeError: memoryview: invalid type for format 'B'"},
	} {
		p.fill("textbox", "index", test.index)
		p.fill("textbox", "value", test.value)
		p.click("button", "Set")
		p.idle()
		if got := p.problems(); !strings.Contains(got, test.want) {
			t.Errorf("mv[%s] = %s: %q, want %q", test.index, test.value, got, test.want)
		}
	}
	p.openData()
	p.openData()
	p.click("checkbox", "as bytes (read-only)")
	p.typeBytes("Hex", "00 ff 7f 80")
	p.click("gridcell", "byte 0x01, FF, 255; element 1 of mv")
	p.press("0")
	p.idle()
	if got, want := p.problems(), "TypeError: 'bytes' object does not support item assignment"; !strings.Contains(got, want) {
		t.Errorf("a digit in read-only bytes: %q, want %q", got, want)
	}
	p.fill("textbox", "index", "1")
	p.fill("textbox", "value", "1")
	p.click("button", "Set")
	p.idle()
	if got, want := p.problems(), "TypeError: cannot modify read-only memory"; !strings.Contains(got, want) {
		t.Errorf("an element of read-only bytes: %q, want %q", got, want)
	}
	p.wantText("byte-1", "ff")
}
