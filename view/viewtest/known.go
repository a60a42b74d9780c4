package viewtest

// This file holds the list of known differences.

import "memview/view"

// A Known is a recorded program of which the machine makes something else than
// CPython does. An entry of which that is not so any more fails the tests.
type Known struct {
	Program string       // its id
	Profile view.Profile // in which
	Reason  string       // CPython's rule, and why ours is another
}

// known is the list: aim at none.
var known = []Known{}

// KnownDifference returns the entry of a program in a profile, nil if there is none.
func KnownDifference(id string, p view.Profile) *Known {
	for i := range known {
		if known[i].Program == id && known[i].Profile == p {
			return &known[i]
		}
	}
	return nil
}
