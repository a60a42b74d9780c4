def total(mv):
    s = 0
    for x in mv: s += x
    return s
total(memoryview(bytearray(1_000_000)))
