// Package aes has the name of crypto/aes that go-app mentions, for the client, which encrypts nothing (web/lean).
package aes

import (
	"crypto/cipher"
	"errors"
)

// NewCipher returns an error.
func NewCipher([]byte) (cipher.Block, error) {
	return nil, errors.New("crypto/aes is not in the client: it was built with web/lean")
}
