class Node:
    pass
b = bytearray(3)
ring = Node()
ring.me = ring
ring.leaf = [{"deep": memoryview(b)}]
del ring
try: b.append(1)
except BufferError as e: print("behind a cycle:", e)
