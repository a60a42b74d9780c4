package ui

// This file defines the page inside a <mem-view>.

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// Embed is the page inside a <mem-view> element: the score of the bytes and
// the format that the element's attributes name.
//
// It hears of them through the page's configuration: "bytes" (hexadecimal),
// "format" (a struct code; absent for bytes alone), "columns" (4, 8, 16 or 32
// bytes a line; absent for as many as fit), "editable" (true or "true"). It
// posts "ready", "change" and "error".
type Embed struct {
	app.Compo
	host    Host
	page    *page
	status  *status
	title   string // what a screen reader calls the page
	problem string // why there is nothing to show
	release []func()
}

// NewEmbed returns the page for the configuration it finds.
func NewEmbed(host Host) *Embed {
	config := pageConfig()
	e := &Embed{host: host, title: text(config["title"])}
	if e.title == "" {
		e.title = "memview"
	}
	e.open(config)
	return e
}

// open makes the page that config asks for.
func (e *Embed) open(config map[string]any) {
	format := text(config["format"])
	data, err := session.ParseHex(text(config["bytes"]))
	if err != nil {
		e.problem = "bytes: " + err.Error()
		data = nil
	}
	s := session.New("the page", data, false, sessionOptions(e.host)...)
	if format != "" && err == nil {
		if _, err := s.AddCast(s.Current().ID, format, ""); err != nil {
			e.problem = err.Error()
		}
		s.Begin()
	}
	e.page = newPage(e.host, s)
	e.page.editable = config["editable"] == true || text(config["editable"]) == "true"
	e.page.fixed = columns(text(config["columns"]))
	e.page.problem = e.problem
	e.status = &status{page: e.page}
	e.page.parts = []part{e.status}
	s.Observe(func(c session.Change) {
		e.page.changed(c)
		post("change", changeDetail(c))
	})
}

// OnMount tells the page around that the widget is there.
func (e *Embed) OnMount(ctx app.Context) {
	e.page.start(ctx)
	e.release = append(e.release, onReceive(ctx, e.receive))
	if e.problem != "" {
		post("error", map[string]any{"message": e.problem})
		return
	}
	post("ready", map[string]any{"length": e.page.session.Len()})
}

// OnDismount lets go of what OnMount took.
func (e *Embed) OnDismount() {
	e.page.stop()
	for _, f := range e.release {
		f()
	}
}

// receive answers the page around. Whatever it sends, a wrong message changes
// nothing.
func (e *Embed) receive(kind string, detail map[string]any) {
	switch kind {
	case "getBytes":
		e.page.session.Poll(0, e.page.session.Len())
		post("bytes", map[string]any{"id": detail["id"], "bytes": hexText(e.page.session.Memory())})
	case "setBytes":
		bytes, ok := detail["bytes"].(string)
		if !ok {
			return
		}
		data, err := session.ParseHex(bytes)
		if err == nil {
			_, err = e.page.session.Open("the page", data, false)
		}
		if err != nil {
			post("error", map[string]any{"id": detail["id"], "message": "bytes: " + err.Error()})
			e.page.fail(err)
		}
	}
}

// Render implements app.Composer.
func (e *Embed) Render() app.UI {
	return app.Main().Class("embed").Body(app.H1().Class("visually-hidden").Text(e.title), e.page.score, e.status)
}

func changeDetail(c session.Change) map[string]any {
	ranges := make([]any, len(c.Ranges))
	for i, r := range c.Ranges {
		ranges[i] = map[string]any{"offset": r.Offset, "length": r.Length}
	}
	return map[string]any{"cause": string(c.Cause), "what": c.What, "summary": c.Summary(), "ranges": ranges, "step": strconv.FormatUint(c.Step, 10)}
}

// columns reads the number of bytes a line; 0 for any but the possible ones.
func columns(text string) int {
	for _, n := range []int{4, 8, 16, 32} {
		if strconv.Itoa(n) == text {
			return n
		}
	}
	return 0
}

// text returns v where it is a string, else "".
func text(v any) string {
	s, _ := v.(string)
	return s
}

func hexText(b []byte) string {
	out := make([]byte, 0, 2*len(b))
	for _, c := range b {
		out = append(out, hexByte(c)...)
	}
	return string(out)
}
