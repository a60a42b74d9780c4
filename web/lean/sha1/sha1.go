// Package sha1 has the names of crypto/sha1 that go-app's server and google/uuid mention, for the client, in which neither
// is called (web/lean).
package sha1

import "hash"

const refusal = "crypto/sha1 is not in the client: it was built with web/lean"

// New panics.
func New() hash.Hash { panic(refusal) }

// Sum panics.
func Sum([]byte) [20]byte { panic(refusal) }
