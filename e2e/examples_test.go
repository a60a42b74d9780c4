package e2e

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/chromedp/chromedp"

	"memview/web/pages"
)

// The examples for users of package wasm run, under the strict policy, and both
// ways lead to the same.
func TestExamples(t *testing.T) {
	site, err := pages.New(t.TempDir(), "../wasm/examples/pixels", "../wasm/examples/audio", "../wasm/examples/sum")
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.Handler(site))
	t.Cleanup(server.Close)
	for _, example := range []struct {
		name string
		same string // whether copied and shared agree, in JavaScript
	}{
		{"pixels", `(() => {
			const [a, b] = ['copied', 'shared'].map((id) => document.getElementById(id).getContext('2d').getImageData(0, 0, 512, 512).data);
			return a.every((x, i) => x === b[i]) && a.some((x, i) => i % 4 !== 3 && x !== a[i % 4]);
		})()`},
		{"audio", `(() => {
			page.takeCopied();
			const copied = sound.getChannelData(0).slice();
			return copied.some((x) => x !== 0) && Math.max(...copied.subarray(0, 1000)) <= 1;
		})()`},
		{"sum", `(() => {
			const [a, b] = ['copied-sum', 'shared-sum'].map((id) => document.getElementById(id).textContent);
			return a === b && Number(a) > 1e9 && page.sumShared() >= Number(a);
		})()`},
	} {
		t.Run(example.name, func(t *testing.T) {
			p := newPage(t, desktop)
			p.run(chromedp.Navigate(server.URL + "/" + example.name + "/"))
			p.until("figures are shown", `document.documentElement.dataset.state === 'ready'`)
			if !eval[bool](p, example.same) {
				t.Error("what is copied and what is shared differ")
			}
		})
	}
}
