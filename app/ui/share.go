package ui

// This file defines the dialog that makes a link of what is on the page.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

const idShareLink = "share-link"

type share struct {
	app.Compo
	page  *page
	frame dialog

	link    string
	problem string
	note    string
}

func newShare(p *page) *share {
	return &share{page: p, frame: dialog{id: "share-dialog", title: "Share"}}
}

// Render implements app.Composer.
func (h *share) Render() app.UI { return h.frame.frame("share-dialog", h.body) }

// show opens the dialog with the link to what is on the page now.
func (h *share) show(ctx app.Context) {
	h.link, h.problem, h.note = "", "", ""
	s := h.page.session
	if p := s.Program(); p != nil && p.Running() {
		h.problem = session.ErrRunning.Error()
	} else if short, ok := s.ShortLink(); ok {
		h.link = pageAddress() + "#" + short
	} else {
		h.pack(ctx)
	}
	h.frame.show(ctx, func() { update(h) })
}

// maxShared is how many bytes are compressed for a link: ten times what has
// room in it.
const maxShared = 10 * session.MaxLink

// pack makes the link that says all.
func (h *share) pack(ctx app.Context) {
	s := h.page.session
	size := s.Len()
	if p := s.Program(); p != nil {
		_, size = p.Found()
	}
	if size > maxShared {
		h.problem = countBytes(size) + " are too many for a link: save the bytes, and share the file"
		return
	}
	h.page.busy++
	pack(ctx, s.State(false, nil), func(packed string, err error) {
		if err == nil {
			packed, err = session.PackedLink(packed)
		}
		if err != nil {
			h.problem = err.Error()
		} else {
			h.link = pageAddress() + "#" + packed
		}
		update(h)
		h.page.finishBusy()
	})
}

func (h *share) body() []app.UI {
	what := "The link holds the bytes and views as they are now, and nothing of what was undone or overwritten."
	if p := h.page.session.Program(); p != nil {
		what = "The link holds the code, and the step that you are at."
		if source, n := p.Found(); source != "" {
			what = "The link holds the code, the step that you are at, and the data that the code finds: " + source + ", " + countBytes(n) + "."
		}
	}
	body := []app.UI{app.P().Text(what + " All of it stands behind the #: no server sees it. Whoever opens it runs it in their own browser.")}
	if h.problem != "" {
		return append(body, app.P().Class("problem").Role("alert").Body(app.Text(h.problem)))
	}
	length := "making the link…"
	if h.link != "" {
		length = groupDigits(len(h.link)) + " characters"
		if len(h.link) > 2000 {
			length += ": some messengers cut links of more than 2\u202f000"
		}
	}
	return append(body,
		app.Div().Class("row").Body(
			app.Input().ID(idShareLink).Type("text").ReadOnly(true).Class("share-link").Aria("label", "Link").Value(h.link),
			app.Button().Type("button").Class("btn primary").OnClick(h.onCopy).Text("Copy link"),
		),
		app.P().ID("share-length").Class("hint").Text(length),
		app.P().ID("share-status").Class("hint").Role("status").Body(app.Text(h.note)),
	)
}

func (h *share) onCopy(ctx app.Context, e app.Event) {
	if h.link == "" {
		return
	}
	writeClipboard(ctx, h.link, func(refused bool) {
		h.note = "Copied, " + groupDigits(len(h.link)) + " characters."
		if refused {
			h.note = "The browser does not let the page write to the clipboard. The link is selected: copy it with Ctrl+C."
			selectAllOf(idShareLink)
		}
		update(h)
	})
}
