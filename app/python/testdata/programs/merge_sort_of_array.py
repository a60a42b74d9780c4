import array
def merge_sort(v):
    if len(v) > 1:
        mid = len(v) // 2
        left, right = array.array("i", v[:mid]), array.array("i", v[mid:])
        merge_sort(memoryview(left))
        merge_sort(memoryview(right))
        i = j = 0
        for k in range(len(v)):
            if j == len(right) or i < len(left) and left[i] <= right[j]:
                v[k] = left[i]
                i += 1
            else:
                v[k] = right[j]
                j += 1
a = array.array("i", [5, -2, 9, 0, 3, 3, -7, 8])
merge_sort(memoryview(a))
print(a, a.tolist() == sorted(a))
