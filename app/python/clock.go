package python

// This file defines the clock of programs, and the module time.

import (
	"math"
	"time"
)

// A clock tells programs the time. Unless it is real, it begins with the session at a fixed instant and goes on with the
// steps that programs take, so that they do the same each time; sleeping takes no time then.
type clock struct {
	real  bool
	start time.Time // of the session
	past  int64     // steps of programs that ended
	slept time.Duration
	reads int64
}

// The instant at which virtual clocks begin, and what passes with each step and each look at the clock.
var (
	virtualStart = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	perStep      = 50 * time.Nanosecond
	perRead      = 100 * time.Nanosecond
)

// elapsed is the time since the session began.
func (vm *VM) elapsed() time.Duration {
	c := &vm.clock
	if c.real {
		return time.Since(c.start)
	}
	c.reads++
	steps := c.past + vm.steps + int64(vm.quota-vm.left)
	return c.slept + time.Duration(steps)*perStep + time.Duration(c.reads)*perRead
}

func (vm *VM) now() time.Time {
	if vm.clock.real {
		return time.Now()
	}
	return virtualStart.Add(vm.elapsed())
}

// sleep is time.sleep(d). A real one is ended by Stop, and does not count as running.
func (vm *VM) sleep(d time.Duration) error {
	if !vm.clock.real {
		vm.clock.slept += d
		return vm.turn()
	}
	for end := time.Now().Add(d); ; {
		rest := time.Until(end)
		if rest <= 0 {
			return nil
		}
		rest = min(rest, 10*time.Millisecond)
		time.Sleep(rest)
		vm.started = vm.started.Add(rest)
		if err := vm.check(); err != nil {
			return err
		}
	}
}

func init() {
	builtinModules["time"] = func(vm *VM, m *module) {
		clock := func(name string, now func(vm *VM) time.Duration) {
			m.fn(name, 0, 0, func(vm *VM, _ args) (Value, error) { return floatv(float64(now(vm)) / 1e9), nil })
			m.fn(name+"_ns", 0, 0, func(vm *VM, _ args) (Value, error) { return intv(int64(now(vm))), nil })
		}
		clock("time", func(vm *VM) time.Duration { return time.Duration(vm.now().UnixNano()) })
		clock("perf_counter", (*VM).elapsed)
		clock("monotonic", (*VM).elapsed)
		clock("process_time", (*VM).elapsed)
		clock("thread_time", (*VM).elapsed)
		m.fn("sleep", 1, 1, func(vm *VM, a args) (Value, error) {
			f, ok, err := toFloat(a.v[0])
			if !ok || err != nil {
				return Value{}, typeErr("'%s' object cannot be interpreted as an integer", argName(a.v[0]))
			}
			if math.IsNaN(f) {
				return Value{}, valueErr("Invalid value NaN (not a number)")
			}
			if f < 0 {
				return Value{}, valueErr("sleep length must be non-negative")
			}
			if f > 9e9 {
				return Value{}, overflowErr("timestamp out of range for platform time_t")
			}
			return none, vm.sleep(time.Duration(f * 1e9))
		})
	}
}
