def bounds(view):
    low, high = view.shape
    return low, high
bounds(memoryview(b"abc"))
