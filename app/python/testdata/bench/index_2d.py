def transpose(m, t, n):
    for i in range(n):
        for j in range(n):
            t[j, i] = m[i, j]
n = 500
transpose(memoryview(bytearray(n * n)).cast("B", [n, n]), memoryview(bytearray(n * n)).cast("B", [n, n]), n)
