package e2e

import "testing"

// axe-core finds nothing in the score's states: an open menu, folded and
// hidden lanes, a selection, the minimap, each picture.
func TestAxeInTheScore(t *testing.T) {
	for _, scheme := range []string{"light", "dark"} {
		look := desktop
		look.scheme = scheme
		look.reducedMotion = true
		p := openPlayground(t, look)
		p.click("button", "options of u16")
		p.idle()
		p.wantAccessible(scheme + ", a chip's menu")
		p.click("menuitem", "Fold")
		p.idle()
		p.click("button", "options of mv")
		p.idle()
		p.click("menuitem", "Keep lit")
		p.idle()
		p.drag("byte-5", "byte-6", "byte-9")
		p.exec(`memview.view('mv').array[7] = 1`)
		p.idle()
		p.wantAccessible(scheme + ", a lane folded, a view pinned, bytes selected and changed")
		for _, picture := range []string{"grid", "pixels", "plot", "text"} {
			p.click("radio", picture)
			p.idle()
			p.wantAccessible(scheme + ", as " + picture)
		}
		p.openData()
		p.exec(`const t = document.getElementById('bytes-input'); t.value = '0123456789abcdef'.repeat(2000); t.dispatchEvent(new Event('input', {bubbles: true}))`)
		p.click("button", "Use these bytes")
		p.idle()
		p.find("scrollbar", "Memory map")
		p.wantAccessible(scheme + ", with a map")
	}
}
