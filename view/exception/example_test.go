package exception_test

import (
	"errors"
	"fmt"

	"memview/view/exception"
)

// What memoryview(b'abc')[::0] raises.
func ExampleNew() {
	err := fmt.Errorf("line 1: %w", exception.New(exception.ValueError, "slice step cannot be zero"))
	fmt.Println(err)
	fmt.Println(errors.Is(err, exception.ErrValue), errors.Is(err, exception.ErrIndex))
	// Output:
	// line 1: ValueError: slice step cannot be zero
	// true false
}

func ExampleError() {
	var err error = exception.New(exception.BufferError, "memoryview has %d exported buffers", 2)
	var e *exception.Error
	if errors.As(err, &e) {
		fmt.Println(e.Type)    // type(e).__name__
		fmt.Println(e.Message) // str(e)
	}
	// Output:
	// BufferError
	// memoryview has 2 exported buffers
}
