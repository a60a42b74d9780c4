b = bytearray(b"abc")
def grow(view):
    del view
    try:
        b.append(1)
        print("grew")
    except BufferError as e:
        print("inside:", e)
grow(memoryview(b))
v = memoryview(b)
grow(v)
