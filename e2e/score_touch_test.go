package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// On a phone, cells are large enough for a finger, eight of them fit, and a
// range is selected without a Shift key.
func TestPhone(t *testing.T) {
	p := newPage(t, viewing{width: 360, height: 780, scheme: "light"})
	p.run(chromedp.EmulateViewport(360, 780, chromedp.EmulateMobile, chromedp.EmulateTouch))
	p.open(running.server.URL + "/#sample=bytes")
	p.until("the pointer is coarse", `matchMedia('(pointer: coarse)').matches`)
	p.until("eight bytes stand in a line", `document.querySelectorAll('.system')[0].querySelectorAll('.b').length === 8`)
	size := eval[[]float64](p, `(() => { const r = document.querySelector('[data-testid=byte-0]').getBoundingClientRect(); return [r.width, r.height] })()`)
	if size[0] < 31.9 || size[1] < 30 {
		t.Errorf("a byte is %v pixels large, want 32", size)
	}
	if over := eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
		t.Errorf("the page is %d pixels too wide", over)
	}
	p.exec(`document.querySelector('[data-testid=byte-3]').click()`)
	p.idle()
	p.click("button", "Select a range")
	p.idle()
	p.exec(`document.querySelector('[data-testid=byte-6]').click()`)
	p.idle()
	if got, want := eval[string](p, `document.getElementById('selection-status').textContent`), "4 bytes selected, 0x03 to 0x06"; got != want {
		t.Errorf("%q is said of the selection, want %q", got, want)
	}
	p.exec(`scrollTo(0, 0)`)
	p.click("button", "Select a range")
	p.idle()
	p.wantSelected("")
}
