package syntax

// This file defines the guess at a mistyped keyword, which CPython makes only when it prints a SyntaxError. Source:
// traceback.TracebackException._find_keyword_typos.

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// typo returns the error as CPython prints it: where another keyword in place of some name would mend the statement, it
// says so, and points there.
func (e *SyntaxError) typo() *SyntaxError {
	if e.source == "" || e.Message != "invalid syntax" && !strings.Contains(e.Message, "Perhaps you forgot a comma") {
		return e
	}
	lines := strings.Split(e.source, "\n")
	first := max(e.statement-1, 0)
	if e.Line > len(lines) || first >= e.Line {
		return e
	}
	code := dedent(lines[first:e.Line])
	if utf8.RuneCountInString(code) > 1024 {
		return e
	}
	left := 10 // names that are tried
	for _, t := range lex("", code).tokens {
		if t.Kind == errorToken {
			break
		}
		if t.Kind != NameToken {
			continue
		}
		if left--; left < 0 {
			break
		}
		word := code[t.Start.Offset:t.End.Offset]
		for _, k := range closeKeywords(word) {
			mended := code[:t.Start.Offset] + k + code[t.End.Offset:] + "\n"
			if _, err := ParseOnly("", mended, FileMode); err != nil && !IsIncomplete(err) {
				if _, refused := err.(*Refused); !refused {
					continue
				}
			}
			guess := *e
			guess.Message = "invalid syntax. Did you mean '" + k + "'?"
			guess.Line, guess.EndLine = int(t.Start.Line), int(t.End.Line) // of the statement, as CPython has it
			guess.Column, guess.EndColumn = int(t.Start.Col)+1, int(t.End.Col)+1
			guess.Text = sourceLine(code, guess.Line)
			return &guess
		}
	}
	return e
}

// dedent is textwrap.dedent: without the white space all lines begin with.
func dedent(lines []string) string {
	margin, found := "", false
	for _, l := range lines {
		body := strings.TrimLeft(l, " \t")
		if body == "" {
			continue
		}
		if indent := l[:len(l)-len(body)]; !found {
			margin, found = indent, true
		} else {
			n := 0
			for n < len(margin) && n < len(indent) && margin[n] == indent[n] {
				n++
			}
			margin = margin[:n]
		}
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		if strings.TrimLeft(l, " \t") != "" {
			out[i] = l[len(margin):]
		}
	}
	return strings.Join(out, "\n")
}

// closeKeywords returns up to three keywords that look like the word, likeliest first.
func closeKeywords(word string) []string {
	var out []string
	best := -1
	for k := firstKeyword + 1; k < lastKind && len(word) <= 40; k++ { // _Py_CalculateSuggestions
		name := k.String()
		limit := (len(word) + len(name) + 3) * 2 / 6
		if best >= 0 {
			limit = min(limit, best-1)
		}
		if d := distance(word, name); d <= limit {
			best, out = d, []string{name}
		}
	}
	type match struct {
		ratio float64
		name  string
	}
	var close []match
	for k := firstKeyword + 1; k < lastKind; k++ { // difflib.get_close_matches
		name := k.String()
		total := float64(len(word) + len(name))
		if 2*float64(min(len(word), len(name)))/total < 0.5 {
			continue
		}
		if r := 2 * float64(matches(name, word)) / total; r >= 0.5 {
			close = append(close, match{r, name})
		}
	}
	sort.Slice(close, func(i, j int) bool {
		a, b := close[i], close[j]
		return a.ratio > b.ratio || a.ratio == b.ratio && a.name > b.name
	})
	for _, m := range close[:min(3, len(close))] {
		out = append(out, m.name)
	}
	return out[:min(3, len(out))]
}

// distance is Levenshtein's, where a change of case costs 1 and any other change 2.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = 2 * j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = 2 * (i + 1)
		for j := range len(b) {
			cost := 2
			if a[i] == b[j] {
				cost = 0
			} else if a[i]|0x20 == b[j]|0x20 && isNameStart(a[i]) && a[i]|0x20 >= 'a' {
				cost = 1
			}
			d := min(diagonal+cost, row[j]+2, row[j+1]+2)
			diagonal, row[j+1] = row[j+1], d
		}
	}
	return row[len(b)]
}

// matches counts the characters in difflib's matching blocks: the longest first, then those left and right of it.
func matches(a, b string) int {
	bi, bj, size := 0, 0, 0
	for i := range len(a) {
		for j := range len(b) {
			k := 0
			for i+k < len(a) && j+k < len(b) && a[i+k] == b[j+k] {
				k++
			}
			if k > size {
				bi, bj, size = i, j, k
			}
		}
	}
	if size == 0 {
		return 0
	}
	return size + matches(a[:bi], b[:bj]) + matches(a[bi+size:], b[bj+size:])
}
