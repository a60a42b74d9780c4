package syntax

// This file defines what all nodes of the syntax tree have in common, and the roots of trees. Names are those of
// Python's ast module.

// A Node is part of a syntax tree. Place says where it stands in the source.
type Node interface {
	Place() *Span
}

// An Expr is an expression.
type Expr interface {
	Node
	expr()
}

// A Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// A Pattern is what stands after case.
type Pattern interface {
	Node
	pattern()
}

// A File is a parsed source: a module, one interactive statement, or an expression.
type File struct {
	Filename string
	Source   string // as parsed: a byte order mark is taken off, \r\n and \r are \n; all offsets refer to this
	Mode     Mode
	Body     []Stmt // in EvalMode one *ExprStmt
	Scope    *Scope // of the module's names; set by the resolver
	Warnings []Warning
}

// A Mode says what a source is.
type Mode uint8

// The modes of Python's compile.
const (
	FileMode   Mode = iota // 'exec': any number of statements
	SingleMode             // 'single': one interactive statement
	EvalMode               // 'eval': one expression
)

// A Context says what is done with a name, attribute, subscript, starred, tuple or list.
type Context uint8

// The contexts of expressions.
const (
	Load Context = iota
	Store
	Del
)
