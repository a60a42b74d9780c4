package ui

// This file defines what is kept on the person's own machine, so that nothing is
// lost on reload, and how links are opened.

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
)

// Where states are kept in the browser's storage, each in base64. The session
// storage is the tab's own; the local one is what a new tab begins with.
const (
	keyState  = "memview.state"
	keyAside  = "memview.aside"  // what stood there before a link was opened or all was begun afresh
	keyBroken = "memview.broken" // what could not be read
)

// maxKept is how many bytes are kept.
const maxKept = 1 << 20

// keepAfter is how long after a change all is kept.
const keepAfter = 400 * time.Millisecond

// keeper keeps the page's state and shows what became of it.
type keeper struct {
	app.Compo
	page *page

	off     bool   // nothing is kept: a page of samples
	packed  string // of a link, to be opened once the page is there
	extra   []session.Extra
	kept    []keptPart
	dirty   bool
	since   time.Time     // when it became so
	wait    time.Duration // from then to keeping
	note    string
	problem string
	aside   bool // whether there is something to go back to
	broken  bool // whether there is something that could not be read
	large   bool // whether it is too large to be kept
	fresh   bool // whether to begin afresh is offered
	release []func()
}

// keptPart is a part of the page that has something of its own to keep.
type keptPart struct {
	name string
	save func() string
}

// keep has a part's text kept with the session: what save returns, and what
// restore is given, at once, where the page came back.
func (p *page) keep(name string, save func() string, restore func(string)) {
	k := p.keeper
	if k == nil {
		return
	}
	k.kept = append(k.kept, keptPart{name, save})
	for _, x := range k.extra {
		if x.Name == name {
			restore(x.Value)
		}
	}
}

// touched says that there is something new to keep.
func (p *page) touched() {
	if k := p.keeper; k != nil && !k.off && !k.dirty {
		k.dirty, k.since = true, time.Now()
	}
}

// newKeeper opens what the address asks for in s or, where it asks for nothing,
// what was kept.
func newKeeper(s *session.Session) *keeper {
	k := &keeper{wait: keepAfter}
	if app.IsServer {
		return k
	}
	asked := fragment()
	if asked == sampleFragment {
		k.off = true
		return k
	}
	kept := keptState()
	opened := false
	if asked != "" {
		opened = k.open(s, asked, kept)
	}
	if !opened && kept != "" {
		k.restore(s, kept)
	}
	return k
}

// open does what a fragment asks for, and reports whether it is open.
func (k *keeper) open(s *session.Session, asked, kept string) bool {
	defer forgetFragment()
	link, err := session.ParseLink(asked)
	switch {
	case errors.Is(err, session.ErrNoLink):
		return false
	case err == nil && link.Packed != "":
		k.packed = link.Packed
		return false
	case err == nil:
		err = s.Follow(link)
	}
	if err != nil {
		k.problem = linkProblem(err)
		return false
	}
	k.opened(kept)
	return true
}

func linkProblem(err error) string {
	return "The link cannot be opened: " + err.Error() + ". Nothing was changed."
}

// opened sets what was kept aside, for what a link brought.
func (k *keeper) opened(kept string) {
	k.note, k.fresh = "Opened from a link.", false
	if kept != "" {
		store(keyAside, kept)
	}
	k.aside = stored(keyAside) != ""
	k.dirty, k.since = true, time.Now()
}

// restore brings back what was kept. What cannot be read is set aside.
func (k *keeper) restore(s *session.Session, kept string) {
	state, err := session.ParseBase64(kept)
	if err == nil {
		k.extra, err = s.Restore(state)
	}
	if err != nil {
		why := err.Error()
		if !errors.Is(err, session.ErrBrokenState) && !errors.Is(err, session.ErrNewerState) {
			why = session.ErrBrokenState.Error()
		}
		k.problem = "What was kept of your last visit cannot be read: " + why + ". It is set aside."
		store(keyBroken, kept)
		k.broken = true
		unstore(keyState)
		return
	}
	k.note, k.fresh = "Restored.", true
	k.aside = stored(keyAside) != ""
}

// keptState returns what was kept: by this tab or, where that is new, by the
// one that kept last.
func keptState() string {
	if own := sessionStored(keyState); own != "" {
		return own
	}
	return stored(keyState)
}

// OnMount opens what takes a moment, and keeps all when the page is left.
func (k *keeper) OnMount(ctx app.Context) {
	if k.off {
		return
	}
	for _, x := range k.extra {
		if x.Name == "cursor" { // once it is known how much is in sight
			ctx.Defer(func(app.Context) { k.page.restoreCursor(x.Value) })
		}
	}
	k.release = append(k.release, onLeave(ctx, k.save), onFragment(ctx, func() { k.followed(ctx) }))
	if k.packed != "" {
		k.unpack(ctx, keptState())
	}
}

// OnDismount lets go of what OnMount took.
func (k *keeper) OnDismount() {
	for _, f := range k.release {
		f()
	}
	k.release = nil
}

// followed opens a link that was put into the address of the page.
func (k *keeper) followed(ctx app.Context) {
	k.save()
	k.problem, k.note = "", ""
	if k.open(k.page.session, fragment(), keptState()) {
		k.page.replaced()
	} else if k.packed != "" {
		k.unpack(ctx, keptState())
	}
	update(k)
}

// unpack opens a link whose state is compressed.
func (k *keeper) unpack(ctx app.Context, kept string) {
	packed := k.packed
	k.packed = ""
	k.page.busy++
	unpack(ctx, packed, func(state []byte, err error) {
		if err == nil {
			_, err = k.page.session.Restore(state)
		}
		if err != nil {
			k.problem = linkProblem(err)
		} else {
			k.problem = ""
			k.opened(kept)
			k.page.replaced()
		}
		update(k)
		k.page.finishBusy()
	})
}

// replaced draws everything anew, for a session that is another one now.
func (p *page) replaced() {
	p.cursor, p.pinned, p.places = cursor{lane: hexLane}, light{}, places{}
	p.setSelection(session.Range{})
	p.scroll.top = 0
	p.changed(session.Change{Layout: true})
}

// cursorText writes where the cursor is: the offset and, in a view, its name
// and the element.
func (p *page) cursorText() string {
	text := strconv.Itoa(p.cursor.offset)
	if l := p.session.Lane(p.cursor.lane); l != nil {
		text += " " + l.Name + " " + strconv.Itoa(p.cursor.index)
	}
	return text
}

func (p *page) restoreCursor(text string) {
	fields := strings.Fields(text)
	numbers := make([]int, len(fields))
	for i, f := range fields {
		numbers[i], _ = strconv.Atoi(f)
	}
	switch len(fields) {
	case 1:
		p.setCursor(cursor{lane: hexLane, offset: numbers[0]})
	case 3:
		if l := p.session.LaneNamed(fields[1]); l != nil {
			p.setCursor(cursor{lane: l.ID, index: numbers[2]})
		}
	}
}

// work keeps all a moment after a change.
func (k *keeper) work() {
	if k == nil || k.off || !k.dirty || time.Since(k.since) < k.wait {
		return
	}
	k.save()
}

// save keeps all now, where there is something new.
func (k *keeper) save() {
	s := k.page.session
	if p := s.Program(); !k.dirty || p != nil && p.Running() {
		return
	}
	k.dirty = false
	start := time.Now()
	state := k.state(s)
	k.setLarge(state == nil)
	if state == nil {
		unstore(keyState)
		return
	}
	if !store(keyState, session.Base64(state)) {
		k.problem = "The browser does not let the page keep anything: what you do is lost when you leave it."
		k.off = true
		update(k)
	}
	k.wait = max(keepAfter, 30*time.Since(start)) // what is long to keep is kept less often
}

// state returns what is to be kept, nil where it is too large.
func (k *keeper) state(s *session.Session) []byte {
	if s.Program() == nil && s.Len() > maxKept {
		return nil
	}
	extra := []session.Extra{{Name: "cursor", Value: k.page.cursorText()}}
	for _, part := range k.kept {
		extra = append(extra, session.Extra{Name: part.name, Value: part.save()})
	}
	for _, history := range []bool{true, false} {
		if state := s.State(history, extra); len(state) <= maxKept {
			return state
		}
	}
	return nil
}

func (k *keeper) setLarge(large bool) {
	if large != k.large {
		k.large = large
		update(k)
	}
}

// Render implements app.Composer.
func (k *keeper) Render() app.UI {
	bar := app.Div().Class("keep-bar")
	var body []app.UI
	if k.problem != "" {
		body = append(body, app.P().Class("problem").Role("alert").Body(app.Text(k.problem)))
	}
	if k.broken {
		body = append(body, k.button("Save it as a file", k.onSaveBroken), k.button("Forget it", k.onForgetBroken))
	}
	note := k.note
	if k.large {
		note = "These bytes are too many to be kept for your next visit: save them (Copy…)."
	}
	body = append(body, app.P().ID("keep-status").Role("status").Body(app.Text(note)))
	if k.note != "" && k.fresh {
		body = append(body, k.button("Start afresh", k.onFresh))
	}
	if k.note != "" && k.aside {
		body = append(body, k.button("Bring back what was there before", k.onBringBack))
	}
	if k.note == "" && k.problem == "" && !k.large {
		return bar.Class("keep-bar", "empty").Body(body...)
	}
	return bar.Body(append(body, app.Button().Type("button").Class("btn small square").Aria("label", "Dismiss").Title("Dismiss").OnClick(k.onDismiss).Text("✕"))...)
}

func (k *keeper) button(text string, f app.EventHandler) app.UI {
	return app.Button().Type("button").Class("link").OnClick(f, text).Text(text)
}

func (k *keeper) onDismiss(ctx app.Context, e app.Event) {
	k.note, k.problem, k.broken = "", "", false
}

// onFresh begins as on a first visit. What was there is set aside.
func (k *keeper) onFresh(ctx app.Context, e app.Event) {
	k.dirty = true
	k.save()
	if kept := keptState(); kept != "" {
		store(keyAside, kept)
	}
	unstore(keyState)
	k.become(newLandingState(k.page.host), "Started afresh.")
}

// onBringBack swaps what is there with what was set aside.
func (k *keeper) onBringBack(ctx app.Context, e app.Event) {
	aside := stored(keyAside)
	k.dirty = true
	k.save()
	state, err := session.ParseBase64(aside)
	if err == nil {
		if kept := keptState(); kept != "" {
			store(keyAside, kept)
		}
		k.become(state, "Brought back.")
		return
	}
	k.problem = session.ErrBrokenState.Error()
}

// become makes the session what state says.
func (k *keeper) become(state []byte, note string) {
	if _, err := k.page.session.Restore(state); err != nil {
		k.problem = "It cannot be brought back: " + err.Error() + "."
		return
	}
	k.note, k.fresh, k.aside = note, false, stored(keyAside) != ""
	k.dirty, k.since = true, time.Now()
	k.page.replaced()
}

func (k *keeper) onSaveBroken(ctx app.Context, e app.Event) {
	saveFile("memview-state.txt", "text/plain", []byte(stored(keyBroken)))
}

func (k *keeper) onForgetBroken(ctx app.Context, e app.Event) {
	unstore(keyBroken)
	k.broken, k.problem = false, ""
}

// newLandingState returns the state that a first visit begins with.
func newLandingState(host Host) []byte {
	host.Bridge = nil // nobody is to see the views of a session that nobody shows
	return newLandingSession(host).State(true, nil)
}
