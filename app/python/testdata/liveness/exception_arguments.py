b = bytearray(3)
try: raise ValueError(memoryview(b))
except ValueError as e: kept = e
try: b.append(1)
except BufferError as e: print(e)
kept.args = ()
b.append(1)
print(len(b))
