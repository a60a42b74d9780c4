package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// selectedCells returns the test IDs of the cells that assistive technology is
// told are selected.
func (p *page) selectedCells() string {
	p.t.Helper()
	p.idle()
	return eval[string](p, `[...document.querySelectorAll('#score [aria-selected=true]')].map(e => e.dataset.testid).join(' ')`)
}

func (p *page) wantSelected(want string) {
	p.t.Helper()
	if got := p.selectedCells(); got != want {
		p.t.Errorf("selected %q, want %q", got, want)
	}
}

// shifted presses a key with Shift.
func (p *page) shifted(key string) {
	p.t.Helper()
	p.run(chromedp.KeyEvent(key, chromedp.KeyModifiers(chromedp.ModifierShift)))
}

// center returns the middle of the cell of that test ID.
func (p *page) center(testID string) (x, y float64) {
	p.t.Helper()
	at := eval[[]float64](p, fmt.Sprintf(`(() => { const r = document.querySelector('[data-testid="%s"]').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()`, testID))
	return at[0], at[1]
}

// drag presses the button over one cell, moves over the others, and lets go
// over the last.
func (p *page) drag(testIDs ...string) {
	p.t.Helper()
	send := func(kind input.DispatchMouseEventType, x, y float64, buttons int64) {
		p.run(call(input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: x, Y: y, Button: input.MouseButtonLeft, Buttons: buttons, ClickCount: 1}))
	}
	x, y := p.center(testIDs[0])
	send(input.DispatchMouseEventTypeMouseMoved, x, y, 0)
	send(input.DispatchMouseEventTypeMousePressed, x, y, 1)
	for _, id := range testIDs[1:] {
		x, y = p.center(id)
		send(input.DispatchMouseEventTypeMouseMoved, x, y, 1)
	}
	send(input.DispatchMouseEventTypeMouseReleased, x, y, 0)
	p.idle()
}

// A run of bytes is selected by Shift and moves, by Shift and a click, and by
// dragging; Escape lets it go.
func TestSelection(t *testing.T) {
	p := openPlayground(t, desktop)
	p.click("gridcell", "byte 0x02, 6C, 108; element 2 of mv, element 1 of u16")
	p.wantSelected("")
	p.shifted(kb.ArrowRight)
	p.wantSelected("byte-2 byte-3 element-mv-2 element-mv-3 element-u16-1")
	p.shifted(kb.ArrowRight)
	p.wantSelected("byte-2 byte-3 byte-4 element-mv-2 element-mv-3 element-mv-4 element-u16-1")
	p.until("the selection is told", `[...document.querySelectorAll('[role=status]')].some(e => e.textContent === '3 bytes selected, 0x02 to 0x04')`)
	p.press(kb.Escape)
	p.wantSelected("")

	p.drag("byte-5", "byte-6", "byte-7")
	p.wantSelected("byte-5 byte-6 byte-7 element-mv-5 element-mv-6 element-mv-7 element-u16-3")
	p.drag("element-u16-9", "element-u16-8")
	if got := p.selectedCells(); !strings.HasPrefix(got, "byte-16 byte-17 byte-18 byte-19 element-mv-16") {
		t.Errorf("two elements dragged over select %q", got)
	}
	p.click("gridcell", "byte 0x01, 65, 101; element 1 of mv, element 0 of u16")
	p.wantSelected("")
	x, y := p.center("byte-3")
	p.run(chromedp.MouseClickXY(x, y, chromedp.ButtonModifiers(chromedp.ModifierShift)))
	p.wantSelected("byte-1 byte-2 byte-3 element-mv-1 element-mv-2 element-mv-3 element-u16-1")
}
