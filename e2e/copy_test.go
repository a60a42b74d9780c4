package e2e

// This file tests what leads out of the page: copies as text, and files.

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

func TestCopyAs(t *testing.T) {
	p := openPlayground(t, desktop)
	p.exec(`globalThis.copied = []; navigator.clipboard.writeText = async (text) => { copied.push(text) }`)
	p.click("button", "Copy…")
	p.until("the dialog is open", `document.getElementById('copy-dialog').open`)
	p.choose("Take", "all")
	p.choose("write as", "fromhex")
	p.idle()
	p.click("button", "Copy")
	p.until("it is copied", `document.getElementById('copy-status').textContent.startsWith('Copied')`)
	if got, want := eval[string](p, `copied.at(-1)`), "data = bytes.fromhex('48656c6c6f2c207a65726f2d636f707920776f726c6421203031323334353637')\n"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	p.choose("write as", "c")
	p.idle()
	if got := eval[string](p, `document.getElementById('copy-text').value`); !strings.HasPrefix(got, "const unsigned char data[] = {\n    0x48, 0x65,") {
		t.Errorf("in C it is %q", got)
	}
	p.choose("Take", "view")
	p.choose("write as", "array")
	p.idle()
	if got := eval[string](p, `document.getElementById('copy-text').value`); !strings.HasPrefix(got, "from array import array\nmv = array('B', [\n    72, 101,") {
		t.Errorf("as an array it is %q", got)
	}

	// Refused by the browser: the text is there to be copied by hand.
	p.exec(`navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))`)
	p.click("button", "Copy")
	p.until("it is said", `document.getElementById('copy-status').textContent.startsWith('The browser does not let the page write to the clipboard.')`)
	p.until("the text is selected", `document.activeElement.id === 'copy-text' && document.activeElement.selectionEnd === document.activeElement.value.length && document.activeElement.selectionStart === 0`)

	// Too large for text.
	p.exec(`document.getElementById('copy-dialog').close()`)
	p.openData()
	p.fill("textbox", "How many bytes", "2_000_000")
	p.click("button", "Zeros")
	p.idle()
	p.click("button", "Copy…")
	p.choose("Take", "all")
	p.idle()
	if got, want := p.problems(), "2000000 bytes are too many to copy as text (1048576 can be); save them as a file, or select fewer"; !strings.Contains(got, want) {
		t.Errorf("two million bytes as text: %q", got)
	}
}

// What is saved are the bytes as they are now, under the name that they came
// with.
func TestSave(t *testing.T) {
	dir := t.TempDir()
	source := filepath.Join(t.TempDir(), "notes.dat")
	if err := os.WriteFile(source, []byte("abcdefgh"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := openPlayground(t, desktop)
	p.run(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		info, err := cdp.Call(ctx, t, target.GetTargetInfo, target.GetTargetInfoParams{})
		if err != nil {
			return err
		}
		_, err = cdp.Call(ctx, t, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
			Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, BrowserContextID: info.TargetInfo.BrowserContextID,
		})
		return err
	}))
	p.openFile(source)
	p.exec(`memview.view('mv').array[1] = 0xEE`)
	p.idle()
	p.click("button", "Copy…")
	p.choose("Take", "all")
	p.idle()
	p.click("button", "Save the bytes")
	p.until("it is said", `document.getElementById('copy-status').textContent === 'Saved as notes.dat, 8 bytes.'`)
	waitForFile(t, filepath.Join(dir, "notes.dat"), []byte("a\xeecdefgh"))
}

func waitForFile(t *testing.T, path string, want []byte) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	for {
		if got, err := os.ReadFile(path); err == nil && bytes.Equal(got, want) {
			return
		} else if ctx.Err() != nil {
			t.Fatalf("%s holds %q, %v; want %q", path, got, err, want)
		}
		time.Sleep(10 * time.Millisecond) // between two looks
	}
}
