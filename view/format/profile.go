package format

// This file defines Profile: which CPython is meant, where they differ.

import (
	"fmt"
	"math"
	"strings"
)

// A Version is the minor number of a version of Python 3. The zero Version is
// [Python314].
type Version uint8

// The versions whose behaviour was recorded.
const (
	Python311 Version = 11
	Python312 Version = 12 // adds 'e' to memoryview, __buffer__; len of a 0-dim view raises
	Python313 Version = 13
	Python314 Version = 14 // adds count and index
	Python315 Version = 15 // adds 'Zf' and 'Zd'
)

// String returns "3.14".
func (v Version) String() string { return fmt.Sprintf("3.%d", v.minor()) }

// minor is the version's number, that of the default for zero.
func (v Version) minor() Version {
	if v == 0 {
		return Python314
	}
	return v
}

// A Profile is which CPython is meant: its version, and the data model of the C
// compiler that built it. The zero Profile is CPython 3.14 under LP64.
type Profile struct {
	Version Version
	ABI     ABI
}

// AtLeast reports whether the profile's version is v or later.
func (p Profile) AtLeast(v Version) bool { return p.Version.minor() >= v.minor() }

// SSizeMax returns SSIZE_MAX, the largest length, index or stride: 2**63-1 under
// LP64, 2**31-1 under ILP32.
func (p Profile) SSizeMax() int {
	if p.ABI == ILP32 {
		return math.MaxInt32
	}
	return math.MaxInt64
}

// PointerSize returns the size of a pointer, in bytes.
func (p Profile) PointerSize() int {
	if p.ABI == ILP32 {
		return 4
	}
	return 8
}

// String returns the profile's name: "3.14-lp64".
func (p Profile) String() string {
	return p.Version.String() + "-" + strings.ToLower(p.ABI.String())
}

// ParseProfile reads a profile's name: "3.11-lp64" … "3.15-lp64", or with
// "-ilp32".
func ParseProfile(name string) (Profile, error) {
	for v := Python311; v <= Python315; v++ {
		for abi := range abis {
			if p := (Profile{v, abi}); p.String() == name {
				return p, nil
			}
		}
	}
	return Profile{}, fmt.Errorf("no profile %q: want 3.11-lp64 to 3.15-lp64, or -ilp32", name)
}

// since is the first version whose memoryview knows a row of the table.
func (c *Code) since() Version {
	switch {
	case c.Kind == KindComplex:
		return Python315
	case c.Char == 'e':
		return Python312
	}
	return Python311
}

// Lookup finds the row of a format string, which must be one native code after
// an optional '@' that memoryview knows in this version; it reports false for
// every other.
func (p Profile) Lookup(format string) (*Code, bool) {
	if len(format) == 1 && format[0] < 128 && format[0] != 'e' && p.ABI < abis {
		c := byChar[p.ABI][format[0]]
		return c, c != nil
	}
	c, ok := p.ABI.lookup(format)
	if !ok || !p.AtLeast(c.since()) {
		return nil, false
	}
	if c.Char == 'e' && !p.AtLeast(Python314) {
		c = oldHalf
	}
	return c, true
}

// Codes returns the table of the codes that memoryview knows in this version, in
// the order ? c b B h H i I l L q Q n N e f d P Zf Zd.
func (p Profile) Codes() []*Code {
	if p.ABI >= abis {
		return nil
	}
	var codes []*Code
	for _, c := range tables[p.ABI] {
		if p.AtLeast(c.since()) {
			codes = append(codes, c)
		}
	}
	return codes
}

// Char returns what [Char] does, and 'Z' for a complex code where this version
// knows them.
func (p Profile) Char(format string) (byte, bool) {
	if c, ok := p.Lookup(format); ok {
		return c.Char, true
	}
	return Char(format)
}
