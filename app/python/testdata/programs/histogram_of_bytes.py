text = b"the quick brown fox jumps over the lazy dog"
counts = memoryview(bytearray(256 * 4)).cast("I")
for b in text:
    counts[b] += 1
for b in sorted(set(text), key=lambda b: (-counts[b], b))[:5]:
    print(f"{chr(b)!r} {counts[b]:2} {'*' * counts[b]}")
print(sum(counts), len(counts), counts.nbytes)
