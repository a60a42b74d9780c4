package e2e

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Whatever a person presses, clicks, types and writes, the program lives: the
// console stays clean (newPage sees to that), and undoing all of it brings the
// first bytes back.
func TestNothingEndsTheProgram(t *testing.T) {
	p := openPlayground(t, desktop)
	r := rand.New(rand.NewPCG(2, 7))
	keys := []string{
		kb.ArrowLeft, kb.ArrowRight, kb.ArrowUp, kb.ArrowDown, kb.Home, kb.End, kb.PageUp, kb.PageDown, kb.Enter, kb.Escape,
		kb.Tab, kb.Backspace, kb.Delete, "v", "V", "[", "]", "0", "f", "9", "-", "'", "x", "1", "a", "z",
	}
	p.exec(`document.getElementById('score').focus()`)
	for i := range 150 {
		switch r.IntN(8) {
		default:
			for range r.IntN(6) + 1 {
				p.press(keys[r.IntN(len(keys))])
			}
		case 3:
			p.run(chromedp.KeyEvent([]string{"z", "y", "Z"}[r.IntN(3)], chromedp.KeyModifiers(chromedp.ModifierCtrl)))
		case 4: // click and double-click something
			p.exec(fmt.Sprintf(`
				const all = [...document.querySelectorAll('button:not([disabled]), [role=gridcell], input[type=radio], input[type=checkbox]')].filter(e => e.offsetParent && e.textContent !== 'Open file…'); // a dialog of the browser's
				const e = all[Math.floor(%f * all.length)];
				e.click();
				e.dispatchEvent(new MouseEvent('dblclick', {bubbles: true}));`, r.Float64()))
		case 5: // write from JavaScript
			p.exec(fmt.Sprintf(`
				const views = memview.views;
				const a = views.length && views[Math.floor(%f * views.length)].array;
				if (a && a.length) a[Math.floor(%f * a.length)] = typeof a[0] === 'bigint' ? 5n : 77;`, r.Float64(), r.Float64()))
		case 6: // choose and type in the forms
			p.exec(fmt.Sprintf(`
				const s = [...document.querySelectorAll('select')], i = [...document.querySelectorAll('.new-view input[type=text], .element-form input')];
				const chosen = s[Math.floor(%f * s.length)], typed = i[Math.floor(%f * i.length)];
				if (chosen) { chosen.selectedIndex = Math.floor(%f * chosen.options.length); chosen.dispatchEvent(new Event('change', {bubbles: true})); }
				if (typed) { typed.value = ['', '0', '-1', '3', '99', 'x', '0xff', '1.5', "b'a'", '-99999999999999999999'][Math.floor(%f * 10)]; typed.dispatchEvent(new Event('input', {bubbles: true})); }`,
				r.Float64(), r.Float64(), r.Float64(), r.Float64()))
		case 7: // other bytes, another place, forms sent
			p.exec(fmt.Sprintf(`
				const field = document.getElementById('bytes-input');
				if (field) field.value = '00 ff 41'.repeat(Math.floor(%f * 60));
				document.getElementById('score').scrollTop = %f * 1000;
				for (const f of document.querySelectorAll('form:not([hidden])')) if (%f < 0.5) f.requestSubmit();
				if (%f < 0.3) document.getElementById('score').focus();`, r.Float64(), r.Float64(), r.Float64(), r.Float64()))
		}
		if i%25 == 24 {
			p.idle()
		}
	}
	p.exec(`document.querySelector('#element-editor')?.blur(); for (const d of document.querySelectorAll('dialog[open]')) d.close()`)
	p.idle()
	for eval[bool](p, `[...document.querySelectorAll('button')].some(b => b.textContent === 'Undo' && !b.disabled)`) {
		p.exec(`[...document.querySelectorAll('button')].find(b => b.textContent === 'Undo').click()`)
		p.idle()
	}
	p.exec(`document.getElementById('score').scrollTop = 0`)
	p.idle()
	p.wantText("byte-0", "48")
	p.wantText("element-u16-1", "27756") // 0x6c6c
}
