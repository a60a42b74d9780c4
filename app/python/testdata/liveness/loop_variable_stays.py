b = bytearray(b"abc")
for v in [memoryview(b)]:
    pass
try: b.append(1)
except BufferError as e: print(e)
del v
b.append(1)
print(len(b))
