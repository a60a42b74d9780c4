b = bytearray(b"ab")
def grow():
    b.append(0)
    return 0
try: print(memoryview(b)[grow()])
except BufferError as e: print(e)
print(b[grow()], len(b))
