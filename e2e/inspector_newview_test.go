package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"

	"memview/view/format"
)

// A slice made by its handles is seen before it is made: as Python, as Go, as
// JavaScript, and lit where it would read.
func TestSliceByHandles(t *testing.T) {
	p := openPlayground(t, desktop)
	lit := func() string {
		return eval[string](p, `[...document.querySelectorAll('.b.linked')].map(e => e.dataset.testid.slice(5)).join(' ')`)
	}
	p.openNewView("slice")
	low := p.find("slider", "Low end")
	p.focus(low)
	p.press(kb.ArrowRight, kb.ArrowRight, kb.ArrowRight, kb.ArrowRight)
	p.idle()
	p.wantText("new-view-line-python", "s = mv[4:]")
	p.focusOn("slider", "High end")
	p.press(kb.End)
	for range 24 {
		p.press(kb.ArrowLeft)
	}
	p.idle()
	p.wantText("new-view-line-python", "s = mv[4:8]")
	p.wantText("new-view-line-js", "const s = memview.view('mv').array.subarray(4, 8)")
	p.wantText("new-view-line-go", "s, err := mv.Slice(view.Range(4, 8))")
	if got := eval[string](p, `document.querySelector('#slice-high').ariaValueText`); got != "behind element 7" {
		t.Errorf("the high end is %q", got)
	}
	p.click("button", "Larger step")
	p.idle()
	p.wantText("new-view-line-python", "s = mv[4:8:2]")
	if got := lit(); got != "4 6" {
		t.Errorf("lit are %s, want 4 6", got)
	}
	for range 2 {
		p.click("button", "Smaller step")
	}
	p.idle()
	p.wantText("new-view-line-python", "s = mv[7:3:-1]") // from 1 to -1: there is no step of 0
	p.fill("textbox", "Step", "0")
	p.idle()
	p.find("StaticText", "ValueError: slice step cannot be zero")
	p.fill("textbox", "Step", "-2")
	p.idle()
	p.makeView("back")
	p.wantText("element-back-0", "122") // 'z', byte 7
	p.wantText("element-back-1", "44")  // ',', byte 5

	// From what is selected.
	p.drag("byte-8", "byte-9", "byte-10")
	p.wantSelected("byte-8 byte-9 byte-10 element-mv-8 element-mv-9 element-mv-10 element-u16-4")
	p.click("button", "From what is selected")
	p.idle()
	p.wantText("new-view-line-python", "s = mv[8:11]")
}

// The cast menu tells of every format what would come of it, and of those that
// are refused why, and what is nearest.
func TestCastMenu(t *testing.T) {
	p := openPlayground(t, desktop)
	p.typeBytes("Hex", "00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d")
	p.openNewView("cast")
	if got := eval[int](p, `document.querySelectorAll('[role=listbox][aria-label=Format] [role=option]').length`); got != 18 {
		t.Errorf("%d formats, want 18", got)
	}
	p.click("option", "H uint16 (15,)")
	p.idle()
	p.find("StaticText", "→ 'H' (15,), 30 bytes")
	p.click("option", "I uint32 length 30 is not a multiple of 4")
	p.idle()
	if got := eval[string](p, `document.querySelector('#cast-I').getAttribute('aria-disabled')`); got != "true" {
		t.Error("a cast to 'I' of 30 bytes is not greyed")
	}
	p.find("StaticText", "TypeError: memoryview: length is not a multiple of itemsize")
	if got, want := eval[string](p, `document.querySelector('.nearest').textContent`), "length 30 is not a multiple of 4: take mv[:28].cast('I') Make that"; got != want {
		t.Errorf("nearest: %q, want %q", got, want)
	}
	p.click("button", "Make that")
	p.idle()
	p.wantText("element-u32-0", "50462976") // 0x03020100
	// By keys: to 'd', 30 bytes are refused; to 'b', made.
	p.focusOn("listbox", "Format")
	p.press("d", kb.Enter)
	p.idle()
	if got, want := p.problems(), "TypeError: memoryview: length is not a multiple of itemsize"; got != want {
		t.Errorf("Enter on a refused format: %q, want %q", got, want)
	}
	p.press("b", kb.Enter)
	p.idle()
	p.wantText("element-i8-29", "29")
}

// A shape is typed or dragged; one that does not fit shows the nearest that does.
func TestShapeEditor(t *testing.T) {
	p := openPlayground(t, desktop)
	p.openNewView("shape")
	p.fill("textbox", "Shape", "5, 8")
	p.idle()
	p.find("StaticText", "TypeError: memoryview: product(shape) * itemsize != buffer size")
	p.find("StaticText", "5 × 8 is 40, the view has 32 elements. Nearest: ")
	p.click("button", "Take it")
	p.idle()
	p.wantText("new-view-line-python", "u8 = mv.cast('B', [4, 8])")
	p.focusOn("slider", "Columns")
	p.press(kb.ArrowRight)
	p.idle()
	p.wantText("new-view-line-python", "u8 = mv.cast('B', [2, 16])")
	p.makeView("m")
}

// What can be copied can be; where the browser refuses, the line is selected.
func TestCopyLines(t *testing.T) {
	p := openPlayground(t, desktop)
	p.exec(`globalThis.copied = []; navigator.clipboard.writeText = (text) => { copied.push(text); return Promise.resolve() }`)
	p.click("button", "Copy the typed array")
	p.until("the line is copied", `copied.length === 1`)
	// What is copied runs.
	if got := eval[bool](p, `(() => { const f = document.createElement('script'); return /^new Uint8Array\(memview\.view\('mv'\)\.array\.buffer, 0x[0-9a-f]+, 32\)$/.test(copied[0]) })()`); !got {
		t.Errorf("copied is %q", eval[string](p, `copied[0]`))
	}
	p.exec(`navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))`)
	p.click("button", "Copy Go")
	p.until("the line is selected", `getSelection().toString().startsWith('mv, err := view.New(data)')`)
	p.find("StaticText", "The browser refuses the clipboard. The line is selected: Control C copies it.")
}

// The lines of JavaScript that stand beside a gesture do what the gesture does.
func TestGesturesInJavaScriptRun(t *testing.T) {
	p := openPlayground(t, desktop)
	edit := func(cell, editor, value string) {
		t.Helper()
		p.click("gridcell", cell)
		p.fill("textbox", editor, value)
		p.press(kb.Enter)
		p.idle()
		want := eval[string](p, `[...memview.view('mv').array].join()`)
		js := p.text("last-step-js")
		p.click("button", "Undo")
		p.idle()
		if eval[string](p, `[...memview.view('mv').array].join()`) == want {
			t.Fatalf("%s = %s changed nothing, or was not undone", cell, value)
		}
		p.exec(js)
		p.idle()
		if got := eval[string](p, `[...memview.view('mv').array].join()`); got != want {
			t.Errorf("%s: the bytes are %s, want %s", js, got, want)
		}
		p.click("button", "Undo")
		p.idle()
	}
	edit("H uint16 big-endian, 18533", "H big-endian, new value", "0xBEEF") // 'He'
	edit("i int32 little-endian, 1819043144", "i little-endian, new value", "-2")
	edit("q int64 big-endian, 5216694956356018298, shown as 521669495…", "q big-endian, new value", "-9007199254740993") // 'Hello, z'; not a safe integer
	edit("f float32 little-endian, 1.1431391224375825e+27, shown as 1.1431e+27", "f little-endian, new value", "0.1")
	edit("d float64 big-endian, 5.832039481431005e+40, shown as 5.832e+40", "d big-endian, new value", "-inf")

	// And those of a view that is to be made give the same elements.
	for _, made := range []struct{ code, want string }{{"h", "25928 16"}, {"I", "1819043144 8"}, {"Q", "8800082528953984328 4"}} {
		row, _ := format.Lookup(made.code)
		p.openNewView("cast")
		p.chooseCast(row)
		p.fill("textbox", "Name", "made")
		p.idle()
		if got := eval[string](p, `(() => { `+p.text("new-view-line-js")+"\nreturn made[0] + ' ' + made.length })()"); got != made.want {
			t.Errorf("to %s: %s, want %s", made.code, got, made.want)
		}
	}
}
