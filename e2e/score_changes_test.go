package e2e

import (
	"strings"
	"testing"
)

// A change says what it was before: struck through for a moment, or in words
// where nothing may move; and to who does not see it.
func TestOldValuesAreShown(t *testing.T) {
	p := openPlayground(t, desktop)
	p.exec(`memview.view('u16').array[1] = 0xBEEF`)
	p.idle()
	for id, want := range map[string]string{"byte-2": "6c", "byte-3": "6c", "element-mv-2": "108", "element-u16-1": "27756"} { // 0x6c6c
		if got := eval[string](p, `document.querySelector('[data-testid="`+id+`"]').dataset.was ?? ''`); got != want {
			t.Errorf("%s was %q, want %q", id, got, want)
		}
		// Struck through, by the time that it shows.
		if got := eval[string](p, `(() => { const s = getComputedStyle(document.querySelector('[data-testid="`+id+`"]'), '::before'); return s.content + ' ' + s.textDecorationLine })()`); got != `"`+want+`" line-through` {
			t.Errorf("%s shows %s before its value", id, got)
		}
	}
	p.wantText("byte-2", "ef") // and reads as what it is
	if got, want := eval[string](p, `document.querySelector('[data-testid="element-u16-1"]').getAttribute('aria-description')`), "changed, was 27756"; got != want {
		t.Errorf("described as %q, want %q", got, want)
	}
	if got := eval[string](p, `getComputedStyle(document.querySelector('[data-testid=was]')).display`); got != "none" {
		t.Errorf("the old value stands in words, too: display is %s", got)
	}
	p.look(viewing{scheme: "light", reducedMotion: true})
	p.until("the old values stand in words", `document.querySelector('[data-testid=was]').checkVisibility()`)
	p.wantText("was", "bytes 2–3 were 6c 6c")
	p.exec(`memview.view('mv').array[9] = 1`)
	p.idle()
	p.wantText("was", "byte 9 was 72")
	if got := p.classes("byte-2"); strings.Contains(got, " changed ") {
		t.Errorf("byte 2 is still marked as changed: %s", got)
	}
}

// What a statement reads glows unlike what it writes. The page opens behind
// w[1] = 0xBEEF of its program; the statement before, print(mv[0]), reads.
func TestReadsGlowUnlikeWrites(t *testing.T) {
	p := newPage(t, desktop)
	p.open(running.server.URL + "/")
	p.until("the write is marked", `document.querySelector('[data-testid=byte-2]').classList.contains('changed')`)
	for range 3 { // from step 6 to step 3
		p.click("button", "Step back")
		p.idle()
	}
	p.until("the byte that print() read is marked", `document.querySelector('[data-testid=byte-0]').classList.contains('read')`)
	if got := eval[string](p, `[...document.querySelectorAll('#score .b.read, #score .b.changed')].map(e => e.dataset.testid).join(' ')`); got != "byte-0" {
		t.Errorf("read or changed: %q, want byte 0 alone", got)
	}
	if got := eval[string](p, `document.querySelector('[data-testid="element-mv-0"]').getAttribute('aria-description')`); got != "read" {
		t.Errorf("mv[0] is described as %q, want read", got)
	}
	style := func(id string) string {
		return eval[string](p, `(() => { const s = getComputedStyle(document.querySelector('[data-testid="`+id+`"]')); return s.outlineStyle + ' ' + s.outlineColor })()`)
	}
	if got := style("element-mv-0"); !strings.HasPrefix(got, "dotted ") {
		t.Errorf("what was read has the outline %q, want a dotted one", got)
	}
}
