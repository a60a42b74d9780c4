package ui

// This file defines which page stands where. The host renders the same routes
// natively.

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// The site's pages, as paths under its root.
const (
	RoutePlayground = "/"
	RouteEmbed      = "/embed.html"
)

// Routes tells go-app which page stands where. RouteFunc, not Route: the
// latter makes components anew from their type and drops what they hold.
func Routes(host Host) {
	playground := func() app.Composer { return NewPlayground(host) }
	app.RouteFunc(RoutePlayground, playground)
	app.RouteFunc("/index.html", playground)
	app.RouteFunc(RouteEmbed, func() app.Composer { return NewEmbed(host) })
}
