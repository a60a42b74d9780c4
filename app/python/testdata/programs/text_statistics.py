text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""
words = "".join(c.lower() if c.isalpha() else " " for c in text).split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:4]: print(f"{w:6}{n:3} {'#' * n}")
print(len(text), len(words), len(set(words)), text.count("\n"), max(words, key=len), round(sum(map(len, words)) / len(words), 2))
print(sorted(set(w[0] for w in words)), [l[:10] for l in text.splitlines()], text.title()[:20], text.find("worst"))
