package python

// This file writes events as JSON, by hand: encoding/json would be in the client for this alone.

import (
	"encoding/hex"
	"strconv"
	"unicode/utf8"
)

// AppendJSON appends the event as a JSON object on one line: step, line, endLine, pos, end, func, depth, and where there
// are any header, reads, writes, created, released, buffers, binds, out, err, last. A range is {buf, off, len, stride,
// count, kind}, stride and count left out of a run, kind where it is empty; bytes are hexadecimal.
func (e *Event) AppendJSON(b []byte) []byte {
	o := newJSONObject(b)
	o.int("step", e.Step)
	o.int("line", int64(e.Line))
	o.int("endLine", int64(e.EndLine))
	o.int("pos", int64(e.Col))
	o.int("end", int64(e.EndCol))
	o.str("func", e.Func)
	o.int("depth", int64(e.Depth))
	o.flag("header", e.Header)
	jsonList(o, "reads", e.Reads, func(o *jsonObject, r Range) { r.json(o) })
	jsonList(o, "writes", e.Writes, func(o *jsonObject, w Write) {
		w.json(o)
		o.str("old", hex.EncodeToString(w.Old))
		o.str("new", hex.EncodeToString(w.New))
	})
	jsonList(o, "created", e.Created, func(o *jsonObject, v ViewRecord) {
		o.int("id", int64(v.ID))
		o.int("buf", int64(v.Buffer))
		o.some("parent", v.Parent)
		o.int("off", int64(v.Off))
		o.str("format", v.Format)
		o.int("itemsize", int64(v.ItemSize))
		o.ints("shape", v.Shape)
		o.ints("strides", v.Strides)
		o.flag("readonly", v.ReadOnly)
		o.flag("temporary", v.Temporary)
		o.text("how", v.How)
	})
	if len(e.Released) > 0 {
		o.key("released")
		o.b = append(o.b, '[')
		for i, id := range e.Released {
			if i > 0 {
				o.b = append(o.b, ',')
			}
			o.b = strconv.AppendUint(o.b, id, 10)
		}
		o.b = append(o.b, ']')
	}
	jsonList(o, "buffers", e.Buffers, func(o *jsonObject, r BufferRecord) {
		o.int("id", int64(r.ID))
		o.str("type", r.Type)
		o.int("len", int64(r.Len))
		o.text("name", r.Name)
	})
	jsonList(o, "binds", e.Binds, func(o *jsonObject, x Bind) {
		o.str("name", x.Name)
		o.str("type", x.Type)
		o.some("buf", x.Buffer)
		o.some("view", x.View)
		o.text("scope", x.Scope)
	})
	jsonList(o, "out", e.Output, func(o *jsonObject, x Output) {
		o.int("stream", int64(x.Stream))
		o.str("text", x.Text)
	})
	if e.Error != "" {
		o.key("err")
		x := newJSONObject(o.b)
		x.str("type", e.Error)
		x.str("message", e.Message)
		o.b = x.end()
	}
	o.flag("last", e.Last)
	return o.end()
}

func (r Range) json(o *jsonObject) {
	o.int("buf", int64(r.Buffer))
	o.int("off", int64(r.Off))
	o.int("len", int64(r.Len))
	if r.Count != 1 {
		o.int("stride", int64(r.Stride))
		o.int("count", int64(r.Count))
	}
	o.text("kind", r.Kind)
}

// A jsonObject is an object that is being written.
type jsonObject struct {
	b     []byte
	begun bool
}

func newJSONObject(b []byte) *jsonObject { return &jsonObject{b: append(b, '{')} }

func (o *jsonObject) end() []byte { return append(o.b, '}') }

func (o *jsonObject) key(name string) {
	if o.begun {
		o.b = append(o.b, ',')
	}
	o.begun = true
	o.b = append(append(append(o.b, '"'), name...), '"', ':')
}

func (o *jsonObject) int(name string, n int64) {
	o.key(name)
	o.b = strconv.AppendInt(o.b, n, 10)
}

func (o *jsonObject) str(name, s string) {
	o.key(name)
	o.b = appendJSONString(o.b, s)
}

// some, text and flag write what is not empty.
func (o *jsonObject) some(name string, n uint64) {
	if n != 0 {
		o.int(name, int64(n))
	}
}

func (o *jsonObject) text(name, s string) {
	if s != "" {
		o.str(name, s)
	}
}

func (o *jsonObject) flag(name string, set bool) {
	if set {
		o.key(name)
		o.b = append(o.b, "true"...)
	}
}

func (o *jsonObject) ints(name string, xs []int) {
	o.key(name)
	o.b = append(o.b, '[')
	for i, x := range xs {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = strconv.AppendInt(o.b, int64(x), 10)
	}
	o.b = append(o.b, ']')
}

// jsonList writes an array of objects, if there are any.
func jsonList[T any](o *jsonObject, name string, xs []T, write func(o *jsonObject, x T)) {
	if len(xs) == 0 {
		return
	}
	o.key(name)
	o.b = append(o.b, '[')
	for i, x := range xs {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		in := newJSONObject(o.b)
		write(in, x)
		o.b = in.end()
	}
	o.b = append(o.b, ']')
}

// appendJSONString appends a string as JSON writes it (RFC 8259, section 7).
func appendJSONString(b []byte, s string) []byte {
	const digits = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r < 0x20 || r == 0x7f:
			b = append(b, '\\', 'u', '0', '0', digits[r>>4], digits[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
