//go:build !js

package ui_test

import (
	"strings"
	"testing"

	"memview/app/ui"
)

func TestPrerender(t *testing.T) {
	html := ui.Prerender(ui.RoutePlayground)
	for range 20 {
		if ui.Prerender(ui.RoutePlayground) != html {
			t.Fatal("Prerender differs from one time to the next")
		}
	}
	for _, want := range []string{
		`<div inert>`,
		`aria-label="byte 0x00, 48, 72; element 0 of mv, element 0 of w"`, // 'H' of "Hello"
		`aria-label="w[1], 48879, bytes 0x02 to 0x03"`,                    // 0xBEEF, as the program wrote
		`aria-rowcount="8"`, // 32 bytes: two lines of hex and three staves
		`aria-hidden="true"`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("the prerendered page lacks %s", want)
		}
	}
	for _, never := range []string{"aria-hidden>", "aria-hidden ", `style="`, "<script"} {
		if strings.Contains(html, never) {
			t.Errorf("the prerendered page has %q", never)
		}
	}
	if got := strings.Count(html, `class="system"`); got != 2 {
		t.Errorf("%d lines are drawn of the two there are", got)
	}
	if got := ui.Prerender("/nowhere"); got != "" {
		t.Errorf("a page nobody knows: %q", got)
	}
}
