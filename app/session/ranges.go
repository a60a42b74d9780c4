package session

// This file defines what is said and asked of several ranges together.

import "slices"

// Union returns the bytes of all ranges, ascending and disjoint.
func Union(ranges ...[]Range) []Range { return normalize(slices.Concat(ranges...)) }

// DescribeRanges names the bytes of one or two ranges, "bytes 2–3 and 7", and
// counts them where there are more.
func DescribeRanges(ranges []Range) string { return describeRanges(ranges) }
