b = bytearray(b"abc")
def reader():
    with memoryview(b) as view:
        for x in view:
            yield x
for x in reader():
    if x == 98: break
b.append(1)
print(len(b))
