b = bytearray(2)
m = memoryview(b)
owner = m.obj
del b
try: owner.append(1)
except BufferError as e: print(e)
del m
owner.append(1)
print(owner)
