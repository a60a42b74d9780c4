b = bytearray(b"abc")
def grow(view):
    try:
        b.append(1)
    except BufferError as e:
        print("inside:", e)
grow(memoryview(b))
b.append(1)
print("outside:", len(b))
