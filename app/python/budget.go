package python

// This file keeps programs within their budgets, and lets others work in between.

import (
	"fmt"
	"math"
	"runtime"
	"time"
)

// Steps are turns of loops, calls, and what takes about as long. After at most stepsBetweenChecks of them, fewer when they
// take long, the budgets are looked at: every few milliseconds.
const (
	stepsBetweenChecks = 4096
	checkInterval      = 3 * time.Millisecond
	bytesPerStep       = 256 // that are copied
	maxNested          = 5000
	pollsPerLook       = 8 // at the heap
)

// check is called when left falls below zero. Go code calls it only where all that it holds can be seen to be alive.
func (vm *VM) check() error {
	if vm.sweepLater {
		vm.collect()
	}
	return vm.poll()
}

// turn counts a turn of a loop in Go, anywhere.
func (vm *VM) turn() error {
	if vm.left--; vm.left < 0 {
		return vm.poll()
	}
	return nil
}

// poll is check anywhere: it releases no views.
func (vm *VM) poll() error {
	vm.settle()
	vm.breathe()
	switch {
	case vm.stopped.Load():
		return &Notice{Kind: "stopped", Text: "Stopped."}
	case vm.steps > vm.limits.Steps:
		return &Notice{Kind: "steps", Text: fmt.Sprintf("The program was stopped after %d steps.", vm.steps)}
	case vm.limits.Time > 0 && time.Since(vm.started) > vm.limits.Time:
		return &Notice{Kind: "time", Text: fmt.Sprintf("The program was stopped after %v.", vm.limits.Time)}
	}
	if vm.polls++; vm.polls%pollsPerLook == 0 && vm.grown() > vm.limits.Memory*heapPerByte {
		return vm.recount(0) // for all that is not charged
	}
	return nil
}

// settle counts the steps since the last time, and begins the next quota of them.
func (vm *VM) settle() {
	vm.steps += int64(vm.quota - vm.left)
	now := time.Now()
	switch d := now.Sub(vm.polled); {
	case d > 2*checkInterval:
		vm.pace = max(vm.pace/2, 16)
	case d < checkInterval:
		vm.pace = min(vm.pace*2, stepsBetweenChecks)
	}
	vm.left, vm.quota, vm.polled = vm.pace, vm.pace, now
}

// breathe lets others work. The time that takes is not the program's.
func (vm *VM) breathe() {
	if vm.yield == nil {
		return
	}
	before := time.Now()
	vm.yield()
	vm.polled = time.Now()
	vm.started = vm.started.Add(vm.polled.Sub(before))
}

// checkSoon makes the next turn a check.
func (vm *VM) checkSoon() {
	vm.quota -= vm.left
	vm.left = 0
}

// expired reports whether the program is to end: for long work in Go that cannot fail.
func (vm *VM) expired() bool {
	return vm.stopped.Load() || vm.limits.Time > 0 && time.Since(vm.started) > vm.limits.Time
}

// charge accounts for memory that is about to be allocated, in bytes. What is charged is all that was ever allocated: when
// that passes the budget, it is seen what is still there.
func (vm *VM) charge(n int64) error {
	if n > bytesPerStep {
		if vm.left -= int(min(n, vm.limits.Memory) / bytesPerStep); vm.left < -stepsBetweenChecks {
			if err := vm.poll(); err != nil {
				return err
			}
		}
	}
	if n >= 0 {
		if vm.memory += n; vm.memory <= vm.limits.Memory {
			return nil
		}
	}
	return vm.recount(n)
}

// grown returns by how much Go's heap has grown since the program began, garbage included.
func (vm *VM) grown() int64 { return max(int64(heapSize())-int64(vm.heap), 0) }

func heapSize() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// chargeTimes charges n things of a size, which may be more than an int64 counts.
func (vm *VM) chargeTimes(n, size int64) error {
	n = max(n, 0)
	if size > 0 && n > vm.limits.Memory/size {
		return vm.recount(-1)
	}
	return vm.charge(n * size)
}

// Values take more room here than in CPython: a program may fill the heap with so many times its budget.
const heapPerByte = 2

// recount looks at Go's heap before n bytes more are allocated, and asks the collector when there is much in it.
func (vm *VM) recount(n int64) error {
	if n >= 0 && n < vm.limits.Memory {
		most := vm.limits.Memory*heapPerByte - n
		size := vm.grown()
		if size > max(most, vm.collectAt) {
			runtime.GC()
			size = vm.grown()
			vm.collectAt = size + vm.limits.Memory // not again and again
		} else {
			size = 0
		}
		if size <= most {
			vm.memory = vm.limits.Memory / 2
			return nil
		}
	}
	vm.memory = 0
	return &Notice{Kind: "memory", Text: fmt.Sprintf("The program needs more than the %d MB of memory that there are here.", vm.limits.Memory>>20)}
}

// Work that cannot be interrupted may take so many multiplications of machine words: ten milliseconds.
const (
	maxWordProducts     = 6_000_000
	wordProductsPerStep = 32
)

// words is how many of math/big's words an int of so many bits has.
func words(bits int) float64 { return float64(bits/64 + 1) }

// productCost is how many multiplications of words multiplying two ints takes, of so many bits each: math/big does it by
// Karatsuba's method.
func productCost(x, y int) float64 {
	n, m := words(min(x, y)), words(max(x, y))
	if n <= 40 {
		return n * m
	}
	return m / n * math.Pow(n/40, 1.585) * 40 * 40
}

// hard accounts for work that takes so many multiplications of words, and refuses it when that is too long.
func (vm *VM) hard(cost float64) error {
	if cost > maxWordProducts {
		return &Notice{Kind: "time", Text: "Computing with ints as large as this takes too long here."}
	}
	if cost > wordProductsPerStep {
		if vm.left -= int(cost / wordProductsPerStep); vm.left < 0 {
			return vm.poll()
		}
	}
	return nil
}

// SetTime changes Limits.Time of what runs from now on; zero is that of DefaultLimits.
func (s *Session) SetTime(d time.Duration) {
	if d == 0 {
		d = DefaultLimits.Time
	}
	s.vm.limits.Time = d
}
