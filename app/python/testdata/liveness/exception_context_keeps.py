b = bytearray(3)
def fail():
    view = memoryview(b)
    raise ValueError("first")
try:
    try: fail()
    except ValueError: raise KeyError("second")
except KeyError as e:
    kept = e
try: b.append(1)
except BufferError as e: print(type(kept.__context__).__name__, e)
kept.__context__ = None
b.append(1)
print(len(b))
