b = bytearray(3)
def fail():
    view = memoryview(b)
    raise ValueError("x")
errors = []
try: fail()
except ValueError as e: errors.append(e)
try: b.append(1)
except BufferError as e: print("stored:", e)
errors.clear()
b.append(1)
print(len(b))
