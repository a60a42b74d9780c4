b = bytearray(3)
box = [memoryview(b)]
box.append(box)
del box
try: b.append(1)
except BufferError as e: print("kept by a cycle:", e)
