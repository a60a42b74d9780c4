package e2e

import (
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// frame returns the page inside the widget of that title. The frame's origin
// is opaque, so the browser runs it as a target of its own.
func (p *page) frame(title string) *page {
	p.t.Helper()
	p.until("the widget is there", `document.querySelector('mem-view[title=`+quote(title)+`]').getAttribute('state') !== 'loading'`)
	ctx, cancel := chromedp.NewContext(p.ctx)
	p.t.Cleanup(cancel)
	targets, err := chromedp.Targets(p.ctx)
	if err != nil {
		p.t.Fatal(err)
	}
	for _, candidate := range targets {
		if candidate.Type != "iframe" || !strings.Contains(candidate.URL, "/embed.html#nonce=") {
			continue
		}
		inner := &page{t: p.t}
		inner.ctx, cancel = chromedp.NewContext(ctx, chromedp.WithTargetID(target.ID(candidate.TargetID)))
		p.t.Cleanup(cancel)
		if err := chromedp.Do(inner.ctx); err != nil {
			continue
		}
		if eval[string](inner, `document.title`) == title {
			return inner
		}
	}
	p.t.Fatalf("no frame is titled %q\n%s", title, p.state())
	return nil
}

func TestWidget(t *testing.T) {
	p := newPage(t, desktop)
	p.expected = []string{"memview"} // the widgets that are to fail say so
	p.run(chromedp.Navigate(newDocs(t) + "/docs/widgets.html"))
	p.until("the first widget is ready", `document.getElementById('cast').getAttribute('state') === 'ready'`)

	sandbox := eval[string](p, `document.getElementById('cast').shadowRoot.querySelector('iframe').getAttribute('sandbox')`)
	if sandbox != "allow-scripts" {
		t.Errorf("the frame's sandbox is %q, want allow-scripts alone", sandbox)
	}
	inner := p.frame("Casting bytes to uint16")
	inner.wantText("byte-2", "ef")
	inner.wantText("element-u16-1", "48879") // 0xbeef

	// An edit inside is heard outside.
	inner.click("gridcell", "byte 0x02, EF, 239; element 2 of mv, element 1 of u16")
	inner.press("0", "0")
	inner.idle()
	inner.wantText("element-u16-1", "48640") // 0xbe00
	p.until("the page hears of the change", `heard.includes('cast change byte 2 set to 0x00 · byte 2 changed · 1 element in mv, 1 in u16')`)
	if got := eval[string](p, `document.getElementById('cast').bytes.then(b => [...b].join())`); got != "0,1,0,190,4,5,6,7" {
		t.Errorf("the widget's bytes are %s", got)
	}

	// Keys typed inside stay inside; JavaScript in the frame shares the memory too.
	p.exec(`globalThis.keys = 0; addEventListener('keydown', () => keys++)`)
	inner.press(kb.ArrowRight)
	if got := eval[int](p, `keys`); got != 0 {
		t.Errorf("%d keys reached the page around", got)
	}
	inner.exec(`memview.view('u16').array[0] = 0x4142`)
	inner.idle()
	inner.wantText("byte-0", "42")

	// Other bytes from the page around.
	p.exec(`document.getElementById('cast').bytes = new Uint8Array([1, 2, 3, 4])`)
	inner.until("the new bytes are there", `document.querySelector('[data-testid="element-u16-1"]')?.textContent === '1027'`) // 0x0403

	// Refusals, in Python's words and in plain ones.
	p.until("the cast is refused", `document.getElementById('odd').error === 'TypeError: memoryview: length is not a multiple of itemsize' && document.getElementById('odd').getAttribute('state') === 'error'`)
	p.until("the digits are refused", `document.getElementById('wrong').error === "bytes: line 1, column 5: 'g' is not a hexadecimal digit"`)
	if got := p.frame("Three bytes are no multiple of two").problems(); !strings.Contains(got, "TypeError: memoryview: length is not a multiple of itemsize") {
		t.Errorf("the widget itself shows %q", got)
	}

	// Nothing is loaded that was not asked for, and then it is.
	if eval[bool](p, `document.getElementById('later').shadowRoot.querySelector('iframe') !== null`) {
		t.Error("a widget with load=click has loaded by itself")
	}
	p.click("button", "Show live: Live on request")
	p.until("it is live", `document.getElementById('later').getAttribute('state') === 'ready'`)
	if got := eval[int](p, `performance.getEntriesByType('resource').filter(e => e.name.includes('app.wasm')).length`); got != 1 {
		t.Errorf("four widgets fetched the program %d times", got)
	}
}

// The page below does not move when the widget comes.
func TestWidgetShiftsNothing(t *testing.T) {
	for _, width := range []int64{1280, 360} {
		look := desktop
		look.width = width
		p := newPage(t, look)
		p.run(chromedp.Navigate(newDocs(t) + "/docs/healthy.html"))
		p.until("all widgets are ready", `[...document.querySelectorAll('mem-view')].every(w => w.getAttribute('state') === 'ready')`)
		p.exec(`await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame)`)
		if got := eval[float64](p, `shift`); got != 0 {
			t.Errorf("at %d pixels the layout shifted by %v", width, got)
		}
		heights := eval[[]int](p, `[...document.querySelectorAll('mem-view')].map(w => w.offsetHeight)`)
		if before := eval[[]int](p, `heights`); !slices.Equal(before, heights) {
			t.Errorf("at %d pixels the widgets are %v pixels high, %v were reserved", width, heights, before)
		}
	}
}

// The widget follows the page's theme while it lives.
func TestWidgetFollowsTheTheme(t *testing.T) {
	p := newPage(t, desktop)
	p.expected = []string{"memview"}
	p.run(chromedp.Navigate(newDocs(t) + "/docs/widgets.html"))
	inner := func() *page { return p.frame("Casting bytes to uint16") }()
	ground := func() string { return eval[string](inner, `getComputedStyle(document.documentElement).colorScheme`) }
	if got := ground(); got != "light" {
		t.Errorf("on a light page the widget is %s", got)
	}
	p.exec(`document.documentElement.dataset.theme = 'dark'`)
	inner.until("the widget is dark", `getComputedStyle(document.documentElement).colorScheme === 'dark'`)
}

func newDocs(t *testing.T) string {
	t.Helper()
	needBrowser(t)
	return running.server.URL
}

// The export works from any file host, under any path: here a plain file
// server, three folders deep.
func TestExportUnderAPath(t *testing.T) {
	needBrowser(t)
	dir := t.TempDir()
	export := exec.Command("go", "run", "../web/memview", "export", "-plain", filepath.Join(dir, "a", "b c", "memview"))
	if out, err := export.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	defer server.Close()
	p := newPage(t, desktop)
	p.open(server.URL + "/a/b%20c/memview/#sample=bytes")
	p.wantText("element-u16-0", "25928")
	p.open(server.URL + "/a/b%20c/memview/embed.html#bytes=0001&format=H")
	p.wantText("element-u16-0", "256")
}
