package e2e

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestScreenshots takes the pictures of the docs. It runs where
// MEMVIEW_SCREENSHOTS names the folder for them (make screenshots): pictures
// are looked at, not compared.
func TestScreenshots(t *testing.T) {
	dir := screenshotsDir(t)
	for name, look := range map[string]viewing{
		"playground-light":     {width: 1280, height: 720, scheme: "light"},
		"playground-dark":      {width: 1280, height: 720, scheme: "dark"},
		"playground-768":       {width: 768, height: 1024, scheme: "light"},
		"playground-360-light": {width: 360, height: 780, scheme: "light"},
		"playground-360-dark":  {width: 360, height: 780, scheme: "dark"},
		"playground-forced":    {width: 1280, height: 720, scheme: "dark", forcedColors: true},
	} {
		t.Run(name, func(t *testing.T) {
			look.reducedMotion = true // a still picture: nothing halfway
			p := newPage(t, look)
			p.open(running.server.URL + "/")
			p.idle()
			p.exec(`document.activeElement.blur(); scrollTo(0, 0)`)
			p.idle()
			p.shoot(filepath.Join(dir, name+".png"))
		})
	}
}

// screenshotsDir returns the folder for pictures, or skips the test where none
// are wanted.
func screenshotsDir(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("MEMVIEW_SCREENSHOTS")
	if dir == "" {
		t.Skip("takes pictures only where MEMVIEW_SCREENSHOTS says where to: make screenshots")
	}
	if !filepath.IsAbs(dir) {
		dir = filepath.Join("..", dir) // tests run in their own folder, make in the root
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// The widget in somebody's page.
func TestScreenshotsOfTheWidget(t *testing.T) {
	dir := screenshotsDir(t)
	for name, look := range map[string]viewing{
		"embed-light": {width: 760, height: 460, scheme: "light", reducedMotion: true},
		"embed-dark":  {width: 760, height: 460, scheme: "dark", reducedMotion: true},
		"embed-360":   {width: 360, height: 560, scheme: "light", reducedMotion: true},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPage(t, look)
			p.run(chromedp.Navigate(newDocs(t) + "/docs/widget.html"))
			p.until("the widget is ready", `document.querySelector('mem-view').getAttribute('state') === 'ready'`)
			inner := p.frame("Casting bytes to uint16")
			inner.look(look)
			inner.exec(`memview.view('u16').array[1] = 0xBEEF`)
			inner.idle()
			p.shoot(filepath.Join(dir, name+".png"))
		})
	}
}

// shoot saves what is in the window.
func (p *page) shoot(path string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(path, png, 0o644); err != nil {
		p.t.Fatal(err)
	}
}
