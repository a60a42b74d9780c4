package wasm

// This file defines how a page has source run.

// OnExec sets what memview.exec(source) does: each call of it calls f, in a
// goroutine of its own, and the page's promise is fulfilled with the text that f
// returns, or rejected with an Error of the error's text. Without f, or after
// OnExec(nil), memview.exec throws.
//
// It returns [ErrClosed], and what JavaScript threw.
func (m *Memory) OnExec(f func(source string) (string, error)) error {
	if m.isClosed() {
		return ErrClosed
	}
	m.mu.Lock()
	m.exec = f
	m.mu.Unlock()
	return m.link.answerExec(m, f != nil)
}

// onExec returns the function that OnExec set, or nil.
func (m *Memory) onExec() func(source string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.exec
}
