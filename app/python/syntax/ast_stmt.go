package syntax

// This file defines statements.

type (
	// A FunctionDef is def name(args): body.
	FunctionDef struct {
		Span
		Name       string
		NameSpan   Span
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr // annotation, or nil
		Ref        Ref
		Scope      *Scope
	}
	// A ClassDef is class name(bases): body.
	ClassDef struct {
		Span
		Name       string
		NameSpan   Span
		Bases      []Expr
		Body       []Stmt
		Decorators []Expr
		Ref        Ref
		Scope      *Scope
	}
	// A Return is return value; Value may be nil.
	Return struct {
		Span
		Value Expr
	}
	// A Delete is del targets.
	Delete struct {
		Span
		Targets []Expr
	}
	// An Assign is target = target = value.
	Assign struct {
		Span
		Targets []Expr
		Value   Expr
	}
	// An AugAssign is target op= value.
	AugAssign struct {
		Span
		Target Expr
		Op     TokenKind // of the operator without =, as in a BinOp
		Value  Expr
	}
	// An AnnAssign is target: annotation = value. Value may be nil. The annotation is not evaluated.
	AnnAssign struct {
		Span
		Target     Expr
		Annotation Expr
		Value      Expr
		Simple     bool // a bare name, not in parentheses
	}
	// A For is for target in iter: body else: orelse.
	For struct {
		Span
		Target, Iter Expr
		Body, OrElse []Stmt
	}
	// A While is while test: body else: orelse.
	While struct {
		Span
		Test         Expr
		Body, OrElse []Stmt
	}
	// An If is if test: body else: orelse; elif is an If alone in OrElse.
	If struct {
		Span
		Test         Expr
		Body, OrElse []Stmt
	}
	// A With is with items: body.
	With struct {
		Span
		Items []*WithItem
		Body  []Stmt
	}
	// A Match is match subject: cases.
	Match struct {
		Span
		Subject Expr
		Cases   []*MatchCase
	}
	// A Raise is raise exc from cause; both may be nil.
	Raise struct {
		Span
		Exc, Cause Expr
	}
	// A Try is try: body except …: … else: orelse finally: final.
	Try struct {
		Span
		Body     []Stmt
		Handlers []*ExceptHandler
		OrElse   []Stmt
		Final    []Stmt
	}
	// An Assert is assert test, msg; Msg may be nil.
	Assert struct {
		Span
		Test, Msg Expr
	}
	// An Import is import a.b as c, …
	Import struct {
		Span
		Names []*Alias
	}
	// An ImportFrom is from module import names; the only name may be "*".
	ImportFrom struct {
		Span
		Module string // empty for from . import x
		Names  []*Alias
		Level  int // number of leading dots
	}
	// A Global is global names.
	Global struct {
		Span
		Names []string
	}
	// A Nonlocal is nonlocal names.
	Nonlocal struct {
		Span
		Names []string
	}
	// An ExprStmt is an expression alone (ast.Expr in Python).
	ExprStmt struct {
		Span
		Value Expr
	}
	// A Pass is pass.
	Pass struct{ Span }
	// A Break is break.
	Break struct{ Span }
	// A Continue is continue.
	Continue struct{ Span }
)

// A WithItem is context as vars; Vars may be nil.
type WithItem struct {
	Context, Vars Expr
}

// An ExceptHandler is except type as name: body; Type may be nil, Name empty.
type ExceptHandler struct {
	Span
	Type Expr
	Name string
	Body []Stmt
	Ref  Ref // of Name
}

// An Alias is name as asname in an import; AsName may be empty.
type Alias struct {
	Span
	Name, AsName string
	Ref          Ref // of the name bound: AsName, or the first part of Name
}

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}
