package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A view of two dimensions has a grid: each element by its indices, how they
// lead to its byte, and the same bytes lit here and in the score.
func TestGridOfAMatrix(t *testing.T) {
	p := openPlayground(t, desktop) // "Hello, zero-copy world! 01234567"
	p.openNewView("shape")
	p.until("a shape can be typed", `document.getElementById('shape')?.checkVisibility()`)
	p.fill("textbox", "Shape", "4, 8")
	p.makeView("m")
	p.click("button", "m 'B' (4, 8)")
	p.idle()
	grid := p.find("grid", "Elements of m by index")
	if got := eval[string](p, `(() => { const g = document.getElementById('grid'); return g.ariaRowCount + ' ' + g.ariaColCount })()`); got != "5 9" {
		t.Errorf("the grid counts %s rows and columns, want those of the indices, too: 5 and 9", got)
	}
	p.wantText("cell-m-10", "111") // [1, 2]: byte 1·8 + 2, the 'o' of "zero"
	x, y := p.center("cell-m-10")
	p.run(chromedp.MouseEvent("mouseMoved", x, y))
	p.idle()
	p.wantText("arithmetic", "m[1, 2]: offset + i·strides[0] + j·strides[1] = 0 + 1·8 + 2·1 = byte 10")
	lit := func(where string) string {
		t.Helper()
		p.idle()
		return eval[string](p, `[...document.querySelectorAll('`+where+`')].map(e => e.dataset.testid).join(' ')`)
	}
	if got := lit("#score .b.linked"); got != "byte-10" {
		t.Errorf("bytes lit by the cell: %s", got)
	}
	x, y = p.center("byte-27")
	p.run(chromedp.MouseEvent("mouseMoved", x, y))
	if got := lit("#grid .linked"); got != "cell-m-27" {
		t.Errorf("cells lit by byte 27: %s", got)
	}
	p.wantText("arithmetic", "m[3, 3]: offset + i·strides[0] + j·strides[1] = 0 + 3·8 + 3·1 = byte 27")
	p.run(chromedp.MouseEvent("mouseMoved", 5, 5))

	// By keys: where the cursor is, and to another element.
	x, y = p.center("cell-m-7")
	p.run(chromedp.MouseClickXY(x, y), chromedp.MouseEvent("mouseMoved", 5, 5))
	p.focus(grid)
	p.press(kb.ArrowDown, kb.ArrowLeft)
	p.idle()
	cursor := func() string {
		return eval[string](p, `document.getElementById(document.getElementById('grid').getAttribute('aria-activedescendant'))?.getAttribute('aria-label') ?? 'nothing'`)
	}
	if got, want := cursor(), "m[1, 6], 112, byte 0x0E"; got != want { // "…-copy"
		t.Errorf("the keyboard is on %q, want %q", got, want)
	}
	p.press(kb.End)
	p.idle()
	if got, want := cursor(), "m[1, 7], 121, byte 0x0F"; got != want {
		t.Errorf("the keyboard is on %q, want %q", got, want)
	}
	// The score's cell of the same element is edited: it is the same memory.
	p.press(kb.Enter)
	p.idle()
	p.fill("textbox", "m[1, 7], new value", "89")
	p.press(kb.Enter)
	p.idle()
	p.wantText("cell-m-15", "89")
	p.wantText("byte-15", "59")
	if got := p.classes("cell-m-15"); !strings.Contains(got, " changed ") {
		t.Errorf("the cell that changed is not marked: %s", got)
	}

	// Every other row of it: not contiguous, and still under its bytes in the score.
	p.addSlice("", "", "2", "rows")
	p.click("button", "rows 'B' (2, 8)")
	p.idle()
	p.find("grid", "Elements of rows by index")
	p.wantText("cell-rows-8", "32") // [1, 0]: byte 16, the space
	p.wantText("element-rows-8", "32")
}
