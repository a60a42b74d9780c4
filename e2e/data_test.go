package e2e

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestTypedBytes(t *testing.T) {
	p := openPlayground(t, desktop)
	p.typeBytes("Text", "é")
	p.wantText("byte-0", "c3") // é is C3 A9 in UTF-8
	p.wantText("byte-1", "a9")
	p.wantText("element-u16-0", "43459") // 0xa9c3
	p.typeBytes("Hex", "00 01 0x02 ff")
	p.wantText("byte-3", "ff")
	p.wantText("element-u16-1", "65282") // 0xff02
	p.typeBytes("Hex", "00 0g")
	if got, want := p.problems(), "line 1, column 5: 'g' is not a hexadecimal digit"; got != want {
		t.Errorf("wrong hex: %q, want %q", got, want)
	}
	p.wantText("byte-3", "ff") // nothing was lost
	p.press(kb.Escape)
	p.click("button", "Undo")
	p.idle()
	p.wantText("byte-0", "c3")
	p.click("button", "Undo")
	p.idle()
	p.wantText("byte-0", "48")
	p.typeBytes("Text", "")
	if got := p.text("byte-0"); got != "" {
		t.Errorf("an empty buffer shows a byte: %q", got)
	}
	p.press("f") // nothing to write to: nothing happens
	p.idle()
}

// openFile gives a file to the page and waits until it is open.
func (p *page) openFile(path string) {
	p.t.Helper()
	p.giveFile(path)
	p.until("the file is open", `document.getElementById('status').textContent.startsWith(`+quote(filepath.Base(path)+" opened")+`)`)
	p.idle()
}

// giveFile gives a file to the page as the browser's file dialog does.
func (p *page) giveFile(path string) {
	p.t.Helper()
	p.run(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		document, err := cdp.Call(ctx, t, dom.GetDocument, dom.GetDocumentParams{})
		if err != nil {
			return err
		}
		field, err := cdp.Call(ctx, t, dom.QuerySelector, dom.QuerySelectorParams{NodeID: document.Root.NodeID, Selector: "#file-input"})
		if err != nil {
			return err
		}
		_, err = cdp.Call(ctx, t, dom.SetFileInputFiles, dom.SetFileInputFilesParams{NodeID: field.NodeID, Files: []string{path}})
		return err
	}))
}

// A real file of 10 MB: a PDF's head, then bytes whose value their offset
// tells.
func TestLargeFile(t *testing.T) {
	const size = 10_000_000
	data := make([]byte, size)
	for i := range data {
		data[i] = byte(i * 7)
	}
	copy(data, "%PDF-1.7\n")
	path := filepath.Join(t.TempDir(), "large.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	p := openPlayground(t, desktop)
	p.openFile(path)
	p.wantText("byte-0", "25") // '%'
	p.wantText("element-u16-0", "20517")
	if got, want := p.text("owner"), "databytearray · 10\u202f000\u202f0002 exports hold it: mv, u16"; got != want {
		t.Errorf("the owner's chip says %q, want %q", got, want)
	}
	if got := eval[int](p, `memview.view('mv').array.length`); got != size {
		t.Errorf("JavaScript's array has %d elements", got)
	}
	if nodes := eval[int](p, `document.querySelectorAll('*').length`); nodes > 3000 {
		t.Errorf("%d elements in the document: more than what is on screen", nodes)
	}

	// The end of it, by key, and by the scrollbar.
	p.click("gridcell", "byte 0x00, 25, 37; element 0 of mv, element 0 of u16")
	p.run(chromedp.KeyEvent(kb.End, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	p.idle()
	last := fmt.Sprintf("byte-%d", size-1)
	p.wantText(last, fmt.Sprintf("%02x", data[size-1]))
	p.press("0", "0")
	p.idle()
	if got := eval[int](p, fmt.Sprintf(`memview.view('mv').array[%d]`, size-1)); got != 0 {
		t.Errorf("the last byte is %d in JavaScript after 00 was typed", got)
	}
	p.exec(`document.getElementById('score').scrollTop = 0`)
	p.until("the first line is in sight again", `document.querySelector('[data-testid="byte-0"]') !== null`)
	p.exec(`const s = document.getElementById('score'); s.scrollTop = s.scrollHeight / 2`)
	p.until("the middle is in sight", `(() => { const b = document.querySelector('[data-testid^="byte-"]'); return b && Math.abs(Number(b.dataset.testid.slice(5)) - 5e6) < 2e5 })()`)
	shown := eval[string](p, `document.querySelector('[data-testid^="byte-"]').dataset.testid`)
	var offset int
	fmt.Sscanf(shown, "byte-%d", &offset)
	p.wantText(shown, fmt.Sprintf("%02x", data[offset]))

	// JavaScript writes far out of sight: found all the same.
	p.exec(`memview.view('mv').array[3] = 0xEE`)
	p.until("the write is found", `document.getElementById('status').textContent.startsWith('JavaScript wrote · byte 3 changed')`)
	p.click("button", "Undo")
	p.idle()
	if got := eval[int](p, `memview.view('mv').array[3]`); got != 'F' {
		t.Errorf("after undo byte 3 is %d, want %d", got, 'F')
	}
}

func TestDroppedFile(t *testing.T) {
	p := openPlayground(t, desktop)
	p.exec(`
		const transfer = new DataTransfer();
		transfer.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'tiny.png'));
		const target = document.querySelector('main');
		for (const type of ['dragover', 'drop']) {
			const event = new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: transfer});
			target.dispatchEvent(event);
			if (!event.defaultPrevented) throw Error(type + ' is left to the browser, which would leave the page for the file');
		}`)
	p.until("the file is open", `document.getElementById('status').textContent.startsWith('tiny.png opened')`)
	p.idle()
	p.wantText("byte-0", "89")
	p.wantText("element-u16-1", "18254") // 0x474e
	p.exec(`
		const transfer = new DataTransfer();
		transfer.setData('text/plain', 'no file');
		document.querySelector('main').dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: transfer}));`)
	p.until("the page says what it was", `document.querySelector('#problem[role=alert]')?.textContent === 'what was dropped is not a file'`)
	if got := p.text("byte-0"); !strings.HasPrefix(got, "89") {
		t.Errorf("what was there is lost: %q", got)
	}
}

// Files of any size: none, one byte, and more than the page can hold.
func TestFilesOfAnySize(t *testing.T) {
	dir := t.TempDir()
	file := func(name string, size int64) string {
		path := filepath.Join(dir, name)
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(f.Truncate(size), f.Close()); err != nil { // takes no room on disk
			t.Fatal(err)
		}
		return path
	}
	p := openPlayground(t, desktop)
	p.openFile(file("empty.bin", 0))
	if got, want := p.text("owner"), "bytearray · 0"; !strings.Contains(got, want) {
		t.Errorf("of an empty file the owner's chip says %q", got)
	}
	p.openFile(file("one.bin", 1))
	p.wantText("byte-0", "00")
	p.giveFile(file("huge.bin", 1<<30+1))
	p.until("the page says why not", `document.querySelector('#problem[role=alert]')?.textContent === 'huge.bin has 1073741825 bytes, more than this page can hold (1073741824)'`)
	p.wantText("byte-0", "00")
}

// What is typed as base64 or Python is looked at as it is typed, and says where
// it is wrong.
func TestPreview(t *testing.T) {
	p := openPlayground(t, desktop)
	p.openData()
	preview := func(kind, text, want string) {
		t.Helper()
		p.click("radio", kind)
		p.fill("textbox", "Bytes", text)
		p.idle()
		if got := eval[string](p, `document.getElementById('data-preview').textContent`); got != want {
			t.Errorf("%s %q: %q, want %q", kind, text, got, want)
		}
	}
	preview("Text", "Hello, é", "9 bytes: 48 65 6c 6c 6f 2c 20 c3 a9")
	preview("Base64", "SGVsbG8=", "5 bytes: 48 65 6c 6c 6f")
	preview("Base64", "SGV!", "line 1, column 4: '!' is not a base64 digit")
	preview("Python", "bytearray(range(13))", "13 bytes: 00 01 02 03 04 05 06 07 08 09 0a 0b …")
	preview("Python", "[1, 2, 256]", "line 1, column 8: ValueError: bytes must be in range(0, 256)")
	preview("Python", "while 1: pass", "the last line is to be an expression that stands for bytes, such as b'abc' or [1, 2, 255]")
	p.click("radio", "Python")
	p.fill("textbox", "Bytes", "[1, 2, 256]")
	p.click("button", "Use these bytes")
	p.idle()
	if got, want := p.problems(), "line 1, column 8: ValueError: bytes must be in range(0, 256)"; !strings.Contains(got, want) {
		t.Errorf("used all the same: %q, want %q", got, want)
	}
	if got := eval[int](p, `document.getElementById('bytes-input').selectionStart`); got != 7 {
		t.Errorf("the mistake is selected at %d, want 7", got)
	}
	for _, wrong := range []string{"x", "-1", "99999999999999999999", "2_000_000_000"} {
		p.fill("textbox", "How many bytes", wrong)
		p.click("button", "Random")
		p.idle()
		if got := p.problems(); !strings.Contains(got, "bytes") {
			t.Errorf("%s random bytes: %q", wrong, got)
		}
	}
	p.wantText("byte-0", "48") // nothing was lost
	p.click("button", "tone.wav sound: a tone of 440 Hz")
	p.idle()
	p.wantText("byte-0", "52") // 'R'
	p.wantText("element-hertz-0", "8000")
}
