// Package md5 has the name of crypto/md5 that google/uuid mentions, for the client, whose identifiers are random (web/lean).
package md5

import "hash"

// New panics.
func New() hash.Hash { panic("crypto/md5 is not in the client: it was built with web/lean") }
