package e2e

// This file tests that the playground works without a network after a first
// visit, and that its versions never mix.

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"

	"memview/app/ui"
	"memview/web"
)

// keptOffline waits until the service worker keeps a version.
func (p *page) keptOffline(version string) {
	p.t.Helper()
	p.until("version "+version+" is kept", `(async () => {
		await navigator.serviceWorker.ready;
		const name = (await caches.keys()).find(n => n.endsWith(`+quote(version)+`));
		return name !== undefined && await (await caches.open(name)).match('./') !== undefined && navigator.serviceWorker.controller !== null;
	})()`)
}

// worksOffline reloads the page without a server and uses it.
func (p *page) worksOffline(version string) {
	p.t.Helper()
	p.reload()
	if got := eval[string](p, `document.documentElement.dataset.version`); got != version {
		p.t.Errorf("version %s is shown, want %s", got, version)
	}
	p.typeBytes("Text", "no network")
	p.wantText("byte-0", "6e")
	p.addCast("H", "w")
	p.wantText("element-w-0", "28526") // "no", low byte first
}

func TestOffline(t *testing.T) {
	site, err := web.New(web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := site.Export(filepath.Join(dir, "a", "b c", "memview"), false); err != nil {
		t.Fatal(err)
	}
	for what, place := range map[string]struct {
		handler http.Handler
		path    string
	}{
		"our own server":            {site, "/"},
		"a file host, under a path": {http.FileServer(http.Dir(dir)), "/a/b%20c/memview/"},
	} {
		t.Run(what, func(t *testing.T) {
			server := httptest.NewServer(place.handler)
			defer server.Close()
			p := newPage(t, desktop)
			p.expected = []string{"net::ERR_CONNECTION_REFUSED", "Failed to fetch"}
			p.open(server.URL + place.path)
			p.keptOffline(site.Version())
			server.CloseClientConnections()
			server.Close()
			p.worksOffline(site.Version())
		})
	}
}

func TestNewVersionIsUsedAtTheNextLoad(t *testing.T) {
	old, err := web.New(web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	next, err := web.New(web.Options{Prerender: func(route string) string { return ui.Prerender(route) + "<!-- next -->" }})
	if err != nil {
		t.Fatal(err)
	}
	var current atomic.Pointer[web.Site]
	current.Store(old)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { current.Load().ServeHTTP(w, r) }))
	defer server.Close()
	p := newPage(t, desktop)
	p.expected = []string{"net::ERR_CONNECTION_REFUSED", "Failed to fetch"}
	p.open(server.URL + "/")
	p.keptOffline(old.Version())
	current.Store(next)
	p.reload()
	if got := eval[string](p, `document.documentElement.dataset.version`); got != next.Version() {
		t.Errorf("after the update version %s is shown, want %s", got, next.Version())
	}
	mixed := eval[[]string](p, `performance.getEntriesByType('resource').map(e => e.name).filter(n => n.includes('?v=') && !n.endsWith(document.documentElement.dataset.version))`)
	if len(mixed) > 0 {
		t.Errorf("the page of %s loads %v", next.Version(), mixed)
	}
	p.keptOffline(next.Version())
	server.CloseClientConnections()
	server.Close()
	p.worksOffline(next.Version())
}

// The embed page stands in other people's pages: it registers nothing.
func TestEmbedKeepsNothingOffline(t *testing.T) {
	p := newPage(t, desktop)
	p.open(running.server.URL + "/embed.html#bytes=0001&format=H")
	p.run(chromedp.Reload())
	p.until("it is there again", `document.documentElement.dataset.state === 'ready'`)
	if got := eval[int](p, `navigator.serviceWorker.getRegistrations().then(r => r.length)`); got != 0 {
		t.Errorf("the embed page has registered %d service workers", got)
	}
}
