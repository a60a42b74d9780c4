import struct
mem = memoryview(bytearray(64))
NODE = struct.Struct("<hh")
free, head = 0, -1
def push(value):
    global free, head
    NODE.pack_into(mem, free, value, head)
    head, free = free, free + NODE.size
for n in (10, 20, -30):
    push(n)
at = head
while at >= 0:
    value, at = NODE.unpack_from(mem, at)
    print(value, "->", at)
