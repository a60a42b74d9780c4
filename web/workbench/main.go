// Command workbench serves the pages of the bridge, for those who use package wasm
// without our client: the examples, the benchmarks and the self-check.
//
//	workbench [-addr host:port]        serves them until it is stopped
//	workbench -bench 'command …' …     opens the benchmarks in browsers, prints the table
//	workbench -loops python3.13 [-pyodide dir] [-goflags …] 'command …' …
//	                                   times Python programs by app/python beside CPython and Pyodide
//
// Each argument is a command to which the page's address is added,
// such as 'firefox-esr --headless --no-remote --profile DIR'; DIR stands for an
// empty directory. Run it from the repository's root.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"memview/web/pages"
)

// patience is how long a browser may take to measure everything.
const patience = 5 * time.Minute

var directories = []string{
	"wasm/examples/pixels", "wasm/examples/audio", "wasm/examples/sum", "wasm/bench", "wasm/selfcheck",
}

func main() {
	log.SetFlags(0)
	addr := flag.String("addr", "127.0.0.1:8081", "where to serve, host:port")
	bench := flag.Bool("bench", false, "open the benchmarks in the browsers that the arguments start, print the table")
	cpython := flag.String("loops", "", "time Python programs with this CPython, and in the browsers that the arguments start")
	pyodide := flag.String("pyodide", "", "with -loops: a directory in which `npm install pyodide` was run")
	goflags := flag.String("goflags", "", "with -loops: GOFLAGS for the page's program, such as the client's")
	flag.Parse()
	if *cpython != "" {
		os.Setenv("GOFLAGS", *goflags)
		if err := loops(*cpython, *pyodide, flag.Args()); err != nil {
			log.Fatal("workbench: ", err)
		}
		return
	}
	if err := run(*addr, *bench, flag.Args()); err != nil {
		log.Fatal("workbench: ", err)
	}
}

func run(addr string, bench bool, browsers []string) error {
	out, err := os.MkdirTemp("", "memview-workbench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(out)
	wanted := directories
	if bench {
		wanted, addr = []string{"wasm/bench"}, "127.0.0.1:0"
	}
	site, err := pages.New(out, wanted...)
	if err != nil {
		return err
	}
	reports := make(chan string, 1)
	site.Handle("/report", reportHandler(reports))
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	url := "http://" + listener.Addr().String()
	if !bench {
		for _, dir := range wanted {
			fmt.Printf("%s/%s/\n", url, filepath.Base(dir))
		}
		return http.Serve(listener, site)
	}
	go http.Serve(listener, site) // ends with the program
	var tables []string
	for _, command := range browsers {
		table, err := measure(command, url+"/bench/", reports)
		if err != nil {
			return err
		}
		tables = append(tables, table)
	}
	show(browsers, tables)
	return nil
}

// reportHandler passes on what pages report.
func reportHandler(reports chan<- string) http.Handler {
	return http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if text, err := io.ReadAll(r.Body); err == nil {
			select {
			case reports <- string(text):
			default: // nobody waits: a page was opened by hand
			}
		}
	})
}

// measure starts a browser and returns the table that it reports.
func measure(command, url string, reports <-chan string) (string, error) {
	profile, err := os.MkdirTemp("", "memview-profile-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(profile)
	words := strings.Fields(strings.ReplaceAll(command, "DIR", profile))
	if len(words) == 0 {
		return "", fmt.Errorf("a command is empty")
	}
	browser := exec.Command(words[0], append(words[1:], url)...)
	if err := browser.Start(); err != nil {
		return "", err
	}
	defer func() {
		browser.Process.Signal(os.Interrupt)
		browser.Wait()
	}()
	select {
	case table := <-reports:
		return table, nil
	case <-time.After(patience):
		return "", fmt.Errorf("%s has reported nothing for %v", command, patience)
	}
}

// show prints tables with the same first column side by side.
func show(browsers, tables []string) {
	const name = 52 // the width of the first column
	fmt.Printf("%-*s", name, "")
	for _, b := range browsers {
		fmt.Printf(" %14.14s", filepath.Base(strings.Fields(b)[0]))
	}
	fmt.Println()
	for i, line := range strings.Split(strings.TrimRight(tables[0], "\n"), "\n") {
		fmt.Print(line[:min(name, len(line))])
		for _, table := range tables {
			lines := strings.Split(table, "\n")
			fmt.Printf(" %14s", cost(lines[i]))
		}
		fmt.Println()
	}
}

// cost returns the last two words of a line: a number and its unit.
func cost(line string) string {
	words := strings.Fields(line)
	return strings.Join(words[max(len(words)-2, 0):], " ")
}
