b = bytearray(b"abc")
def scan():
    for v in [memoryview(b), memoryview(b)[1:]]:
        if v[0] == 98: return True
print(scan())
b.append(1)
print(len(b))
