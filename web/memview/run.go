package main

// This file runs Python programs with the snippet engine, so that anyone can compare it with their Python.

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"memview/app/python"
)

// exitStatus is how a program ended that said so itself, or whose end has been printed.
type exitStatus int

func (e exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// What a program may use in a terminal: as long as it wants, a gigabyte of memory, and it may print what it likes.
var terminalLimits = python.Limits{Time: -1, Memory: 1 << 30, Output: 1 << 62}

// execute runs a file, or what stdin has when its name is "-". It exits as Python does; with 2 for what is not supported
// here, and with 130 when it was interrupted.
func (c command) execute(ctx context.Context, file string, events bool) error {
	name := filepath.Base(file)
	var source []byte
	var err error
	if file == "-" {
		name = "<stdin>"
		source, err = io.ReadAll(c.stdin)
	} else {
		source, err = os.ReadFile(file)
	}
	if err != nil {
		var missing *os.PathError
		if errors.As(err, &missing) {
			err = fmt.Errorf("can't open file %q: %w", file, missing.Err)
		}
		fmt.Fprintf(c.stderr, "memview: %v\n", err)
		return exitStatus(2) // as Python does
	}
	out := bufio.NewWriterSize(c.stdout, 1<<16)
	defer out.Flush()
	o := python.Options{Limits: terminalLimits, RealTime: !events, Yield: func() { out.Flush() }}
	o.Write = func(stream int, text string) {
		switch {
		case stream == 2:
			out.Flush()
			io.WriteString(c.stderr, text)
		case !events:
			out.WriteString(text)
		}
	}
	if events {
		var line []byte
		o.Event = func(e *python.Event) {
			line = append(e.AppendJSON(line[:0]), '\n')
			out.Write(line)
		}
	}
	s := python.New(o)
	defer s.Close()
	var r python.Result
	if ctx.Err() == nil {
		stop := context.AfterFunc(ctx, s.Stop)
		if r = s.Run(name, string(source)); r.Notice == nil {
			s.Finish()
		}
		stop()
	}
	out.Flush()
	if r.Hint != "" {
		defer fmt.Fprintf(c.stderr, "memview: %s\n", r.Hint)
	}
	switch n := r.Notice; {
	case ctx.Err() != nil:
		fmt.Fprintln(c.stderr, "KeyboardInterrupt")
		return exitStatus(130)
	case n != nil:
		at := name
		if n.Line > 0 {
			at = fmt.Sprintf("%s:%d", name, n.Line)
		}
		fmt.Fprintf(c.stderr, "memview: %s: %s\n", at, n.Text)
		if n.Kind == "unsupported" {
			return exitStatus(2)
		}
		return exitStatus(1)
	case r.Exit != 0:
		return exitStatus(r.Exit)
	}
	return nil
}
