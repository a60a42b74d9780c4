data = bytearray(b"locked")
view = memoryview(data)
try:
    data.append(33)
except BufferError as error:
    print("BufferError:", error)
view.release()
data.append(33)
print(data)
