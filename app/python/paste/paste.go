// Package paste mends Python that was copied from a page: prompts, curly quotes, no-break spaces, the output between the
// statements of a transcript, lost line breaks.
//
// [Clean] does what is certain, and says what it did. [Breaks] only offers: it never changes a program by itself.
package paste

// This file defines the cleaning of prompts, output, quotes and spaces.

import (
	"strconv"
	"strings"
)

// A Result is a cleaned program.
type Result struct {
	Source  string
	Changes []string // what was done, in words; empty when the text is as it was
	Output  []string // the lines of a transcript that are no input: what the program printed there
}

// Clean mends a pasted text. A text with prompts is a transcript: lines without one are its output.
func Clean(text string) Result {
	var r Result
	note := func(s string) { r.Changes = append(r.Changes, s) }
	if strings.ContainsRune(text, '\r') {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	if s := spaces(text); s != text {
		text = s
		note("no-break spaces made spaces")
	}
	lines := strings.Split(text, "\n")
	if transcript(lines) {
		prompts := 0
		lines, r.Output, prompts = input(lines)
		note(count(prompts, "prompt") + " removed")
		if n := len(r.Output); n > 0 {
			note(count(n, "line") + " of output left out")
		}
	}
	text = strings.Join(lines, "\n")
	if s := quotes(text); s != text {
		text = s
		note("curly quotes made straight")
	}
	r.Source = text
	return r
}

// count returns "1 prompt" or "2 prompts".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// spaces mends the spaces which pages use to keep words together, and takes out characters of no width.
func spaces(s string) string {
	return strings.Map(func(c rune) rune {
		switch c {
		case '\u00a0', '\u2007', '\u202f', '\u2002', '\u2003', '\u2009', '\u3000':
			return ' '
		case '\u200b', '\u2060', '\ufeff':
			return -1
		}
		return c
	}, s)
}

// prompt splits a line into its prompt and what follows; more is true for a continuation prompt. ok is false when there
// is no prompt.
func prompt(line string) (rest string, more, ok bool) {
	s := strings.TrimLeft(line, " ")
	for _, p := range []string{">>>", "..."} {
		if after, found := strings.CutPrefix(s, p); found {
			if p == "..." && strings.HasPrefix(after, ".") {
				return "", false, false
			}
			return strings.TrimPrefix(after, " "), p == "...", true
		}
	}
	if after, found := strings.CutPrefix(s, "In ["); found { // IPython
		if i := strings.Index(after, "]:"); i > 0 {
			if _, err := strconv.Atoi(after[:i]); err == nil {
				return strings.TrimPrefix(after[i+2:], " "), false, true
			}
		}
	}
	if after, found := strings.CutPrefix(s, "...:"); found {
		return strings.TrimPrefix(after, " "), true, true
	}
	return "", false, false
}

// transcript reports whether the first line that is not blank has a prompt, or any line has a first prompt.
func transcript(lines []string) bool {
	for _, l := range lines {
		if _, more, ok := prompt(l); ok && !more {
			return true
		}
	}
	return false
}

// input separates a transcript's input from its output. A line without prompt belongs to the input only while a bracket
// or a triple-quoted string is open.
func input(lines []string) (in, out []string, prompts int) {
	for _, l := range lines {
		s := strings.TrimLeft(l, " ")
		if after, found := strings.CutPrefix(s, "...:"); found {
			in = append(in, strings.TrimPrefix(after, " "))
			prompts++
			continue
		}
		rest, _, ok := prompt(l)
		switch {
		case ok:
			in = append(in, rest)
			prompts++
		case strings.TrimSpace(l) == "":
		default:
			if strings.HasPrefix(l, "Out[") {
				if i := strings.Index(l, "]:"); i > 0 {
					l = strings.TrimPrefix(l[i+2:], " ")
				}
			}
			out = append(out, l)
		}
	}
	return in, out, prompts
}

// quotes straightens curly quotes, except within a string that straight ones open.
func quotes(s string) string {
	if !strings.ContainsAny(s, "‘’‚‛“”„‟″′") {
		return s
	}
	var b strings.Builder
	var open rune // the straight quote which opened the string being read, 0 outside
	escaped := false
	comment := false
	for _, c := range s {
		straight := c
		switch c {
		case '‘', '’', '‚', '‛', '′':
			straight = '\''
		case '“', '”', '„', '‟', '″':
			straight = '"'
		}
		switch {
		case c == '\n':
			open, comment = 0, false
		case comment:
			straight = c
		case open != 0:
			if straight != c { // in a string: text, as long as it was opened by a straight quote
				straight = c
			} else if c == open && !escaped {
				open = 0
			}
		case c == '#':
			comment = true
		case c == '"' || c == '\'':
			open = c
		}
		escaped = c == '\\' && !escaped
		b.WriteRune(straight)
	}
	return b.String()
}
