package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// current returns the name of the cell that assistive technology is told of.
func (p *page) current() string {
	p.t.Helper()
	return eval[string](p, `(() => {
		const grid = document.querySelector('[role=grid]');
		return document.getElementById(grid.getAttribute('aria-activedescendant'))?.getAttribute('aria-label') ?? 'nothing';
	})()`)
}

func (p *page) wantCurrent(want string) {
	p.t.Helper()
	p.idle()
	if got := p.current(); got != want {
		p.t.Errorf("the cursor is on %q, want %q", got, want)
	}
}

// Everything that the pointer does in the score, by keys alone.
func TestKeyboardAlone(t *testing.T) {
	p := openPlayground(t, desktop)
	p.exec(`document.body.focus()`)
	for range 40 { // Tab leads into the score, and once in it, out of it again
		p.press(kb.Tab)
		if eval[bool](p, `document.activeElement.id === 'score'`) {
			break
		}
	}
	if !eval[bool](p, `document.activeElement.id === 'score'`) {
		t.Fatal("Tab does not lead to the score")
	}
	p.wantCurrent("byte 0x00, 48, 72; element 0 of mv, element 0 of u16")
	p.press(kb.ArrowRight, kb.ArrowDown)
	p.wantCurrent("byte 0x11, 77, 119; element 17 of mv, element 8 of u16")
	p.press("0", "a")
	p.wantCurrent("byte 0x12, 6F, 111; element 18 of mv, element 9 of u16")
	p.wantText("byte-17", "0a")
	p.press("v", "v")
	p.wantCurrent("u16[9], 29295, bytes 0x12 to 0x13")
	p.press("]")
	p.wantCurrent("u16[10], 25708, bytes 0x14 to 0x15")
	p.press(kb.Enter)
	p.idle()
	p.press("1") // typed over what was there
	p.press(kb.Escape)
	p.wantCurrent("u16[10], 25708, bytes 0x14 to 0x15")
	p.press("2") // a digit opens the editor with itself
	p.idle()
	p.press("5", "8", kb.Enter)
	p.wantCurrent("u16[10], 258, bytes 0x14 to 0x15")
	p.wantText("byte-20", "02")
	p.wantText("byte-21", "01")
	p.run(chromedp.KeyEvent("z", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	p.wantCurrent("u16[10], 25708, bytes 0x14 to 0x15")

	// A value that Python refuses keeps the editor open, and says why.
	p.press("9", "9", "9", "9", "9", kb.Enter)
	p.idle()
	if got, want := p.problems(), "ValueError: memoryview: invalid value for format 'H'"; got != want {
		t.Errorf("99999 for an 'H': %q, want %q", got, want)
	}
	p.until("the editor is marked as wrong", `document.getElementById('element-editor')?.getAttribute('aria-invalid') === 'true'`)
	p.press(kb.Escape, kb.Escape)
	p.wantCurrent("byte 0x14, 6C, 108; element 20 of mv, element 10 of u16")
	p.press(kb.Tab)
	if eval[bool](p, `document.activeElement.id === 'score'`) {
		t.Error("Tab does not lead out of the score")
	}
}

// The grid tells assistive technology the whole of it, and where each row is.
func TestGridOfTheScore(t *testing.T) {
	p := openPlayground(t, desktop)
	rows := eval[[]string](p, `[...document.querySelectorAll('#score [role=row]')].map(r => r.getAttribute('aria-rowindex') + ' ' + r.querySelector('[role=rowheader]').textContent)`)
	want := []string{"1 0000", "2 A", "3 B", "4 0010", "5 A", "6 B"}
	if len(rows) != len(want) {
		t.Fatalf("rows %q, want %q", rows, want)
	}
	for i := range want {
		if rows[i] != want[i] {
			t.Errorf("row %d is %q, want %q", i, rows[i], want[i])
		}
	}
	if got := eval[string](p, `(() => { const g = document.querySelector('#score'); return g.ariaRowCount + ' ' + g.ariaColCount })()`); got != "6 17" {
		t.Errorf("the grid counts %s rows and columns, want 6 and 17", got)
	}
	// Every element stands just under the bytes it reads.
	wrong := eval[[]string](p, `(() => {
		const wrong = [];
		for (const e of document.querySelectorAll('[data-testid^="element-u16-"]')) {
			const at = 2 * Number(e.dataset.testid.slice('element-u16-'.length));
			const box = e.getBoundingClientRect();
			const first = document.querySelector('[data-testid="byte-' + at + '"]').getBoundingClientRect();
			const last = document.querySelector('[data-testid="byte-' + (at + 1) + '"]').getBoundingClientRect();
			if (Math.abs(box.left - first.left) > 2 || Math.abs(box.right - last.right) > 2 || box.top < first.bottom - 2) wrong.push(e.dataset.testid);
		}
		return wrong;
	})()`)
	if len(wrong) != 0 {
		t.Errorf("not under their bytes: %v", wrong)
	}
}

// The page holds together at every width, and is never wider than the window.
func TestWidths(t *testing.T) {
	for _, test := range []struct {
		width   int64
		columns int
	}{{1920, 32}, {1280, 16}, {768, 16}, {360, 8}, {320, 8}} {
		look := desktop
		look.width = test.width
		p := openPlayground(t, look)
		p.until("lines have their length", `document.querySelectorAll('.system')[0].querySelectorAll('.b').length === `+map[int]string{32: "32", 16: "16", 8: "8"}[test.columns])
		if over := eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("at %d pixels the page is %d pixels too wide", test.width, over)
		}
	}
}
