line = bytearray(b"tempo=120;key=Am")
view = memoryview(line)
value = view[6:9]
print(value.tobytes())
key = view[14:]
print(key.tobytes().decode())
value[:] = b"096"
print(line)
