def huffman(data):
    counts = {}
    for b in data:
        counts[b] = counts.get(b, 0) + 1
    queue = sorted((n, chr(b)) for b, n in counts.items())
    trees = [(n, s, s) for n, s in queue]
    while len(trees) > 1:
        a, b, *trees = trees
        trees.append((a[0] + b[0], min(a[1], b[1]), (a[2], b[2])))
        trees.sort(key=lambda t: t[:2])
    codes = {}
    def walk(node, prefix):
        if isinstance(node, str):
            codes[node] = prefix or "0"
        else:
            walk(node[0], prefix + "0")
            walk(node[1], prefix + "1")
    walk(trees[0][2], "")
    return codes
codes = huffman(b"abracadabra")
for ch in sorted(codes):
    print(ch, codes[ch])
print("".join(codes[c] for c in "abracadabra"))
