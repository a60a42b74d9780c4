package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Where the memory is longer than the window, a map of it stands beside: what
// is in sight, what changed out of sight, and a way there by pointer and keys.
func TestMinimap(t *testing.T) {
	p := openPlayground(t, desktop)
	if p.present("scrollbar", "Memory map") != nil {
		t.Error("32 bytes have a map")
	}
	p.openData()
	p.exec(`const t = document.querySelector('#bytes-input'); t.value = '0123456789abcdef'.repeat(2000); t.dispatchEvent(new Event('input', {bubbles: true}))`) // 32,000 bytes
	p.click("button", "Use these bytes")
	p.idle()
	p.find("scrollbar", "Memory map")
	now := func() int {
		t.Helper()
		p.idle()
		return eval[int](p, `Number(document.querySelector('[role=scrollbar]').getAttribute('aria-valuenow'))`)
	}
	if got := now(); got != 0 {
		t.Errorf("it stands at byte %d, want 0", got)
	}
	inSight := func(byte int) bool { // the line of which the lower part may be all that is seen
		p.idle()
		first := eval[int](p, `(() => { const top = document.getElementById('score').getBoundingClientRect().top;
			return Math.min(...[...document.querySelectorAll('#score .b.c0')].filter(e => e.getBoundingClientRect().bottom > top).map(e => Number(e.dataset.testid.slice(5)))) })()`)
		return first == byte || first == byte+16
	}
	p.exec(`document.querySelector('[role=scrollbar]').focus()`)
	p.press(kb.End)
	end := now()
	if end < 31_000 || !inSight(end) {
		t.Errorf("End leads to byte %d, in sight: %v; want the end of 32,000", end, inSight(end))
	}
	p.press(kb.ArrowUp)
	if got := now(); got != end-16 {
		t.Errorf("a line up from %d leads to %d, want 16 bytes less", end, got)
	}
	p.press(kb.Home)
	if got := now(); got != 0 {
		t.Errorf("Home leads to byte %d", got)
	}
	// Pressed in the middle, it goes to the middle.
	p.clickNode(p.find("scrollbar", "Memory map"), 1)
	if got := now(); got < 15_000 || got > 17_000 || !inSight(got) {
		t.Errorf("a click in the middle leads to byte %d, in sight: %v; want about 16,000", got, inSight(got))
	}
	// What changes out of sight is marked in its place.
	p.exec(`memview.view('mv').array[24000] = 0`)
	p.idle()
	at := eval[float64](p, `(() => { const map = document.querySelector('[role=scrollbar]').getBoundingClientRect(), mark = document.querySelector('.map-changed').getBoundingClientRect();
		return (mark.top - map.top) / map.height })()`)
	if at < .74 || at > .76 {
		t.Errorf("a change at three quarters is marked at %.3f of the height", at)
	}
	if n := eval[int](p, `document.querySelectorAll('[role=scrollbar] *').length`); n > 24 {
		t.Errorf("the map has %d nodes", n)
	}
}
