package python

// This file finds what a traceback adds to a message: "Did you mean". Source: traceback.py, _compute_suggestion_error.

import (
	"slices"
	"strings"

	"memview/app/python/syntax"
	"memview/app/python/text"
)

// builtinNames are the names of CPython's builtins in their order, those that are not supported here among them.
const builtinNames = "__name__ __doc__ __package__ __loader__ __spec__ __build_class__ __import__ abs all any ascii bin breakpoint callable " +
	"chr compile delattr dir divmod eval exec format getattr globals hasattr hash hex id input isinstance issubclass iter " +
	"aiter len locals max min next anext oct ord pow print repr round setattr sorted sum vars None Ellipsis NotImplemented " +
	"False True bool memoryview bytearray bytes classmethod complex dict enumerate filter float frozenset property int list " +
	"map object range reversed set slice staticmethod str super tuple type zip __debug__ BaseException BaseExceptionGroup " +
	"Exception GeneratorExit KeyboardInterrupt SystemExit ArithmeticError AssertionError AttributeError BufferError EOFError " +
	"ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration " +
	"SyntaxError SystemError TypeError ValueError Warning FloatingPointError OverflowError ZeroDivisionError BytesWarning " +
	"DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning " +
	"SyntaxWarning UnicodeWarning UserWarning BlockingIOError ChildProcessError ConnectionError FileExistsError " +
	"FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError " +
	"IndentationError _IncompleteInputError IndexError KeyError ModuleNotFoundError NotImplementedError " +
	"PythonFinalizationError RecursionError UnboundLocalError UnicodeError BrokenPipeError ConnectionAbortedError " +
	"ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError " +
	"ExceptionGroup EnvironmentError IOError open quit exit copyright credits license help"

// moduleNames are the modules of CPython's library: sys.stdlib_module_names.
const moduleNames = "abc annotationlib antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile " +
	"calendar cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib " +
	"contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings " +
	"ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt " +
	"getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress " +
	"itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt " +
	"multiprocessing netrc nt ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil " +
	"platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue " +
	"quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal " +
	"site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep " +
	"struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time timeit " +
	"tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest " +
	"urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib " +
	"zoneinfo"

func hasWord(words, w string) bool {
	return strings.Contains(" "+words+" ", " "+w+" ")
}

func didYouMean(wrong string, names []string) string {
	if s, ok := text.Suggest(wrong, names); ok {
		return ". Did you mean: '" + s + "'?"
	}
	return ""
}

// suggest returns the name that is nearest to a wrong one, "" if none is near.
func suggest(wrong string, names []string) string {
	s, ok := text.Suggest(wrong, names)
	if !ok {
		return ""
	}
	return s
}

// locals returns the names of a frame that are bound, in the order of frame.f_locals, and what they are bound to.
func (f *frame) locals() (names []string, values []Value) {
	add := func(name string, v Value) {
		if c, ok := v.o.(*cell); ok {
			v = c.v
		}
		if v.bound() {
			names, values = append(names, name), append(values, v)
		}
	}
	if f.ns != nil {
		for i, n := range f.ns.names {
			add(n, f.ns.vals[i])
		}
	}
	if f.code.scope.Kind == syntax.FunctionScope {
		for i, n := range f.code.scope.Locals {
			if i < len(f.slots) {
				add(n, f.slots[i])
			}
		}
		for i, n := range f.code.scope.Free {
			if i < len(f.cells) {
				add(n, ref(f.cells[i]))
			}
		}
	}
	return names, values
}

// nameHint is what a traceback adds to a NameError.
func nameHint(f *frame, name string) string {
	names, values := f.locals()
	if i := slices.Index(names, "self"); i >= 0 {
		if _, err := f.vm.getAttr(values[i], name); err == nil {
			return ". Did you mean: 'self." + name + "'?"
		}
	}
	for _, g := range f.mod.order {
		if g.v.bound() {
			names = append(names, g.name)
		}
	}
	hint := didYouMean(name, append(names, strings.Fields(builtinNames)...))
	switch {
	case !hasWord(moduleNames, name):
		return hint
	case hint == "":
		return ". Did you forget to import '" + name + "'?"
	}
	return hint + " Or did you forget to import '" + name + "'?"
}

// attributeHint is what a traceback adds to an AttributeError that was raised in f: among dir(v), without names that begin
// with an underscore unless the wrong one does, or v is self.
func attributeHint(f *frame, v Value, name string) string {
	names := attributeNames(v)
	hidden := !strings.HasPrefix(name, "_")
	if f != nil && hidden {
		locals, values := f.locals()
		if i := slices.Index(locals, "self"); i >= 0 && same(values[i], v) {
			hidden = false
		}
	}
	if hidden {
		names = slices.DeleteFunc(names, func(n string) bool { return strings.HasPrefix(n, "_") })
	}
	return didYouMean(name, names)
}

// attributeNames returns the names that dir(v) has, sorted.
func attributeNames(v Value) []string {
	var names []string
	t := classOf(v)
	switch o := v.o.(type) {
	case *Type:
		t = o
	case *module:
		for _, g := range o.order {
			if g.v.bound() {
				names = append(names, g.name)
			}
		}
		t = nil
	}
	if ns := attrsOf(v); ns != nil {
		names = append(names, ns.names...)
	}
	if t != nil {
		for _, c := range t.mro {
			names = append(names, c.ns.names...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
