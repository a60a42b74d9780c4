package ui

// This file defines inOut: all that leads bytes into the page, about in it, and
// out of it.

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

type inOut struct {
	page   *page
	header *header
	data   *dataPanel
	files  *fileBar
	tools  *tools
	copy   *copyAs
	keys   *keysHelp
	share  *share
	keeper *keeper
}

func newInOut(p *page, kept *keeper) *inOut {
	p.find = newFind(p)
	p.keeper, kept.page = kept, p
	files := &fileBar{page: p}
	files.panel = newDataPanel(p, files)
	o := &inOut{page: p, data: files.panel, files: files, copy: newCopyAs(p), keys: newKeysHelp(), share: newShare(p), keeper: kept}
	o.tools = &tools{page: p, find: p.find, goTo: &goTo{page: p}, copy: o.copy}
	o.header = &header{page: p, data: o.data, files: files, keys: o.keys, share: o.share}
	return o
}

// parts are what is drawn again after each change.
func (o *inOut) parts() []part { return []part{o.header, o.tools, o.tools.find} }

// bars stand below the memory's tools while they are open.
func (o *inOut) bars() []app.UI { return []app.UI{o.tools.find, o.tools.goTo} }

// dialogs stand over the page while they are open.
func (o *inOut) dialogs() []app.UI { return []app.UI{o.data, o.copy, o.share, o.keys} }

// onKeyDown takes the keys that work anywhere on the page.
func (o *inOut) onKeyDown(ctx app.Context, e app.Event) {
	if o.page.code.key(e) {
		return
	}
	if k := readKey(e); k.name == "?" && !k.ctrl && !k.alt && !isTyping(e) {
		e.PreventDefault()
		o.keys.show(ctx)
	}
}
