package session

// This file lets tests make states that look whole.

// Unsealed returns what a state says, without head and checksum.
func Unsealed(state []byte) []byte { return state[len(stateMagic)+1 : len(state)-4] }

// Sealed returns a state that says body.
func Sealed(body []byte) []byte { return (&stateWriter{body}).sealed() }
