b = bytearray(b"abc")
lengths = [len(v) for v in (memoryview(b), memoryview(b)[1:])]
b.append(1)
print(lengths, len(b))
kept = [v for v in (memoryview(b),)]
try: b.append(1)
except BufferError as e: print(e)
