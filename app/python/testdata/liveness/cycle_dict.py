b = bytearray(3)
d = {"view": memoryview(b)}
d["self"] = d
d = None
try: b.append(1)
except BufferError as e: print(e)
