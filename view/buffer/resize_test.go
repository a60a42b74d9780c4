package buffer_test

// This file fuzzes what changes lengths: while a buffer is out nothing may move.

import (
	"testing"

	"memview/view/buffer"
	"memview/view/exception"
	"memview/view/format"
)

// Each two bytes are an operation and its argument; first a buffer may be taken.
func FuzzResize(f *testing.F) {
	f.Add([]byte{0, 1, 2, 200, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20}, true)
	f.Add([]byte{6, 3, 7, 255, 1, 0, 1, 9, 8, 2, 10, 250}, false)
	f.Fuzz(func(t *testing.T, program []byte, exported bool) {
		a := buffer.NewByteArray(buffer.Make(6))
		b, err := buffer.NewArray(format.Profile{}, "h", format.Int(1), format.Int(2), format.Int(3))
		if err != nil {
			t.Fatal(err)
		}
		var held []*buffer.Buffer
		if exported {
			for _, obj := range []buffer.Exporter{a, b} {
				h, err := obj.GetBuffer(buffer.FullRO)
				if err != nil {
					t.Fatal(err)
				}
				held = append(held, h)
			}
		}
		for ; len(program) >= 2 && a.Len() < 1<<12 && b.Len() < 1<<12; program = program[2:] {
			n := int(int8(program[1]))
			v := format.Int(int64(n))
			bytes := program[2:min(len(program), 2+n&7)]
			for _, err := range resizeBoth(a, b, program[0], n, v, bytes) {
				if _, ok := err.(*exception.Error); err != nil && !ok {
					t.Fatal(err)
				}
			}
			if exported && (a.Len() != 6 || b.Len() != 3) {
				t.Fatalf("operation %d %d: %d bytes and %d items while exported", program[0]%16, n, a.Len(), b.Len())
			}
		}
		if exported {
			a.Bytes()[5], b.Bytes()[5] = 0x5a, 0x5a
			if held[0].Data[5] != 0x5a || held[1].Data[5] != 0x5a {
				t.Fatal("the memory moved while exported")
			}
		}
		for _, h := range held {
			h.Release()
		}
		if a.Exports() != 0 || b.Exports() != 0 {
			t.Fatal("exports are left")
		}
	})
}

func resizeBoth(a *buffer.ByteArray, b *buffer.Array, op byte, n int, v format.Value, bytes []byte) []error {
	_, errA := a.At(n)
	_, errB := b.At(n)
	items := []format.Value{v, format.Float(1)}
	switch op % 16 {
	case 0:
		return []error{a.Append(byte(n)), b.Append(v)}
	case 1:
		_, errA = a.Pop(n)
		_, errB = b.Pop(n)
	case 2:
		return []error{a.Insert(n, 7), b.Insert(n, v)}
	case 3:
		return []error{a.Remove(byte(n)), b.Remove(v)}
	case 4:
		return []error{a.Extend(bytes), b.FromBytes(bytes)}
	case 5:
		return []error{a.Extend(a.Bytes()), b.ExtendArray(b)}
	case 6:
		return []error{a.Repeat(n & 3), b.Repeat(n & 3)}
	case 7:
		return []error{a.DeleteSlice(n, n+3, n>>4, n&7), b.DeleteSlice(n, n+3, n>>4, n&7)}
	case 8:
		return []error{a.SetSlice(n, n+3, n>>4, n&7, bytes), b.SetSlice(n, n+3, n>>4, n&7, b)}
	case 9:
		return []error{a.Resize(n), b.FromList(items[:n&1])}
	case 10:
		_, errA = a.TakeBytes(n)
		return []error{errA, b.FromList(items)}
	case 11:
		return []error{a.Init(bytes), b.FromUnicode("x")}
	case 12:
		return []error{a.Clear(), b.Clear()}
	case 13:
		return []error{a.Splice(n, n+n&7, bytes), b.SetAt(n, v)}
	case 14:
		a.Reverse()
		b.Reverse()
		b.ByteSwap()
	case 15:
		return []error{a.Delete(n), b.Delete(n)}
	}
	return []error{errA, errB}
}
