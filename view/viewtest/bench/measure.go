package main

// This file measures our side: how long an operation takes.

import (
	"flag"
	"runtime"
	"time"
)

// leastTime is how long a run takes.
var leastTime = flag.Duration("least", 15*time.Millisecond, "how long a run of ours takes at least")

// measure returns the seconds of one operation of a row: the best of three runs, each
// of them long enough for the clock.
func measure(r *row) float64 {
	sinkList, sinkBytes, sinkText = nil, nil, "" // what another row left is not to be marked
	do := r.prepare()
	do(1)
	runtime.GC()
	least := max(*leastTime, time.Millisecond)
	if r.whole { // some whole garbage collections, too
		least *= 6
	}
	n := 1
	for {
		t := clock(do, n)
		if t >= least {
			t = min(t, clock(do, n), clock(do, n))
			return t.Seconds() / float64(n)
		}
		// Aim a little past, but never more than a hundredfold at a time.
		n = max(2*n, min(100*n, int(float64(n)*1.2*float64(least)/float64(max(t, 1)))))
	}
}

func clock(do func(int), n int) time.Duration {
	start := time.Now()
	do(n)
	return time.Since(start)
}
