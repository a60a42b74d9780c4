// Package syntax reads Python 3.14: source text to a tree, with every name told where its value is kept.
//
//	f, err := syntax.Parse("lesson.py", source, syntax.FileMode)
//
// The stages, each in files of its own: a lexer (lexer*.go) turns text into tokens; a recursive-descent parser (parse*.go)
// turns tokens into a tree (ast*.go); a resolver (resolve*.go, scope.go) finds out which scope each name belongs to; a last
// walk (check*.go) finds what only CPython's compiler refuses. [Parse] runs all of them, [ParseOnly] the first two.
//
// # The tree
//
// Nodes are named after Python's ast module, fields too: [FunctionDef], [BinOp], [Call]. Every node has a [Span]: line,
// column in code points and byte offset of its start and its end, which is what tracebacks need for their carets. Optional
// parts are nil. Differences from ast: ast.Expr is [ExprStmt]; constants have a kind and a field per Go type ([Constant]);
// operators are token kinds.
//
// # Names
//
// Every occurrence of a name (Name, Arg, FunctionDef, ClassDef, Alias, ExceptHandler, MatchAs, MatchStar, MatchMapping) has a
// [Ref]. The evaluator gives each call of a function a frame with len(Scope.Locals) slots, arguments in the first
// Scope.Params of them in the order of co_varnames, and len(Scope.Free) cells, which it takes when the function is made
// from the frame around, as Scope.FreeFrom says. Slots whose Scope.Cells is true hold a cell. Then
//
//	Local           frame.slots[Slot]          unbound: UnboundLocalError
//	Cell            frame.slots[Slot].cell     unbound: UnboundLocalError
//	Free            frame.free[Slot].cell      unbound: NameError, "cannot access free variable …"
//	GlobalExplicit  globals, then builtins
//	GlobalImplicit  globals, then builtins; also every name of the module itself, which stores into globals
//	Dynamic         in a class body: its namespace, then globals, then builtins; stores into the namespace
//	ClassFree       in a class body: its namespace, then frame.free[Slot].cell
//
// A comprehension or generator expression has a scope of its own, whose first iterable belongs to the scope around. A
// class with Scope.ClassCell keeps the class itself in the cell of slot 0, under the name __class__, for super().
// Annotations are parsed but not resolved: they are not evaluated. Private names (__x in a class) are mangled in the tree;
// for the names of functions, classes and imports call [Scope.Mangle] when storing into a namespace.
//
// # Errors
//
// A program that CPython 3.14 would not compile gives a [SyntaxError] with the class, text and place CPython gives, and
// Render prints it as CPython does. A program that is Python but beyond the subset gives a [Refused], which names the
// construct: async and await, except*, complex numbers, class keywords and metaclasses, type statements, type parameters,
// t-strings, names of characters it does not know; also brackets or blocks nested too deeply for a browser's stack. [IsIncomplete] tells an interactive prompt
// that more lines could complete the statement.
//
// No input makes the package panic, overflow the stack or hang. It keeps no state.
//
// # Known limits
//
// Identifiers are normalised (NFKC) for the compatibility characters people use, not for all of Unicode; \N{…} knows the
// characters of characters.go. Brackets nest to 100, not 200.
package syntax
