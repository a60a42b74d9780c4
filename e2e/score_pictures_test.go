package e2e

import (
	"fmt"
	"testing"
)

// A view as pixels, as a plot, and as text: straight from the memory, and
// again when that changes, whoever changes it.
func TestPictures(t *testing.T) {
	p := openPlayground(t, desktop)
	p.expected = append(p.expected, "willReadFrequently") // the test reads the canvas back, not the page
	p.typeBytes("Hex", "000000ff ff0000ff 00ff00ff 0000ffff")
	p.click("radio", "pixels")
	p.idle()
	pixel := func(x, y int) string {
		t.Helper()
		p.idle()
		return eval[string](p, fmt.Sprintf(`[...document.getElementById('picture').getContext('2d').getImageData(%d, %d, 1, 1).data].join(' ')`, x, y))
	}
	want := func(when string, x, y int, rgba string) {
		t.Helper()
		if got := pixel(x, y); got != rgba {
			t.Errorf("%s: pixel %d, %d is %s, want %s", when, x, y, got, rgba)
		}
	}
	// 16 bytes are 4 × 4 grey pixels.
	p.find("image", "mv as 4 × 4 pixels, read from the memory itself")
	want("grey", 3, 0, "255 255 255 255")
	want("grey", 0, 0, "0 0 0 255")
	// Or four of RGBA, which are the memory itself.
	p.choose("Pixel", "4")
	p.idle()
	p.find("image", "mv as 2 × 2 pixels, drawn from the memory itself")
	want("RGBA", 1, 0, "255 0 0 255")
	want("RGBA", 1, 1, "0 0 255 255")
	p.exec(`memview.view('mv').array[4] = 7`)
	want("JavaScript wrote", 1, 0, "7 0 0 255")
	p.click("gridcell", "byte 0x04, 07, 7; element 4 of mv, element 2 of u16")
	p.press("f", "f")
	want("a digit typed", 1, 0, "255 0 0 255")
	// A pixel under the pointer lights its bytes.
	p.exec(`const r = document.getElementById('picture').getBoundingClientRect();
		document.getElementById('picture').dispatchEvent(new MouseEvent('mousemove', {bubbles: true, clientX: r.x + r.width * .75, clientY: r.y + r.height * .25}))`)
	p.idle()
	if got := eval[string](p, `[...document.querySelectorAll('#score .b.linked')].map(e => e.dataset.testid.slice(5)).join(' ')`); got != "4 5 6 7" {
		t.Errorf("under the pixel lie bytes %q, want 4 to 7", got)
	}

	p.click("button", "u16 'H' (8,)")
	p.idle()
	p.click("radio", "plot")
	p.idle()
	// 0, 0xff00, 0x00ff twice …: the least is 0, the greatest 0xffff.
	p.find("image", "u16 as a plot, 8 values from 0 to 65535")
	p.exec(`memview.view('u16').array.fill(5)`)
	p.idle()
	p.find("image", "u16 as a plot, 8 values from 5 to 5")

	p.typeBytes("Text", "naïve 🐍!")
	p.click("button", "mv 'B' (12,)")
	p.idle()
	p.click("radio", "text")
	p.idle()
	p.wantText("text-of-view", "naïve 🐍!")
	if p.present("radio", "plot") == nil {
		t.Error("plot cannot be chosen")
	}
	if off := eval[bool](p, `document.getElementById('picture-text').disabled`); off {
		t.Error("text cannot be chosen for bytes")
	}
}
