import array
signal = array.array("d", [0, 0, 1, 2, 3, 2, 1, 0, 0])
kernel = (0.25, 0.5, 0.25)
v = memoryview(signal)
out = array.array("d", bytes(v.nbytes))
w = memoryview(out)
for i in range(1, len(v) - 1):
    w[i] = sum(k * x for k, x in zip(kernel, v[i - 1:i + 2]))
print(out.tolist(), f"{sum(out):.3f}")
