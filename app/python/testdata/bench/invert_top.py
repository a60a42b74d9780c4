mv = memoryview(bytearray(1_000_000))
for i in range(len(mv)): mv[i] = 255 - mv[i]
