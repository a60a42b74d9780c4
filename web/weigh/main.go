// Command weigh says what the client's size is made of: how many bytes of code each package has, and how many of those
// the download has when it is compressed; with -functions also each function of the packages that the arguments name.
//
//	GOOS=js GOARCH=wasm go build -ldflags=-w -o client.wasm ./app    # -w, not -s: with the names of functions
//	weigh client.wasm
//	weigh -functions client.wasm memview_app_ui                      # spelled as in the first list
//
// A package's compressed size is that of its code compressed alone, all scaled so that they add up to what the code
// has compressed as a whole. The names of functions, lines and types are in the module's data, which is one row.
package main

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
)

func main() {
	log.SetFlags(0)
	functions := flag.Bool("functions", false, "list the functions of the packages named")
	flag.Parse()
	if flag.NArg() < 1 {
		log.Fatal("usage: weigh [-functions] client.wasm [package …]")
	}
	b, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	m, err := parse(b)
	if err != nil {
		log.Fatal("weigh: ", flag.Arg(0), ": ", err)
	}
	if *functions {
		listFunctions(m, flag.Args()[1:])
		return
	}
	listPackages(m)
}

// A row is something that has a weight: bytes, and bytes compressed.
type row struct {
	name        string
	n           int // functions
	raw, packed int
}

func listPackages(m *module) {
	code := map[string][]byte{}
	count := map[string]int{}
	var all []byte
	for _, f := range m.functions {
		p := packageOf(f.name)
		code[p] = append(code[p], f.body...)
		count[p]++
		all = append(all, f.body...)
	}
	var rows []row
	sum := 0
	for p, b := range code {
		r := row{p, count[p], len(b), compressed(b)}
		sum += r.packed
		rows = append(rows, r)
	}
	whole := compressed(all)
	for i := range rows {
		rows[i].packed = int(float64(rows[i].packed) * float64(whole) / float64(sum))
	}
	data := bytes.Join(m.data, nil)
	rows = append(rows, row{"(all code)", len(m.functions), len(all), whole}, row{"(data: types, names, lines, tables, strings)", 0, len(data), compressed(data)},
		row{"(the module's own tables)", 0, len(m.other), compressed(m.other)})
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(b.packed, a.packed) })
	fmt.Printf("%9s %9s %6s  %s\n", "bytes", "brotli", "funcs", "package")
	for _, r := range rows {
		fmt.Printf("%9d %9d %6d  %s\n", r.raw, r.packed, r.n, r.name)
	}
}

func listFunctions(m *module, packages []string) {
	fs := slices.DeleteFunc(slices.Clone(m.functions), func(f function) bool { return !slices.Contains(packages, packageOf(f.name)) })
	slices.SortFunc(fs, func(a, b function) int { return cmp.Compare(len(b.body), len(a.body)) })
	for _, f := range fs {
		fmt.Printf("%9d  %s\n", len(f.body), f.name)
	}
}

// packageOf returns the package of a linker symbol such as memview_view.__View_.At: the linker spells all but letters,
// digits and dots as _ (cmd/link/internal/wasm, nameRegexp), so the first dot ends the package, if no host has one.
func packageOf(symbol string) string {
	const host = "github.com_"
	path, hosted := strings.CutPrefix(symbol, host)
	name, _, found := strings.Cut(path, ".")
	switch {
	case hosted:
		return host + name
	case !found || strings.HasPrefix(name, "go_"):
		return "(the linker's)"
	case strings.HasPrefix(name, "type_"):
		return "(equality and hashes of types)"
	}
	return name
}

// compressed returns the size of b as the site serves it.
func compressed(b []byte) int {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, 9)
	if _, err := w.Write(b); err != nil {
		log.Fatal(err)
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	return out.Len()
}
