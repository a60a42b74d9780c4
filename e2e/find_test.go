package e2e

// This file tests finding, going somewhere and the way back.

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// cursorAt returns the test ID of the cell that the keyboard is on.
func (p *page) cursorAt() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector('.cursor')?.dataset.testid ?? ''`)
}

func (p *page) findStatus() string {
	p.t.Helper()
	return eval[string](p, `document.getElementById('find-status').textContent`)
}

func TestFind(t *testing.T) {
	p := openPlayground(t, desktop)
	p.typeBytes("Text", "one two one two one")
	p.exec(`document.getElementById('score').focus()`)
	p.run(chromedp.KeyEvent("f", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	p.fill("textbox", "Find", "one")
	p.idle()
	wantFind := func(status, cell string) {
		t.Helper()
		p.idle()
		if got := p.findStatus(); got != status {
			t.Errorf("find says %q, want %q", got, status)
		}
		if got := p.cursorAt(); got != cell {
			t.Errorf("the cursor is on %q, want %q", got, cell)
		}
	}
	wantFind("1 of 3", "byte-0")
	if got := eval[int](p, `document.querySelectorAll('.b.found').length`); got != 9 {
		t.Errorf("%d bytes are marked as found, want 9", got)
	}
	p.click("textbox", "Find")
	p.press(kb.Enter)
	wantFind("2 of 3", "byte-8")
	p.click("button", "Next match")
	wantFind("3 of 3", "byte-16")
	p.click("button", "Next match")
	wantFind("1 of 3 · went round", "byte-0")
	p.click("button", "Previous match")
	wantFind("3 of 3 · went round", "byte-16")
	p.fill("textbox", "Find", "three")
	wantFind("no match", "byte-16")

	p.choose("Find what", "hex")
	p.fill("textbox", "Find", "74 ?? 6f 20")
	wantFind("1 of 2 · went round", "byte-4")
	p.fill("textbox", "Find", "7g")
	p.idle()
	if got, want := eval[string](p, `document.getElementById('find-problem').textContent`), "line 1, column 2: 'g' is not a hexadecimal digit"; got != want {
		t.Errorf("wrong digits: %q, want %q", got, want)
	}
	p.choose("Find what", "value")
	p.idle()
	p.fill("textbox", "Find", "0x6f6e")
	p.choose("Code", "H")
	p.choose("Byte order", "big") // 6f 6e: "on"
	wantFind("3 of 3", "byte-16") // the first from where the last step led

	// What is found is counted anew when bytes change.
	p.exec(`memview.view('mv').array[16] = 0`)
	p.idle()
	if got := p.findStatus(); got != "2 matches" {
		t.Errorf("after a match was overwritten find says %q", got)
	}
	p.press(kb.Escape)
	p.idle()
	if got := eval[int](p, `document.querySelectorAll('.found').length`); got != 0 {
		t.Errorf("%d cells are still marked after find was closed", got)
	}
	if !eval[bool](p, `document.activeElement.id === 'score'`) {
		t.Error("Escape does not lead back to the memory")
	}
}

// A gigabyte is searched while the page lives: here 256 MiB, with one match at
// the very end.
func TestFindInLargeMemory(t *testing.T) {
	const size = 256 << 20
	path := filepath.Join(t.TempDir(), "large.bin")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(size); err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt([]byte("needle"), size-6); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	p := openPlayground(t, desktop)
	p.openFile(path)
	p.click("button", "Find")
	p.fill("textbox", "Find", "needl")
	// The page draws while it searches: frames go on, and the status moves.
	p.exec(`globalThis.frames = 0; globalThis.longest = 0; let last = performance.now();
		(function frame(now) { frames++; longest = Math.max(longest, now - last); last = now; requestAnimationFrame(frame) })(performance.now())`)
	p.run(chromedp.KeyEvent("e"))
	p.until("the search is under way", `/searching|counting|of 1/.test(document.getElementById('find-status').textContent)`)
	p.until("it is found", `document.getElementById('find-status').textContent === '1 of 1'`)
	if got := p.cursorAt(); got != "byte-268435450" {
		t.Errorf("the cursor is on %q", got)
	}
	if longest := eval[float64](p, `longest`); longest > 1000 {
		t.Errorf("the page stood still for %.0f ms while it searched", longest)
	}
	t.Logf("%d frames, the longest %.0f ms", eval[int](p, `frames`), eval[float64](p, `longest`))
	p.exec(`memview.view('mv').array[268435450] = 0`)
	p.fill("textbox", "Find", "absent")
	p.until("the search goes on", `document.getElementById('find-status').textContent.startsWith('searching')`)
	p.click("button", "Stop")
	p.until("it is left", `!document.getElementById('find-status').textContent.startsWith('searching')`)
}

func TestGoToAndBack(t *testing.T) {
	p := openPlayground(t, desktop)
	goTo := func(place string) {
		t.Helper()
		p.exec(`document.getElementById('score').focus()`)
		p.run(chromedp.KeyEvent("g", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
		p.fill("textbox", "Offset or element", place)
		p.press(kb.Enter)
		p.idle()
	}
	wantAt := func(cell string) {
		t.Helper()
		if got := p.cursorAt(); got != cell {
			t.Errorf("the cursor is on %q, want %q", got, cell)
		}
	}
	goTo("0x1F")
	wantAt("byte-31")
	goTo("u16[2]")
	wantAt("element-u16-2")
	goTo("-2")
	wantAt("byte-30")
	for place, want := range map[string]string{
		"32": "IndexError: bytearray index out of range", "u16[16]": "IndexError: index out of bounds on dimension 1",
		"nope[1]": "NameError: name 'nope' is not defined", "u16[::0]": "ValueError: slice step cannot be zero",
	} {
		goTo(place)
		if got := p.problems(); got != want {
			t.Errorf("to %s: %q, want %q", place, got, want)
		}
		wantAt("byte-30")
	}
	p.press(kb.Escape)
	p.idle()
	alt := chromedp.KeyModifiers(chromedp.ModifierAlt)
	p.run(chromedp.KeyEvent(kb.ArrowLeft, alt))
	p.idle()
	wantAt("element-u16-2")
	p.click("button", "Back")
	p.idle()
	wantAt("byte-31")
	p.click("button", "Back")
	p.idle()
	wantAt("byte-0")
	if !eval[bool](p, `[...document.querySelectorAll('button')].find(b => b.getAttribute('aria-label') === 'Back').disabled`) {
		t.Error("there is a way back from where it began")
	}
	p.exec(`document.getElementById('score').focus()`)
	p.run(chromedp.KeyEvent(kb.ArrowRight, alt))
	p.idle()
	wantAt("byte-31")
	goTo("data[4:8]")
	if got := eval[string](p, `document.getElementById('selection-status').textContent`); got != "4 bytes selected, 0x04 to 0x07" {
		t.Errorf("a slice selects %q", got)
	}
}
