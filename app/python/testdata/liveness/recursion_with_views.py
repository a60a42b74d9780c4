b = bytearray(range(6))
def total(view):
    return view[0] + total(view[1:]) if view else 0
print(total(memoryview(b)))
b.append(1)
print(len(b))
