package viewtest

// This file defines the registers: what a program names by number, found by
// identity as well.

import (
	"slices"

	"memview/view/format"
)

// registers are objects by number. A session has hundreds of thousands of them, few
// of which are alive at a time: finding one must not look at all.
type registers struct {
	all    []any
	places map[any][]int // where each object that has an identity is, ascending
}

// identifiable reports whether an object is told from its equals.
func identifiable(x any) bool {
	switch x.(type) {
	case nil, keywords, format.Value, string, dead:
		return false
	}
	return true
}

// add puts x in the next register and returns its number.
func (r *registers) add(x any) int {
	n := len(r.all)
	r.all = append(r.all, x)
	if identifiable(x) {
		if r.places == nil {
			r.places = map[any][]int{}
		}
		r.places[x] = append(r.places[x], n)
	}
	return n
}

// remove makes a register dead and returns what it held.
func (r *registers) remove(n int) any {
	x := r.all[n]
	r.all[n] = dead{}
	if identifiable(x) {
		places := slices.DeleteFunc(r.places[x], func(i int) bool { return i == n })
		if len(places) == 0 {
			delete(r.places, x)
		} else {
			r.places[x] = places
		}
	}
	return x
}

// find returns the first register that holds the very object.
func (r *registers) find(x any) (int, bool) {
	if !identifiable(x) || len(r.places[x]) == 0 {
		return 0, false
	}
	return r.places[x][0], true
}

// identical is x is y.
func identical(x, y any) bool {
	switch x.(type) {
	case keywords:
		return false
	}
	switch y.(type) {
	case keywords:
		return false
	}
	return x == y
}
