//go:build !(js && wasm)

package wasm

// This file answers where there is no JavaScript: Open fails, so no Memory can
// be had to call the rest on, except a zero one.

type link struct{}

func open() (*Memory, error) { return nil, ErrUnavailable }

func (link) address([]byte) uintptr                           { return 0 }
func (link) has(string) bool                                  { return false }
func (link) share(string, *descriptor) (int, error)           { return 0, ErrUnavailable }
func (link) release(int) error                                { return ErrUnavailable }
func (link) emit(event string, detail map[string]any) error   { return ErrUnavailable }
func (link) answerIdle(bool)                                  {}
func (link) answerExec(*Memory, bool) error                   { return ErrUnavailable }
func (link) lost(int)                                         {}
func (link) stats() (growths, foreign, size int, leaks []int) { return 0, 0, 0, nil }
func (link) close() error                                     { return nil }
