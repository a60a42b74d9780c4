package ui

// This file defines how a page is rendered natively, for the time before the
// program runs in the browser and for readers without JavaScript.

import (
	"regexp"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Prerender returns the HTML of the page that stands at route, as it looks
// before anybody touches it, or "" where there is none worth showing.
//
// It is inert: its controls come to life only when the program takes its place.
func Prerender(route string) string {
	if route != RoutePlayground {
		return "" // what an embed shows is known only to the page around it
	}
	html := app.HTMLString(NewPlayground(Host{}))
	return `<div inert>` + tag.ReplaceAllStringFunc(html, mendARIA) + `</div>`
}

// tag matches an opening tag. go-app quotes what is in attributes, and none of
// ours has a '>' in it.
var tag = regexp.MustCompile(`<[a-z][^>]*>`)

// bareARIA matches an ARIA attribute without a value, which go-app writes for
// "true"; ARIA has no such attributes.
var bareARIA = regexp.MustCompile(` (aria-[a-z]+)([ >])`)

func mendARIA(tag string) string {
	for bareARIA.MatchString(tag) { // neighbours share the space between them
		tag = bareARIA.ReplaceAllString(tag, ` $1="true"$2`)
	}
	return tag
}
