b = bytearray(2)
fs = [lambda v=memoryview(b): len(v)]
try: b.append(1)
except BufferError as e: print(e)
fs.clear()
b.append(1)
print(len(b))
