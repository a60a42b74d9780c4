data = b"abcdefgh"
def fletcher16(view):
    s1 = s2 = 0
    for x in view:
        s1 = (s1 + x) % 255
        s2 = (s2 + s1) % 255
    return s2 << 8 | s1
print(hex(fletcher16(memoryview(data))), hex(fletcher16(data[:5])))
