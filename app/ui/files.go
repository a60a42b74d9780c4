package ui

// This file defines how a file of the person's gets into linear memory: piece
// by piece, so that the page stays alive and the way can be left.

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"memview/app/session"
	"memview/view/buffer"
)

// filePiece is how many bytes are asked of the browser at once.
const filePiece = 4 << 20

// fileReading is a file under way.
type fileReading struct {
	name     string
	size     int
	done     int // bytes read
	canceled bool
}

// firstFile returns the first of a FileList, reporting false where it has none.
func firstFile(list app.Value) (app.Value, bool) {
	if app.IsServer || !list.Truthy() || list.Length() == 0 {
		return nil, false
	}
	return list.Index(0), true
}

// readFile reads file into fresh memory and calls done on the UI goroutine
// with its bytes, or with what went wrong. progress is called there after
// every piece. It returns the reading, which can be canceled: then neither is
// called any more.
func readFile(ctx app.Context, file app.Value, progress func(), done func(name string, data []byte, err error)) *fileReading {
	r := &fileReading{name: file.Get("name").String(), size: int(file.Get("size").Float())}
	dispatcher := ctx.Dispatcher()
	finish := func(data []byte, err error) {
		onUI(dispatcher, func() {
			if !r.canceled {
				done(r.name, data, err)
			}
		})
	}
	if r.size > session.MaxOpen {
		finish(nil, fmt.Errorf("%s has %d bytes, more than this page can hold (%d)", r.name, r.size, session.MaxOpen))
		return r
	}
	data := buffer.Make(r.size)
	var next func()
	next = func() {
		if r.canceled {
			return
		}
		if r.done == r.size {
			finish(data, nil)
			return
		}
		end := min(r.done+filePiece, r.size)
		promise := file.Call("slice", r.done, end).Call("arrayBuffer")
		then(promise, func(content app.Value) {
			piece := app.Window().Get("Uint8Array").New(content)
			if piece.Length() != end-r.done {
				finish(nil, fmt.Errorf("%s changed while it was read", r.name))
				return
			}
			app.CopyBytesToGo(data[r.done:end], piece)
			r.done = end
			onUI(dispatcher, progress)
			next()
		}, func(reason app.Value) {
			finish(nil, fmt.Errorf("%s cannot be read: %s", r.name, reason.Get("message").String()))
		})
	}
	next()
	return r
}

// then calls one of the two when a promise is settled.
func then(promise app.Value, resolved, rejected func(app.Value)) {
	var onResolved, onRejected app.Func
	settle := func(f func(app.Value)) func(app.Value, []app.Value) any {
		return func(_ app.Value, args []app.Value) any {
			onResolved.Release()
			onRejected.Release()
			f(args[0])
			return nil
		}
	}
	onResolved, onRejected = app.FuncOf(settle(resolved)), app.FuncOf(settle(rejected))
	promise.Call("then", onResolved, onRejected)
}
