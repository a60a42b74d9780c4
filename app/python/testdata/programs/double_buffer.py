front, back = bytearray(b"...."), bytearray(b"....")
for step in range(3):
    view = memoryview(back)
    view[step] = ord("#")
    front, back = back, front
    memoryview(back)[:] = front
    print(front.decode(), back.decode())
