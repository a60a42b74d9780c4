package ui

// This file defines the pictures on a canvas: a view as pixels and as a plot.
// What is drawn is decided here; pictures.js draws it from the shared memory.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
	"memview/view/format"
)

type canvasPicture struct {
	app.Compo
	page    *page
	lane    int // ID of the view it shows
	kind    pictureKind
	width   int    // pixels a row, of a view with one dimension; 0 for what suggests itself
	pixel   int    // elements a pixel of such a view: 1, 3 or 4
	summary string // what there is to say of what was drawn
}

func newCanvasPicture(p *page) *canvasPicture { return &canvasPicture{page: p, pixel: 1} }

// The largest picture: what every browser's canvas can hold.
const (
	maxPictureSide = 8192
	maxPictureArea = 16 << 20
)

// pixelShape is how a view is read as a picture.
type pixelShape struct{ width, height, channels int }

// pixelShapeOf returns how a view of that shape is read: (h, w), (h, w, 3) and
// (h, w, 4) as they are; one dimension as rows of width pixels, each of so many
// elements. It reports false for others.
func pixelShapeOf(shape []int, width, pixel int) (pixelShape, bool) {
	s := pixelShape{channels: 1}
	switch {
	case len(shape) == 1:
		s.channels = pixel
		n := (shape[0] + pixel - 1) / pixel
		s.width = width
		if width <= 0 {
			s.width = squareWidth(n)
		}
		s.width = min(s.width, maxPictureSide, max(n, 1))
		s.height = (n + s.width - 1) / s.width
	case len(shape) == 2:
		s.height, s.width = shape[0], shape[1]
	case len(shape) == 3 && (shape[2] == 3 || shape[2] == 4):
		s.height, s.width, s.channels = shape[0], shape[1], shape[2]
	default:
		return s, false
	}
	return s, s.width > 0 && s.height > 0
}

// squareWidth returns the width, a power of two, that makes n pixels about as
// high as wide.
func squareWidth(n int) int {
	width := 1
	for width*width < n {
		width *= 2
	}
	return width
}

// tooLarge reports whether no canvas can hold the picture.
func (s pixelShape) tooLarge() bool {
	return s.width > maxPictureSide || s.height > maxPictureSide || s.width*s.height > maxPictureArea
}

// whyNoPicture says why a view cannot be seen as k, "" where it can.
func whyNoPicture(l *session.Lane, k pictureKind) string {
	if k == pictureNone || k == pictureGrid {
		return ""
	}
	if l.Released() {
		return "the view is released"
	}
	code, err := l.View.Code()
	if err != nil {
		return err.Error()
	}
	bytes := code.Size() == 1
	switch k {
	case picturePixels:
		if !bytes || code.Char == 'c' {
			return "pixels are elements of 'B', 'b' or '?'"
		}
		s, ok := pixelShapeOf(l.View.Shape(), 0, 1)
		if !ok {
			return "pixels need a shape of (h, w), (h, w, 3) or (h, w, 4), with elements"
		}
		if s.tooLarge() {
			return "more pixels than a canvas can hold"
		}
	case picturePlot:
		if l.View.NDim() != 1 || l.View.NBytes() == 0 {
			return "a plot needs one dimension, with elements"
		}
		if code.Kind != format.KindInt && code.Kind != format.KindUint && code.Kind != format.KindFloat {
			return "a plot needs numbers"
		}
	case pictureText:
		if !bytes || code.Char == '?' || l.View.NDim() != 1 {
			return "text is one dimension of 'B', 'b' or 'c'"
		}
	}
	return ""
}

// show makes l, seen as kind, what it shows.
func (c *canvasPicture) show(l *session.Lane, kind pictureKind) {
	if c.lane != l.ID || c.kind != kind {
		c.summary = ""
	}
	c.lane, c.kind = l.ID, kind
}

// Render implements app.Composer.
func (c *canvasPicture) Render() app.UI {
	l := c.page.session.Lane(c.lane)
	if l == nil {
		return app.Div().Class("canvas-picture")
	}
	class := "picture " + string(c.kind)
	label := l.Name + " as a plot"
	var controls []app.UI
	if c.kind == picturePixels {
		s, _ := pixelShapeOf(l.View.Shape(), c.width, c.pixel)
		label = l.Name + " as " + strconv.Itoa(s.width) + " × " + strconv.Itoa(s.height) + " pixels"
		if l.View.NDim() == 1 {
			controls = c.controls(s)
		}
	}
	canvas := app.Canvas().ID(idPicture).Class(class).Role("img").
		On("mousemove", c.onMouseMove).
		On("mouseleave", c.onMouseLeave).
		OnClick(c.onClick)
	said := label
	if c.summary != "" {
		said += ", " + c.summary
	}
	return app.Div().Class("canvas-picture", laneClass(l)).Body(
		app.If(len(controls) > 0, app.Div().Class("row").Body(controls...)),
		app.Div().Class("picture-frame").Body(canvas.Aria("label", said)),
		app.P().Class("hint").Aria("hidden", "true").Text(said),
	)
}

// controls let the width of a row be chosen, and how many elements are a pixel.
func (c *canvasPicture) controls(s pixelShape) []app.UI {
	var options []app.UI
	for _, o := range []struct {
		elements int
		text     string
	}{{1, "grey"}, {3, "RGB"}, {4, "RGBA"}} {
		option := app.Option().Value(strconv.Itoa(o.elements)).Text(o.text)
		if o.elements == c.pixel {
			option = option.Selected(true)
		}
		options = append(options, option)
	}
	return []app.UI{
		app.Label().Class("field").Body(app.Span().Text("Pixels a row"),
			app.Input().ID("picture-width").Type("number").Min(1).Max(maxPictureSide).Value(s.width).OnChange(c.onWidth)),
		app.Label().Class("field").Body(app.Span().Text("Pixel"),
			app.Select().ID("picture-pixel").OnChange(c.onPixel).Body(options...)),
	}
}

// OnMount draws once there is a canvas.
func (c *canvasPicture) OnMount(ctx app.Context) { ctx.Defer(func(app.Context) { c.redraw() }) }

// OnDismount lets go of the canvas.
func (c *canvasPicture) OnDismount() { stopPicture() }

// redraw draws the memory as it is now.
func (c *canvasPicture) redraw() {
	l := c.page.session.Lane(c.lane)
	if l == nil || !c.Mounted() || whyNoPicture(l, c.kind) != "" {
		return
	}
	spec := map[string]any{"view": l.Name, "kind": string(c.kind), "mark": -1, "shift": 0}
	if c.kind == picturePixels {
		s, _ := pixelShapeOf(l.View.Shape(), c.width, c.pixel)
		if s.tooLarge() {
			c.summary = "more pixels than a canvas can hold"
			update(c)
			return
		}
		spec["width"], spec["height"], spec["channels"] = s.width, s.height, s.channels
		if l.View.Format() == "b" || l.View.Format() == "@b" {
			spec["shift"] = 128 // −128 is black
		}
		scale := max(1, min(16, 256/max(s.width, s.height)))
		setCSSProperty(idPicture, "width", pixels(float64(s.width*scale)))
	} else if i, ok := c.page.session.ElementAt(l, c.page.cursor.offset); ok {
		spec["mark"] = i
	}
	if said := drawPicture(idPicture, spec); said != "" {
		c.summary = said
	}
	update(c)
}

func (c *canvasPicture) onWidth(ctx app.Context, e app.Event) {
	if n, err := strconv.Atoi(ctx.JSSrc().Get("value").String()); err == nil && n > 0 {
		c.width = min(n, maxPictureSide)
	}
	c.redraw()
}

func (c *canvasPicture) onPixel(ctx app.Context, e app.Event) {
	if n, err := strconv.Atoi(ctx.JSSrc().Get("value").String()); err == nil {
		c.pixel = n
	}
	c.redraw()
}

// elementsAt returns the elements under the pointer: those of a pixel, or of a
// column of the plot.
func (c *canvasPicture) elementsAt(e app.Event) (l *session.Lane, from, to int) {
	l = c.page.session.Lane(c.lane)
	if l == nil || l.Released() {
		return nil, 0, 0
	}
	x, y := pointIn(idPicture, e)
	n := 1
	for _, extent := range l.View.Shape() {
		n *= extent
	}
	if c.kind == picturePlot {
		from, to = plotElements(n, x)
		return l, from, to
	}
	s, ok := pixelShapeOf(l.View.Shape(), c.width, c.pixel)
	if !ok || x < 0 || x >= 1 || y < 0 || y >= 1 {
		return nil, 0, 0
	}
	from = (int(y*float64(s.height))*s.width + int(x*float64(s.width))) * s.channels
	return l, from, min(from+s.channels, n)
}

// plotElements returns which of n elements the plot has nearest to x, from 0 at
// its left to 1 at its right.
func plotElements(n int, x float64) (from, to int) {
	at := min(max(int(x*float64(n-1)+.5), 0), n-1)
	return at, at + 1
}

func (c *canvasPicture) onMouseMove(ctx app.Context, e app.Event) {
	l, from, to := c.elementsAt(e)
	var ranges []session.Range
	for i := from; l != nil && i < to; i++ {
		if r, ok := c.page.session.ElementRange(l, i); ok {
			ranges = append(ranges, r)
		}
	}
	c.page.setHover(session.Merge(ranges)...)
}

func (c *canvasPicture) onMouseLeave(ctx app.Context, e app.Event) { c.page.setHover() }

func (c *canvasPicture) onClick(ctx app.Context, e app.Event) {
	if l, from, to := c.elementsAt(e); l != nil && from < to {
		c.page.setCursor(cursor{lane: l.ID, index: from})
	}
}
