package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// openProgram opens the playground as a visitor does: with a program.
func openProgram(t *testing.T, look viewing) *page {
	t.Helper()
	p := newPage(t, look)
	p.open(running.server.URL + "/")
	p.idle()
	return p
}

// write puts a program into the editor in place of what is there, as a paste
// of plain text does.
func (p *page) write(program string) {
	p.t.Helper()
	p.focusOn("textbox", "Python")
	p.run(chromedp.KeyEvent("a", chromedp.KeyModifiers(control)))
	p.paste(program)
	p.idle()
}

// control is the Control key as a modifier (Input.dispatchKeyEvent).
const control = 2

// paste pastes plain text where the keyboard is.
func (p *page) paste(text string) {
	p.t.Helper()
	p.exec(`const data = new DataTransfer();
		data.setData('text/plain', ` + quote(text) + `);
		document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))`)
}

// output returns what the program printed, as it is shown.
func (p *page) output() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector('[role=log]').textContent`)
}

// program returns the text in the editor.
func (p *page) program() string {
	p.t.Helper()
	return eval[string](p, `[...document.querySelectorAll('.cm-line')].map(l => l.textContent).join('\n')`)
}

// currentLine returns the text of the line that is marked as the current step.
func (p *page) currentLine() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector('.cm-line[aria-current=step]')?.textContent ?? ''`)
}

// step returns where the timeline stands, as it is read out.
func (p *page) step() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector('input[type=range][aria-label=Timeline]').getAttribute('aria-valuetext')`)
}

func (p *page) wantStep(want string) {
	p.t.Helper()
	if got := p.step(); got != want {
		p.t.Errorf("the timeline stands at %q, want %q", got, want)
	}
}

// The first thing a visitor sees: one write, in three places.
func TestLanding(t *testing.T) {
	p := openProgram(t, desktop)
	p.wantStep("step 6/7: w[1] = 0xBEEF")
	if got, want := p.currentLine(), "w[1] = 0xBEEF"; got != want {
		t.Errorf("the current line is %q, want %q", got, want)
	}
	p.wantChanged("byte-2", "byte-3", "element-mv-2", "element-mv-3", "element-w-1", "element-odd-1")
	if got, want := p.output(), "72\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
	p.find("heading", "Alias, cast, slice")
}

func TestRunAndStep(t *testing.T) {
	p := openProgram(t, desktop)
	p.write("a = bytearray(4)\nm = memoryview(a)\nm[0] = 7\nprint(m[0], a)\n")
	p.wantStep("step 0/0+")
	p.click("button", "Step")
	p.idle()
	p.click("button", "Step")
	p.idle()
	if got, want := p.currentLine(), "m = memoryview(a)"; got != want {
		t.Errorf("the current line is %q, want %q", got, want)
	}
	p.click("button", "Run ▸")
	p.idle()
	p.wantStep("step 4/4: print(m[0], a)")
	if got, want := p.output(), "7 bytearray(b'\\x07\\x00\\x00\\x00')\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
	p.wantText("byte-0", "07")

	// Back and forward, by button, by slider and by its keys.
	p.click("button", "Step back")
	p.idle()
	p.click("button", "Step back")
	p.idle()
	p.wantStep("step 2/4: m = memoryview(a)")
	p.wantText("byte-0", "00")
	if got := p.output(); got != "" {
		t.Errorf("before the print: printed %q", got)
	}
	p.focusOn("slider", "Timeline")
	p.press(kb.ArrowRight)
	p.idle()
	p.wantStep("step 3/4: m[0] = 7")
	p.wantText("byte-0", "07")
	p.press(kb.Home)
	p.idle()
	p.wantStep("step 0/4")
	p.press(kb.End)
	p.idle()
	p.wantStep("step 4/4: print(m[0], a)")
	p.click("button", "Reset")
	p.idle()
	p.wantStep("step 0/4")
}

// A program that never ends is stopped, and the page lives meanwhile.
func TestStop(t *testing.T) {
	p := openProgram(t, desktop)
	p.write("n = bytearray(8)\nm = memoryview(n).cast('Q')\nwhile True:\n    m[0] += 1\n")
	p.click("button", "Run ▸")
	p.until("it runs", `[...document.querySelectorAll('button')].some(b => b.textContent === 'Stop ■')`)
	p.until("its view is drawn", `document.querySelector('[data-testid="element-m-0"]')`)
	first := p.text("element-m-0")
	p.until("the score is drawn while it runs", `document.querySelector('[data-testid="element-m-0"]').textContent !== `+quote(first))
	p.exec(`window.asked = performance.now();
		window.stopped = new Promise((done) => new MutationObserver((_, o) => {
			if (document.getElementById('run').textContent.startsWith('Run')) { o.disconnect(); done(performance.now() - asked); }
		}).observe(document.querySelector('.run-bar'), {subtree: true, childList: true, characterData: true}));
		document.getElementById('run').click()`)
	latency := eval[float64](p, `stopped`)
	p.idle()
	t.Logf("stopped %.1f ms after the click", latency)
	p.find("button", "Run ▸")
	p.click("button", "Step")
	p.idle()
	if got := p.problems(); got != "" {
		t.Errorf("after Stop: %s", got)
	}
}

// A program that takes too long is ended, and may take longer if the person wants.
func TestKeepRunning(t *testing.T) {
	p := openProgram(t, desktop)
	p.write("while True:\n    pass\n")
	p.click("button", "Run ▸")
	p.find("button", "Stop ■")
	p.idle() // the run's own limit ends it
	notice := eval[string](p, `document.querySelector('.ending .notice').textContent`)
	if !strings.Contains(notice, "stopped after 10s") {
		t.Errorf("the notice says %q", notice)
	}
	if got := p.output(); got != "" {
		t.Errorf("it looks like an error of Python's: %q", got)
	}
	p.click("button", "Keep running")
	p.click("button", "Stop ■")
	p.find("button", "Run ▸")
}

func TestTracebackLeadsToTheLine(t *testing.T) {
	p := openProgram(t, desktop)
	p.write("v = memoryview(bytearray(4))\n\ndef read(i):\n    return v[i]\n\nread(9)\n")
	p.click("button", "Run ▸")
	p.idle()
	want := "Traceback (most recent call last):\n" +
		"  File \"alias_cast_slice.py\", line 6, in <module>\n    read(9)\n    ~~~~^^^\n" +
		"  File \"alias_cast_slice.py\", line 4, in read\n    return v[i]\n           ~^^^\n" +
		"IndexError: index out of bounds on dimension 1\n"
	if got := p.output(); got != want {
		t.Errorf("printed\n%s\nwant\n%s", got, want)
	}
	if got, want := eval[string](p, `document.querySelector('.line-message').textContent`), "IndexError: index out of bounds on dimension 1"; got != want {
		t.Errorf("under the line: %q, want %q", got, want)
	}
	p.click("button", "line 4")
	p.until("the keyboard is in the editor", `document.activeElement.getAttribute('aria-label') === 'Python'`)
	p.run(chromedp.KeyEvent("X"))
	p.idle()
	if !strings.Contains(p.program(), "    Xreturn v[i]") {
		t.Errorf("the cursor was not on line 4:\n%s", p.program())
	}
}

// Own limits never look like errors of Python's.
func TestNotSupported(t *testing.T) {
	p := openProgram(t, desktop)
	p.write("x = 1\nasync def f():\n    pass\n")
	p.click("button", "Run ▸")
	p.idle()
	if got := p.output(); got != "" {
		t.Errorf("printed %q", got)
	}
	notice := eval[string](p, `document.querySelector('.ending .notice').textContent`)
	if !strings.Contains(notice, "line 2") || !strings.Contains(notice, "not supported here") {
		t.Errorf("the notice says %q", notice)
	}
}

// Changing the program takes up where it stood, if the lines before are as they were.
func TestBranchByEditing(t *testing.T) {
	p := openProgram(t, desktop)
	p.write("a = bytearray(4)\nm = memoryview(a)\nm[0] = 7\nm[1] = 8\n")
	p.click("button", "Run ▸")
	p.idle()
	p.wantStep("step 4/4: m[1] = 8")
	p.write("a = bytearray(4)\nm = memoryview(a)\nm[0] = 7\nm[2] = 9\n")
	p.wantStep("step 3/3+: m[0] = 7")
	p.wantText("byte-0", "07")
	p.wantText("byte-1", "00")
	p.click("button", "Step")
	p.idle()
	p.wantText("byte-2", "09")
	p.write("a = bytearray(5)\nm = memoryview(a)\nm[0] = 7\nm[2] = 9\n")
	p.wantStep("step 0/0+")
}

func TestPrompt(t *testing.T) {
	p := openProgram(t, desktop)
	type line struct{ typed, want string }
	for _, l := range []line{{"len(mv)", "32\n"}, {"w[1] = 1", ""}, {"mv[99]", "IndexError: index out of bounds on dimension 1\n"}} {
		before := p.output()
		p.fill("textbox", "Python prompt", l.typed)
		p.press(kb.Enter)
		p.idle()
		got := strings.TrimPrefix(p.output(), before)
		if !strings.HasPrefix(got, ">>> "+l.typed+"\n") || !strings.HasSuffix(got, l.want) {
			t.Errorf("%q: printed %q, want %q at its end", l.typed, got, l.want)
		}
	}
	p.wantText("byte-2", "01")
	p.press(kb.ArrowUp, kb.ArrowUp)
	if got, want := eval[string](p, `document.activeElement.value`), "w[1] = 1"; got != want {
		t.Errorf("two lines up: %q, want %q", got, want)
	}
	p.press(kb.ArrowDown)
	if got, want := eval[string](p, `document.activeElement.value`), "mv[99]"; got != want {
		t.Errorf("one down again: %q, want %q", got, want)
	}
}

func TestPasteIsCleaned(t *testing.T) {
	p := openProgram(t, desktop)
	p.write(">>> a = bytearray(b“abc”)\n>>> m = memoryview(a)\n>>> m[0]\n97\n")
	if got, want := p.program(), "a = bytearray(b\"abc\")\nm = memoryview(a)\nm[0]"; got != want {
		t.Errorf("pasted %q, want %q", got, want)
	}
	said := eval[string](p, `document.querySelector('.paste-notice').textContent`)
	if !strings.Contains(said, "3 prompts removed") {
		t.Errorf("said %q", said)
	}
	p.click("button", "undo")
	p.idle()
	if got := p.program(); !strings.HasPrefix(got, ">>> a") {
		t.Errorf("after undo: %q", got)
	}

	// Lost line breaks are only offered.
	lost := "a = bytearray(b'abc') m = memoryview(a) print(m[0])"
	p.write(lost)
	if got := p.program(); got != lost {
		t.Errorf("pasted %q, want it as it was", got)
	}
	p.click("button", "restore them")
	p.idle()
	if got, want := p.program(), "a = bytearray(b'abc')\nm = memoryview(a)\nprint(m[0])"; got != want {
		t.Errorf("restored %q, want %q", got, want)
	}
}

func TestGallery(t *testing.T) {
	p := openProgram(t, desktop)
	p.click("button", "Examples ▾")
	p.find("dialog", "Examples")
	p.fill("searchbox", "Search examples", "lock export")
	p.idle()
	p.press(kb.Enter)
	p.idle()
	p.find("heading", "The lock of an export")
	p.wantStep("step 2/2+: view = memoryview(data)")
	if got := p.present("dialog", "Examples"); len(got) != 0 {
		t.Error("the dialog is still open")
	}

	// Predict, then reveal.
	p.click("button", "MemoryError")
	p.click("button", "Reveal")
	p.idle()
	answer := eval[string](p, `document.querySelector('.answer').textContent`)
	if !strings.HasPrefix(answer, "Not so: BufferError. BufferError: Existing exports of data") {
		t.Errorf("the answer is %q", answer)
	}
	if got, want := p.output(), "BufferError: Existing exports of data: object cannot be re-sized\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
	if n := len(p.present("button", "Reveal")); n != 0 {
		t.Errorf("%d buttons to reveal what is revealed", n)
	}
}

// Everything by keyboard: out of the editor, through the bar, an example by its arrows.
func TestCodeByKeyboard(t *testing.T) {
	p := openProgram(t, desktop)
	p.write("x = bytearray(2)\nx[0] = 1\nx[1] = 2\n")
	p.focusOn("textbox", "Python")
	p.run(chromedp.KeyEvent(kb.F10))
	p.idle()
	p.wantStep("step 1/1+: x = bytearray(2)")
	p.run(chromedp.KeyEvent("\r", chromedp.KeyModifiers(control)))
	p.idle()
	p.wantStep("step 3/3: x[1] = 2")
	p.press(kb.Tab)
	if !strings.Contains(p.program(), "    ") {
		t.Errorf("Tab did not indent: %q", p.program())
	}
	p.press(kb.Escape, kb.Tab)
	if got := eval[string](p, `document.activeElement.textContent`); got != "Run ▸" {
		t.Errorf("Escape and Tab lead to %q, want Run", got)
	}
	p.focusOn("button", "Examples ▾")
	p.press(kb.Enter)
	p.until("the search has the keyboard", `document.activeElement.type === 'search'`)
	p.press(kb.ArrowDown, kb.ArrowDown)
	if got := eval[string](p, `document.activeElement.querySelector('b').textContent`); got != "Read and write one byte" {
		t.Errorf("two down is %q", got)
	}
	p.press(kb.Enter)
	p.idle()
	p.find("heading", "Read and write one byte")
}

// What stands before a dot is completed as the program knows it.
func TestCompletion(t *testing.T) {
	p := openProgram(t, desktop)
	p.write("a = bytearray(8)\nthing = memoryview(a).cast('I')\n")
	p.click("button", "Run ▸")
	p.idle()
	p.focusOn("textbox", "Python")
	p.run(chromedp.KeyEvent(kb.End, chromedp.KeyModifiers(control)))
	p.run(chromedp.KeyEvent("thing.tol"))
	p.until("the completion is offered", `[...document.querySelectorAll('[role=option]')].some(o => o.textContent.includes('tolist'))`)
	p.until("the completion can be taken", `document.querySelector('[role=option][aria-selected=true]')?.textContent.includes('tolist')`)
	p.press(kb.Escape)
	p.run(chromedp.KeyEvent("ist()"))
	p.idle()
	p.run(chromedp.KeyEvent("\r", chromedp.KeyModifiers(control)))
	p.idle()
	if got := p.output(); got != "" || !strings.Contains(p.step(), "3/3") {
		t.Errorf("printed %q at %s", got, p.step())
	}
}

// A line of the program lights the bytes that it touched.
func TestLineLightsItsBytes(t *testing.T) {
	p := openProgram(t, desktop)
	p.exec(`const line = [...document.querySelectorAll('.cm-line')][5].getBoundingClientRect();
		document.querySelector('.cm-content').dispatchEvent(new MouseEvent('mousemove', {clientX: line.left + 20, clientY: line.top + 8, bubbles: true}))`)
	p.until("bytes 2 and 3 are lit", `['byte-2', 'byte-3'].every(id => document.querySelector('[data-testid="' + id + '"]').classList.contains('linked'))`)
	if strings.Contains(p.classes("byte-0"), " linked ") {
		t.Error("byte 0 is lit, too")
	}
	p.until("its mark is lit", `document.querySelectorAll('.touch.linked').length === 1`)
}

// Where the editor's script does not come, a textarea stands in.
func TestWithoutTheEditorScript(t *testing.T) {
	p := newPage(t, desktop)
	p.expected = append(p.expected, "editor.js")
	p.block("*://*:*/editor.js*")
	p.open(running.server.URL + "/")
	p.idle()
	p.focusOn("textbox", "Python")
	p.exec(`document.activeElement.select()`)
	p.run(chromedp.KeyEvent("print(6 * 7)"))
	p.idle()
	p.click("button", "Run ▸")
	p.idle()
	if got, want := p.output(), "42\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}
