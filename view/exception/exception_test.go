package exception_test

import (
	"errors"
	"fmt"
	"testing"

	"memview/view/exception"
)

func TestError(t *testing.T) {
	for _, test := range []struct {
		err  *exception.Error
		want string // the last line of CPython's traceback
	}{
		{exception.New(exception.ValueError, "slice step cannot be zero"), "ValueError: slice step cannot be zero"},
		{exception.New(exception.ValueError, "100%"), "ValueError: 100%"},
		{exception.New(exception.TypeError, "cannot index %d-dimension view", 1), "TypeError: cannot index 1-dimension view"},
		{exception.New(exception.MemoryError, ""), "MemoryError"},
	} {
		if got := test.err.Error(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestIs(t *testing.T) {
	err := error(exception.New(exception.IndexError, "index out of bounds on dimension 1"))
	for _, test := range []struct {
		target error
		want   bool
	}{
		{exception.ErrIndex, true},
		{exception.ErrValue, false},
		{exception.New(exception.IndexError, "index out of bounds on dimension 1"), true},
		{exception.New(exception.IndexError, "index out of bounds on dimension 2"), false},
		{errors.New("index out of bounds on dimension 1"), false},
	} {
		if got := errors.Is(fmt.Errorf("while drawing: %w", err), test.target); got != test.want {
			t.Errorf("errors.Is(%v, %v): got %v, want %v", err, test.target, got, test.want)
		}
	}
}
