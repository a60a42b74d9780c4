b = bytearray(b"abcd")
m = memoryview(b)
b[0:2] = b"xy"
b[::2] = b"12"
b.reverse()
print(b, m.tobytes())
def delete(): del b[0]
for act in (lambda: b.clear(), lambda: b.pop(), lambda: b.insert(0, 1), delete, lambda: b.remove(b[0])):
    try: act()
    except BufferError as e: print(e)
try: b[1:2] = b"long"
except BufferError as e: print(e)
try: del b[::2]
except BufferError as e: print(e)
print(b)
