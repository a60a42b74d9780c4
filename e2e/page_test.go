package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"memview/view/format"
)

// page is one tab, in a browser context of its own: nothing is stored from one
// test to the next.
type page struct {
	t        *testing.T
	ctx      context.Context
	mu       sync.Mutex
	console  []string // what was written to the page's console
	trouble  []string // what the page's console complained of
	expected []string // complaints that the test provokes
}

// viewing is how a page is looked at.
type viewing struct {
	width, height int64
	scheme        string // "light" or "dark"
	forcedColors  bool
	reducedMotion bool
}

var desktop = viewing{width: 1280, height: 800, scheme: "light"}

// newPage opens an empty tab. A test fails if the page's console complains: an
// exception, an error, a resource refused, a violation of the policy.
func newPage(t *testing.T, look viewing) *page {
	t.Helper()
	needBrowser(t)
	ctx, cancel := chromedp.NewContext(running.browser, chromedp.WithNewBrowserContext())
	if err := chromedp.Do(ctx); err != nil { // the tab lives as long as the context of its first action
		t.Fatalf("browser: no tab: %v", err)
	}
	p := &page{t: t, ctx: ctx}
	t.Cleanup(func() {
		for _, complaint := range p.complaints() {
			expected := false
			for _, e := range p.expected {
				expected = expected || strings.Contains(complaint, e)
			}
			if !expected {
				t.Errorf("the console says: %s", complaint)
			}
		}
		cancel()
	})
	err := chromedp.Listen(ctx, func(event any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			p.trouble = append(p.trouble, e.ExceptionDetails.Text+" "+describe(e.ExceptionDetails.Exception))
		case *runtime.EventConsoleAPICalled:
			var parts []string
			for _, a := range e.Args {
				parts = append(parts, describe(a))
			}
			p.console = append(p.console, strings.Join(parts, " "))
			if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
				p.trouble = append(p.trouble, strings.Join(parts, " "))
			}
		case *log.EventEntryAdded:
			if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
				p.trouble = append(p.trouble, e.Entry.Text+" "+e.Entry.URL)
			}
		}
	})
	if err != nil {
		t.Fatalf("browser: %v", err)
	}
	p.run(chromedp.EmulateViewport(look.width, look.height))
	p.look(look)
	return p
}

// look sets how the page is looked at, but for its size.
func (p *page) look(look viewing) {
	p.t.Helper()
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: look.scheme}}
	if look.forcedColors {
		features = append(features, &emulation.MediaFeature{Name: "forced-colors", Value: "active"})
	}
	if look.reducedMotion {
		features = append(features, &emulation.MediaFeature{Name: "prefers-reduced-motion", Value: "reduce"})
	}
	p.run(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features}))
}

// complaints returns what the console complained of so far.
func (p *page) complaints() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.trouble...)
}

// call is a command of the DevTools protocol as an action, for what it does.
func call[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}

// openPlayground opens the playground over sample bytes and waits until it
// lives.
func openPlayground(t *testing.T, look viewing) *page {
	t.Helper()
	p := newPage(t, look)
	p.open(running.server.URL + "/#sample=bytes")
	return p
}

func (p *page) open(url string) {
	p.t.Helper()
	p.run(chromedp.Navigate(url))
	p.until("the program is ready", `document.documentElement.dataset.state === 'ready' || document.documentElement.dataset.state === 'error'`)
}

// run does actions and ends the test if one fails.
func (p *page) run(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		p.t.Fatalf("browser: %v", err)
	}
}

// eval returns what a JavaScript expression, or the promise it is, comes to.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	result, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v\n%s", expression, err, p.state())
	}
	return result
}

// exec runs JavaScript for what it does.
func (p *page) exec(statements string) {
	p.t.Helper()
	eval[bool](p, "(async () => {"+statements+"\n})().then(() => true)")
}

// until waits until a JavaScript expression is true; what says so in words.
func (p *page) until(what, expression string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	// Polled with every frame the browser paints.
	if err := chromedp.Do(ctx, chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(0))); err != nil {
		p.t.Fatalf("waited in vain until %s: %v\n%s", what, err, p.state())
	}
}

// idle waits until the page has found every write and drawn everything.
func (p *page) idle() {
	p.t.Helper()
	p.exec("await memview.idle()")
}

// state describes the page for a failure.
func (p *page) state() string {
	ctx, cancel := context.WithTimeout(p.ctx, 5*time.Second)
	defer cancel()
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string](`document.body.innerText`))
	if err != nil {
		text = err.Error()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return "the page shows:\n" + text + "\nthe console said:\n" + strings.Join(p.console, "\n")
}

// find waits for the one element of that ARIA role and accessible name, as a
// screen reader would have it.
func (p *page) find(role, name string) cdp.BackendNodeID {
	p.t.Helper()
	nodes := p.findAll(role, name)
	if len(nodes) == 0 {
		p.t.Fatalf("no %s named %q on the page\n%s", role, name, p.state())
	}
	if len(nodes) > 1 {
		p.t.Fatalf("%d of role %s are named %q", len(nodes), role, name)
	}
	return nodes[0]
}

// findAll returns the elements of that ARIA role and accessible name. It waits
// for the first of them.
func (p *page) findAll(role, name string) []cdp.BackendNodeID {
	p.t.Helper()
	var found []cdp.BackendNodeID
	deadline := time.Now().Add(patience)
	for len(found) == 0 && time.Now().Before(deadline) {
		found = p.present(role, name)
	}
	return found
}

// present returns the elements of that ARIA role and accessible name that are
// there now.
func (p *page) present(role, name string) []cdp.BackendNodeID {
	p.t.Helper()
	var found []cdp.BackendNodeID
	p.run(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		document, err := cdp.Call(ctx, t, dom.GetDocument, dom.GetDocumentParams{})
		if err != nil {
			return err
		}
		tree, err := cdp.Call(ctx, t, accessibility.QueryAXTree, accessibility.QueryAXTreeParams{
			BackendNodeID: document.Root.BackendNodeID, Role: role, AccessibleName: name,
		})
		if err != nil {
			return nil // the page was just drawn again: try anew
		}
		for _, n := range tree.Nodes {
			if !n.Ignored {
				found = append(found, n.BackendDOMNodeID)
			}
		}
		return nil
	}))
	return found
}

// click clicks in the middle of the element of that role and name.
func (p *page) click(role, name string) {
	p.t.Helper()
	p.clickNode(p.find(role, name), 1)
}

func (p *page) clickNode(node cdp.BackendNodeID, times int) {
	p.t.Helper()
	var x, y float64
	p.run(
		call(dom.ScrollIntoViewIfNeeded, dom.ScrollIntoViewIfNeededParams{BackendNodeID: node}),
		chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
			box, err := cdp.Call(ctx, t, dom.GetBoxModel, dom.GetBoxModelParams{BackendNodeID: node})
			if err == nil {
				x, y = (box.Model.Content[0]+box.Model.Content[4])/2, (box.Model.Content[1]+box.Model.Content[5])/2
			}
			return err
		}),
	)
	for n := 1; n <= times; n++ { // a double click is a click, and then one with a count of two
		p.run(chromedp.MouseClickXY(x, y, chromedp.ClickCount(n)))
	}
}

// fill puts text into the input of that role and name, in place of what is
// there, as typing does.
func (p *page) fill(role, name, text string) {
	p.t.Helper()
	p.focusOn(role, name)
	p.exec(`document.activeElement.select()`)
	if text == "" {
		p.press(kb.Backspace)
		return
	}
	p.run(chromedp.KeyEvent(text))
}

func (p *page) focus(node cdp.BackendNodeID) {
	p.t.Helper()
	p.run(call(dom.Focus, dom.FocusParams{BackendNodeID: node}))
}

// focusOn puts the keyboard on the element of that role and name. One that was
// just drawn is named before it is laid out, and cannot have the focus then: so
// it waits until it has.
func (p *page) focusOn(role, name string) {
	p.t.Helper()
	var err error
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); p.exec(`await new Promise(requestAnimationFrame)`) {
		node := p.find(role, name)
		p.run(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
			_, err = cdp.Call(ctx, t, dom.Focus, dom.FocusParams{BackendNodeID: node})
			return nil
		}))
		if err == nil {
			return
		}
	}
	p.t.Fatalf("the %s named %q does not take the focus: %v", role, name, err)
}

// choose takes an option of the select of that name.
func (p *page) choose(name, value string) {
	p.t.Helper()
	p.focusOn("combobox", name)
	p.exec(fmt.Sprintf(`const s = document.activeElement; s.value = %s; if (s.value !== %[1]s) throw Error('no such option'); s.dispatchEvent(new Event('change', {bubbles: true}))`, quote(value)))
}

// press presses keys, as kb names them.
func (p *page) press(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		p.run(chromedp.KeyEvent(key))
	}
}

// text returns what the element of that test ID shows, "" where there is none.
func (p *page) text(testID string) string {
	p.t.Helper()
	return eval[string](p, `document.querySelector('[data-testid="`+testID+`"]')?.textContent ?? ''`)
}

// classes returns the classes of the element of that test ID.
func (p *page) classes(testID string) string {
	p.t.Helper()
	return " " + eval[string](p, `document.querySelector('[data-testid="`+testID+`"]')?.className ?? ''`) + " "
}

// status returns what the status line says.
func (p *page) status() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector('[role=status]#status').textContent`)
}

// problems returns what the page's alerts say.
func (p *page) problems() string {
	p.t.Helper()
	return eval[string](p, `[...document.querySelectorAll('[role=alert]')].map(e => e.textContent).join('\n')`)
}

// wantText fails where the element of that test ID shows something else.
func (p *page) wantText(testID, want string) {
	p.t.Helper()
	if got := p.text(testID); got != want {
		p.t.Errorf("%s shows %q, want %q", testID, got, want)
	}
}

// wantChanged fails unless just these cells are marked as changed.
func (p *page) wantChanged(testIDs ...string) {
	p.t.Helper()
	got := eval[[]string](p, `[...document.querySelectorAll('.changed')].map(e => e.dataset.testid).sort()`)
	want := map[string]bool{}
	for _, id := range testIDs {
		want[id] = true
	}
	for _, id := range got {
		if !want[id] {
			p.t.Errorf("%s is marked as changed", id)
		}
		delete(want, id)
	}
	for id := range want {
		p.t.Errorf("%s is not marked as changed; these are: %v", id, got)
	}
}

// addCast makes a view of the current one, as a person does.
func (p *page) addCast(code, name string) {
	p.t.Helper()
	row, ok := format.Lookup(code)
	if !ok {
		p.t.Fatalf("there is no format %q", code)
	}
	p.openNewView("cast")
	p.chooseCast(row)
	p.makeView(name)
}

// chooseCast takes a format of the cast menu, whose name says what comes of it.
func (p *page) chooseCast(row *format.Code) {
	p.t.Helper()
	begins := quote(row.Format + " " + row.Name + " ")
	p.click("option", eval[string](p, `[...document.querySelectorAll('[role=option]')].map(e => e.textContent).find(t => t.startsWith(`+begins+`)) ?? ''`))
	p.idle()
}

// addSlice makes a view of the current one, as a person does.
func (p *page) addSlice(start, stop, step, name string) {
	p.t.Helper()
	p.openNewView("slice")
	p.fill("textbox", "Start", start)
	p.fill("textbox", "Stop", stop)
	p.fill("textbox", "Step", step)
	p.makeView(name)
}

func (p *page) makeView(name string) {
	p.t.Helper()
	p.fill("textbox", "Name", name)
	p.click("button", "Make view")
	p.idle()
}

// openNewView opens the form that makes views, by one of its ways.
func (p *page) openNewView(kind string) {
	p.t.Helper()
	if eval[bool](p, `document.getElementById('new-view-form').hidden`) {
		p.click("button", "+ view")
		p.idle()
	}
	p.click("radio", kind)
	p.idle()
}

// openData opens the data dialog, where it is not.
func (p *page) openData() {
	p.t.Helper()
	if !eval[bool](p, `document.getElementById('data-dialog').open`) {
		p.click("button", "Data ▾")
		p.until("the dialog is open", `document.getElementById('data-dialog').open`)
		p.idle()
	}
}

// typeBytes puts bytes in through the data dialog: what is "Text", "Hex",
// "Base64" or "Python".
func (p *page) typeBytes(what, text string) {
	p.t.Helper()
	p.openData()
	p.click("radio", what)
	p.fill("textbox", "Bytes", text)
	p.click("button", "Use these bytes")
	p.idle()
}

// block makes requests for addresses like pattern fail.
func (p *page) block(pattern string) {
	p.t.Helper()
	p.run(
		call(network.Enable, network.EnableParams{}),
		call(network.SetBlockedURLs, network.SetBlockedURLsParams{URLPatterns: []*network.BlockPattern{{URLPattern: pattern, Block: true}}}),
	)
}

func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// describe returns what the console would show of a value.
func describe(o *runtime.RemoteObject) string {
	if o == nil {
		return ""
	}
	return string(o.Value) + o.Description
}

// findTestID waits for the element of that test ID.
func (p *page) findTestID(testID string) cdp.BackendNodeID {
	p.t.Helper()
	selector := `[data-testid="` + testID + `"]`
	p.until(testID+" is there", `document.querySelector(`+quote(selector)+`) !== null`)
	var found cdp.BackendNodeID
	p.run(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		document, err := cdp.Call(ctx, t, dom.GetDocument, dom.GetDocumentParams{})
		if err != nil {
			return err
		}
		node, err := cdp.Call(ctx, t, dom.QuerySelector, dom.QuerySelectorParams{NodeID: document.Root.NodeID, Selector: selector})
		if err != nil {
			return err
		}
		described, err := cdp.Call(ctx, t, dom.DescribeNode, dom.DescribeNodeParams{NodeID: node.NodeID})
		found = described.Node.BackendNodeID
		return err
	}))
	return found
}
