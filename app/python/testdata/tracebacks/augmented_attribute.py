class Box:
    size = None
b = Box()
b.size *= 2.5
