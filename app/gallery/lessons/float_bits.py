data = bytearray(8)
value = memoryview(data).cast("d")
bits = memoryview(data).cast("Q")
value[0] = 1.0
print(f"{bits[0]:016x}")
bits[0] += 1
print(value[0])
value[0] = -0.0
print(f"{bits[0]:016x}", value[0] == 0)
bits[0] = 0x7FF0000000000000
print(value[0])
