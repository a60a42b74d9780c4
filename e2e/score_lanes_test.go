package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// staves returns the names of the rows of the first system, from the top.
func (p *page) staves() string {
	p.t.Helper()
	p.idle()
	return eval[string](p, `[...document.querySelector('#score [role=rowgroup]').querySelectorAll('[role=rowheader]')].map(e => e.getAttribute('aria-label') ?? e.textContent).join(' | ')`)
}

func (p *page) wantStaves(want string) {
	p.t.Helper()
	if got := p.staves(); got != want {
		p.t.Errorf("the first line has %q, want %q", got, want)
	}
}

// A lane is folded, hidden and moved from its chip's menu, by pointer or keys.
func TestLanesAreArranged(t *testing.T) {
	p := openPlayground(t, desktop)
	p.addSlice("1", "", "2", "odd")
	p.wantStaves("0000 | view mv | view u16 | view odd")

	p.click("button", "options of u16")
	p.idle()
	p.click("menuitem", "Fold")
	p.wantStaves("0000 | view mv | view u16, folded | view odd")
	if n := eval[int](p, `document.querySelectorAll('[data-testid^="element-u16-"]').length`); n != 0 {
		t.Errorf("a folded lane shows %d elements", n)
	}
	// Its line is as long as the bytes that it reads: two eights, without the space between.
	if n := eval[int](p, `document.querySelector('[data-testid="folded-u16"]').querySelectorAll('.mark').length`); n != 2 {
		t.Errorf("the folded lane is drawn as %d lines, want 2", n)
	}
	wrong := eval[bool](p, `(() => { const a = document.querySelector('[data-testid="folded-u16"] .mark').getBoundingClientRect(),
		first = document.querySelector('[data-testid=byte-0]').getBoundingClientRect(), last = document.querySelector('[data-testid=byte-7]').getBoundingClientRect();
		return Math.abs(a.left - first.left) > 2 || Math.abs(a.right - last.right) > 2 })()`)
	if wrong {
		t.Error("the folded lane's line does not stand under its bytes")
	}

	// By keys alone: the menu opens on its first item, Escape leads back to its button.
	p.focusOn("button", "options of odd")
	p.press(kb.Enter)
	p.idle()
	p.until("the menu has the focus", `document.activeElement.textContent === 'Fold'`)
	p.press(kb.ArrowDown)
	p.until("the next item has the focus", `document.activeElement.textContent === 'Hide'`)
	p.press(kb.Escape)
	p.idle()
	p.until("the button has the focus again", `document.activeElement.getAttribute('aria-label') === 'options of odd'`)
	p.press(kb.Enter)
	p.idle()
	p.until("the menu has the focus", `document.activeElement.textContent === 'Fold'`)
	p.press(kb.ArrowDown, kb.Enter)
	p.wantStaves("0000 | view mv | view u16, folded")

	// Back, and to another place: by the menu, by keys on the chip, by dragging.
	p.click("button", "options of odd")
	p.idle()
	p.click("menuitem", "Show")
	p.wantStaves("0000 | view mv | view u16, folded | view odd")
	p.click("button", "options of odd")
	p.idle()
	p.click("menuitem", "Move left")
	p.wantStaves("0000 | view mv | view odd | view u16, folded")
	p.exec(`document.getElementById('chip-odd').focus()`)
	p.run(chromedp.KeyEvent(kb.ArrowLeft, chromedp.KeyModifiers(chromedp.ModifierShift|chromedp.ModifierAlt)))
	p.wantStaves("0000 | view odd | view mv | view u16, folded")
	if got, want := p.status(), "view odd is number 1 of 3"; got != want {
		t.Errorf("status %q, want %q", got, want)
	}
	p.exec(`const from = document.querySelector('[data-testid=view-odd]'), to = document.querySelector('[data-testid=view-u16]');
		const dataTransfer = new DataTransfer(), send = (at, type) => at.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer}));
		send(from, 'dragstart'); send(to, 'dragover'); send(to, 'drop'); send(from, 'dragend')`)
	p.wantStaves("0000 | view mv | view u16, folded | view odd")
	if got := p.problems(); got != "" {
		t.Errorf("problems: %s", got)
	}

	// A program's view of the bytes is as before: nothing was done to it.
	if got := eval[string](p, `memview.views.map(v => v.name).join(' ')`); got != "mv u16 odd" {
		t.Errorf("JavaScript sees %q", got)
	}
}

// One thing lights the same bytes everywhere: under the pointer, under the
// focus, and for good once it is pinned.
func TestLinking(t *testing.T) {
	p := openPlayground(t, desktop)
	p.addSlice("1", "8", "2", "odd")
	lit := func() string {
		p.idle()
		return eval[string](p, `[...document.querySelectorAll('#score .b.linked')].map(e => e.dataset.testid.slice(5)).join(' ')`)
	}
	want := func(when, bytes string) {
		t.Helper()
		if got := lit(); got != bytes {
			t.Errorf("%s: bytes %q are lit, want %q", when, got, bytes)
		}
	}
	want("at first", "0") // the cursor's
	x, y := p.center("element-u16-2")
	p.run(chromedp.MouseEvent("mouseMoved", x, y))
	want("an element under the pointer", "4 5")
	if got := eval[string](p, `[...document.querySelectorAll('.chip.linked b')].map(e => e.textContent).join(' ')`); got != "mv u16 odd" {
		t.Errorf("chips lit: %q", got)
	}
	p.exec(`document.getElementById('chip-odd').focus()`)
	want("a chip focused", "1 3 5 7")
	p.press(kb.Enter) // the current view: odd, or it is now
	p.idle()
	if eval[int](p, `document.querySelectorAll('.chip.pinned').length`) == 0 {
		p.press(kb.Enter)
	}
	p.exec(`document.getElementById('score').focus()`)
	p.run(chromedp.MouseEvent("mouseMoved", 5, 5))
	want("pinned by Enter", "1 3 5 7")
	p.press(kb.Escape)
	want("let go by Escape", "0")
	p.press(kb.ArrowRight, " ", kb.ArrowRight)
	want("a byte pinned by Space", "1")
	if got := p.classes("byte-1"); !strings.Contains(got, " pinned ") {
		t.Errorf("byte 1 is not marked as pinned: %q", got)
	}

	// The owner's chip says who holds it.
	p.find("button", "3 exports hold it: mv, u16, odd")
}
