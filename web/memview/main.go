// Command memview serves the memview site, or writes it to a folder for any file host, or runs a Python program with the
// snippet engine.
//
//	memview serve [-addr 127.0.0.1:8080]
//	memview export [-plain] DIR
//	memview run [--events] FILE.py
//
// It exits with 2 for a command line it does not understand and with 1 when it fails; with run as Python does.
package main

// This file defines the command line: which sub-commands there are, and what they say.

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"memview/web"
)

const usage = `memview shows Python's memoryview, live in the browser.

Usage:

	memview serve [-addr HOST:PORT]   serve the site (default 127.0.0.1:8080) until interrupted
	memview export [-plain] DIR       write the site to DIR, for any file host and any path; -plain: without .gz and .br
	memview run [--events] FILE.py    run a Python program, - is standard input, with the real time and up to 1 GB of memory;
	                                  --events: print what its first 10,000 statements did to memory, as JSON lines,
	                                  instead of what it prints
	memview help                      print this text
`

// options say what the site is made of.
var options = web.Options{}

func main() {
	// Interrupt is Ctrl+C, SIGTERM what service managers and containers send. A second one kills.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	c := command{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, open: func() (*web.Site, error) { return web.New(options) }}
	os.Exit(c.run(ctx, os.Args[1:]))
}

// command is a command line at work.
type command struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	open           func() (*web.Site, error) // makes the site, when it is needed
}

// errUsage marks a command line that was not understood; what was wrong has been printed.
var errUsage = errors.New("usage")

// run does what args say and returns the exit status: 0, 1 for a failure, 2 for a command line not understood.
func (c command) run(ctx context.Context, args []string) int {
	err := c.dispatch(ctx, args)
	var status exitStatus
	switch {
	case errors.As(err, &status):
		return int(status)
	case err == nil:
		return 0
	case errors.Is(err, errUsage):
		return 2
	default:
		fmt.Fprintf(c.stderr, "memview: %v\n", err)
		return 1
	}
}

func (c command) dispatch(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return c.misused("no command given")
	}
	switch name, rest := args[0], args[1:]; name {
	case "serve":
		flags := flag.NewFlagSet(name, flag.ContinueOnError)
		addr := flags.String("addr", "127.0.0.1:8080", "")
		if done, err := c.parse(flags, rest, 0); done || err != nil {
			return err
		}
		return c.serve(ctx, *addr)
	case "export":
		flags := flag.NewFlagSet(name, flag.ContinueOnError)
		plain := flags.Bool("plain", false, "")
		if done, err := c.parse(flags, rest, 1); done || err != nil {
			return err
		}
		return c.export(flags.Arg(0), !*plain)
	case "run":
		flags := flag.NewFlagSet(name, flag.ContinueOnError)
		events := flags.Bool("events", false, "")
		if done, err := c.parse(flags, rest, 1); done || err != nil {
			return err
		}
		return c.execute(ctx, flags.Arg(0), *events)
	case "help", "-h", "-help", "--help":
		fmt.Fprint(c.stdout, usage)
		return nil
	default:
		return c.misused("unknown command %q", name)
	}
}

// parse parses a sub-command's flags and expects so many arguments after them.
// It reports done when help was asked for and has been printed.
func (c command) parse(flags *flag.FlagSet, args []string, want int) (done bool, err error) {
	flags.SetOutput(io.Discard) // what is wrong is said below, in the same form for flags and arguments
	err = flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(c.stdout, usage)
		return true, nil
	case err != nil:
		return false, c.misused("%s: %v", flags.Name(), err)
	case flags.NArg() < want:
		what := "folder"
		if flags.Name() == "run" {
			what = "file"
		}
		return false, c.misused("%s: no %s given", flags.Name(), what)
	case flags.NArg() > want:
		return false, c.misused("%s: unexpected argument %q", flags.Name(), flags.Arg(want))
	}
	return false, nil
}

func (c command) misused(format string, args ...any) error {
	fmt.Fprintf(c.stderr, "memview: "+format+"\n\n%s", append(args, usage)...)
	return errUsage
}

func (c command) export(dir string, compressed bool) error {
	site, err := c.open()
	if err != nil {
		return err
	}
	if err := site.Export(dir, compressed); err != nil {
		return err
	}
	fmt.Fprintf(c.stdout, "memview: version %s written to %s\n", site.Version(), dir)
	return nil
}
