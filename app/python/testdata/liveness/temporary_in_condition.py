b = bytearray(b"ab")
if memoryview(b)[0] == 97 and b.append(1) is None:
    print(len(b))
while memoryview(b).nbytes < 5:
    b.append(0)
print(len(b))
