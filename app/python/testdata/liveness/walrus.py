b = bytearray(b"abc")
if (n := len(v := memoryview(b))) > 2:
    try: b.append(1)
    except BufferError as e: print(n, e)
v = 0
b.append(1)
print(len(b))
