package main

// This file times Python programs: by the snippet engine and by a CPython, natively, and by the engine and Pyodide in
// browsers.

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"memview/app/python"
	"memview/web/pages"
)

const (
	programs = "app/python/testdata/bench"
	rounds   = 5
)

// times are milliseconds, the best of some rounds, by the name of a program.
type times map[string]float64

// loops prints the table: a row for each program, ours and theirs in each place, and the ratio, above 1 where we take longer.
func loops(cpython, pyodide string, browsers []string) error {
	names, sources, err := readPrograms()
	if err != nil {
		return err
	}
	ours, theirs := times{}, times{}
	for range rounds { // in turns, so that what else the machine does hits both
		if err := runOurs(names, sources, ours); err != nil {
			return err
		}
		if err := runCPython(cpython, theirs); err != nil {
			return err
		}
	}
	fmt.Printf("natively, ms\n")
	printTimes(names, "ours", ours, "CPython", theirs)
	for _, command := range browsers {
		ours, theirs, version, err := runBrowser(command, pyodide, names, sources)
		if err != nil {
			return err
		}
		fmt.Printf("\n%s, ms\n", filepath.Base(strings.Fields(command)[0]))
		printTimes(names, "ours", ours, "Pyodide "+version, theirs)
	}
	return nil
}

func readPrograms() (names []string, sources map[string]string, err error) {
	files, err := filepath.Glob(programs + "/*.py")
	if err != nil {
		return nil, nil, err
	}
	sources = map[string]string{}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".py")
		if name == "bench" {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, nil, err
		}
		names, sources[name] = append(names, name), string(b)
	}
	if names == nil {
		return nil, nil, errors.New("no programs in " + programs + ": run it from the repository's root")
	}
	slices.Sort(names)
	return names, sources, nil
}

// runOurs runs each program once.
func runOurs(names []string, sources map[string]string, best times) error {
	for _, name := range names {
		s := python.New(python.Options{Write: func(_ int, text string) { fmt.Fprint(os.Stderr, text) }})
		start := time.Now()
		r := s.Run(name+".py", sources[name])
		best.note(name, time.Since(start).Seconds()*1000)
		s.Close()
		if r.Notice != nil {
			return r.Notice
		}
		if r.Exit != 0 {
			return fmt.Errorf("%s ended with %d", name, r.Exit)
		}
	}
	return nil
}

// runCPython has CPython run each program.
func runCPython(command string, best times) error {
	bench := exec.Command(command, programs+"/bench.py")
	bench.Stderr = os.Stderr
	out, err := bench.Output()
	if err != nil {
		return fmt.Errorf("%s: %w", command, err)
	}
	var took times
	if err := json.Unmarshal(out, &took); err != nil {
		return fmt.Errorf("%s: %w", command, err)
	}
	for name, ms := range took {
		best.note(name, ms)
	}
	return nil
}

func (t times) note(name string, ms float64) {
	if old, ok := t[name]; !ok || ms < old {
		t[name] = ms
	}
}

// runBrowser has a page in a browser run each program: by our engine, and by Pyodide if it is there.
func runBrowser(command, pyodide string, names []string, sources map[string]string) (ours, theirs times, version string, err error) {
	out, err := os.MkdirTemp("", "memview-loops-")
	if err != nil {
		return nil, nil, "", err
	}
	defer os.RemoveAll(out)
	site, err := pages.New(out, "web/workbench/loops")
	if err != nil {
		return nil, nil, "", err
	}
	var list [][2]string
	for _, name := range names {
		list = append(list, [2]string{name, sources[name]})
	}
	site.Handle("/programs.json", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { json.NewEncoder(w).Encode(list) }))
	if pyodide != "" {
		site.Handle("/pyodide/", http.StripPrefix("/pyodide/", http.FileServer(http.Dir(filepath.Join(pyodide, "node_modules", "pyodide")))))
	}
	reports := make(chan string, 1)
	site.Handle("/report", reportHandler(reports))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, "", err
	}
	defer listener.Close()
	go http.Serve(listener, site)
	text, err := measure(command, "http://"+listener.Addr().String()+"/loops/", reports)
	if err != nil {
		return nil, nil, "", err
	}
	var report struct {
		Error, Version string
		Best           map[string]times
	}
	if err := json.Unmarshal([]byte(text), &report); err != nil {
		return nil, nil, "", err
	}
	if report.Error != "" {
		return nil, nil, "", errors.New(report.Error)
	}
	return report.Best["ours"], report.Best["pyodide"], report.Version, nil
}

func printTimes(names []string, us string, ours times, them string, theirs times) {
	fmt.Printf("%-16s %10s %16s %8s\n", "", us, them, "ratio")
	for _, name := range names {
		fmt.Printf("%-16s %10.1f", name, ours[name])
		if t, ok := theirs[name]; ok {
			fmt.Printf(" %16.1f %8.2f", t, ours[name]/t)
		}
		fmt.Println()
	}
}
