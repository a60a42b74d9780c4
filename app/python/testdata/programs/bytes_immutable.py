b = b"abc"
for action in ("b[0] = 1", "del b[0]", "b[0:1] = b'x'", "b.append(1)", "b += 1"):
    try:
        exec(action)
    except (TypeError, AttributeError) as e:
        print(action, "|", type(e).__name__, e)
c = b
c += b"d"
print(b, c, b is c)
