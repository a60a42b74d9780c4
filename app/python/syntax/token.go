package syntax

// This file defines the tokens of Python 3.14.

// A Token is one word of the source: a kind and the stretch it stands on. Its text is a slice of the source.
type Token struct {
	Kind  TokenKind
	level uint8 // open brackets after it
	Span
}

// A TokenKind says what a [Token] is. Keywords and operators have a kind each; soft keywords (match, case, type, _)
// are plain names, as in CPython.
type TokenKind uint8

// The kinds of tokens, with CPython's names.
const (
	EndMarker     TokenKind = iota
	errorToken              // the lexer stopped here: lexer.err says why
	Newline                 // end of a logical line
	Indent                  // a block opens
	Dedent                  // a block closes
	NameToken               // identifier
	NumberToken             // int or float literal
	StringToken             // str or bytes literal with prefix and quotes
	FStringStart            // f" with its prefix
	FStringMiddle           // literal text of an f-string, escapes and doubled braces as written
	FStringEnd              // closing quotes of an f-string

	firstOperator
	LParen
	RParen
	LSquare
	RSquare
	LBrace
	RBrace
	Comma
	Colon
	Semi
	Dot
	Ellipsis
	Exclamation
	Arrow
	ColonEqual
	Equal
	PlusEqual
	MinusEqual
	StarEqual
	SlashEqual
	DoubleSlashEqual
	PercentEqual
	AtEqual
	AmperEqual
	VBarEqual
	CircumflexEqual
	LeftShiftEqual
	RightShiftEqual
	DoubleStarEqual
	EqEqual
	NotEqual
	Less
	LessEqual
	Greater
	GreaterEqual
	VBar
	Circumflex
	Amper
	LeftShift
	RightShift
	Plus
	Minus
	Star
	At
	Slash
	DoubleSlash
	Percent
	DoubleStar
	Tilde

	firstKeyword
	KwFalse
	KwNone
	KwTrue
	KwAnd
	KwAs
	KwAssert
	KwAsync
	KwAwait
	KwBreak
	KwClass
	KwContinue
	KwDef
	KwDel
	KwElif
	KwElse
	KwExcept
	KwFinally
	KwFor
	KwFrom
	KwGlobal
	KwIf
	KwImport
	KwIn
	KwIs
	KwLambda
	KwNonlocal
	KwNot
	KwOr
	KwPass
	KwRaise
	KwReturn
	KwTry
	KwWhile
	KwWith
	KwYield
	lastKind
)

var tokenNames = [lastKind]string{
	EndMarker: "ENDMARKER", errorToken: "ERRORTOKEN", Newline: "NEWLINE", Indent: "INDENT", Dedent: "DEDENT", NameToken: "NAME",
	NumberToken: "NUMBER", StringToken: "STRING", FStringStart: "FSTRING_START", FStringMiddle: "FSTRING_MIDDLE", FStringEnd: "FSTRING_END",
	LParen: "(", RParen: ")", LSquare: "[", RSquare: "]", LBrace: "{", RBrace: "}", Comma: ",", Colon: ":", Semi: ";", Dot: ".",
	Ellipsis: "...", Exclamation: "!", Arrow: "->", ColonEqual: ":=", Equal: "=", PlusEqual: "+=", MinusEqual: "-=", StarEqual: "*=",
	SlashEqual: "/=", DoubleSlashEqual: "//=", PercentEqual: "%=", AtEqual: "@=", AmperEqual: "&=", VBarEqual: "|=",
	CircumflexEqual: "^=", LeftShiftEqual: "<<=", RightShiftEqual: ">>=", DoubleStarEqual: "**=", EqEqual: "==", NotEqual: "!=",
	Less: "<", LessEqual: "<=", Greater: ">", GreaterEqual: ">=", VBar: "|", Circumflex: "^", Amper: "&", LeftShift: "<<",
	RightShift: ">>", Plus: "+", Minus: "-", Star: "*", At: "@", Slash: "/", DoubleSlash: "//", Percent: "%", DoubleStar: "**", Tilde: "~",
	KwFalse: "False", KwNone: "None", KwTrue: "True", KwAnd: "and", KwAs: "as", KwAssert: "assert", KwAsync: "async", KwAwait: "await",
	KwBreak: "break", KwClass: "class", KwContinue: "continue", KwDef: "def", KwDel: "del", KwElif: "elif", KwElse: "else",
	KwExcept: "except", KwFinally: "finally", KwFor: "for", KwFrom: "from", KwGlobal: "global", KwIf: "if", KwImport: "import",
	KwIn: "in", KwIs: "is", KwLambda: "lambda", KwNonlocal: "nonlocal", KwNot: "not", KwOr: "or", KwPass: "pass", KwRaise: "raise",
	KwReturn: "return", KwTry: "try", KwWhile: "while", KwWith: "with", KwYield: "yield",
}

// String returns the operator or keyword as written, or CPython's name of the kind.
func (k TokenKind) String() string { return tokenNames[k] }

// IsKeyword reports whether tokens of this kind are reserved words.
func (k TokenKind) IsKeyword() bool { return k > firstKeyword && k < lastKind }

var keywords = func() map[string]TokenKind {
	m := make(map[string]TokenKind, lastKind-firstKeyword)
	for k := firstKeyword + 1; k < lastKind; k++ {
		m[tokenNames[k]] = k
	}
	return m
}()

// operatorAt returns the longest operator at the start of s, and its length; 0 when there is none.
func operatorAt(s string) (TokenKind, int) {
	c, c2, c3 := s[0], byte(0), byte(0)
	if len(s) > 1 {
		c2 = s[1]
	}
	if len(s) > 2 {
		c3 = s[2]
	}
	assign := c2 == '='
	pick := func(one, withEqual TokenKind) (TokenKind, int) {
		if assign {
			return withEqual, 2
		}
		return one, 1
	}
	double := func(two, withEqual TokenKind) (TokenKind, int) {
		if c3 == '=' {
			return withEqual, 3
		}
		return two, 2
	}
	switch c {
	case '(':
		return LParen, 1
	case ')':
		return RParen, 1
	case '[':
		return LSquare, 1
	case ']':
		return RSquare, 1
	case '{':
		return LBrace, 1
	case '}':
		return RBrace, 1
	case ',':
		return Comma, 1
	case ';':
		return Semi, 1
	case '~':
		return Tilde, 1
	case ':':
		return pick(Colon, ColonEqual)
	case '.':
		if c2 == '.' && c3 == '.' {
			return Ellipsis, 3
		}
		return Dot, 1
	case '!':
		return pick(Exclamation, NotEqual)
	case '=':
		return pick(Equal, EqEqual)
	case '+':
		return pick(Plus, PlusEqual)
	case '-':
		if c2 == '>' {
			return Arrow, 2
		}
		return pick(Minus, MinusEqual)
	case '*':
		if c2 == '*' {
			return double(DoubleStar, DoubleStarEqual)
		}
		return pick(Star, StarEqual)
	case '/':
		if c2 == '/' {
			return double(DoubleSlash, DoubleSlashEqual)
		}
		return pick(Slash, SlashEqual)
	case '%':
		return pick(Percent, PercentEqual)
	case '@':
		return pick(At, AtEqual)
	case '&':
		return pick(Amper, AmperEqual)
	case '|':
		return pick(VBar, VBarEqual)
	case '^':
		return pick(Circumflex, CircumflexEqual)
	case '<':
		if c2 == '<' {
			return double(LeftShift, LeftShiftEqual)
		}
		if c2 == '>' {
			return NotEqual, 2 // <>: the parser refuses it, as CPython's does
		}
		return pick(Less, LessEqual)
	case '>':
		if c2 == '>' {
			return double(RightShift, RightShiftEqual)
		}
		return pick(Greater, GreaterEqual)
	}
	return 0, 0
}
