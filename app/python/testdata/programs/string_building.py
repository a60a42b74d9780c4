rows = [("apple", 1.5, 3), ("fig", 12.25, 10), ("clementine", 0.333, 100)]
width = max(len(r[0]) for r in rows)
for name, price, n in rows:
    print(f"{name:<{width}} {price:>8.2f} x {n:<4}= {price * n:>9,.2f}")
print("-" * (width + 26), "=".join("abc"), ", ".join(sorted(r[0] for r in rows)), sep="\n")
text = ""
for i, w in enumerate("the end of it".split()):
    text += w.capitalize() if i % 2 else w.upper()
print(text, text[::-1].lower(), " ".join(reversed("a b c".split())), "abc" "def", 'it\'s', "tab\there", r"raw\n", "a\
b", """triple
 line""", sep="|")
