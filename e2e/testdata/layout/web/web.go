package web

import (
	_ "memview/app/ui"
	_ "memview/web/memview"
	_ "net/http"

	_ "github.com/chromedp/chromedp"
)
