b = bytearray(b"abcdef")
views = [memoryview(b)[i:i + 2] for i in range(0, 6, 2)]
while views:
    try: b.append(1)
    except BufferError: print("held by", len(views))
    views.pop()
b.append(1)
print(b)
