// Package http has the names of net/http that go-app's server mentions, for the client, in which it does not run
// (web/lean). What would serve or fetch answers with ErrServer.
package http

import (
	"errors"
	"io"
	"net/url"
)

// ErrServer is what all that would serve or fetch answers.
var ErrServer = errors.New("net/http is not in the client: it was built with web/lean")

// The statuses that go-app answers with, of RFC 9110.
const (
	StatusOK                  = 200
	StatusNotModified         = 304
	StatusNotFound            = 404
	StatusInternalServerError = 500
)

// A Header holds fields; here nobody fills it.
type Header map[string][]string

// Get returns nothing.
func (Header) Get(string) string { return "" }

// Set does nothing.
func (Header) Set(string, string) {}

// A Request is what a handler is asked; here nobody makes one.
type Request struct {
	URL    *url.URL
	Header Header
	Host   string
	TLS    *struct{}
}

// A Response is what Get would answer.
type Response struct {
	StatusCode int
	Header     Header
	Body       io.ReadCloser
}

// A ResponseWriter is what a handler would write to.
type ResponseWriter interface {
	Header() Header
	Write([]byte) (int, error)
	WriteHeader(statusCode int)
}

// A Handler would serve.
type Handler interface {
	ServeHTTP(ResponseWriter, *Request)
}

// A Dir is the directory that FileServer would serve.
type Dir string

// FileServer returns a Handler that serves nothing.
func FileServer(Dir) Handler { return nowhere{} }

type nowhere struct{}

func (nowhere) ServeHTTP(w ResponseWriter, r *Request) { NotFound(w, r) }

// NotFound answers that there is nothing.
func NotFound(w ResponseWriter, _ *Request) { w.WriteHeader(StatusNotFound) }

// Get returns ErrServer.
func Get(string) (*Response, error) { return nil, ErrServer }
