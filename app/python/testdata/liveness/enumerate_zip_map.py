b = bytearray(b"abc")
for it in (enumerate(memoryview(b)), zip(memoryview(b), "xy"), map(abs, memoryview(b)), filter(None, memoryview(b)), reversed(memoryview(b))):
    try: b.append(1)
    except BufferError as e: print(type(it).__name__, e)
del it
b.append(1)
print(len(b))
