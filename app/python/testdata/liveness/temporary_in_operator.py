b = bytearray(b"ab")
try: print(memoryview(b) == b.append(1))
except BufferError as e: print(e)
print(memoryview(b)[0] + (b.append(1) or 1), len(b))
