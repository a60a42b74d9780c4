package python

// This file says how large objects are: sys.getsizeof of a 64-bit CPython 3.14.

// sizes are those of classes all of whose instances are as large, without and with what the garbage collector keeps of them.
var sizes = map[string]int{"NoneType": 16, "ellipsis": 16, "NotImplementedType": 16, "object": 16, "float": 24, "slice": 56, "range": 48,
	"builtin_function_or_method": 72, "method": 48, "module": 72, "property": 80, "staticmethod": 48, "classmethod": 48, "super": 56,
	"dict_keys": 40, "dict_values": 40, "dict_items": 40, "mappingproxy": 40, "enumerate": 72, "zip": 64, "map": 48, "filter": 48, "reversed": 48,
	"list_iterator": 48, "tuple_iterator": 48, "str_ascii_iterator": 48, "str_iterator": 48, "bytes_iterator": 48, "bytearray_iterator": 48,
	"range_iterator": 40, "dict_keyiterator": 72, "dict_valueiterator": 72, "dict_itemiterator": 72, "set_iterator": 64, "count": 56, "chain": 48,
	"Struct": 136}

// sizeOf is sys.getsizeof(v).
func (vm *VM) sizeOf(v Value) (Value, error) {
	n := sizes[classOf(v).name]
	switch o := v.o.(type) {
	case intTag, boolTag:
		n = 28
		if i := int64(v.n); i >= 1<<30 || i <= -(1<<30) {
			n = 32
			if i >= 1<<60 || i <= -(1<<60) {
				n = 36
			}
		}
	case *bigInt:
		n = 24 + 4*((o.i.BitLen()+29)/30)
	case *bytesObj:
		n = 33 + len(o.b)
	case *byteArray:
		n = 56
		if k := o.a.Len(); k > 0 || o.room > 0 {
			n = 56 + max(o.room, k+1)
		}
	case *memView:
		n = 160 + 24*max(o.v.NDim(), 1)
	case *arrayObj:
		n = 80 + max(o.a.Len(), o.room)*o.a.ItemSize()
	case *bytesIO:
		_, k, err := o.bounds()
		if n = 80; err == nil && k > 0 {
			n = 113 + int(k)
		}
	case *list:
		n = 56 + 8*listRoom(o.made, len(o.items))
	case *tuple:
		n = 48 + 8*len(o.items)
	case *dict:
		n = dictSize(o)
	case *set:
		n = 216
		if k := setRoom(o.n); k > 8 {
			n += 16 * k
		}
	case *str:
		n = strSize(o)
	case *excObj:
		n = 88
	case *instance, *ndarray:
		if r, ok, err := vm.special(v, "__sizeof__"); ok {
			k, isInt := r.int64()
			if err == nil && !isInt {
				err = typeErr("'%s' object cannot be interpreted as an integer", argName(r))
			}
			if _, ok := v.o.(*instance); ok {
				k += 16 // what the garbage collector keeps
			}
			return intv(k), err
		}
		if n = 48; classOf(v) == typeObject {
			n = 16
		}
	}
	if n == 0 {
		return Value{}, notSupported("sys.getsizeof() of " + argName(v))
	}
	return intv(int64(n)), nil
}

// listRoom is how many items a list has room for that was made with some and then grew by one at a time: list_resize.
func listRoom(made, n int) int {
	for made < n {
		made = (made + 1 + (made+1)>>3 + 6) &^ 3
	}
	return made
}

// bytesRoom is how much memory a bytearray has after its length became n: bytearray_resize. It had room before.
func bytesRoom(room, n int) int {
	switch {
	case n+1 > room && float64(n) <= float64(room)*1.125:
		more := 6
		if n < 9 {
			more = 3
		}
		return n + n>>3 + more
	case n+1 > room || n < room/2:
		return n + 1
	}
	return room
}

// arrayRoom is how many items an array.array has room for after its length became n, which it was not before: array_resize.
func arrayRoom(room, was, n int) int {
	if room >= n && was < n+16 {
		return room
	}
	if n == 0 {
		return 0
	}
	more := 7
	if was < 8 {
		more = 3
	}
	return n>>4 + more + n
}

func dictSize(d *dict) int {
	n := len(d.entries)
	if n == 0 {
		return 64
	}
	size, entry := 8, 16
	for _, e := range d.entries {
		if _, isStr := e.k.str(); e.k.bound() && !isStr {
			entry = 24
		}
	}
	for size*2/3 < n {
		size *= 2
	}
	index := 1
	if size > 128 {
		index = 2
	}
	if size > 1<<15 {
		index = 4
	}
	return 96 + size*index + size*2/3*entry
}

// setRoom is the size of a set's table: set_add_entry.
func setRoom(n int) int {
	room := 8
	for fill := 0; fill < n; {
		fill = (room-1)*3/5 + 1 // it grows when that many are in
		if fill > n {
			break
		}
		want := fill * 4
		if fill > 50000 {
			want = fill * 2
		}
		for room <= want {
			room *= 2
		}
	}
	return room
}

func strSize(s *str) int {
	if s.isASCII() {
		return 41 + len(s.s)
	}
	most := rune(0)
	for _, r := range s.points() {
		most = max(most, r)
	}
	unit := 4
	if most < 0x100 {
		unit = 1
	} else if most < 0x10000 {
		unit = 2
	}
	return 56 + unit*(len(s.points())+1)
}
