b = bytearray(range(4))
m = memoryview(b)
while m:
    m = m[1:]
try: b.append(1)
except BufferError as e: print("an empty view counts:", e)
del m
b.append(1)
print(len(b))
