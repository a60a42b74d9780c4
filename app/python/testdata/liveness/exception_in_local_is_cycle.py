b = bytearray(3)
def careless():
    view = memoryview(b)
    try:
        raise ValueError("x")
    except ValueError as e:
        kept = e
careless()
try: b.append(1)
except BufferError as e: print("frame and exception hold each other:", e)
