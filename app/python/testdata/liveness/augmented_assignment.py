b = bytearray(b"ab")
b += memoryview(b)
print(b)
m = memoryview(b)
try: b += b"x"
except BufferError as e: print(e)
try: b *= 2
except BufferError as e: print(e)
b += b""
b *= 1
print(len(b))
m.release()
b *= 2
print(len(b))
