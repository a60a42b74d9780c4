package viewtest

// This file defines the state at the end of a program.

import (
	"encoding/hex"
	"errors"

	"memview/view"
	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// Final returns the state of every exporter and view, register by register.
func (m *Machine) Final() []any {
	out := make([]any, len(m.regs.all))
	for i, r := range m.regs.all {
		out[i] = m.state(r)
	}
	return out
}

func (m *Machine) state(r any) any {
	switch r := r.(type) {
	case *view.View:
		return map[string]any{"mv": m.snapshot(r)}
	case *buffer.ByteArray:
		s := contents("ba", r.Bytes())
		s["locked"] = locked(r)
		return s
	case *buffer.Array:
		return map[string]any{
			"array":  []any{r.TypeCode(), hex.EncodeToString(r.Bytes())},
			"locked": arrayLocked(r),
		}
	case *buffer.NDArray:
		return map[string]any{"ndarray": m.attempt(func() (any, error) {
			b, err := r.ToBytes()
			return buffer.NewBytes(b), err
		})}
	case *buffer.CType:
		return map[string]any{"ctypes": hex.EncodeToString(r.Bytes())}
	case *exporter:
		requests := r.requests
		if requests == nil {
			requests = []any{}
		}
		return map[string]any{"exporter": map[string]any{"held": r.held, "requests": requests}}
	}
	return nil
}

// locked reports whether a bytearray refuses to grow now.
func locked(a *buffer.ByteArray) bool {
	if err := a.Append(0); err != nil {
		return errors.Is(err, exception.ErrBuffer)
	}
	_, _ = a.Pop(-1)
	return false
}

func arrayLocked(a *buffer.Array) bool {
	filler := format.Int(0)
	switch a.TypeCode() {
	case "f", "d", "e", "Zf", "Zd":
		filler = format.Float(0)
	case "u", "w":
		filler = format.Object("x")
	}
	if err := a.Append(filler); err != nil {
		return errors.Is(err, exception.ErrBuffer)
	}
	_, _ = a.Pop(-1)
	return false
}

func complexOf(re, im float64) any {
	return format.Complex(complex(re, im))
}
