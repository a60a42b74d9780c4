package python

// This file prints the source lines of a frame in a traceback, and the markers below them: traceback.py,
// StackSummary.format_frame_summary.

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"memview/app/python/syntax"
	"memview/app/python/text"
)

// placeOf returns what CPython's compiler says is the place of a node's instruction.
func placeOf(n syntax.Node) syntax.Span {
	span := *n.Place()
	var attr *syntax.Attribute
	switch n := n.(type) {
	case *syntax.Attribute:
		attr = n
	case *syntax.Call:
		attr, _ = n.Func.(*syntax.Attribute)
		if attr == nil || !plainCall(n) {
			return span
		}
	}
	if attr == nil || attr.Place().End.Line == span.Start.Line {
		return span
	}
	// codegen.c, update_start_location_to_match_attr: an attribute on a line of its own is shown alone.
	span.Start = attr.Place().End
	span.Start.Col -= int32(utf8.RuneCountInString(attr.Attr))
	span.Start.Offset -= int32(len(attr.Attr))
	return span
}

// plainCall reports whether a call has no * and no **.
func plainCall(n *syntax.Call) bool {
	for _, a := range n.Args {
		if _, ok := a.(*syntax.Starred); ok {
			return false
		}
	}
	for _, k := range n.Keywords {
		if k.Arg == "" {
			return false
		}
	}
	return true
}

// excerpt writes the lines of a span of source, and markers unless the span is all there is.
func excerpt(b *strings.Builder, source string, span syntax.Span) {
	original := strings.Split(source, "\n")
	if int(span.Start.Line) > len(original) {
		return
	}
	original = original[span.Start.Line-1 : min(int(span.End.Line), len(original))]
	for i, l := range original {
		original[i] = strings.TrimRightFunc(l, unicode.IsSpace)
	}
	dedented := dedent(original)
	if strings.TrimSpace(strings.Join(dedented, "")) == "" {
		return
	}
	lines := make([][]rune, len(dedented))
	for i, l := range dedented {
		lines[i] = []rune(l)
	}
	last := len(lines) - 1
	cut := utf8.RuneCountInString(original[0]) - len(lines[0])
	start, end := max(0, int(span.Start.Col)-cut), max(0, int(span.End.Col)-cut)
	if start > len(lines[0]) || end > len(lines[last]) || last == 0 && end < start {
		return
	}
	segment := strings.Join(dedented, "\n")
	segment = string([]rune(segment)[start : utf8.RuneCountInString(segment)-(len(lines[last])-end)])
	a, anchored := anchorsOf(segment)
	show := showCarets(start, end, dedented, lines, anchored)
	significant := map[int]bool{0: true, last: true}
	if anchored {
		if a.leftLine == 0 {
			a.leftCol += start
		}
		if a.rightLine == 0 {
			a.rightCol += start
		}
		a.leftCol = text.Width(lines[a.leftLine][:a.leftCol])
		a.rightCol = text.Width(lines[a.rightLine][:a.rightCol])
		for d := -1; d <= 1; d++ {
			significant[a.leftLine+d], significant[a.rightLine+d] = true, true
		}
	}
	from, to := text.Width(lines[0][:start]), text.Width(lines[last][:end])
	var out []string
	put := func(n int) {
		out = append(out, string(lines[n]))
		if !show {
			return
		}
		width := to
		if n < last {
			width = text.Width(lines[n])
		}
		spaces := 0
		for spaces < len(lines[n]) && unicode.IsSpace(lines[n][spaces]) {
			spaces++
		}
		marks := make([]byte, width)
		for col := range marks {
			switch {
			case col < spaces || n == 0 && col < from:
				marks[col] = ' '
			case anchored && !a.holds(n, col):
				marks[col] = '~'
			default:
				marks[col] = '^'
			}
		}
		out = append(out, string(marks))
	}
	before := -1
	for n := range lines {
		if !significant[n] {
			continue
		}
		switch gap := n - before; {
		case before >= 0 && gap == 2:
			put(n - 1)
		case before >= 0 && gap > 2:
			out = append(out, "...<"+strconv.Itoa(gap-1)+" lines>...")
		}
		put(n)
		before = n
	}
	for _, l := range dedent(out) {
		b.WriteString("    " + l + "\n")
	}
}

// dedent takes off the white space that all lines begin with: textwrap.dedent.
func dedent(lines []string) []string {
	var first, last string
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		if first == "" || l < first {
			first = l
		}
		if l > last {
			last = l
		}
	}
	margin := 0
	for margin < len(first) && first[margin] == last[margin] && (first[margin] == ' ' || first[margin] == '\t') {
		margin++
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if strings.TrimSpace(l) != "" {
			out[i] = l[margin:]
		}
	}
	return out
}

// anchors are the place in a segment that is marked ^ while the rest is marked ~.
type anchors struct{ leftLine, leftCol, rightLine, rightCol int }

func (a anchors) holds(line, col int) bool {
	return (line > a.leftLine || line == a.leftLine && col >= a.leftCol) && (line < a.rightLine || line == a.rightLine && col < a.rightCol)
}

// anchorsOf finds the operator of a binary operation, or the brackets of a subscript or a call: traceback.py,
// _extract_caret_anchors_from_line_segment.
func anchorsOf(segment string) (a anchors, ok bool) {
	tree, err := syntax.ParseOnly("", "(\n"+segment+"\n)\n", syntax.FileMode)
	if err != nil || len(tree.Body) != 1 {
		return a, false
	}
	stmt, isExpr := tree.Body[0].(*syntax.ExprStmt)
	if !isExpr {
		return a, false
	}
	var lines [][]rune
	for _, l := range strings.Split(segment, "\n") {
		lines = append(lines, []rune(l))
	}
	// after returns the first character behind a node that is what is looked for.
	after := func(n syntax.Node, stop func(r rune) bool) (line, col int, found bool) {
		line, col = int(n.Place().End.Line)-2, int(n.Place().End.Col)
		for line < len(lines) {
			switch {
			case col >= len(lines[line]) || lines[line][col] == '\\' || lines[line][col] == '#':
				line, col = line+1, 0
			case stop(lines[line][col]):
				return line, col, true
			default:
				col++
			}
		}
		return 0, 0, false
	}
	bracket := func(inner syntax.Node, open rune) (anchors, bool) {
		line, col, found := after(inner, func(r rune) bool { return r == open })
		end := stmt.Value.Place().End
		return anchors{line, col, int(end.Line) - 2, int(end.Col)}, found
	}
	switch n := stmt.Value.(type) {
	case *syntax.BinOp:
		line, col, found := after(n.Left, func(r rune) bool { return !unicode.IsSpace(r) && r != ')' })
		if !found {
			return a, false
		}
		right, at := col+1, n.Right.Place().Start
		if l := lines[line]; right < len(l) && (int(at.Line)-2 > line || right < int(at.Col)) && !unicode.IsSpace(l[right]) &&
			l[right] != '\\' && l[right] != '#' {
			right++
		}
		return anchors{line, col, line, right}, true
	case *syntax.Subscript:
		return bracket(n.Value, '[')
	case *syntax.Call:
		return bracket(n.Func, '(')
	}
	return a, false
}

// showCarets is traceback.py, _should_show_carets.
func showCarets(start, end int, dedented []string, lines [][]rune, anchored bool) bool {
	last := len(lines) - 1
	if tree, err := syntax.ParseOnly("", strings.Join(dedented, "\n")+"\n", syntax.FileMode); err == nil {
		if len(tree.Body) == 0 {
			return false
		}
		var value *syntax.Call
		switch s := tree.Body[0].(type) {
		case *syntax.Return:
			if c, ok := s.Value.(*syntax.Call); ok {
				if _, ok := c.Func.(*syntax.Name); ok {
					value = c
				}
			}
		case *syntax.Assign:
			if c, ok := s.Value.(*syntax.Call); ok && len(s.Targets) == 1 {
				if _, ok := s.Targets[0].(*syntax.Name); ok {
					value = c
				}
			}
		}
		if value != nil {
			// Columns are compared in bytes there, with offsets in characters.
			p := value.Place()
			bytes := func(line, col int) int { return len(string(lines[line][:col])) }
			if p.Start.Line == 1 && int(p.End.Line) == len(lines) && bytes(0, int(p.Start.Col)) == start && bytes(last, int(p.End.Col)) == end {
				return false
			}
		}
	}
	return anchored || strings.TrimLeftFunc(string(lines[0][:start]), unicode.IsSpace) != "" ||
		strings.TrimRightFunc(string(lines[last][end:]), unicode.IsSpace) != ""
}
