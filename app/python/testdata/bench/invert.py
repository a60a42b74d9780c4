def invert(mv):
    for i in range(len(mv)): mv[i] = 255 - mv[i]
invert(memoryview(bytearray(1_000_000)))
