b = bytearray(4)
with memoryview(b) as m:
    part = m[:2]
try: b.pop()
except BufferError as e: print(e)
del part
print(b.pop())
