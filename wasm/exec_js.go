//go:build js && wasm

package wasm

// This file connects memview.exec.

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// answerExec says whether memview.exec asks this program.
func (l *link) answerExec(m *Memory, yes bool) error {
	if yes && !l.executes {
		var err error
		l.exec, err = safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
			source, err := args[0].String()
			f := m.onExec()
			switch {
			case err != nil:
				args[2].Invoke(err.Error()) // neither of the two functions throws
			case f == nil: // taken away while the page asked
				args[2].Invoke("memview.exec: the program runs no source any more")
			default:
				go execute(f, source, args[1], args[2])
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("wasm: %w", err)
		}
		l.executes = true
	}
	runner := any(safejs.Null())
	if yes {
		runner = l.exec
	}
	if err := l.program.Set("runner", runner); err != nil {
		return fmt.Errorf("wasm: %w", err)
	}
	return nil
}

// execute answers one call of memview.exec.
func execute(f func(source string) (string, error), source string, resolve, reject safejs.Value) {
	result, err := f(source)
	if err != nil {
		reject.Invoke(err.Error())
		return
	}
	resolve.Invoke(result)
}
