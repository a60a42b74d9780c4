package main

// This file defines the sub-command serve.

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"
)

// patience is how long replies under way may take to end after an interrupt.
const patience = 3 * time.Second

// serve answers on addr until ctx is done. It prints the site's address once connections are accepted.
func (c command) serve(ctx context.Context, addr string) error {
	site, err := c.open()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%s is taken by another program; choose another: make run ADDR=%s, or memview serve -addr %[2]s",
			addr, beside(addr))
	}
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           site,
		ReadHeaderTimeout: 10 * time.Second, // a client that never finishes asking must not hold a connection for ever
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	fmt.Fprintf(c.stdout, "memview: http://%s/\n", shown(listener.Addr().String()))

	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	late, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := server.Shutdown(late); err != nil {
		return server.Close()
	}
	return nil
}

// beside returns addr with the next port. Port 0 lets the system choose a free one.
func beside(addr string) string {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return "127.0.0.1:0"
	}
	n, err := net.LookupPort("tcp", port)
	if err != nil || n == 65535 {
		return net.JoinHostPort(host, "0")
	}
	return net.JoinHostPort(host, fmt.Sprint(n+1))
}

// shown returns a listener's address as a browser can open it: "every interface" is not an address to go to.
func shown(addr string) string {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return addr
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		return net.JoinHostPort("localhost", port)
	}
	return addr
}
