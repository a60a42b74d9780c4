def quicksort(v):
    if len(v) < 2:
        return
    pivot, i = v[-1], 0
    for j in range(len(v) - 1):
        if v[j] < pivot:
            v[i], v[j] = v[j], v[i]
            i += 1
    v[i], v[-1] = v[-1], v[i]
    quicksort(v[:i])
    quicksort(v[i + 1:])
data = bytearray(b"quicksort on a view")
quicksort(memoryview(data))
print(data.decode())
