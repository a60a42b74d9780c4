b = bytearray(3)
with memoryview(b) as m:
    try: b.extend(b"xy")
    except BufferError as e: print(e)
b.extend(b"xy")
print(b)
