b = bytearray(b"ab")
try: [memoryview(b), b.append(1)]
except BufferError as e: print("list", e)
try: {"v": memoryview(b), "g": b.append(1)}
except BufferError as e: print("dict", e)
try: (memoryview(b).tobytes(), b.append(1))
except BufferError as e: print("tuple", e)
print(len(b))
