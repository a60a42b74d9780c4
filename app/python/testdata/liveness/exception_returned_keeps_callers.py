b = bytearray(3)
def attempt():
    try: 1 / 0
    except ZeroDivisionError as e: return e
def caller():
    view = memoryview(b)
    return attempt()
e = caller()
try: b.append(1)
except BufferError as x: print("the frame of the caller lives:", x)
e = None
try:
    b.append(1)
    print("gone")
except BufferError as x: print("a cycle:", x)
