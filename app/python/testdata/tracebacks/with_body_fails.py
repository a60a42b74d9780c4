with memoryview(bytearray(b"abc")) as view:
    first = view[0]
    last = view[first]
