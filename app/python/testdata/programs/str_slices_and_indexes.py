s = "abcdefg"
print(s[0], s[-1], s[1:4], s[:3], s[4:], s[::2], s[::-1], s[5:1:-2], s[10:], s[-3:-1], s[:-10], s[slice(1, 3)], s[True])
for bad in (lambda: s[7], lambda: s[-8], lambda: s["a"], lambda: s[1.0], lambda: s[::0], lambda: s[None], lambda: s.__setitem__):
    try: print(bad())
    except (IndexError, TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
