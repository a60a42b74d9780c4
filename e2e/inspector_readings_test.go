package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The table says what the bytes at the cursor are in every code and both byte
// orders, follows the cursor and the selection, and every value can be typed over.
func TestBytesInEveryCode(t *testing.T) {
	p := openPlayground(t, desktop)
	// "Hello, zero-copy…": from byte 2 on 6c 6c 6f 2c.
	p.click("gridcell", "byte 0x02, 6C, 108; element 2 of mv, element 1 of u16")
	p.idle()
	p.find("heading", "AT BYTE 0x02")
	p.find("gridcell", "B uint8 little-endian, 108")
	p.find("gridcell", "H uint16 little-endian, 27756") // 0x6c6c
	p.find("gridcell", "I uint32 big-endian, 1819045676")
	p.find("gridcell", "I uint32 little-endian, 745499756") // 0x2c6f6c6c
	if got := eval[string](p, `document.querySelector('[data-testid="reading-I-big"]').title`); !strings.Contains(got, "struct.unpack_from('>I', data, 2)[0]") ||
		!strings.Contains(got, "cast() takes native codes only; struct reads big-endian") {
		t.Errorf("the big-endian value says %q", got)
	}

	// Pointed at, a value lights the bytes that it reads.
	p.exec(`document.querySelector('[data-testid="reading-I-big"]').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))`)
	p.idle()
	if got := eval[string](p, `[...document.querySelectorAll('.b.linked')].map(e => e.dataset.testid).join(' ')`); got != "byte-2 byte-3 byte-4 byte-5" {
		t.Errorf("lit are %s", got)
	}

	// And the other way round: the element pointed at marks the value that reads it.
	p.exec(`document.querySelector('[data-testid="element-u16-1"]').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))`)
	p.idle()
	if got := eval[string](p, `[...document.querySelectorAll('.readings-table .lit')].map(e => e.dataset.testid).join(' ')`); got != "reading-h-little reading-h-big reading-H-little reading-H-big reading-e-little reading-e-big" {
		t.Errorf("marked are %s", got)
	}

	// Typed over, big-endian.
	p.click("gridcell", "H uint16 big-endian, 27756")
	p.fill("textbox", "H big-endian, new value", "0xBEEF")
	p.press(kb.Enter)
	p.idle()
	p.wantText("byte-2", "be")
	p.wantText("byte-3", "ef")
	p.wantText("element-u16-1", "61374")
	if got, want := p.status(), "bytes 2–3 set to 0xBEEF as '>H' · bytes 2–3 changed · 2 elements in mv, 1 in u16"; got != want {
		t.Errorf("status %q, want %q", got, want)
	}
	p.wantText("last-step-python", "struct.pack_into('>H', data, 2, 0xBEEF)")

	// Refused by the struct module, the editor stays.
	p.press(kb.Enter)
	p.fill("textbox", "H big-endian, new value", "65536")
	p.press(kb.Enter)
	p.idle()
	if got, want := p.problems(), "struct.error: 'H' format requires 0 <= number <= 65535"; got != want {
		t.Errorf("65536: %q, want %q", got, want)
	}
	p.press(kb.Escape)
	p.idle()
	p.wantText("byte-2", "be")

	// By keys alone: the table is one stop, arrows move.
	p.press(kb.Home, kb.ArrowDown, kb.ArrowLeft, kb.Enter)
	p.fill("textbox", "B little-endian, new value", "7")
	p.press(kb.Enter)
	p.idle()
	p.wantText("byte-2", "07")

	// Three bytes selected: what cast() would refuse is greyed, with the reason.
	p.click("gridcell", "byte 0x02, 07, 7; element 2 of mv, element 1 of u16")
	p.shifted(kb.ArrowRight)
	p.shifted(kb.ArrowRight)
	p.idle()
	p.find("heading", "AT BYTES 0x02–0x04")
	if got := eval[string](p, `[...document.querySelectorAll('.readings-table tr.refused b')].map(e => e.textContent).join('')`); got != "hHiIqQefd" {
		t.Errorf("greyed are %s", got)
	}
	if got, want := eval[string](p, `document.querySelector('[data-testid="reading-H-little"]').title`), "cast('H') refuses: 3 bytes selected: not a multiple of 2"; !strings.Contains(got, want) {
		t.Errorf("the reason is %q, want %q", got, want)
	}
	p.click("button", "More codes")
	p.idle()
	p.find("gridcell", "? bool little-endian, True")
	p.find("gridcell", "n int64 big-endian, none")
}

// The bits of the element at the cursor: each is a switch, a float's fields are
// told.
func TestBitsOfAnElement(t *testing.T) {
	p := openPlayground(t, desktop)
	p.typeBytes("Hex", "00 00 c0 3f 01 02 03 04")
	p.find("heading", "BITS OF mv[0]")
	p.click("button", "bit 3, 0")
	p.idle()
	p.wantText("byte-0", "08")
	p.find("button", "bit 3, 1")
	p.wantText("last-step-python", "data[0] ^= 0x08")
	p.wantText("last-step-js", "memview.view('mv').array[0] ^= 0x08")
	// Arrows go to heavier bits, Space turns one over.
	p.press(kb.ArrowLeft, " ")
	p.idle()
	p.wantText("byte-0", "18")
	p.click("button", "Undo")
	p.click("button", "Undo")
	p.idle()
	p.wantText("byte-0", "00")

	p.addCast("f", "x")
	p.click("gridcell", "x[0], 1.5, bytes 0x00 to 0x03")
	p.idle()
	p.find("heading", "BITS OF x[0]")
	p.find("StaticText", "+ 2^(127−127) × 1.5 = 1.5")
	p.click("button", "bit 31, 0, sign")
	p.idle()
	p.wantText("element-x-0", "-1.5")
	p.click("button", "bit 23, 1, exponent") // 127 - 1: half of it
	p.idle()
	p.wantText("element-x-0", "-0.75")
	p.find("button", "bit 22, 1, fraction")
	if got := eval[int](p, `document.querySelectorAll('.bits .bit').length`); got != 32 {
		t.Errorf("%d bits, want 32", got)
	}
}
