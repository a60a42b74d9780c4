def matrix(rows, cols, values=None):
    m = memoryview(bytearray(8 * rows * cols)).cast("d", (rows, cols))
    if values:
        for n, x in enumerate(values):
            m[divmod(n, cols)] = x
    return m
def multiply(a, b):
    out = matrix(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            out[i, j] = sum(a[i, k] * b[k, j] for k in range(a.shape[1]))
    return out
a = matrix(2, 3, range(6))
b = matrix(3, 2, [1, 0, 0.5, 2, -1, 3])
print(multiply(a, b).tolist())
