package main

// This file prints the table.

import (
	"fmt"
	"strings"
)

// pairs are what is compared with what.
var pairs = [][2]string{{"ours", "python"}, {"ours wasm", "pyodide"}}

// print prints a line per row: the times of each engine, then how many times as fast ours
// is. A ratio that misses its goal is marked: 1, or natively 4 where CPython copies item
// by item.
func print(chosen []row, engines []*engine) {
	head, rule := "| operation |", "|---|"
	for _, e := range engines {
		head += " " + e.name + " |"
		rule += "---:|"
	}
	byName := map[string]*engine{}
	for _, e := range engines {
		byName[e.name] = e
	}
	for _, p := range pairs {
		if byName[p[0]] != nil && byName[p[1]] != nil {
			head += " " + p[1] + " / " + p[0] + " |"
			rule += "---:|"
		}
	}
	fmt.Println(head)
	fmt.Println(rule)
	for _, r := range chosen {
		var line strings.Builder
		fmt.Fprintf(&line, "| %s |", r.name)
		for _, e := range engines {
			line.WriteString(" " + timeOf(e.seconds(&r), r.whole) + " |")
		}
		for _, p := range pairs {
			a, b := byName[p[0]], byName[p[1]]
			if a == nil || b == nil {
				continue
			}
			goal := 1.0
			if r.copies && p[0] == "ours" {
				goal = 4
			}
			line.WriteString(" " + ratio(a.seconds(&r), b.seconds(&r), goal) + " |")
		}
		fmt.Println(line.String())
	}
}

func timeOf(seconds float64, whole bool) string {
	switch {
	case seconds == 0:
		return "-"
	case whole:
		return fmt.Sprintf("%.2f ms", seconds*1e3)
	}
	return fmt.Sprintf("%.1f ns", seconds*1e9)
}

func ratio(ours, theirs, goal float64) string {
	if ours == 0 || theirs == 0 {
		return "-"
	}
	text := fmt.Sprintf("%.1f", theirs/ours)
	if theirs/ours < goal {
		text += " ✗"
	}
	return text
}
