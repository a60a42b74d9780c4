b = bytearray(2)
def make():
    global kept
    kept = memoryview(b)
make()
try: b.append(1)
except BufferError as e: print(e)
del kept
b.append(1)
print(len(b))
