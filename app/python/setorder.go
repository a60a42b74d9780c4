package python

// This file defines the order in which a set gives its elements: that of CPython's hash table (Objects/setobject.c). It
// shows with ints alone, since hashes of strings differ from run to run there.

// A hashTable is places in a set's table: the number of an element from 1 on, 0 where it is free.
type hashTable []int

func (t hashTable) add(n int, hash uint64) {
	mask := uint64(len(t) - 1)
	perturb, i := hash, hash&mask
	for {
		probes := uint64(0)
		if i+9 <= mask { // LINEAR_PROBES
			probes = 9
		}
		for j := i; j <= i+probes; j++ {
			if t[j] == 0 {
				t[j] = n
				return
			}
		}
		perturb >>= 5
		i = (i*5 + 1 + perturb) & mask
	}
}

// elements returns the elements of a set in CPython's order.
func (s *set) elements() []Value {
	keys := s.keys()
	hashes := make([]uint64, len(keys))
	for i, k := range keys {
		n, ok := k.big()
		if !ok {
			return keys
		}
		hashes[i] = uint64(hashBig(n))
	}
	t := make(hashTable, 8)
	for i := range keys {
		t.add(i+1, hashes[i])
		if used := i + 1; used*5 >= (len(t)-1)*3 {
			least := used * 4
			if used > 50000 {
				least = used * 2
			}
			size := 8
			for size <= least {
				size *= 2
			}
			bigger := make(hashTable, size)
			for _, n := range t {
				if n > 0 {
					bigger.add(n, hashes[n-1])
				}
			}
			t = bigger
		}
	}
	out := keys[:0:0]
	for _, n := range t {
		if n > 0 {
			out = append(out, keys[n-1])
		}
	}
	return out
}
