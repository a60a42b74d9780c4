package viewtest

// This file holds the list of known differences.

// A Known is a recorded program of which the machine makes something else than
// CPython does. An entry of which that is not so any more fails the tests.
type Known struct {
	Program string // its id
	Reason  string // CPython's rule, and why ours is another
}

// afterRelease is the reason of what follows.
const afterRelease = `storing in format 'c' does not look whether the key's __index__ released the view, since
bytes have no code of their own to run; every other format does. So CPython writes through a view that is released,
into memory it may have given back. Ours answers as for other formats and writes nothing.`

// known is the list, for all profiles: aim at none.
var known = []Known{
	{"odd/c released by its key", afterRelease},
	{"odd/c released by a tuple", afterRelease},
}

// KnownDifference returns the entry of a program, nil if there is none.
func KnownDifference(id string) *Known {
	for i := range known {
		if known[i].Program == id {
			return &known[i]
		}
	}
	return nil
}
