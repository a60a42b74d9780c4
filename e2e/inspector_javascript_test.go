package e2e

import (
	"strings"
	"testing"
)

// The pane tells the current view as JavaScript has it, and follows what
// JavaScript writes.
func TestTheSameBytesInJavaScript(t *testing.T) {
	p := openPlayground(t, desktop)
	p.click("button", "u16 'H' (16,)")
	p.click("gridcell", "u16[1], 27756, bytes 0x02 to 0x03")
	p.idle()
	p.wantText("javascript-now", "view.array[1] → 27756")
	p.wantText("javascript-store", "memview.view('u16').array[1] = 7")
	// The lines are true: they run.
	p.exec(p.text("javascript-store"))
	p.idle()
	p.wantText("javascript-now", "view.array[1] → 7")
	p.wantText("element-u16-1", "7")
	if got := eval[string](p, `(() => { const mem = memview.view('u16').array.buffer; const a = `+p.text("javascript")+`; return a[1] + ' of ' + a.length })()`); got != "7 of 16" {
		t.Errorf("the typed array that the pane names has %s, want 7 of 16", got)
	}

	// A view that cannot be a typed array says why, and what to do.
	p.addSlice("1", "", "2", "gaps")
	p.click("button", "gaps 'H' (8,) stride 4")
	p.idle()
	if got := p.text("javascript"); !strings.HasPrefix(got, "No typed array: the elements are not next to one another") {
		t.Errorf("a strided view says %q", got)
	}
	p.exec(p.text("javascript-store"))
	p.idle()
	p.wantText("element-gaps-0", "7")
	if got, want := p.text("javascript-now"), "view.at(0) → 7"; got != want {
		t.Errorf("now: %q, want %q", got, want)
	}
}

// Releasing a handle in JavaScript is seen at once, and the view can be shared
// again.
func TestReleasedByJavaScript(t *testing.T) {
	p := openPlayground(t, desktop)
	p.exec(`memview.view('mv').release()`)
	p.idle()
	p.wantText("javascript", "JavaScript has released its handle of mv: it throws there. The view itself lives on.")
	p.wantText("element-mv-0", "72")
	p.click("button", "Share it again")
	p.idle()
	p.wantText("javascript-now", "view.array[0] → 72")
	p.exec(`memview.view('mv').array[0] = 1`)
	p.idle()
	p.wantText("byte-0", "01")
	p.wantText("javascript-now", "view.array[0] → 1")
}

// JavaScript writes every frame, and the score keeps up, until it is stopped.
func TestDemonstrations(t *testing.T) {
	p := openPlayground(t, desktop)
	p.click("button", "counter")
	// What the page shows counts: each state is seen, none is asked for.
	p.until("the counter counts", `(() => { const n = Number(document.querySelector('[data-testid=element-mv-0]').textContent); globalThis.seen ??= new Set(); seen.add(n); return seen.size > 20 })()`)
	if got := eval[string](p, `document.querySelector('[data-testid=byte-0]').className`); !strings.Contains(got, "changed") {
		t.Errorf("the byte that counts has the classes %q", got)
	}
	p.click("button", "counter")
	p.idle()
	p.until("it is off", `[...document.querySelectorAll('.demos [aria-pressed=true]')].length === 0`)
	still := p.text("byte-0")
	p.idle()
	p.idle()
	p.wantText("byte-0", still)

	// A sine through 16-bit numbers: 256 different frames are not one.
	p.click("button", "u16 'H' (16,)")
	p.click("button", "wave")
	p.until("the wave moves", `(() => { globalThis.waves ??= new Set(); waves.add(document.querySelector('[data-testid=element-u16-5]').textContent); return waves.size > 10 })()`)
	// Another demonstration takes its place.
	p.click("button", "noise")
	p.idle()
	if got := eval[string](p, `[...document.querySelectorAll('.demos [aria-pressed=true]')].map(e => e.textContent).join()`); got != "noise" {
		t.Errorf("on are %q", got)
	}
	p.click("button", "noise")
	p.idle()

	// Paint: a pixel for each byte, written where the pointer is.
	p.click("button", "mv 'B' (32,)")
	p.idle()
	p.click("button", "paint")
	p.until("the picture is there", `document.getElementById('paint').width === 8 && document.getElementById('paint').height === 4`)
	p.exec(`const c = document.getElementById('paint'), r = c.getBoundingClientRect();
		c.dispatchEvent(new PointerEvent('pointerdown', {pointerId: 1, clientX: r.left + r.width * 2.5 / 8, clientY: r.top + r.height * 1.5 / 4, buttons: 1, bubbles: true}))`)
	p.until("byte 10 is painted", `document.querySelector('[data-testid=byte-10]').textContent === 'ff'`)
	if problems := p.problems(); problems != "" {
		t.Errorf("problems: %s", problems)
	}
	// The view goes: so does what writes to it.
	p.exec(`memview.view('mv').release()`)
	p.until("it has ended, and says why", `document.querySelector('.demos [role=alert]')?.textContent.startsWith("memview: ") && !document.querySelector('.demos [aria-pressed=true]')`)
}

// Where reduced motion is asked for, each press is one step.
func TestDemonstrationsInReducedMotion(t *testing.T) {
	look := desktop
	look.reducedMotion = true
	p := openPlayground(t, look)
	p.exec(`memview.view('mv').array.fill(0)`)
	for _, want := range []string{"01", "02", "03"} {
		p.click("button", "counter")
		p.until("one step is done", `document.querySelector('[data-testid=byte-0]').textContent === '`+want+`' && !document.querySelector('.demos [aria-pressed=true]')`)
	}
}

// An array that JavaScript keeps is of no use once Go's memory has grown; the
// handle is.
func TestGrownMemory(t *testing.T) {
	p := openPlayground(t, desktop)
	p.exec(`globalThis.early = memview.view('mv').array`)
	p.click("button", "Grow Go’s memory")
	p.idle()
	if eval[int](p, `early.length`) != 0 {
		t.Error("memory did not grow")
	}
	said := eval[string](p, `document.getElementById('grown').textContent`)
	for _, want := range []string{"An array that JavaScript had kept: length 32 before, 0 now, [0] is undefined.", "memview.view('mv').array: length 32, [0] is 72."} {
		if !strings.Contains(said, want) {
			t.Errorf("the page says %q, want %q in it", said, want)
		}
	}
	p.exec(`memview.view('mv').array[0] = 9`)
	p.idle()
	p.wantText("byte-0", "09")
	p.exec(`globalThis.early = memview.view('mv').array`)
	p.click("button", "Grow Go’s memory")
	p.idle()
	if eval[int](p, `early.length`) != 0 {
		t.Error("memory did not grow a second time")
	}
}

// A copy is memory of its own: what is written to the original is not in it.
func TestPokeTellsCopiesFromViews(t *testing.T) {
	p := openPlayground(t, desktop)
	p.click("button", "tobytes()")
	p.idle()
	p.wantText("last-step-python", "copy = mv.tobytes()")
	facts := p.text("owner-copy")
	for _, want := range []string{"bytes · 32", "getsizeof 65", "copied from data", "48656c6c6f"} { // sys.getsizeof(bytes(32)) is 33 + 32
		if !strings.Contains(facts, want) {
			t.Errorf("the strip says %q, want %q in it", facts, want)
		}
	}
	p.click("button", "Poke data")
	p.idle()
	p.wantText("byte-0", "b7") // 48 ^ ff
	p.wantText("element-mv-0", "183")
	p.wantChanged("byte-0", "element-mv-0", "element-u16-0")
	p.find("StaticText", "data changed · copy did not")
	if got := eval[string](p, `document.querySelector('[data-testid=owner-copy] .other-byte').textContent`); got != "48" {
		t.Errorf("the copy begins with %s, want 48", got)
	}

	// Shown, the copy is locked, and can be looked at by a view of its own.
	p.click("button", "Show copy")
	p.idle()
	p.wantText("byte-0", "48")
	p.click("button", "memoryview(copy)")
	p.idle()
	p.wantText("element-mv_2-0", "72")
	p.click("button", "Show data")
	p.idle()
	p.wantText("byte-0", "b7")
	p.click("button", "Undo")
	p.idle()
}
