package main

// This file holds the names that completion offers against the interpreter.

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"

	"memview/app/python"
)

// group finds a list of names in names.js once esbuild has put it into its own form: memoryview: words("…").
var group = regexp.MustCompile("(?:^|\\n)(?:export )?(?:const |  )\"?([\\w.]+)\"?(?: =|:) (?:\\[\\.\\.\\.bytesMethods, \\.\\.\\.)?words\\([`\"]([^`\"]*)[`\"]\\)")

func TestNamesAreKnown(t *testing.T) {
	source, err := editor.ReadFile("editor/names.js")
	if err != nil {
		t.Fatal(err)
	}
	plain := api.Transform(string(source), api.TransformOptions{Loader: api.LoaderJS})
	groups := group.FindAllStringSubmatch(string(plain.Code), -1)
	if len(groups) < 13 {
		t.Fatalf("found %d groups of names in\n%s", len(groups), plain.Code)
	}
	owners := map[string]string{"bytesMethods": "bytearray", "Struct": "struct.Struct('b')"}
	for i, g := range groups {
		name, list := g[1], strings.Fields(g[2])
		if len(list) == 0 {
			t.Errorf("%s is empty", name)
		}
		for _, n := range list {
			program := "import array, struct, sys, time\n"
			switch name {
			case "builtins":
				program += n
			case "keywords":
				continue
			default:
				owner := owners[name]
				if owner == "" {
					owner = name
				}
				program += fmt.Sprintf("%s.%s", owner, n)
			}
			var said strings.Builder
			s := python.New(python.Options{Write: func(_ int, text string) { said.WriteString(text) }})
			if r := s.Run("names.py", program+"\n"); r.Exit != 0 || r.Notice != nil {
				t.Errorf("group %d, %s: %s is offered, and the interpreter says: %s %v", i, name, n, said.String(), r.Notice)
			}
			s.Close()
		}
	}
}
