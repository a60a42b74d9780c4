// Package e2e proves in a browser what people and programs are promised: each
// file is a story, told by role and name as a person or a screen reader meets
// the page.
//
// The tests need the built client (make build) and Chromium; `make test` sees
// to both. They wait for states, never for time.
package e2e

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"memview/web"
)

// patience is how long a state may take to come. It is generous: nothing waits
// for it but a test that fails.
const patience = 30 * time.Second

// running is what the browser tests share. It starts with the first of them:
// tests that need no browser run without one.
var running struct {
	start   sync.Once
	err     error
	browser context.Context
	server  *httptest.Server // where the site stands
	stop    []func()
}

func TestMain(m *testing.M) {
	code := m.Run()
	for _, stop := range slices.Backward(running.stop) {
		stop()
	}
	os.Exit(code)
}

// needBrowser starts browser and server, once, and ends the test where they
// cannot be had.
func needBrowser(t *testing.T) {
	t.Helper()
	running.start.Do(func() { running.err = start() })
	if running.err != nil {
		t.Fatal(running.err)
	}
}

func start() error {
	site, err := web.New(web.Options{})
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("/", site)
	mux.Handle("/docs/", http.StripPrefix("/docs", http.FileServer(http.Dir("testdata/docs")))) // pages of somebody else's
	running.server = httptest.NewServer(mux)
	running.stop = append(running.stop, running.server.Close)

	chrome, err := findChrome()
	if err != nil {
		return err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chrome),
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("force-color-profile", "srgb"), // so that screenshots are the same everywhere
		chromedp.WSURLReadTimeout(patience),
	)
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium's sandbox refuses to run as root
	}
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	browser, stopBrowser := chromedp.NewContext(allocator)
	running.stop = append(running.stop, stopAllocator, stopBrowser)
	if err := chromedp.Do(browser); err != nil {
		return fmt.Errorf("%s does not start: %w", chrome, err)
	}
	running.browser = browser
	return nil
}

// findChrome returns the browser that CHROME names, or the first of the usual
// names that is installed.
func findChrome() (string, error) {
	names := []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}
	if named := os.Getenv("CHROME"); named != "" {
		names = []string{named}
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no browser: none of %s is installed; run make chromium, or set CHROME", strings.Join(names, ", "))
}
