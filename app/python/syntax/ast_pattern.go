package syntax

// This file defines match cases and their patterns.

// A MatchCase is case pattern if guard: body; Guard may be nil.
type MatchCase struct {
	Pattern Pattern
	Guard   Expr
	Body    []Stmt
}

type (
	// A MatchValue compares with == : a number, a string, or a dotted name.
	MatchValue struct {
		Span
		Value Expr
	}
	// A MatchSingleton compares with is: None, True or False.
	MatchSingleton struct {
		Span
		Value ConstantKind
	}
	// A MatchSequence is [a, *b] or (a, b) or a, b.
	MatchSequence struct {
		Span
		Patterns []Pattern
	}
	// A MatchMapping is {key: pattern, **rest}; Rest may be empty.
	MatchMapping struct {
		Span
		Keys     []Expr
		Patterns []Pattern
		Rest     string
		Ref      Ref // of Rest
	}
	// A MatchClass is Cls(patterns, attr=pattern).
	MatchClass struct {
		Span
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}
	// A MatchStar is *name within a sequence; Name is empty for *_.
	MatchStar struct {
		Span
		Name string
		Ref  Ref
	}
	// A MatchAs is pattern as name, a bare name (Pattern nil), or _ (both empty).
	MatchAs struct {
		Span
		Pattern Pattern
		Name    string
		Ref     Ref
	}
	// A MatchOr is a | b.
	MatchOr struct {
		Span
		Patterns []Pattern
	}
)

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
