package python

// This file says what may help when a program ended early.

import (
	"slices"
	"strings"
)

// noticeHints are for what is not supported here, by its text.
var noticeHints = map[string]string{
	"open() is not supported here":            "There are no files here. io.BytesIO(b\"...\") is a file in memory.",
	"input() is not supported here":           "Assign the text to a name instead.",
	"sys.getrefcount() is not supported here": "Objects have no reference counts here, but live as long as they do in CPython.",
}

// hint is for an exception that was not caught.
func hint(e *excObj) string {
	if !e.t.isSubclass(excTypes["ModuleNotFoundError"]) {
		return ""
	}
	return "The modules here are " + strings.Join(importable(), ", ") + "."
}

// importable are those of the modules that programs can import, in order.
func importable() []string {
	var names []string
	for name := range builtinModules {
		names = append(names, name)
	}
	for name := range library {
		names = append(names, name)
	}
	names = slices.DeleteFunc(names, func(s string) bool { return s[0] == '_' })
	slices.Sort(names)
	return slices.Compact(names)
}
