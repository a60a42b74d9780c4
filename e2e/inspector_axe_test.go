package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The inspector in each of its states, in both themes.
func TestAxeFindsNothingInTheInspector(t *testing.T) {
	axeSource(t)
	for _, look := range []viewing{
		{width: 1280, height: 900, scheme: "light", reducedMotion: true},
		{width: 360, height: 780, scheme: "dark", reducedMotion: true},
	} {
		t.Run(fmt.Sprint(look.scheme, " ", look.width), func(t *testing.T) {
			p := openPlayground(t, look)
			p.click("button", "More codes")
			p.click("button", "More attributes")
			p.idle()
			p.wantAccessible("all codes and attributes")
			p.click("gridcell", "B uint8 little-endian, 72")
			p.fill("textbox", "B little-endian, new value", "256")
			p.press(kb.Enter)
			p.idle()
			p.wantAccessible("a refused value")
			p.press(kb.Escape)
			p.openNewView("slice")
			p.wantAccessible("a slice")
			p.openNewView("cast")
			p.click("option", "d float64 (4,)")
			p.idle()
			p.wantAccessible("a cast")
			p.makeView("x")
			p.click("button", "x 'd' (4,)")
			p.idle()
			p.wantAccessible("the bits of a double")
			p.click("option", "I uint32 neither 'd' nor 'I' is B, b or c")
			p.idle()
			p.wantAccessible("a refused cast")
			p.openNewView("shape")
			p.fill("textbox", "Shape", "3, 2")
			p.idle()
			p.wantAccessible("a refused shape")
			p.click("button", "counter")
			p.click("button", "tobytes()")
			p.idle()
			p.click("button", "Poke data")
			p.idle()
			p.wantAccessible("a copy, poked")
			p.click("button", "mv 'B' (32,)")
			p.click("button", "paint")
			p.until("the picture is there", `!document.getElementById('paint').hidden`)
			p.click("button", "Grow Go’s memory")
			p.idle()
			p.wantAccessible("painting, grown memory")
			p.exec(`memview.view('mv').release()`)
			p.idle()
			p.wantAccessible("a handle that JavaScript released")
		})
	}
}
