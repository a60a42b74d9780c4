package ui

// This file defines the text picture: the bytes of a view as UTF-8.

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// textShown is how many elements the text shows at most: those of the part
// that the cursor is in.
const textShown = 4096

// textRun is a piece of text with the same marks.
type textRun struct {
	text  string
	marks string
}

// text draws l as text.
func (c *pictures) text(l *session.Lane) app.UI {
	p := c.page
	count := p.session.Elements(l)
	from := 0
	if i, ok := p.session.ElementAt(l, p.cursor.offset); ok {
		from = i / textShown * textShown
	}
	to := min(from+textShown, count)
	data := make([]byte, 0, to-from)
	memory := p.session.Memory()
	for i := from; i < to; i++ {
		if r, ok := p.session.ElementRange(l, i); ok {
			data = append(data, memory[r.Offset])
		}
	}
	runs := textRuns(data, func(i int) string {
		r, _ := p.session.ElementRange(l, from+i)
		last := p.session.Last()
		return strings.TrimSpace(p.marks(last.Overlaps(r.Offset, r.End()), last.Read(r.Offset, r.End()), r.Offset, r.End()))
	})
	body := make([]app.UI, len(runs))
	for i, r := range runs {
		body[i] = app.Text(r.text)
		if r.marks != "" {
			body[i] = app.Span().Class(r.marks).Text(r.text)
		}
	}
	caption := l.Name + " as UTF-8"
	if count > to-from {
		caption += ", elements " + groupDigits(from) + " to " + groupDigits(to-1) + " of " + groupDigits(count) + ": the part that the cursor is in"
	}
	return app.Div().Class("text-picture").Body(
		app.Pre().Class("text-of-view").TabIndex(0).Role("group").Aria("label", caption).DataSet("testid", "text-of-view").Body(body...),
		app.P().Class("hint").Aria("hidden", "true").Text(caption),
	)
}

// textRuns decodes data as UTF-8 and splits it where the marks of its bytes
// change. What is not UTF-8 shows as U+FFFD, and control characters as their
// pictures, as far as they are not spaces.
func textRuns(data []byte, marks func(i int) string) []textRun {
	var runs []textRun
	var b strings.Builder
	current := ""
	flush := func() {
		if b.Len() > 0 {
			runs = append(runs, textRun{b.String(), current})
			b.Reset()
		}
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if m := marks(i); m != current {
			flush()
			current = m
		}
		switch {
		case r == '\n' || r == '\t':
		case r < 0x20:
			r += 0x2400 // SYMBOL FOR NULL and on
		case r == 0x7f:
			r = 0x2421
		case !unicode.IsPrint(r) && r != utf8.RuneError:
			b.WriteString("\\u{" + strconv.FormatInt(int64(r), 16) + "}")
			i += size
			continue
		}
		b.WriteRune(r)
		i += size
	}
	flush()
	return runs
}
