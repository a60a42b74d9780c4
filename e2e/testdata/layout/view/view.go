package view

import (
	_ "fmt"

	_ "memview/view/format"

	_ "github.com/maxence-charriere/go-app/v9/pkg/app"
)
