package ui

import (
	"regexp"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Nothing is lost or doubled by colouring, and each part has its class.
func TestHighlight(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"new Uint16Array(mem, 0x41c80, 16)", "keyword:new call:Uint16Array number:0x41c80 number:16"},
		{"view.array[1] → -1.5e+300", "number:1 comment:→ number:1.5e number:300"},
		{"w, err := mv.Cast(\"H\") // 48879", "call:Cast string:\"H\" comment:// 48879"},
		{"data[2] ^= 0x08", "number:2 number:0x08"},
		{"x = b'it\\'s' # \"no\"", "string:'it\\'s' comment:# \"no\""},
		{"const a = memview.view('w", "keyword:const call:view string:'w"},
		{"q.array[0] = -5n\nconst b = 'é'", "number:0 number:5n keyword:const string:'é'"},
		{"", ""},
	} {
		html := app.HTMLString(app.Pre().Body(highlight(test.line)...))
		html = strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&gt;", ">", "&lt;", "<", "&amp;", "&").Replace(html)
		var got []string
		for _, m := range regexp.MustCompile(`(?s)<span class="tok-(\w+)">\s*(.*?)\s*</span>`).FindAllStringSubmatch(html, -1) {
			got = append(got, m[1]+":"+m[2])
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q is %q, want %q", test.line, strings.Join(got, " "), test.want)
		}
	}
}
