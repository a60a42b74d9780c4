b = bytearray()
b.append(1)
b.extend([2, 3])
b.extend(b"\x04")
b += bytearray([5])
b.insert(0, 0)
b.insert(-1, 99)
b[2:2] = b"\xaa\xbb"
print(b.hex(" "), len(b), b.pop(), b.pop(0), b.pop(-2))
b.remove(0xaa)
b.reverse()
print(list(b), b.copy() == b, b * 2)
del b[1]
del b[::2]
b.clear()
print(b, bool(b))
for bad in (lambda: b.pop(), lambda: b.remove(1), lambda: b.append(256), lambda: b.append("a"), lambda: b.extend("ab"), lambda: b.extend([300]), lambda: b.insert(0, -1)):
    try: bad()
    except (IndexError, ValueError, TypeError) as e: print(type(e).__name__, e)
