b = bytearray(b"abcd")
try: memoryview(b)[b.append(1) or 0] = 5
except BufferError as e: print(e)
x = memoryview(b)[0], b.append(1)
print(x, len(b))
