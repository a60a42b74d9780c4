b = b"banana bandana"
print(b.find(b"an"), b.rfind(b"an"), b.index(b"ban", 1), b.count(b"an"), b.count(97), b.find(110), b.find(b"x"), b.find(b"an", 3, 5))
print(b.startswith(b"ban"), b.endswith((b"x", b"na")), b.startswith(b"and", 8), b"ana" in b, 98 in b)
for bad in (lambda: b.index(b"zz"), lambda: b.find("a"), lambda: b.find(300), lambda: "a" in b, lambda: 256 in b):
    try: bad()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
