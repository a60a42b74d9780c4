//go:build !js

package ui

// This file defines how a page is rendered natively, for the time before the
// program runs in the browser and for readers without JavaScript.

import (
	"regexp"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Prerender returns the HTML of the page that stands at route, as it looks
// before anybody touches it, or "" where there is none worth showing. It is
// the same each time.
//
// It is inert: its controls come to life only when the program takes its place.
func Prerender(route string) string {
	if route != RoutePlayground {
		return "" // what an embed shows is known only to the page around it
	}
	html := app.HTMLString(NewPlayground(Host{}))
	return "<div inert>" + tag.ReplaceAllStringFunc(html, settleTag) + "</div>"
}

// tag matches an opening tag with attributes, attribute one of these. go-app
// quotes their values, and none of the sample's has a quote in it.
var (
	tag       = regexp.MustCompile(`<[a-z][a-z0-9]*( [a-z-]+(="[^"]*")?)+>`)
	attribute = regexp.MustCompile(` [a-z-]+(="[^"]*")?`)
)

// settleTag puts the attributes into order, which go-app writes in that of a
// map, and gives ARIA's the "true" that it leaves away: ARIA has no attributes
// without a value.
func settleTag(tag string) string {
	name, _, _ := strings.Cut(tag, " ")
	attributes := attribute.FindAllString(tag[len(name):], -1)
	for i, a := range attributes {
		if strings.HasPrefix(a, " aria-") && !strings.Contains(a, "=") {
			attributes[i] = a + `="true"`
		}
	}
	slices.Sort(attributes)
	return name + strings.Join(attributes, "") + ">"
}
