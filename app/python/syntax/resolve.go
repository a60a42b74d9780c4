package syntax

// This file defines the resolver: after the walk of resolve_walk.go has collected each scope's names, it decides where
// each is kept. Source: symtable.c, analyze_block.

import "strings"

// What a scope says about a name.
const (
	symLocal uint8 = 1 << iota // bound here
	symParam
	symGlobal   // in a global statement
	symNonlocal // in a nonlocal statement
	symUse
	symAnnotated
	symIter  // target of a comprehension
	symOuter // bound by := in a comprehension: the function's around
)

type symbol struct {
	flags uint8
	kind  RefKind // Local, Cell, Free, GlobalExplicit, GlobalImplicit
	slot  int
}

// A use is one occurrence of a name: where its Ref is to be written.
type use struct {
	name string
	ref  *Ref
}

// Resolve finds out where each name's value is kept, sets every Ref and Scope of the tree, and mangles private names. It
// fails with the *[SyntaxError] which CPython's symbol table or compiler would raise.
func Resolve(f *File) (err error) {
	r := &resolver{file: f}
	defer func() {
		if x := recover(); x != nil {
			if _, ok := x.(bail); !ok {
				panic(x)
			}
			err = r.err
			if e, ok := err.(*SyntaxError); ok {
				e.Warnings = f.Warnings
			}
		}
	}()
	jumpWalk{file: f}.stmts(f.Body)
	f.Scope = r.open(ModuleScope, "top", 0)
	r.stmts(f.Body)
	r.analyze(f.Scope, map[string]bool{})
	fill(f.Scope)
	c := &checker{resolver: r}
	c.file()
	return nil
}

type resolver struct {
	file  *File
	scope *Scope
	err   error
	iter  int // within the iterable of a comprehension
}

// fail raises a SyntaxError at a stretch.
func (r *resolver) fail(s Span, message string) {
	r.err = &SyntaxError{Type: TypeSyntaxError, Message: message, Filename: r.file.Filename, Line: int(s.Start.Line), Column: r.column(s.Start),
		EndLine: int(s.End.Line), EndColumn: r.column(s.End), Text: sourceLine(r.file.Source, int(s.Start.Line))}
	panic(bail{})
}

// column counts from 1, and in bytes: CPython's compiler, unlike its parser, does not turn them into code points.
func (r *resolver) column(p Pos) int {
	return int(p.Offset) - strings.LastIndexByte(r.file.Source[:p.Offset], '\n')
}

func (r *resolver) open(kind ScopeKind, name string, line int) *Scope {
	s := &Scope{Kind: kind, Name: name, Line: line, Parent: r.scope, symbols: map[string]*symbol{}}
	if r.scope != nil {
		s.Private = r.scope.Private
		r.scope.Children = append(r.scope.Children, s)
	}
	r.scope = s
	return s
}

func (r *resolver) close() { r.scope = r.scope.Parent }

// symbol returns what the scope says about the name, made if it is new.
func (s *Scope) symbol(name string) *symbol {
	y := s.symbols[name]
	if y == nil {
		y = &symbol{}
		s.symbols[name] = y
		s.order = append(s.order, name)
	}
	return y
}

// analyze decides where the scope's names are kept; outer are those of the functions around. It returns the names that
// the scope takes from around it.
func (r *resolver) analyze(s *Scope, outer map[string]bool) map[string]bool {
	free := map[string]bool{}
	locals := map[string]bool{}
	for _, name := range s.order {
		y := s.symbols[name]
		switch {
		case y.flags&symGlobal != 0:
			if y.flags&symNonlocal != 0 {
				r.fail(s.directives[name], "name '"+name+"' is nonlocal and global")
			}
			y.kind = GlobalExplicit
		case y.flags&symNonlocal != 0:
			if !outer[name] {
				if s.Comprehension { // := in a comprehension at module level
					y.kind = GlobalExplicit
					break
				}
				r.fail(s.directives[name], "no binding for nonlocal '"+name+"' found")
			}
			y.kind = Free
			free[name] = true
		case y.flags&(symLocal|symParam) != 0:
			y.kind = Local
			locals[name] = true
		case outer[name]:
			y.kind = Free
			free[name] = true
		default:
			y.kind = GlobalImplicit
		}
	}
	inner := map[string]bool{}
	for name := range outer {
		if y := s.symbols[name]; y == nil || y.kind != GlobalExplicit {
			inner[name] = true
		}
	}
	switch s.Kind {
	case FunctionScope:
		for name := range locals {
			inner[name] = true
		}
	case ClassScope:
		inner["__class__"] = true
	}
	childFree := map[string]bool{}
	for _, c := range s.Children {
		for name := range r.analyze(c, inner) {
			childFree[name] = true
		}
	}
	for name := range childFree {
		if s.Kind == ClassScope && name == "__class__" {
			s.ClassCell = true
			continue
		}
		y := s.symbols[name]
		if y != nil && y.kind == Local && s.Kind == FunctionScope {
			y.kind = Cell
			continue
		}
		free[name] = true
		if y != nil && y.kind == GlobalImplicit {
			y.kind = Free
		}
	}
	r.slots(s, free)
	return free
}

// slots gives the scope's names their places.
func (r *resolver) slots(s *Scope, free map[string]bool) {
	if s.ClassCell {
		s.Locals, s.Cells = []string{"__class__"}, []bool{true}
	}
	if s.Kind == FunctionScope {
		for _, name := range s.order {
			if y := s.symbols[name]; y.kind == Local || y.kind == Cell {
				y.slot = len(s.Locals)
				s.Locals, s.Cells = append(s.Locals, name), append(s.Cells, y.kind == Cell)
			}
		}
	}
	for _, name := range s.order {
		if free[name] {
			s.addFree(name)
		}
	}
	for _, c := range s.Children { // those only children use
		for _, name := range c.Free {
			if free[name] {
				s.addFree(name)
			}
		}
	}
}

func (s *Scope) addFree(name string) int {
	for i, f := range s.Free {
		if f == name {
			return i
		}
	}
	s.Free = append(s.Free, name)
	return len(s.Free) - 1
}

// fill writes the Refs of a scope and those within, parents first.
func fill(s *Scope) {
	for _, name := range s.Free {
		s.FreeFrom = append(s.FreeFrom, s.Parent.cell(name))
	}
	for _, u := range s.uses {
		*u.ref = s.ref(u.name)
	}
	for _, c := range s.Children {
		fill(c)
	}
	s.uses = nil
}

// cell returns where a scope has a name which a child takes from it.
func (s *Scope) cell(name string) Ref {
	if name == "__class__" && s.ClassCell {
		return Ref{Cell, 0}
	}
	if y := s.symbols[name]; y != nil && y.kind == Cell {
		return Ref{Cell, y.slot}
	}
	return Ref{Free, s.addFree(name)}
}

// ref returns where the scope's own code finds a name.
func (s *Scope) ref(name string) Ref {
	y := s.symbols[name]
	switch y.kind {
	case Local, Cell:
		switch s.Kind {
		case FunctionScope:
			return Ref{y.kind, y.slot}
		case ClassScope:
			return Ref{Kind: Dynamic}
		}
		return Ref{Kind: GlobalImplicit}
	case Free:
		if s.Kind == ClassScope && y.flags&symNonlocal == 0 {
			return Ref{ClassFree, s.addFree(name)}
		}
		return Ref{Free, s.addFree(name)}
	case GlobalImplicit:
		if s.Kind == ClassScope {
			return Ref{Kind: Dynamic}
		}
	}
	return Ref{Kind: y.kind}
}
