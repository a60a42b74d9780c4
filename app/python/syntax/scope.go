package syntax

// This file defines scopes: where each name's value is kept. Rules: "Naming and binding" of the Python reference; the
// decisions are those of CPython's symtable.

import "strings"

// A ScopeKind says what a [Scope] is of.
type ScopeKind uint8

// The kinds of scopes.
const (
	ModuleScope ScopeKind = iota
	ClassScope
	FunctionScope // also of lambdas, generator expressions and comprehensions
)

// A RefKind says where a name's value is.
type RefKind uint8

// The kinds of references.
const (
	// NoRef: the name is not looked up (annotations, which are not evaluated).
	NoRef RefKind = iota
	// Local: a slot of the function's frame which no inner function sees. Unbound: UnboundLocalError.
	Local
	// Cell: a slot of the function's frame, kept in a cell, since an inner scope refers to it.
	Cell
	// Free: a cell of an enclosing function; Slot counts the scope's Free names.
	Free
	// GlobalExplicit: the module's, as a global statement says.
	GlobalExplicit
	// GlobalImplicit: the module's, else a builtin. Unbound: NameError.
	GlobalImplicit
	// Dynamic: by name, in a class body: its own namespace first, then globals and builtins.
	Dynamic
	// ClassFree: in a class body: its own namespace first, then the cell Slot of an enclosing function.
	ClassFree
)

// A Ref says where the value of one occurrence of a name is.
type Ref struct {
	Kind RefKind
	Slot int // of Local and Cell: index into Scope.Locals; of Free and ClassFree: index into Scope.Free
}

// A Scope has the names of one module, class, function or comprehension.
type Scope struct {
	Kind   ScopeKind
	Name   string // "top", the function's or class's name, "lambda", "listcomp", "setcomp", "dictcomp", "genexpr"
	Line   int    // where it begins, from 1
	Parent *Scope
	// Locals are the names which have a slot in a frame of this scope: parameters first (positional, *args, keyword-only
	// and **kwargs in CPython's order co_varnames: positional, keyword-only, *args, **kwargs), then others as they appear.
	Locals []string
	Params int    // how many of Locals are parameters
	Cells  []bool // per local: whether it is kept in a cell
	// Free are the names taken from enclosing functions, in order of first use.
	Free []string
	// FreeFrom says for each of Free where the parent scope has it: Cell (of its Locals), or Free and ClassFree (of its Free).
	FreeFrom  []Ref
	Generator bool // has yield
	// ClassCell: of a class: a method refers to __class__ (or super), so the class must fill this cell. It is the cell
	// Locals[0] of the class scope.
	ClassCell bool
	Children  []*Scope

	// Private is the name of the innermost class around: __x is _Private__x there.
	Private string
	// Comprehension: of a comprehension or generator expression. Its first iterable is evaluated outside.
	Comprehension bool

	symbols    map[string]*symbol
	order      []string // names of symbols as they appear
	uses       []use
	directives map[string]Span // first global or nonlocal of a name
}

// Mangle returns the name under which a private name of a class is kept: __x in class C is _C__x. The resolver has done
// this to the names in the tree but those of functions, classes and imports, which also have a name to show.
func (s *Scope) Mangle(name string) string {
	class := strings.TrimLeft(s.Private, "_")
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	return "_" + class + name
}
