b = bytearray(3)
def fail():
    view = memoryview(b)
    raise ValueError("x")
try: fail()
except ValueError as e: kept = e.with_traceback(None)
b.append(1)
print(len(b), repr(kept))
