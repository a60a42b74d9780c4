package session

// This file defines what stands behind the # of a link: the whole of what is
// shared, so that no server sees it.
//
//	#py=data+%3D+bytearray(4)&at=2               a program, two statements done
//	#bytes=48656c6c6f&views=w=mv.cast('H')       bytes and views over them
//	#v1=…                                        a state, compressed (RFC 1951) and in base64url
//
// The first two are for people to read and write; the third says all.

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// The names of a link's parts.
const (
	linkProgram = "py"
	linkAt      = "at"
	linkBytes   = "bytes"
	linkType    = "type"
	linkViews   = "views"
	linkState   = "v1"
)

// MaxLink is the longest fragment that is read or made, in characters: beyond
// it browsers and those who pass links on cut.
const MaxLink = 100_000

// maxShortLink is how many bytes a link in readable form is about.
const maxShortLink = 1024

// linkName is the name of a program out of a link, in tracebacks.
const linkName = "snippet.py"

// ErrNoLink is the error of a fragment that asks for nothing.
var ErrNoLink = errors.New("the address asks for nothing")

// Link is what a fragment asks for.
type Link struct {
	Packed string // the compressed state in base64url; "" where the link is readable

	program  bool
	source   string
	at       int // statements done
	data     []byte
	readOnly bool
	views    []string
}

// ParseLink reads a fragment, without its #. It returns ErrNoLink where that is
// not one of ours, ErrNewerState, or what is wrong with it.
func ParseLink(fragment string) (Link, error) {
	if len(fragment) > MaxLink {
		return Link{}, fmt.Errorf("%d characters are more than a link has (%d)", len(fragment), MaxLink)
	}
	parts := map[string]string{}
	for _, part := range strings.Split(fragment, "&") {
		name, value, _ := strings.Cut(part, "=")
		text, ok := unescapeLink(value)
		if !ok {
			text, ok = value, name != linkProgram && name != linkBytes && name != linkViews
		}
		if !ok {
			return Link{}, fmt.Errorf("a %% in %s is not followed by two hexadecimal digits", name)
		}
		parts[name] = text
	}
	if packed, ok := parts[linkState]; ok {
		return Link{Packed: packed}, nil
	}
	if source, ok := parts[linkProgram]; ok {
		l := Link{program: true, source: source}
		if text, ok := parts[linkAt]; ok {
			n, err := strconv.Atoi(text)
			if err != nil || n < 0 {
				return Link{}, fmt.Errorf("at=%s is no number of statements", text)
			}
			l.at = min(n, maxStepEntries)
		}
		return l, nil
	}
	if digits, ok := parts[linkBytes]; ok {
		data, err := ParseHex(digits)
		if err != nil {
			return Link{}, fmt.Errorf("bytes: %w", err)
		}
		l := Link{data: data, readOnly: parts[linkType] == "bytes"}
		if views := parts[linkViews]; views != "" {
			l.views = strings.Split(views, ";")
		}
		return l, nil
	}
	for name := range parts {
		if len(name) > 1 && name[0] == 'v' && strings.Trim(name[1:], "0123456789") == "" {
			return Link{}, ErrNewerState
		}
	}
	return Link{}, ErrNoLink
}

// Follow makes the session what a readable link asks for. Where that fails, the
// session is as it was.
func (s *Session) Follow(l Link) error {
	limits := s.limits
	limits.Yield, limits.Time = nil, restoreTime
	var fresh *Session
	if l.program {
		fresh = New(linkName, nil, false, WithLimits(limits))
		fresh.Load(linkName, l.source)
		fresh.Begin()
		for range l.at {
			if !fresh.Step() {
				break
			}
		}
	} else {
		fresh = New("a link", l.data, l.readOnly, WithLimits(limits))
		for _, line := range l.views {
			if _, err := fresh.AddView(line); err != nil {
				return fmt.Errorf("views: %s: %w", line, err)
			}
		}
		fresh.SetCurrent(fresh.Lanes()[0].ID)
	}
	_, err := s.Restore(fresh.State(false, nil))
	return err
}

// ShortLink returns the fragment that asks for the session in readable form. It
// reports false where only a whole state says it.
func (s *Session) ShortLink() (string, bool) {
	s.pollAll()
	if p := s.doc.program; p != nil {
		entries, done := s.ownPart()
		for _, e := range entries[:done] {
			if _, ok := e.action.(*stepAction); !ok {
				return "", false // something between the statements
			}
		}
		if len(p.source) > maxShortLink || p.seed != nil {
			return "", false
		}
		link := linkProgram + "=" + escapeLink(p.source)
		if done > 0 {
			link += "&" + linkAt + "=" + strconv.Itoa(done)
		}
		return link, true
	}
	if s.Len() > maxShortLink/4 {
		return "", false
	}
	link := linkBytes + "=" + hexText(s.Memory(), "")
	if s.OwnerReadOnly() {
		link += "&" + linkType + "=bytes"
	}
	var views []string
	for i, l := range s.doc.lanes {
		switch {
		case l.Released():
			return "", false
		case i == 0 && l.Python() == "mv = memoryview("+OwnerName+")":
		case i == 0 || !l.fromParent():
			return "", false
		default:
			views = append(views, escapeLink(l.Name+"="+l.Parent+l.Call))
		}
	}
	if len(s.doc.lanes) == 0 {
		return "", false
	}
	if len(views) > 0 {
		link += "&" + linkViews + "=" + strings.Join(views, ";")
	}
	return link, true
}

// PackedLink returns the fragment for a compressed state in base64url. It
// returns an error where that is too long for a link.
func PackedLink(packed string) (string, error) {
	if len(packed) > MaxLink-len(linkState)-1 {
		return "", fmt.Errorf("this takes %d characters, and a link has at most %d: save the bytes, and share the file", len(packed), MaxLink)
	}
	return linkState + "=" + packed, nil
}

// plainInLink are the characters besides letters and digits that stand for
// themselves: all that RFC 3986 allows in a fragment but + & % #, and ; which
// separates views. Brackets it does not allow.
const plainInLink = "-_.~!$'()*,=:@/?"

// escapeLink writes text as application/x-www-form-urlencoded readers take it,
// with as few escapes as a link can have.
func escapeLink(text string) string {
	var s strings.Builder
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ':
			s.WriteByte('+')
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte(plainInLink, c) >= 0:
			s.WriteByte(c)
		default:
			s.WriteString("%" + strings.ToUpper(hexText([]byte{c}, "")))
		}
	}
	return s.String()
}

// unescapeLink reads it back; false where an escape is broken.
func unescapeLink(text string) (string, bool) {
	if strings.IndexByte(text, '%') < 0 && strings.IndexByte(text, '+') < 0 {
		return text, true
	}
	var s strings.Builder
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '+':
			s.WriteByte(' ')
		case '%':
			if i+2 >= len(text) {
				return "", false
			}
			high, ok := hexDigit(rune(text[i+1]))
			low, also := hexDigit(rune(text[i+2]))
			if !ok || !also {
				return "", false
			}
			s.WriteByte(high<<4 | low)
			i += 2
		default:
			s.WriteByte(text[i])
		}
	}
	return s.String(), true
}
