package e2e

// This file has axe-core look at every page, in both themes and in the states
// that people meet: it is to find nothing.
//
// axe-core is an npm package, taken by web/bundle: pinned, checked and cached. It
// is no part of the site, and the site's policy would not let it in: it is given
// to the page through the DevTools.

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var axe struct {
	once   sync.Once
	source string
	err    error
}

// axeSource returns axe-core's script, or skips the test where it cannot be had.
func axeSource(t *testing.T) string {
	t.Helper()
	axe.once.Do(func() {
		path := filepath.Join(os.TempDir(), fmt.Sprintf("memview-axe-%d.js", os.Getpid()))
		defer os.Remove(path)
		take := exec.Command("go", "run", "./web/bundle", "-take", "axe-core/axe.min.js", "-o", path)
		take.Dir = ".."
		if text, err := take.CombinedOutput(); err != nil {
			axe.err = fmt.Errorf("%s", strings.TrimSpace(string(text)))
			return
		}
		script, err := os.ReadFile(path)
		axe.source, axe.err = string(script), err
	})
	if axe.err != nil {
		t.Skipf("axe-core is not there, so nothing is said of accessibility: %v", axe.err)
	}
	return axe.source
}

// violation is one thing that axe-core found.
type violation struct {
	ID, Help string
	Nodes    []string
}

// wantAccessible fails where axe-core finds something on the page as it is.
func (p *page) wantAccessible(state string) {
	p.t.Helper()
	p.wantAccessibleIn("document", state)
}

// wantAccessibleIn does so for a part of the page, a JavaScript expression.
func (p *page) wantAccessibleIn(part, state string) {
	p.t.Helper()
	source := axeSource(p.t)
	p.run(call(runtime.Evaluate, runtime.EvaluateParams{Expression: "typeof axe === 'object' || (() => {" + source + "\n})(); true"}))
	// All of WCAG 2.2 A and AA, and what axe-core calls best practices.
	found := eval[[]violation](p, `axe.run(`+part+`, {resultTypes: ['violations']}).then(r => r.violations.map(v => ({ID: v.id, Help: v.help, Nodes: v.nodes.slice(0, 6).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 200) + ' — ' + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? ''))})))`)
	for _, v := range found {
		p.t.Errorf("%s: %s: %s\n\t%s", state, v.ID, v.Help, strings.Join(v.Nodes, "\n\t"))
	}
}

func TestAxeFindsNothing(t *testing.T) {
	axeSource(t)
	for _, look := range []viewing{
		{width: 1280, height: 800, scheme: "light", reducedMotion: true},
		{width: 1280, height: 800, scheme: "dark", reducedMotion: true},
		{width: 360, height: 780, scheme: "light", reducedMotion: true},
	} {
		t.Run(fmt.Sprint(look.scheme, " ", look.width), func(t *testing.T) {
			p := newPage(t, look)
			p.open(running.server.URL + "/")
			p.idle()
			p.wantAccessible("first visit")
			p.click("button", "Run ▸")
			p.until("the program has ended", `document.querySelector('.output').textContent.includes('BufferError')`)
			p.idle()
			p.wantAccessible("a program that failed")
			p.write("while True: pass\n")
			p.click("button", "Run ▸")
			p.until("it runs", `[...document.querySelectorAll('button')].some(b => b.textContent === 'Stop ■')`)
			p.wantAccessible("a program that runs")
			p.click("button", "Stop ■")
			p.until("it is stopped", `![...document.querySelectorAll('button')].some(b => b.textContent === 'Stop ■')`)
			p.click("button", "Examples ▾")
			p.idle()
			p.wantAccessible("examples")
			p.exec(`document.querySelector('dialog[open]').close()`)
			p.idle()

			p.openData()
			p.click("radio", "Hex")
			p.fill("textbox", "Bytes", "0g")
			p.wantAccessible("data dialog, a wrong preview")
			p.click("button", "Use these bytes")
			p.idle()
			p.wantAccessible("data dialog, an error")
			p.fill("textbox", "Bytes", "00 ff 7f 80 3f")
			p.click("checkbox", "as bytes (read-only)")
			p.click("button", "Use these bytes")
			p.idle()
			p.wantAccessible("read-only bytes")
			p.click("gridcell", "byte 0x01, FF, 255; element 1 of mv")
			p.press("0")
			p.idle()
			p.wantAccessible("a refused edit")

			p.click("button", "Copy…")
			p.idle()
			p.wantAccessible("copy dialog")
			p.exec(`document.getElementById('copy-dialog').close()`)
			p.click("button", "Share")
			p.until("there is a link", `document.getElementById('share-link')?.value.includes('#')`)
			p.wantAccessible("share dialog")
			p.exec(`document.getElementById('share-dialog').close()`)
			p.click("button", "Keys")
			p.idle()
			p.wantAccessible("keys dialog")
			p.exec(`document.getElementById('keys-dialog').close()`)
			p.idle()
			p.click("button", "Find")
			p.choose("Find what", "hex")
			p.fill("textbox", "Find", "ff")
			p.idle()
			p.wantAccessible("find")
			p.fill("textbox", "Find", "fg")
			p.idle()
			p.wantAccessible("find, a wrong pattern")
			p.click("button", "Close find")
			p.click("button", "Go to")
			p.fill("textbox", "Offset or element", "99")
			p.press("\r")
			p.idle()
			p.wantAccessible("go to, an error")
			p.click("button", "Close go to")
			p.reload()
			p.wantAccessible("restored")
		})
	}
}

func TestAxeFindsNothingElsewhere(t *testing.T) {
	axeSource(t)
	for _, scheme := range []string{"light", "dark"} {
		look := viewing{width: 760, height: 500, scheme: scheme, reducedMotion: true}
		p := newPage(t, look)
		p.open(running.server.URL + "/embed.html#bytes=0001efbe&format=H&title=Bytes")
		p.idle()
		p.wantAccessible("embed.html, " + scheme)
		p.expected = append(p.expected, "404")
		p.run(chromedp.Navigate(running.server.URL + "/nowhere/at/all"))
		p.wantAccessible("an address that does not exist, " + scheme)
		p.run(chromedp.Navigate(newDocs(t) + "/docs/healthy.html"))
		p.until("all widgets are ready", `[...document.querySelectorAll('mem-view')].every(w => w.getAttribute('state') === 'ready')`)
		p.wantAccessibleIn("[...document.querySelectorAll('mem-view')]", "widgets in somebody's page, "+scheme)
	}
}
