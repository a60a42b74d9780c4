b = bytearray(3)
def fail():
    view = memoryview(b)
    raise ValueError("x")
try: fail()
except ValueError as e: kept = e
try: b.append(1)
except BufferError as e: print(e)
kept.__traceback__ = None
b.append(1)
print(len(b), kept)
