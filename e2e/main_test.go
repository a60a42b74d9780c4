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
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"memview/web"
)

// patience is how long a state may take to come. It is generous: nothing waits
// for it but a test that fails.
const patience = 30 * time.Second

var (
	browser context.Context  // the browser all tests share
	site    *web.Site        // what is tested
	server  *httptest.Server // where it stands
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	var err error
	if site, err = web.New(web.Options{}); err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		return 1
	}
	server = httptest.NewServer(site)
	defer server.Close()

	chrome, err := findChrome()
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		return 1
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
	defer stopAllocator()
	var stop context.CancelFunc
	browser, stop = chromedp.NewContext(allocator)
	defer stop()
	if err := chromedp.Do(browser); err != nil {
		fmt.Fprintf(os.Stderr, "e2e: %s does not start: %v\n", chrome, err)
		return 1
	}
	return m.Run()
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
