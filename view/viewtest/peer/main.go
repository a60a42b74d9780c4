// Command peer runs programs of memoryview operations as a CPython does: the grammar
// is in the docstring of ../record/mvp.py.
//
//	go run ./view/viewtest/peer -profile 3.13-lp64
//
// It reads a program a line, {"id": …, "ops": […]}, and answers each with a line,
// {"id": …, "out": […], "final": […]}. With -session it keeps one machine and takes
// single operations: see [viewtest.Serve]. With -check it reads programs with their
// outcomes, as record.py writes them, and says where it would answer differently.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"memview/view/format"
	"memview/view/viewtest"
)

func main() {
	name := flag.String("profile", format.Profile{}.String(), "which CPython: 3.11-lp64 to 3.15-lp64, or -ilp32")
	session := flag.Bool("session", false, "keep one machine, and take single operations")
	check := flag.Bool("check", false, "compare recorded programs, instead of answering")
	flag.Parse()
	if err := run(*name, *session, *check, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "peer:", err)
		os.Exit(1)
	}
}

func run(name string, session, check bool, in io.Reader, out io.Writer) error {
	p, err := format.ParseProfile(name)
	if err != nil {
		return err
	}
	switch {
	case session:
		return viewtest.Serve(&viewtest.Machine{Profile: p}, in, out)
	case check:
		return viewtest.Check(p, in, out)
	}
	return viewtest.Play(p, bufio.NewReader(in), json.NewEncoder(out))
}
