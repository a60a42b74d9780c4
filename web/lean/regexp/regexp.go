// Package regexp has the names of the standard regexp that go-app's RouteWithRegexp mentions, for the client, which
// routes without (web/lean).
package regexp

// A Regexp cannot be made here.
type Regexp struct{}

// MustCompile panics: the client was built with web/lean.
func MustCompile(string) *Regexp { panic("regexp is not in the client: it was built with web/lean") }

// MatchString reports false. It is not reached, for there is no Regexp.
func (*Regexp) MatchString(string) bool { return false }
