// Package cipher has the names of crypto/cipher that go-app mentions, for the client, which encrypts nothing (web/lean).
package cipher

import "errors"

// A Block would be a cipher.
type Block interface {
	BlockSize() int
	Encrypt(dst, src []byte)
	Decrypt(dst, src []byte)
}

// An AEAD would encrypt and authenticate.
type AEAD interface {
	NonceSize() int
	Overhead() int
	Seal(dst, nonce, plaintext, additionalData []byte) []byte
	Open(dst, nonce, ciphertext, additionalData []byte) ([]byte, error)
}

// NewGCM returns an error.
func NewGCM(Block) (AEAD, error) {
	return nil, errors.New("crypto/cipher is not in the client: it was built with web/lean")
}
