words = "the quick brown fox jumps over the lazy dog the end".split()
count, by_len, first = {}, {}, {}
for w in words:
    count[w] = count.get(w, 0) + 1
    by_len.setdefault(len(w), []).append(w)
    first.setdefault(w[0], w)
print(count, max(count, key=count.get))
print(dict(sorted(by_len.items())), first)
inverted = {}
for w, n in count.items():
    inverted.setdefault(n, set()).add(w)
print({n: sorted(ws) for n, ws in inverted.items()})
