package main

// This file holds the table of rows.

import (
	"memview/view"
	"memview/view/buffer"
	"memview/view/format"
)

var rows = []row{
	{name: "mv[i] get, B", setup: "mv = memoryview(ba(256)); i = 20", stmt: "mv[i]", prepare: get("B")},
	{name: "mv[i] get, I", setup: "mv = memoryview(ba(256)).cast('I'); i = 20", stmt: "mv[i]", prepare: get("I")},
	{name: "mv[i] get, d", setup: "mv = memoryview(ba(256)).cast('d'); i = 20", stmt: "mv[i]", prepare: get("d")},
	{name: "mv[i,j] get, B 2-D", setup: "mv = memoryview(ba(256)).cast('B', [16, 16]); i = 3; j = 4", stmt: "mv[i, j]", prepare: func() func(int) {
		v := viewOf(256, "B", 16, 16)
		return func(n int) {
			for range n {
				sinkValue, _ = v.Item(3, 4)
			}
		}
	}},
	{name: "mv[i]=v, B", setup: "mv = memoryview(ba(256)); i = 20; v = 7", stmt: "mv[i] = v", prepare: set("B", format.Int(7))},
	{name: "mv[i]=v, I", setup: "mv = memoryview(ba(256)).cast('I'); i = 20; v = 70000", stmt: "mv[i] = v", prepare: set("I", format.Int(70000))},
	{name: "mv[i]=v, d", setup: "mv = memoryview(ba(256)).cast('d'); i = 20; v = 1.5", stmt: "mv[i] = v", prepare: set("d", format.Float(1.5))},
	{name: "mv[a:b] slice", setup: "mv = memoryview(ba(256)); a = 10; b = 100", stmt: "mv[a:b]", prepare: fresh(func(v *view.View) (*view.View, error) { return v.Slice(view.Range(10, 100)) })},
	{name: "mv[::2] slice", setup: "mv = memoryview(ba(256))", stmt: "mv[::2]", prepare: fresh(func(v *view.View) (*view.View, error) { return v.Slice(view.Every(2)) })},
	{name: "mv.cast('I')", setup: "mv = memoryview(ba(256))", stmt: "mv.cast('I')", prepare: fresh(func(v *view.View) (*view.View, error) { return v.Cast("I") })},
	{name: "mv.cast('I', [8,8])", setup: "mv = memoryview(ba(256)); s = [8, 8]", stmt: "mv.cast('I', s)", prepare: fresh(func(v *view.View) (*view.View, error) { return v.Cast("I", 8, 8) })},
	{name: "memoryview(bytearray)", setup: "b = ba(256)", stmt: "memoryview(b)", prepare: func() func(int) {
		b := counting(256)
		return func(n int) {
			for range n {
				check(must(view.New(b)).Release())
			}
		}
	}},
	{name: "mv.release() of new view", setup: "b = ba(256)", stmt: "memoryview(b).release()", prepare: func() func(int) {
		b := counting(256)
		return func(n int) {
			for range n {
				check(must(view.New(b)).Release())
			}
		}
	}},
	{name: "mv1 == mv2, 16 bytes", setup: "a = memoryview(bytes(16)); b = memoryview(bytes(16))", stmt: "a == b", prepare: equal(func() (a, b *view.View) {
		return must(view.New(buffer.NewBytes(make([]byte, 16)))), must(view.New(buffer.NewBytes(make([]byte, 16))))
	})},
	{name: "mv.tobytes(), 16 bytes", setup: "mv = memoryview(bytes(16))", stmt: "mv.tobytes()", prepare: bytesOf(func() *view.View {
		return must(view.New(buffer.NewBytes(make([]byte, 16))))
	}, "C")},
	{name: "mv[0:16] = bytes", setup: "mv = memoryview(ba(256)); b = bytes(16)", stmt: "mv[0:16] = b", prepare: assign(view.Range(0, 16), func() (*view.View, buffer.Exporter) {
		return viewOf(256, "B"), buffer.NewBytes(make([]byte, 16))
	})},
	{name: "tolist 1e6 B", whole: true, setup: "mv = memoryview(ba(1000192))[:1000000]", stmt: "mv.tolist()", prepare: toList(func() *view.View {
		return must(viewOf(1000192, "B").Slice(view.To(1000000)))
	})},
	{name: "tolist 1e6 d", whole: true, setup: "mv = memoryview(array.array('d', range(1000000)))", stmt: "mv.tolist()", prepare: toList(func() *view.View { return doubles(8000000) })},
	{name: "list(mv) 1e6 B", whole: true, setup: "mv = memoryview(ba(1000192))[:1000000]", stmt: "list(mv)", prepare: func() func(int) {
		v := must(viewOf(1000192, "B").Slice(view.To(1000000)))
		return func(n int) {
			for range n {
				list := make([]format.Value, 0, v.Shape()[0])
				for x := range v.Values() {
					list = append(list, x)
				}
				sinkList = list
			}
		}
	}},
	{name: "sum over iteration 1e6 B", whole: true, setup: "mv = memoryview(ba(1000192))[:1000000]", stmt: "sum(mv)", prepare: func() func(int) {
		v := must(viewOf(1000192, "B").Slice(view.To(1000000)))
		return func(n int) {
			for range n {
				sinkInt = 0
				for x := range v.Values() {
					i, _ := x.Int64()
					sinkInt += i
				}
			}
		}
	}},
	{name: "tobytes 16 MiB contiguous", whole: true, setup: "mv = memoryview(ba(1 << 24))", stmt: "mv.tobytes()", prepare: bytesOf(func() *view.View { return viewOf(16*mib, "B") }, "C")},
	{name: "tobytes [::2] of 16 MiB", whole: true, copies: true, setup: "mv = memoryview(ba(1 << 24))[::2]", stmt: "mv.tobytes()", prepare: bytesOf(every(2, 16*mib), "C")},
	{name: "tobytes [::-1] of 16 MiB", whole: true, copies: true, setup: "mv = memoryview(ba(1 << 24))[::-1]", stmt: "mv.tobytes()", prepare: bytesOf(every(-1, 16*mib), "C")},
	{name: "tobytes 'F' of 4096x4096", whole: true, copies: true, setup: "mv = memoryview(ba(1 << 24)).cast('B', [4096, 4096])", stmt: "mv.tobytes('F')", prepare: bytesOf(func() *view.View {
		return viewOf(16*mib, "B", 4096, 4096)
	}, "F")},
	{name: "mv1 == mv2 16 MiB B", whole: true, copies: true, setup: "a = memoryview(ba(1 << 24)); b = memoryview(ba(1 << 24))", stmt: "a == b", prepare: equal(func() (a, b *view.View) {
		return viewOf(16*mib, "B"), viewOf(16*mib, "B")
	})},
	{name: "mv1 == mv2 16 MiB d", whole: true, copies: true, setup: "a = memoryview(array.array('d', range(1 << 21))); b = memoryview(array.array('d', range(1 << 21)))", stmt: "a == b", prepare: equal(func() (a, b *view.View) {
		return doubles(16 * mib), doubles(16 * mib)
	})},
	{name: "mv1 == mv2 16 MiB, d vs q", whole: true, copies: true, setup: "a = memoryview(array.array('d', range(1 << 21))); b = memoryview(array.array('q', range(1 << 21)))", stmt: "a == b", prepare: equal(func() (a, b *view.View) {
		return doubles(16 * mib), longs(16 * mib)
	})},
	{name: "slice assignment 16 MiB", whole: true, setup: "a = memoryview(ba(1 << 24)); b = memoryview(ba(1 << 24))", stmt: "a[:] = b", prepare: assign(view.Slice{}, func() (*view.View, buffer.Exporter) {
		return viewOf(16*mib, "B"), viewOf(16*mib, "B")
	})},
	{name: "strided assignment [::2] of 16 MiB", whole: true, copies: true, setup: "a = memoryview(ba(1 << 24)); b = memoryview(ba(1 << 23))", stmt: "a[::2] = b", prepare: assign(view.Every(2), func() (*view.View, buffer.Exporter) {
		return viewOf(16*mib, "B"), viewOf(8*mib, "B")
	})},
	{name: "overlapping assignment 16 MiB", whole: true, setup: "a = memoryview(ba(1 << 24)); b = a[:-8]", stmt: "a[8:] = b", prepare: assign(view.From(8), func() (*view.View, buffer.Exporter) {
		v := viewOf(16*mib, "B")
		return v, must(v.Slice(view.To(-8)))
	})},
	{name: "hex() of 1 MiB", whole: true, setup: "mv = memoryview(ba(1 << 20))", stmt: "mv.hex()", prepare: func() func(int) {
		v := viewOf(mib, "B")
		return func(n int) {
			for range n {
				sinkText = must(v.Hex())
			}
		}
	}},
	{name: "hex(':') of 1 MiB", whole: true, setup: "mv = memoryview(ba(1 << 20))", stmt: "mv.hex(':')", prepare: func() func(int) {
		v := viewOf(mib, "B")
		return func(n int) {
			for range n {
				sinkText = must(v.HexSep(":", 1))
			}
		}
	}},
	{name: "hash 16 MiB (fresh view)", whole: true, setup: "b = bytes(ba(1 << 24))", stmt: "hash(memoryview(b))", prepare: func() func(int) {
		b := buffer.NewBytes(counting(16 * mib).Bytes())
		return func(n int) {
			for range n {
				v := must(view.New(b))
				sinkInt = must(v.Hash())
				check(v.Release())
			}
		}
	}},
	{name: "count(7) over 1e6 B", whole: true, since: "3.14", setup: "mv = memoryview(ba(1000192))[:1000000]", stmt: "mv.count(7)", prepare: func() func(int) {
		v := must(viewOf(1000192, "B").Slice(view.To(1000000)))
		return func(n int) {
			for range n {
				sinkInt = int64(must(v.Count(format.Int(7))))
			}
		}
	}},
}

func toList(prepare func() *view.View) func() func(int) {
	return func() func(int) {
		v := prepare()
		return func(n int) {
			for range n {
				sinkList = must(v.ToList())
			}
		}
	}
}
