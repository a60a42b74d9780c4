package ui

import "testing"

func at(offset int) spot { return spot{cursor: cursor{lane: hexLane, offset: offset}} }

// The way of a person who jumps 0 → 10 → 20, goes back twice, and jumps
// elsewhere.
func TestPlaces(t *testing.T) {
	w := places{}
	if w.canGo(-1) || w.canGo(1) {
		t.Error("there is a way before any jump")
	}
	w.jump(at(0), at(10))
	w.jump(at(10), at(20))
	if len(w.spots) != 3 || w.at != 2 || w.canGo(1) || !w.canGo(-2) {
		t.Fatalf("after two jumps: %v at %d", w.spots, w.at)
	}
	w.at = 0
	w.jump(at(0), at(5))
	if len(w.spots) != 2 || w.spots[1] != at(5) || w.canGo(1) {
		t.Errorf("a jump from the past keeps its future: %v", w.spots)
	}
	w.jump(at(7), at(9)) // moved by keys from 5 to 7
	if want := []spot{at(0), at(5), at(7), at(9)}; len(w.spots) != 4 || w.spots[2] != want[2] || w.spots[3] != want[3] {
		t.Errorf("the way is %v, want %v", w.spots, want)
	}
	for i := range 3 * maxPlaces {
		w.jump(w.spots[w.at], at(100+i))
	}
	if len(w.spots) != maxPlaces || w.spots[w.at] != at(100+3*maxPlaces-1) {
		t.Errorf("%d places are kept, at %v", len(w.spots), w.spots[w.at])
	}
}
