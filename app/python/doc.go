// Package python runs a documented subset of Python 3.14, made for what memoryview tutorials show, and knows every byte a
// program reads or writes. The package syntax parses and resolves, the package text formats; the views are those of
// memview/view.
//
// # How programs run
//
// The tree is compiled to closures over a frame (compile*.go): an evalFn gives a value, an execFn says how a statement
// ended. Locals are slots of the frame, variables of modules are referred to directly (gvar), captured variables are
// cells. A Value is three words: ints of 64 bits, floats, bools and None need no allocation; math/big comes in on
// overflow only.
//
// Closures were preferred to a compact code: they are as fast here as a switch over instructions, need no encoder, and
// what fails tells at which node of the tree, so that tracebacks cost nothing until one is printed.
//
// Most of what a loop costs is calls of closures and what the collector does. So operands that are at hand, which locals,
// constants and variables of modules are, are taken without a call (term); the frame of a function that has ended serves the
// next call (VM.retire), unless a traceback keeps it; places that get and set attributes remember what the class says
// (attrSite); v[a:b] and v[i, j] of views make neither slice nor tuple. `make bench-python` compares with CPython and Pyodide.
//
// Size matters as much as speed: all of this is downloaded. Small functions with many callers and no part in loops are
// marked go:noinline, which is worth 50 KB of the compressed client; `make size-by-package` has the figures.
//
// # Exceptions
//
// What is raised is returned: an error that is an *excObj, an exception of the packages under view that raised turns into
// one, or a Notice, which programs cannot catch. Each frame adds itself, by frame.at, with the node that failed. A
// traceback keeps its frames, and so the views in them, as in CPython. Panics become SystemError at each try and with,
// at each statement of a watched program, and at the end of a program.
//
// # What is alive
//
// CPython counts references, so a view ends with its last name. Here all that is reachable is marked (live.go): when a
// resize is refused because of views, at the end of each statement of a watched program, and when there are many views.
// For that everything a frame is working with must be seen: function and arguments of a call are on frame.stack, the left
// operand too while code of the right one may run, and what Go code holds while it calls back is in VM.temps (VM.hold).
// What only a cycle of references keeps is kept, as in CPython until a collector runs (cycles.go). Suspended generators
// with finally or with, and objects with __del__ or __release_buffer__, are looked for after each statement and call while
// there are any, and end as soon as nothing reaches them (finalize.go); Session.Finish ends those that are left.
//
// # Budgets
//
// A step is a turn of a loop, a call, or what takes about as long; iterators written in Go count too (VM.turn). After at
// most 4096 steps, fewer when they take long, VM.poll looks at time, steps and the flag of Stop and calls Options.Yield:
// every few milliseconds. Work on large ints that cannot be interrupted is weighed first (VM.hard). Memory is charged
// before it is allocated (VM.charge); when all that was ever charged passes the budget, Go's heap tells what is there.
//
// # The live link
//
// Programs of a session with Options.Event, and those that Begin returns, are compiled with a hook around each statement
// and each header (point.go); others have none. The hook lets the Execution, a coroutine, stop before the statement, and
// makes the Event afterwards (watch.go). What is written is kept in a journal for each statement and buffer, with the bytes
// before (journal.go): views tell of it before they write (view.Observer), and so must all else that writes: VM.writeBytes,
// writingItems, overwriting, splicing; VM.resizing alone compares what was and is. An object with memory is a holder. At
// the end of each statement what it left behind is swept, so views go when CPython would let them go. Behind the limit of
// events the hooks only count. Numbers, addresses, hashes and the clock (clock.go) are the same each time.
//
// # Modules
//
// array, binascii, collections.abc, gc, io, itertools, math, struct, sys and time are written in Go; collections, contextlib,
// functools, operator, timeit, typing and numpy in Python (lib), which takes less room: their functions have no frames in
// tracebacks, as functions written in C have none, and no events of their own. All other modules are not found; Result.Hint
// says which there are. numpy is a shim, and says so in __doc__ and __version__: elements come out as Python's int, float
// and bool; no indexing by arrays or masks, no structured or complex dtypes, no other byte order.
//
// # What is refused, and what differs
//
// Refused by syntax: what its Refused errors name. Here, by a Notice that says "not supported here": subclasses of built-in
// classes other than exceptions, complex numbers, open, input, compile, breakpoint, __import__, ExceptionGroup, help, aiter and
// anext; __annotations__, __code__, __globals__ and __kwdefaults__ of functions; __getattribute__ and
// __subclasses__ of classes; sys.getrefcount, setrecursionlimit, settrace and _getframe.
//
// Attributes that CPython has and that are missing here, AttributeError therefore: __doc__ of built-in classes and functions
// is None; __getnewargs__, __getstate__, __reduce__, __length_hint__, __getformat__ and __text_signature__; gi_frame and the like of
// generators; tofile and fromfile of array.array; quoted-printable and uuencode of binascii; readinto, newlines and encodings
// of io.StringIO; __loader__ and __spec__ of modules (dir names them).
//
// exec and eval work on the names of a dict, or of locals() as it is at the call. globals() is the module's dict, and is up
// to date whenever it is looked into by key or asked for anew. The __dict__ of a class is a copy.
package python
