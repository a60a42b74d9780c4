package e2e

// This file takes the animated picture of the README: writes from Python, from
// JavaScript's typed array and from its handle of a strided view, each rippling
// through three views.

import (
	"bytes"
	"cmp"
	"context"
	"image"
	"image/color"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// maxAnimation is how many bytes the animated picture may have.
const maxAnimation = 500 << 10

func TestScreenshotsInMotion(t *testing.T) {
	dir := screenshotsDir(t)
	p := newPage(t, viewing{width: 1280, height: 720, scheme: "dark"})
	p.open(running.server.URL + "/")
	p.idle()
	p.click("button", "Step back")
	p.idle()
	p.exec(`document.activeElement.blur(); scrollTo(0, 0)`)
	area := image.Rect(0, 44, 1010, 500) // code and memory
	var film film
	film.add(p.still(area), 1200*time.Millisecond)
	ripple := func() {
		// The page's own animations, held at their moments: the same frames each time.
		for _, at := range []int{0, 90, 200, 350, 550, 800} {
			p.exec(`for (const a of document.getAnimations()) { a.pause(); a.currentTime = ` + strconv.Itoa(at) + `; } await new Promise(requestAnimationFrame)`)
			film.add(p.still(area), 110*time.Millisecond)
		}
		p.exec(`for (const a of document.getAnimations()) a.finish(); await new Promise(requestAnimationFrame)`)
		film.add(p.still(area), 1300*time.Millisecond)
	}
	p.exec(`[...document.querySelectorAll('button')].find(b => b.getAttribute('aria-label') === 'Step').click()`)
	p.idle()
	ripple()
	p.exec(`memview.view('w').array[10] = 0x4142`)
	p.idle()
	ripple()
	p.exec(`memview.view('odd').set(0x2b, 12)`)
	p.idle()
	ripple()
	data := film.gif(t)
	if len(data) > maxAnimation {
		t.Errorf("the animated picture has %d bytes, at most %d are wanted", len(data), maxAnimation)
	}
	if err := os.WriteFile(filepath.Join(dir, "ripple.gif"), data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// still returns what is in a part of the window.
func (p *page) still(area image.Rectangle) *image.NRGBA {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	data, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Fatal(err)
	}
	shot, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		p.t.Fatal(err)
	}
	out := image.NewNRGBA(image.Rect(0, 0, area.Dx(), area.Dy()))
	for y := range area.Dy() {
		for x := range area.Dx() {
			out.Set(x, y, shot.At(area.Min.X+x, area.Min.Y+y))
		}
	}
	return out
}

// film is a row of frames.
type film struct {
	frames []*image.NRGBA
	delays []time.Duration
}

func (f *film) add(frame *image.NRGBA, delay time.Duration) {
	f.frames = append(f.frames, frame)
	f.delays = append(f.delays, delay)
}

// gif returns the film as an animated GIF: one palette of the colours used most,
// and of each frame after the first only what is unlike the one before.
func (f *film) gif(t *testing.T) []byte {
	t.Helper()
	counts := map[color.NRGBA]int{}
	for _, frame := range f.frames {
		for i := 0; i < len(frame.Pix); i += 4 {
			counts[color.NRGBA{frame.Pix[i], frame.Pix[i+1], frame.Pix[i+2], 0xff}]++
		}
	}
	colours := make([]color.NRGBA, 0, len(counts))
	for c := range counts {
		colours = append(colours, c)
	}
	slices.SortFunc(colours, func(a, b color.NRGBA) int {
		return cmp.Or(counts[b]-counts[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	palette := color.Palette{color.NRGBA{}} // the first stands for: as before
	for _, c := range colours[:min(255, len(colours))] {
		palette = append(palette, c)
	}
	index := map[color.NRGBA]uint8{}
	for _, c := range colours {
		index[c] = uint8(1 + palette[1:].Index(c))
	}
	out := &gif.GIF{Config: image.Config{ColorModel: palette, Width: f.frames[0].Rect.Dx(), Height: f.frames[0].Rect.Dy()}}
	var before *image.Paletted
	for n, frame := range f.frames {
		whole := image.NewPaletted(frame.Rect, palette)
		part := image.NewPaletted(frame.Rect, palette)
		changed := image.Rectangle{}
		for i := range whole.Pix {
			whole.Pix[i] = index[color.NRGBA{frame.Pix[4*i], frame.Pix[4*i+1], frame.Pix[4*i+2], 0xff}]
			if before == nil || before.Pix[i] != whole.Pix[i] {
				part.Pix[i] = whole.Pix[i]
				x, y := i%whole.Stride, i/whole.Stride
				changed = changed.Union(image.Rect(x, y, x+1, y+1))
			}
		}
		before = whole
		if changed.Empty() {
			changed = image.Rect(0, 0, 1, 1)
		}
		out.Image = append(out.Image, part.SubImage(changed).(*image.Paletted))
		out.Delay = append(out.Delay, int(f.delays[n]/(10*time.Millisecond)))
		out.Disposal = append(out.Disposal, gif.DisposalNone)
	}
	var data bytes.Buffer
	if err := gif.EncodeAll(&data, out); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}
