package web

// This file draws memview's icon: a line of bytes, and under it the same bytes seen by two views. One table of cells
// makes the vector and the bitmaps.

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
)

// iconUnits is the side of the square the cells are laid out in. The margin of 20 % keeps them inside the circle or
// squircle that launchers cut out of a maskable icon.
const iconUnits = 100

// cell is a rectangle with rounded corners, in icon units.
type cell struct {
	x, y, w, h, radius float64
	fill               color.NRGBA
}

// Colours of the score on its dark ground: bytes, the lane of view A, the lane of view B.
var (
	iconGround = color.NRGBA{0x0F, 0x11, 0x15, 0xFF}
	iconByte   = color.NRGBA{0xE6, 0xE9, 0xEF, 0xFF}
	iconLaneA  = color.NRGBA{0x60, 0xA7, 0xFF, 0xFF}
	iconLaneB  = color.NRGBA{0xFF, 0x9C, 0x40, 0xFF}
)

var iconCells = []cell{
	{0, 0, 100, 100, 18, iconGround},
	// Four bytes,
	{22, 24, 11, 14, 2.5, iconByte}, {37, 24, 11, 14, 2.5, iconByte}, {52, 24, 11, 14, 2.5, iconByte}, {67, 24, 11, 14, 2.5, iconByte},
	// two elements of two bytes,
	{22, 45, 26, 12, 2.5, iconLaneA}, {52, 45, 26, 12, 2.5, iconLaneA},
	// one of four.
	{22, 64, 56, 12, 2.5, iconLaneB},
}

// iconSVG returns the icon as a vector image.
func iconSVG() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`+"\n", iconUnits, iconUnits)
	for _, c := range iconCells {
		fmt.Fprintf(&b, `<rect x="%g" y="%g" width="%g" height="%g" rx="%g" fill="#%02X%02X%02X"/>`+"\n",
			c.x, c.y, c.w, c.h, c.radius, c.fill.R, c.fill.G, c.fill.B)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// iconPNG returns the icon as a bitmap of size × size pixels.
func iconPNG(size int) ([]byte, error) {
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	scale := float64(size) / iconUnits
	for i, c := range iconCells {
		if i == 0 {
			c.radius = 0 // a bitmap fills its square: launchers cut the corners themselves
		}
		bounds := image.Rect(int(c.x*scale), int(c.y*scale), int(math.Ceil((c.x+c.w)*scale)), int(math.Ceil((c.y+c.h)*scale)))
		for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
			for x := bounds.Min.X; x < bounds.Max.X; x++ {
				cover := c.coverage((float64(x)+0.5)/scale, (float64(y)+0.5)/scale, scale)
				img.SetNRGBA(x, y, mix(img.NRGBAAt(x, y), c.fill, cover))
			}
		}
	}
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img)
	return b.Bytes(), err
}

// coverage returns how much of the pixel at (x, y), in icon units, the cell covers: from its distance to the outline.
func (c cell) coverage(x, y, scale float64) float64 {
	dx := math.Abs(x-c.x-c.w/2) - c.w/2 + c.radius
	dy := math.Abs(y-c.y-c.h/2) - c.h/2 + c.radius
	distance := math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - c.radius
	return min(max(0.5-distance*scale, 0), 1)
}

func mix(under, over color.NRGBA, cover float64) color.NRGBA {
	blend := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*cover)) }
	if under.A == 0 {
		under = over
		under.A = 0
	}
	return color.NRGBA{blend(under.R, over.R), blend(under.G, over.G), blend(under.B, over.B), blend(under.A, over.A)}
}
