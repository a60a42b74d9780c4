b = bytearray(3)
def fail():
    view = memoryview(b)
    raise ValueError("x")
try:
    fail()
except ValueError as e:
    try: b.append(1)
    except BufferError as e2: print("handled:", e2)
b.append(1)
print("after:", len(b))
