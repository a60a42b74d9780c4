package e2e

// This file tests that nothing is lost on reload, and that links bring what they
// say.

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// openFirst opens the playground as on a first visit.
func openFirst(t *testing.T) *page {
	t.Helper()
	p := newPage(t, desktop)
	p.open(running.server.URL + "/")
	return p
}

// reload loads the page again and waits until it lives.
func (p *page) reload() {
	p.t.Helper()
	p.exec(`globalThis.before = true`)
	p.run(chromedp.Reload())
	p.until("the program is ready again", `globalThis.before === undefined && document.documentElement.dataset.state === 'ready'`)
	p.idle()
}

func (p *page) keepStatus() string {
	p.t.Helper()
	return eval[string](p, `document.getElementById('keep-status').textContent`)
}

func TestNothingIsLostOnReload(t *testing.T) {
	p := openFirst(t)
	if got := p.keepStatus(); got != "" {
		t.Errorf("on a first visit the page says %q", got)
	}
	p.typeBytes("Text", "kept across reloads")
	p.exec(`memview.view('mv').array[0] = 0x4b`) // 'K', by JavaScript
	p.idle()
	p.clickNode(p.findTestID("byte-2"), 1)
	p.press("0", "0")
	p.idle()
	p.click("button", "Undo")
	p.idle()
	p.reload()
	if got := p.keepStatus(); got != "Restored." {
		t.Errorf("after a reload the page says %q", got)
	}
	p.wantText("byte-0", "4b")
	p.wantText("byte-2", "70")
	p.click("button", "Redo") // what was undone can still be redone
	p.idle()
	p.wantText("byte-2", "00")
	p.click("button", "Undo")
	p.click("button", "Undo")
	p.idle()
	p.wantText("byte-0", "6b")

	// Right before it is left, too.
	p.exec(`memview.view('mv').array[1] = 0x41`)
	p.idle()
	p.reload()
	p.wantText("byte-1", "41")

	// Another tab begins with it; beginning afresh does not lose it.
	p.click("button", "Start afresh")
	p.idle()
	p.wantText("byte-0", "48")
	p.reload()
	p.wantText("byte-0", "48")
	p.click("button", "Bring back what was there before")
	p.idle()
	p.wantText("byte-1", "41")
}

func TestProgramsComeBack(t *testing.T) {
	p := openFirst(t)
	p.wantText("byte-2", "ef")
	p.clickNode(p.findTestID("byte-0"), 1)
	p.press("4", "a")
	p.idle()
	p.reload()
	p.wantText("byte-0", "4a")
	p.wantText("byte-2", "ef")
	p.wantText("element-w-1", "48879")
}

func TestBrokenStateIsSetAside(t *testing.T) {
	p := openFirst(t)
	p.typeBytes("Text", "precious")
	p.exec(`await new Promise(requestAnimationFrame); document.dispatchEvent(new Event('visibilitychange'))`)
	p.exec(`
		const kept = localStorage.getItem('memview.state');
		if (!kept) throw Error('nothing was kept');
		sessionStorage.clear();
		globalThis.stop = true;
		addEventListener('pagehide', () => { sessionStorage.clear(); localStorage.setItem('memview.state', kept.slice(0, 20)); });`)
	p.reload()
	if got, want := p.problems(), "What was kept of your last visit cannot be read: it is not complete, or was changed. It is set aside."; got != want {
		t.Errorf("of a broken state the page says %q, want %q", got, want)
	}
	p.wantText("byte-0", "48") // the page works
	if got := eval[string](p, `localStorage.getItem('memview.broken')`); len(got) != 20 {
		t.Errorf("set aside is %q", got)
	}
	p.click("button", "Forget it")
	p.idle()
	if got := p.problems(); got != "" || eval[bool](p, `localStorage.getItem('memview.broken') !== null`) {
		t.Errorf("after it was forgotten the page says %q", got)
	}
}

// What is too large is said to be, and does not come back wrong.
func TestLargeBytesAreNotKept(t *testing.T) {
	p := openFirst(t)
	p.openData()
	p.fill("textbox", "How many bytes", "2_000_000")
	p.click("button", "Zeros")
	p.until("the page says so", `document.getElementById('keep-status').textContent.startsWith('These bytes are too many to be kept')`)
	p.reload()
	p.wantText("byte-0", "48")
}

// shareLink returns the link that the page makes of itself.
func (p *page) shareLink() string {
	p.t.Helper()
	p.click("button", "Share")
	p.until("there is a link", `document.getElementById('share-dialog').open && document.getElementById('share-link')?.value.includes('#')`)
	link := eval[string](p, `document.getElementById('share-link').value`)
	p.exec(`document.getElementById('share-dialog').close()`)
	p.idle()
	return link
}

func TestLinks(t *testing.T) {
	p := openFirst(t)
	p.typeBytes("Hex", "01 02 03 04")
	link := p.shareLink()
	if want := running.server.URL + "/#bytes=01020304"; !strings.HasPrefix(link, want) {
		t.Errorf("four bytes are shared as %s", link)
	}
	program := openFirst(t)
	if got := program.shareLink(); !strings.HasPrefix(got, running.server.URL+"/#py=data+=+bytearray(b'Hello,+zero-copy+world!+01234567')%0A") || !strings.HasSuffix(got, "&at=6") {
		t.Errorf("the program is shared as %s", got)
	}

	// A long one, in a browser that has never been here.
	p.openData()
	p.click("button", "picture.bmp picture: 16 × 16, blue first")
	p.idle()
	long := p.shareLink()
	if !strings.HasPrefix(long, running.server.URL+"/#v1=") || len(long) > 4000 {
		t.Errorf("a picture is shared as %d characters: %.80s…", len(long), long)
	}
	other := newPage(t, desktop)
	other.open(long)
	other.until("it is open", `document.getElementById('keep-status')?.textContent === 'Opened from a link.'`)
	other.idle()
	other.wantText("byte-0", "42")
	other.wantText("byte-54", p.text("byte-54"))
	if got := eval[string](other, `location.hash`); got != "" {
		t.Errorf("the link stays in the address: %s", got)
	}
	other.wantText("owner", p.text("owner"))
	// What is done to it comes back on reload, not the link.
	other.exec(`memview.view('mv').array[0] = 0x99`)
	other.idle()
	other.reload()
	other.wantText("byte-0", "99")

	// A link into a page with work in it: that can be brought back.
	p.exec(`memview.view('mv').array[0] = 0x77`)
	p.idle()
	p.exec(`location.hash = '#bytes=aabb&views=w=mv.cast(%27H%27)'`)
	p.until("it is open", `document.getElementById('keep-status').textContent === 'Opened from a link.'`)
	p.idle()
	p.wantText("element-w-0", "48042") // 0xbbaa
	p.click("button", "Bring back what was there before")
	p.idle()
	p.wantText("byte-0", "77")

	// Wrong ones do no harm.
	for hash, want := range map[string]string{
		"#bytes=0g":                          "The link cannot be opened: bytes: line 1, column 2: 'g' is not a hexadecimal digit. Nothing was changed.",
		"#v1=!!!":                            "The link cannot be opened: it is not complete, or was changed. Nothing was changed.",
		"#v1=" + long[len(long)-40:]:         "The link cannot be opened: it is not complete, or was changed. Nothing was changed.",
		"#v7=abc":                            "The link cannot be opened: it was kept by a later version of this page. Nothing was changed.",
		"#py=print(%2":                       "The link cannot be opened: a % in py is not followed by two hexadecimal digits. Nothing was changed.",
		"#bytes=00&views=w=mv.cast(%27H%27)": "The link cannot be opened: views: w=mv.cast('H'): TypeError: memoryview: length is not a multiple of itemsize. Nothing was changed.",
	} {
		p.exec(`location.hash = ` + quote(hash))
		p.until("the page says what is wrong with "+hash, `[...document.querySelectorAll('.keep-bar [role=alert]')].some(e => e.textContent === `+quote(want)+`)`)
		p.idle()
		p.wantText("byte-0", "77")
		p.open(running.server.URL + "/" + hash)
		p.until("at the start, too", `[...document.querySelectorAll('.keep-bar [role=alert]')].some(e => e.textContent === `+quote(want)+`)`)
		p.idle()
		p.wantText("byte-0", "77")
	}
	p.exec(`location.hash = '#somewhere'`) // asks for nothing
	p.idle()
	p.wantText("byte-0", "77")
}

// What a link brings is text to the page: nothing of it becomes a script, and
// nothing goes to another host.
func TestHostileLinks(t *testing.T) {
	p := newPage(t, desktop)
	p.exec(`0`)
	for _, hash := range []string{
		`#py=x+=+'<img+src=x+onerror=alert(1)>'%0Aprint(x)&at=2`,
		`#bytes=3c7363726970743e&views=<script>=mv.cast('B')`,
		`#py=import+js%0Ajs.fetch('//evil')&at=9`,
		`#py=__import__('os').system('x')&at=9`,
		`#py=while+True:+pass&at=900000`,
	} {
		p.open(running.server.URL + "/" + hash)
		p.idle()
		if eval[int](p, `document.querySelectorAll('main script, main img').length`) != 0 {
			t.Errorf("%s has become elements", hash)
		}
	}
	if got := eval[[]string](p, `performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin))`); len(got) > 0 {
		t.Errorf("asked of others: %v", got)
	}
}

// How a person arranged the page comes back with what stands on it.
func TestArrangementIsKept(t *testing.T) {
	p := openFirst(t) // the landing program: mv, w, odd
	p.click("button", "options of mv")
	p.idle()
	p.click("menuitem", "Hide")
	p.wantStaves("0000 | view w | view odd")
	p.click("button", "options of odd")
	p.idle()
	p.click("menuitem", "Fold")
	p.wantStaves("0000 | view w | view odd, folded")
	p.exec(`document.getElementById('picture-grid').click()`)
	p.idle()
	p.find("grid", "Elements of w by index")
	p.reload()
	p.wantStaves("0000 | view w | view odd, folded")
	p.find("grid", "Elements of w by index")
}
