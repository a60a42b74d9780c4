package syntax

import (
	"encoding/json"
	"fmt"
	"testing"
)

// A table is a symbol table as recorded: kind, name, line, names with CPython's numbers for scopes, tables within.
type table struct {
	kind     int
	name     string
	line     int
	names    map[string]int
	children []table
}

func (t *table) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&t.kind, &t.name, &t.line, &t.names, &t.children})
}

// CPython's LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL (pycore_symtable.h).
var scopeNumber = map[RefKind]int{Local: 1, GlobalExplicit: 2, GlobalImplicit: 3, Free: 4, Cell: 5}

// TestScopes compares where names are kept with CPython's symbol tables. CPython merges comprehensions (not generator
// expressions) into the scope around; ours have their own, so names that such a comprehension mentions are left out.
func TestScopes(t *testing.T) {
	compared := 0
	for _, r := range readCases(t) {
		if r.Scopes == nil {
			continue
		}
		f, err := Parse("file.py", r.Src, FileMode)
		if err != nil {
			continue
		}
		var want table
		if err := json.Unmarshal(r.Scopes, &want); err != nil {
			t.Fatal(err)
		}
		n, fault := compareScopes(f.Scope, want)
		compared += n
		if fault != "" {
			t.Errorf("scopes of\n%s\n%s", r.Src, fault)
		}
	}
	if compared < 5000 {
		t.Errorf("got %d names compared, want thousands", compared)
	}
	t.Logf("%d names compared", compared)
}

// flatten returns the scopes within, with those of comprehensions in their place, and the names the comprehensions mention.
func flatten(s *Scope, merged map[string]bool) []*Scope {
	var out []*Scope
	for _, c := range s.Children {
		if c.Comprehension && c.Name != "genexpr" {
			for name := range c.symbols {
				merged[name] = true
			}
			out = append(out, flatten(c, merged)...)
			continue
		}
		out = append(out, c)
	}
	return out
}

func compareScopes(s *Scope, want table) (n int, fault string) {
	merged := map[string]bool{}
	children := flatten(s, merged)
	if s.Name != want.name || s.Kind != [...]ScopeKind{ModuleScope, FunctionScope, ClassScope}[want.kind] {
		return 0, fmt.Sprintf("got scope %s (%d), want %s (%d)", s.Name, s.Kind, want.name, want.kind)
	}
	for name, y := range s.symbols {
		if w, ok := want.names[name]; !merged[name] && (!ok || w != scopeNumber[y.kind]) {
			return n, fmt.Sprintf("name %s in %s: got %d, want %d", name, s.Name, scopeNumber[y.kind], w)
		}
		n++
	}
	for name, w := range want.names {
		if name[0] == '.' || name == "__classdict__" || name == "__conditional_annotations__" || merged[name] || s.symbols[name] != nil {
			continue
		}
		free := false
		for _, x := range s.Free { // a name that only scopes within take
			free = free || x == name
		}
		if !(free && w == 4) && !(name == "__class__" && s.ClassCell) {
			return n, fmt.Sprintf("name %s in %s: got none, want %d", name, s.Name, w)
		}
	}
	var tables []table
	for _, c := range want.children {
		if c.kind >= 0 {
			tables = append(tables, c)
		}
	}
	if len(tables) != len(children) {
		return n, fmt.Sprintf("scopes in %s: got %d, want %d", s.Name, len(children), len(tables))
	}
	for i, c := range children {
		m, fault := compareScopes(c, tables[i])
		if n += m; fault != "" {
			return n, fault
		}
	}
	return n, ""
}
