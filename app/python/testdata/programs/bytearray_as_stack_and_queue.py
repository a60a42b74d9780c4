stack = bytearray()
for c in b"push":
    stack.append(c)
print("".join(chr(stack.pop()) for _ in range(len(stack))))
queue = bytearray(b"queue")
out = []
while queue:
    out.append(queue[0])
    del queue[:1]
print(bytes(out), queue)
