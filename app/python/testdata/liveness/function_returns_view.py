b = bytearray(b"abc")
def part(n):
    return memoryview(b)[:n]
p = part(2)
try: b.clear()
except BufferError as e: print(e)
print(p.tobytes(), len(part(1)))
p = None
b.clear()
print(b)
