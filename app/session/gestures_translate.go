package session

// This file defines how one line of Python that works on views reads in Go, with
// the packages under view, and in JavaScript, with globalThis.memview.

import (
	"strconv"
	"strings"

	"memview/app/python/syntax"
)

// Translation is a line of Python in the other languages; each is "" where
// nothing there is like it.
type Translation struct{ Go, JavaScript string }

// Translate returns what a line of Python is in Go and in JavaScript. It knows
// what gestures write: views made of views, elements, bytes and slices
// assigned, release, copies, struct.pack_into and what resizes a bytearray.
//
// The JavaScript can be run in the page's console, while its views live.
func (s *Session) Translate(python string) Translation {
	f, err := syntax.ParseOnly("", python, syntax.FileMode)
	if err != nil || len(f.Body) == 0 {
		return Translation{}
	}
	t := translator{reader{f.Source}, s}
	// An import before it is Python's alone.
	switch stmt := f.Body[len(f.Body)-1].(type) {
	case *syntax.Assign:
		if len(stmt.Targets) != 1 {
			return Translation{}
		}
		switch target := stmt.Targets[0].(type) {
		case *syntax.Name:
			return t.bind(target.ID, stmt.Value)
		case *syntax.Subscript:
			return t.store(target, stmt.Value, "")
		}
	case *syntax.AugAssign:
		if target, ok := stmt.Target.(*syntax.Subscript); ok {
			return t.store(target, stmt.Value, strings.TrimSuffix(t.operator(stmt), "="))
		}
	case *syntax.ExprStmt:
		if call, ok := stmt.Value.(*syntax.Call); ok {
			return t.call(call)
		}
	}
	return Translation{}
}

type translator struct {
	reader
	s *Session
}

// operator returns the operator of an augmented assignment, with its '='.
func (t translator) operator(stmt *syntax.AugAssign) string {
	between := t.source[stmt.Target.Place().End.Offset:stmt.Value.Place().Start.Offset]
	return strings.TrimSpace(between)
}

// bind translates name = value.
func (t translator) bind(name string, value syntax.Expr) Translation {
	if call, ok := value.(*syntax.Call); ok && len(call.Keywords) == 0 {
		switch f := call.Func.(type) {
		case *syntax.Name:
			if len(call.Args) != 1 {
				return Translation{}
			}
			arg, isName := call.Args[0].(*syntax.Name)
			switch {
			case !isName:
			case f.ID == "memoryview":
				return Translation{Go: name + ", err := view.New(" + arg.ID + ")", JavaScript: t.typedArray(name)}
			case f.ID == "bytes" || f.ID == "bytearray":
				return t.copied(name, arg.ID)
			}
			return Translation{}
		case *syntax.Attribute:
			if of, isName := f.Value.(*syntax.Name); isName && f.Attr == "tobytes" && len(call.Args) == 0 {
				return t.copied(name, of.ID)
			}
		}
	}
	root, g, ok := t.chain(value)
	if !ok || len(g) == 0 || t.s.LaneNamed(root) == nil {
		return Translation{}
	}
	return Translation{Go: g.Go(name, root), JavaScript: t.derived(name, root, g)}
}

// copied translates name = bytes(of).
func (t translator) copied(name, of string) Translation {
	if l := t.s.LaneNamed(of); l != nil {
		return Translation{Go: name + ", err := " + of + ".ToBytes()", JavaScript: "const " + name + " = " + l.handle() + ".copy()"}
	}
	if l := t.s.byteLane(of); l != nil {
		return Translation{Go: name + " := bytes.Clone(" + of + ".Bytes())", JavaScript: "const " + name + " = " + l.handle() + ".copy()"}
	}
	return Translation{}
}

// typedArray returns the line that names the array of a view that is there.
func (t translator) typedArray(name string) string {
	l := t.s.LaneNamed(name)
	if l == nil || l.Publication().TypedArray == "" {
		return ""
	}
	return "const " + name + " = " + l.handle() + ".array"
}

// derived returns what a gesture is for typed arrays: casts are arrays over the
// same ArrayBuffer, slices without step are subarrays.
func (t translator) derived(name, parent string, g Gesture) string {
	l := t.s.LaneNamed(parent)
	if l == nil || l.Publication().TypedArray == "" || l.Released() {
		return ""
	}
	array := l.handle() + ".array"
	var lines []string
	for i, d := range g {
		to, note := name, ""
		if i < len(g)-1 {
			to = "a" + strconv.Itoa(i+1)
		}
		var made string
		switch d.kind {
		case derivedByToReadOnly:
			made, note = array, " // no typed array is read-only"
		case derivedBySlice:
			start, stop, step, n, err := d.slice.Indices(t.s.countBefore(l, g[:i]))
			if err != nil {
				return ""
			}
			if step != 1 {
				return "// a typed array has no step: once the view is made, " + "memview.view('" + name + "').at(i) and .set(x, i)"
			}
			made = array + ".subarray(" + strconv.Itoa(start) + ", " + strconv.Itoa(max(start, min(stop, start+n))) + ")"
		case derivedByCast:
			code, ok := l.View.Profile().Lookup(d.format)
			if !ok {
				return ""
			}
			if strings.Contains(array, ".") { // named once, for it is used three times
				lines = append(lines, "const a = "+array)
				array = "a"
			}
			length := array + ".byteLength"
			if code.Size() > 1 {
				length += " / " + strconv.Itoa(code.Size())
			}
			made = "new " + code.TypedArray + "(" + array + ".buffer, " + array + ".byteOffset, " + length + ")"
			if len(d.shape) > 1 {
				note = " // [" + joinInts(d.shape) + "]: JavaScript counts the index by hand"
			}
		}
		lines = append(lines, "const "+to+" = "+made+note)
		array = to
	}
	return strings.Join(lines, "\n")
}

// countBefore returns the length of the first dimension after the steps.
func (s *Session) countBefore(l *Lane, g Gesture) int {
	v := l.View
	if len(g) > 0 {
		made, err := g.apply(v)
		if err != nil {
			return 0
		}
		defer made.Release()
		v = made
	}
	if shape := v.Shape(); len(shape) > 0 {
		return shape[0]
	}
	return 0
}

// store translates target[index] op= value; op is "" for a plain assignment.
func (t translator) store(target *syntax.Subscript, value syntax.Expr, op string) Translation {
	name, ok := target.Value.(*syntax.Name)
	if !ok {
		return Translation{}
	}
	literal := t.text(value)
	if l := t.s.LaneNamed(name.ID); l != nil {
		if slice, isSlice := target.Index.(*syntax.Slice); isSlice {
			if op != "" {
				return Translation{}
			}
			return t.storeSlice(l, slice, value)
		}
		indices, ok := t.ints(target.Index)
		if !ok || op != "" {
			return Translation{}
		}
		return Translation{Go: goStore(l.Name, indices, literal), JavaScript: jsStore(l, indices, literal)}
	}
	memory, known := t.s.ownerBytes(name.ID)
	index, ok := t.int(target.Index)
	if !known || !ok {
		return Translation{}
	}
	if index < 0 {
		index += len(memory)
	}
	l := t.s.byteLane(name.ID)
	at := strconv.Itoa(index)
	var out Translation
	if op == "" {
		out.Go = "err := " + name.ID + ".SetAt(" + at + ", " + literal + ")"
	} else {
		out.Go = name.ID + ".Bytes()[" + at + "] " + op + "= " + literal
	}
	if l != nil {
		out.JavaScript = l.handle() + ".array[" + at + "] " + op + "= " + literal
	}
	return out
}

func (t translator) storeSlice(l *Lane, slice *syntax.Slice, value syntax.Expr) Translation {
	bounds, ok := t.slice(slice)
	c, isBytes := value.(*syntax.Constant)
	if !ok || !isBytes || c.Kind != syntax.ConstBytes {
		return Translation{}
	}
	out := Translation{Go: "err := " + l.Name + ".SetSlice(" + goSlice(bounds) + ", buffer.NewBytes([]byte(" + strconv.Quote(c.Text) + ")))"}
	start, _, step, _, err := bounds.Indices(t.s.countBefore(l, nil))
	if err == nil && step == 1 && l.Publication().TypedArray == "Uint8Array" {
		numbers := make([]int, len(c.Text))
		for i := range numbers {
			numbers[i] = int(c.Text[i])
		}
		out.JavaScript = l.handle() + ".array.set([" + joinInts(numbers) + "], " + strconv.Itoa(start) + ")"
	}
	return out
}

// goStore returns name[indices] = literal in Go.
func goStore(name string, indices []int, literal string) string {
	value, ok := goValue(literal)
	if !ok {
		return ""
	}
	if len(indices) == 1 {
		return "err := " + name + ".SetAt(" + strconv.Itoa(indices[0]) + ", " + value + ")"
	}
	return "err := " + name + ".SetItem(" + value + ", " + joinInts(indices) + ")"
}

// goValue returns a Python literal as a format.Value.
func goValue(literal string) (string, bool) {
	v, err := ParseLiteral(literal)
	if err != nil {
		return "", false
	}
	if b, ok := v.Bool(); ok {
		return "format.Bool(" + strconv.FormatBool(b) + ")", true
	}
	if _, ok := v.Int64(); ok {
		return "format.Int(" + literal + ")", true
	}
	if _, ok := v.Uint64(); ok {
		return "format.Uint(" + literal + ")", true
	}
	if b, ok := v.Bytes(); ok {
		return "format.Bytes([]byte(" + strconv.Quote(string(b)) + "))", true
	}
	if f, ok := v.Float64(); ok && !v.IsInt() {
		switch text := v.String(); text {
		case "inf":
			return "format.Float(math.Inf(1))", true
		case "-inf":
			return "format.Float(math.Inf(-1))", true
		case "nan":
			return "format.NaN()", true
		}
		return "format.Float(" + strconv.FormatFloat(f, 'g', -1, 64) + ")", true
	}
	return "", false
}

// jsStore returns l[indices] = literal in JavaScript: through the typed array
// where there is one, else through the handle.
func jsStore(l *Lane, indices []int, literal string) string {
	value, ok := jsValue(l, literal)
	if !ok || l.Released() {
		return ""
	}
	g := l.geometry()
	if l.Publication().TypedArray != "" && len(indices) == 1 {
		if at := wrapIndex(indices[0], g.count); at >= 0 {
			return l.handle() + ".array[" + strconv.Itoa(at) + "] = " + value
		}
		return ""
	}
	if b, ok := quotedByte(literal); ok { // set speaks of a character where the array speaks of a number
		value = b
	}
	return l.handle() + ".set(" + value + ", " + joinInts(indices) + ")"
}

// jsValue returns a Python literal as an element of l's typed array.
func jsValue(l *Lane, literal string) (string, bool) {
	v, err := ParseLiteral(literal)
	if err != nil {
		return "", false
	}
	if b, ok := v.Bool(); ok {
		return map[bool]string{false: "0", true: "1"}[b], true
	}
	if b, ok := v.Bytes(); ok {
		if len(b) != 1 {
			return "", false
		}
		return "0x" + hex2(b[0]), true
	}
	switch {
	case v.IsInt():
		text := strings.TrimPrefix(literal, "+")
		if strings.HasPrefix(l.elementArray(), "Big") {
			text += "n"
		}
		return text, true
	case strings.Contains(v.String(), "inf"):
		return strings.Replace(v.String(), "inf", "Infinity", 1), true
	case v.String() == "nan":
		return "NaN", true
	}
	if _, ok := v.Float64(); ok {
		return v.String(), true
	}
	return "", false
}

// quotedByte returns the bytes literal of one byte as JavaScript's text.
func quotedByte(literal string) (string, bool) {
	v, err := ParseLiteral(literal)
	b, ok := v.Bytes()
	if err != nil || !ok || len(b) != 1 {
		return "", false
	}
	return `"\x` + hex2(b[0]) + `"`, true
}

// call translates an expression that stands alone.
func (t translator) call(e *syntax.Call) Translation {
	method, ok := e.Func.(*syntax.Attribute)
	if !ok || len(e.Keywords) > 0 {
		return Translation{}
	}
	of, ok := method.Value.(*syntax.Name)
	if !ok {
		return Translation{}
	}
	if of.ID == "struct" && method.Attr == "pack_into" && len(e.Args) == 4 {
		return t.packInto(e)
	}
	if l := t.s.LaneNamed(of.ID); l != nil {
		if method.Attr != "release" || len(e.Args) != 0 {
			return Translation{}
		}
		return Translation{Go: "err := " + l.Name + ".Release()", JavaScript: l.handle() + ".release()"}
	}
	if _, ok := t.s.ownerBytes(of.ID); ok && method.Attr == "append" && len(e.Args) == 1 {
		return Translation{Go: "err := " + of.ID + ".Append(" + t.text(e.Args[0]) + ")"}
	}
	return Translation{}
}

// packInto translates struct.pack_into(format, owner, offset, value): in
// JavaScript a DataView, which has either byte order.
func (t translator) packInto(e *syntax.Call) Translation {
	name, isText := e.Args[0].(*syntax.Constant)
	of, isName := e.Args[1].(*syntax.Name)
	offset, isInt := t.int(e.Args[2])
	literal := t.text(e.Args[3])
	value, known := goValue(literal)
	if !isText || name.Kind != syntax.ConstStr || !isName || !isInt || !known {
		return Translation{}
	}
	out := Translation{Go: "s, err := format.Compile(" + strconv.Quote(name.Text) + ")\nerr = s.PackInto(" + of.ID + ".Bytes(), " + strconv.Itoa(offset) + ", " + value + ")"}
	st, err := t.s.profile().Compile(name.Text)
	l := t.s.byteLane(of.ID)
	if err != nil || l == nil {
		return out
	}
	code, big, single := st.Single()
	if !single || code.TypedArray == "" {
		return out
	}
	number, ok := jsNumber(code.TypedArray, literal)
	if !ok {
		return out
	}
	kind := strings.TrimSuffix(code.TypedArray, "Array") // DataView's methods are named after the arrays
	args := strconv.Itoa(offset) + ", " + number
	if code.Size() > 1 && !big {
		args += ", true"
	}
	out.JavaScript = "const a = " + l.handle() + ".array\nnew DataView(a.buffer, a.byteOffset).set" + kind + "(" + args + ")"
	return out
}

// jsNumber returns a Python literal as DataView's set methods take it.
func jsNumber(array, literal string) (string, bool) {
	probe := &Lane{shared: Publication{TypedArray: array}}
	return jsValue(probe, literal)
}

// handle returns the expression of the lane's handle in JavaScript.
func (l *Lane) handle() string { return "memview.view('" + l.Name + "')" }

// elementArray returns the typed array that has the lane's elements, whether
// or not its layout allows one.
func (l *Lane) elementArray() string {
	if l.shared.TypedArray != "" || l.View == nil {
		return l.shared.TypedArray
	}
	if code, err := l.View.Code(); err == nil {
		return code.TypedArray
	}
	return ""
}

// ownerBytes returns the bytes of the owner of that name.
func (s *Session) ownerBytes(name string) ([]byte, bool) {
	if o := s.ownerNamed(name); o != nil && name != "" {
		return o.memory, true
	}
	return nil, false
}

// byteLane returns a live view whose typed array is the whole of the owner of
// that name, byte by byte: JavaScript's door to the owner itself. It is nil
// where there is none.
func (s *Session) byteLane(owner string) *Lane {
	for _, l := range s.AllLanes() {
		if l.owner != nil && l.owner.Name == owner && !l.Released() && l.shared.TypedArray == "Uint8Array" &&
			l.View.Offset() == 0 && l.View.NBytes() == len(l.owner.memory) {
			return l
		}
	}
	return nil
}
