import array, math
rate = 8
samples = array.array("h", (round(1000 * math.sin(2 * math.pi * i / rate)) for i in range(2 * rate)))
print(samples.tolist())
left = memoryview(samples)[0::2]
for i in range(len(left)):
    left[i] = left[i] // 2
print(samples.tolist(), max(left), min(left))
try:
    left[0] = 40000
except ValueError as e:
    print(e)
