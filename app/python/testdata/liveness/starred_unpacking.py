b = bytearray(1)
first, *rest = [memoryview(b), memoryview(b), memoryview(b)]
first = None
try: b.append(1)
except BufferError as e: print(e)
rest.pop()
try: b.append(1)
except BufferError as e: print(e)
rest.pop()
b.append(1)
print(len(b))
