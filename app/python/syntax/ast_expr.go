package syntax

// This file defines expressions.

import "math/big"

type (
	// A BoolOp is x and y and z, or the same with or.
	BoolOp struct {
		Span
		Op     TokenKind // KwAnd or KwOr
		Values []Expr
	}
	// A NamedExpr is target := value.
	NamedExpr struct {
		Span
		Target *Name
		Value  Expr
	}
	// A BinOp is left op right.
	BinOp struct {
		Span
		Left  Expr
		Op    TokenKind // Plus, Minus, Star, At, Slash, Percent, DoubleStar, LeftShift, RightShift, VBar, Circumflex, Amper, DoubleSlash
		Right Expr
	}
	// A UnaryOp is op operand.
	UnaryOp struct {
		Span
		Op      TokenKind // Plus, Minus, Tilde, KwNot
		Operand Expr
	}
	// A Lambda is lambda args: body.
	Lambda struct {
		Span
		Args  *Arguments
		Body  Expr
		Scope *Scope
	}
	// An IfExp is body if test else orelse.
	IfExp struct {
		Span
		Test, Body, OrElse Expr
	}
	// A Dict is {key: value}; a nil key stands for **value.
	Dict struct {
		Span
		Keys, Values []Expr
	}
	// A Set is {x, y}.
	Set struct {
		Span
		Elts []Expr
	}
	// A ListComp is [elt for …].
	ListComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
		Scope      *Scope
	}
	// A SetComp is {elt for …}.
	SetComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
		Scope      *Scope
	}
	// A DictComp is {key: value for …}.
	DictComp struct {
		Span
		Key, Value Expr
		Generators []*Comprehension
		Scope      *Scope
	}
	// A GeneratorExp is (elt for …).
	GeneratorExp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
		Scope      *Scope
	}
	// A Yield is yield value; Value may be nil.
	Yield struct {
		Span
		Value Expr
	}
	// A YieldFrom is yield from value.
	YieldFrom struct {
		Span
		Value Expr
	}
	// A Compare is left op comparator op comparator …
	Compare struct {
		Span
		Left        Expr
		Ops         []CompareOp
		Comparators []Expr
	}
	// A Call is func(args, keywords). The order of evaluation is that of the source: a keyword's span tells.
	Call struct {
		Span
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}
	// A FormattedValue is a replacement field of an f-string.
	FormattedValue struct {
		Span
		Value      Expr
		Conversion byte       // 's', 'r', 'a' or 0
		FormatSpec *JoinedStr // nil when there is none
	}
	// A JoinedStr is an f-string, or a format spec: constants and fields to be joined.
	JoinedStr struct {
		Span
		Values []Expr
	}
	// A Constant is a literal.
	Constant struct {
		Span
		Kind ConstantKind
		Int  *big.Int // of ConstInt when it does not fit Small
		// Small is the value of a ConstInt whose Int is nil.
		Small   int64
		Float   float64
		Text    string // of ConstStr and ConstBytes. A str holds UTF-8; a lone surrogate stands as its three bytes (WTF-8).
		Unicode bool   // the literal has the prefix u
	}
	// An Attribute is value.attr.
	Attribute struct {
		Span
		Value   Expr
		Attr    string
		Context Context
	}
	// A Subscript is value[index].
	Subscript struct {
		Span
		Value   Expr
		Index   Expr // a *Slice, a *Tuple which may hold slices, or any other expression
		Context Context
	}
	// A Starred is *value.
	Starred struct {
		Span
		Value   Expr
		Context Context
	}
	// A Name is an identifier, in normal form NFKC.
	Name struct {
		Span
		ID      string
		Context Context
		Ref     Ref // where the value is; set by the resolver
	}
	// A List is [x, y].
	List struct {
		Span
		Elts    []Expr
		Context Context
	}
	// A Tuple is x, y, with or without parentheses.
	Tuple struct {
		Span
		Elts    []Expr
		Context Context
	}
	// A Slice is lower:upper:step within a subscript; any may be nil.
	Slice struct {
		Span
		Lower, Upper, Step Expr
	}
)

// A Comprehension is one for … in … if … of a comprehension.
type Comprehension struct {
	Target Expr
	Iter   Expr
	Ifs    []Expr
}

// A Keyword is name=value in a call or class, or **value when Arg is empty.
type Keyword struct {
	Span
	Arg   string
	Value Expr
}

// Arguments are the parameters of a function or lambda.
type Arguments struct {
	PosOnly    []*Arg
	Args       []*Arg
	VarArg     *Arg // *args, or nil
	KwOnly     []*Arg
	KwDefaults []Expr // as long as KwOnly; nil where there is no default
	KwArg      *Arg   // **kwargs, or nil
	Defaults   []Expr // of the last of PosOnly and Args
}

// An Arg is one parameter.
type Arg struct {
	Span
	Name       string
	Annotation Expr
	Ref        Ref
}

// A CompareOp is a comparison's operator.
type CompareOp uint8

// The comparisons.
const (
	Eq CompareOp = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

// A ConstantKind is the type of a [Constant].
type ConstantKind uint8

// The kinds of constants.
const (
	ConstNone ConstantKind = iota
	ConstTrue
	ConstFalse
	ConstEllipsis
	ConstInt
	ConstFloat
	ConstStr
	ConstBytes
)

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*ListComp) expr()       {}
func (*SetComp) expr()        {}
func (*DictComp) expr()       {}
func (*GeneratorExp) expr()   {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*FormattedValue) expr() {}
func (*JoinedStr) expr()      {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}
