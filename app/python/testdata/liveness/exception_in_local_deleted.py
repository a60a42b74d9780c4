b = bytearray(3)
def careful():
    view = memoryview(b)
    try:
        raise ValueError("x")
    except ValueError as e:
        kept = e
    try:
        return str(kept)
    finally:
        del kept
print(careful())
b.append(1)
print(len(b))
