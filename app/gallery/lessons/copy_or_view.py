import sys
data = bytearray(4096)
view = memoryview(data)
window = view[1024:3072]
copied = bytes(window)
print(sys.getsizeof(window), sys.getsizeof(copied))
data[1024] = 7
print(window[0], copied[0])
