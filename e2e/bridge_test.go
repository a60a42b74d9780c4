package e2e

import (
	"strings"
	"testing"
)

// JavaScript and Go see one memory: what one writes the other finds, with
// nothing passed between them, before and after Go's memory has grown.
func TestNoCopyBetweenGoAndJavaScript(t *testing.T) {
	p := openPlayground(t, desktop)
	p.exec(`
		globalThis.handle = memview.view('mv');
		globalThis.grown = 0;
		memview.on('grow', () => grown++);
		globalThis.heard = [];
		memview.on('change', (c) => heard.push(c));`)

	both := func(when string) {
		t.Helper()
		// JavaScript writes; Go's page shows it, by looking at its own bytes.
		p.exec(`handle.array[4] = 0x21; memview.view('u16').array[8] = 0x5A5A`)
		p.idle()
		p.wantText("byte-4", "21")
		p.wantText("element-mv-4", "33")
		p.wantText("element-u16-2", "11297") // 0x2c21
		p.wantText("byte-16", "5a")
		p.wantText("element-mv-17", "90")
		if got, want := p.status(), "JavaScript wrote · bytes 4 and 16–17 changed · 3 elements in mv, 2 in u16"; got != want {
			t.Errorf("%s: status %q, want %q", when, got, want)
		}
		p.wantChanged("byte-4", "element-mv-4", "element-u16-2", "byte-16", "byte-17", "element-mv-16", "element-mv-17", "element-u16-8")
		// Go writes; JavaScript's array has it in the same turn as it is read.
		p.click("gridcell", "byte 0x04, 21, 33; element 4 of mv, element 2 of u16")
		p.press("6", "f")
		p.idle()
		if got := eval[int](p, `handle.array[4]`); got != 0x6f {
			t.Errorf("%s: JavaScript reads %#x where 0x6f was typed", when, got)
		}
		p.exec(`handle.array[16] = 0x20; handle.array[17] = 0x77`)
		p.idle()
	}
	both("before growth")

	// A file of 64 MiB that cannot be read after all: Go has made room for it
	// by then, and keeps its views.
	p.exec(`
		globalThis.early = handle.array;
		const slice = Blob.prototype.slice;
		Blob.prototype.slice = () => ({arrayBuffer: () => Promise.reject(Error('the disk is gone'))});
		const transfer = new DataTransfer();
		transfer.items.add(new File([new Uint8Array(64 << 20)], 'large.bin'));
		document.querySelector('main').dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: transfer}));
		await new Promise(requestAnimationFrame);
		Blob.prototype.slice = slice;`)
	p.until("the page says that the file cannot be read", `[...document.querySelectorAll('[role=alert]')].some(e => e.textContent.includes('large.bin cannot be read: the disk is gone'))`)
	p.idle()
	if eval[int](p, `early.length`) != 0 {
		t.Fatal("memory did not grow: the early array is not detached")
	}
	if eval[int](p, `grown`) == 0 {
		t.Error("memview.on('grow') heard nothing")
	}
	both("after growth")

	causes := strings.Join(eval[[]string](p, `heard.map(c => c.cause)`), " ")
	if !strings.HasPrefix(causes, "javascript person") {
		t.Errorf("memview.on('change') heard %q", causes)
	}
}

// A view that cannot be one typed array says why, and its elements are there
// all the same.
func TestStridedViewsInJavaScript(t *testing.T) {
	p := openPlayground(t, desktop)
	p.addSlice("1", "", "2", "odd")
	if got := eval[bool](p, `memview.view('odd').array === null && memview.view('odd').reason.length > 0`); !got {
		t.Error("a strided view has a typed array, or gives no reason")
	}
	if got := eval[int](p, `memview.view('odd').at(1)`); got != 'l' {
		t.Errorf("odd.at(1) = %d, want %d", got, 'l')
	}
	p.exec(`memview.view('odd').set(0, -1)`)
	p.idle()
	p.wantText("byte-31", "00")
	p.wantText("element-odd-15", "0")

	// Released here, it throws there; undone here, it lives there.
	p.click("button", "release odd")
	p.idle()
	if got := eval[string](p, `(() => { try { memview.view('odd').at(0); return 'read'; } catch (e) { return e.message; } })()`); got == "read" {
		t.Error("JavaScript reads a released view")
	}
	p.click("button", "Undo")
	p.idle()
	if got := eval[int](p, `memview.view('odd').at(1)`); got != 'l' {
		t.Errorf("after undo odd.at(1) = %d, want %d", got, 'l')
	}
}
