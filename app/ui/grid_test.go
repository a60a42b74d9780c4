package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

func TestGridMoves(t *testing.T) {
	shape := []int{2, 3, 4} // elements 0 to 23: [k, i, j] is 12k + 4i + j
	for _, test := range []struct {
		from int
		key  key
		want int
	}{
		{5, key{name: "ArrowRight"}, 6}, {7, key{name: "ArrowRight"}, 7}, {4, key{name: "ArrowLeft"}, 4},
		{5, key{name: "ArrowDown"}, 9}, {9, key{name: "ArrowDown"}, 13}, // from [0, 2, 1] on into the next slab
		{13, key{name: "ArrowUp"}, 9}, {2, key{name: "ArrowUp"}, 2}, {21, key{name: "ArrowDown"}, 21},
		{6, key{name: "Home"}, 4}, {6, key{name: "End"}, 7},
		{6, key{name: "Home", ctrl: true}, 0}, {6, key{name: "End", ctrl: true}, 23},
		{6, key{name: "PageDown"}, 14}, {6, key{name: "PageUp"}, 2}, // pages of two rows; the first is the end
	} {
		if got, ok := gridMove(shape, test.from, test.key, 2); !ok || got != test.want {
			t.Errorf("from %d by %+v: %d, %v; want %d", test.from, test.key, got, ok, test.want)
		}
	}
	if _, ok := gridMove(shape, 0, key{name: "x"}, 2); ok {
		t.Error("x is taken for a move")
	}
	if _, ok := gridMove([]int{0, 4}, 0, key{name: "ArrowDown"}, 2); ok {
		t.Error("there is a move where there are no elements")
	}
}

// However large the view, the grid draws what can be seen of it.
func TestGridDrawsWhatIsInSight(t *testing.T) {
	s := session.New("test", make([]byte, 4<<20), false)
	m, err := s.Make(s.LaneNamed("mv").ID, session.Cast("B", 2048, 2048), "m")
	if err != nil {
		t.Fatal(err)
	}
	p := newPage(Host{}, s)
	c := newPictures(p)
	if c.kind(m) != pictureGrid {
		t.Errorf("a view of two dimensions is shown as %s, want the grid", c.kind(m))
	}
	c.grid.show(m, true)
	c.grid.layout(m)
	c.grid.rows.top = 2000 * gridRow
	c.grid.columns.top = 1000 * float64(gridCell(m))
	html := app.HTMLString(c.grid)
	if n := strings.Count(html, `role="gridcell"`); n == 0 || n > gridTall*gridWide {
		t.Errorf("%d cells are drawn, want at most %d", n, gridTall*gridWide)
	}
	// [2000, 1000] is byte 2000·2048 + 1000.
	for _, want := range []string{`aria-label="m[2000, 1000], 0, byte 0x3E83E8"`, `aria-rowcount="2049"`, `aria-colcount="2049"`, `aria-rowindex="2002"`} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in the grid", want)
		}
	}
}

func TestPixelShapes(t *testing.T) {
	for _, test := range []struct {
		shape        []int
		width, pixel int
		want         pixelShape
		ok           bool
	}{
		{[]int{4, 6}, 0, 1, pixelShape{6, 4, 1}, true},
		{[]int{4, 6, 3}, 0, 1, pixelShape{6, 4, 3}, true},
		{[]int{4, 6, 4}, 0, 1, pixelShape{6, 4, 4}, true},
		{[]int{4, 6, 5}, 0, 1, pixelShape{}, false},
		{[]int{2, 4, 6, 3}, 0, 1, pixelShape{}, false},
		{[]int{100}, 0, 1, pixelShape{16, 7, 1}, true}, // 16·16 ≥ 100 > 8·8
		{[]int{100}, 30, 1, pixelShape{30, 4, 1}, true},
		{[]int{100}, 5, 3, pixelShape{5, 7, 3}, true}, // 34 pixels, the last of one byte
		{[]int{3}, 9999, 1, pixelShape{3, 1, 1}, true},
		{[]int{0, 6}, 0, 1, pixelShape{}, false},
	} {
		got, ok := pixelShapeOf(test.shape, test.width, test.pixel)
		if ok != test.ok || ok && got != test.want {
			t.Errorf("%v, width %d, %d a pixel: %+v, %v; want %+v, %v", test.shape, test.width, test.pixel, got, ok, test.want, test.ok)
		}
	}
}

func TestTextOfBytes(t *testing.T) {
	marks := func(i int) string {
		if i == 2 || i == 3 {
			return "linked"
		}
		return ""
	}
	runs := textRuns([]byte("na\xc3\xaf\x00\xff\n!"), marks)
	var got []string
	for _, r := range runs {
		got = append(got, r.marks+":"+r.text)
	}
	if want := ":na|linked:ï|:␀\uFFFD\n!"; strings.Join(got, "|") != want {
		t.Errorf("runs %q, want %q", strings.Join(got, "|"), want)
	}
}
