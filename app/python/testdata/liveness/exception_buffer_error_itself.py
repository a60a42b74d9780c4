b = bytearray(3)
def grow():
    view = memoryview(b)
    b.append(1)
try: grow()
except BufferError as e: print("first", e)
grow_again = b.append(2)
print(b)
