def shout(buffer):
    view = memoryview(buffer)
    if view.readonly:
        print("cannot write to", type(view.obj).__name__)
        return
    for i, c in enumerate(view):
        if 97 <= c <= 122:
            view[i] = c - 32
    print("wrote", view.obj)

shout(b"quiet")
shout(bytearray(b"quiet"))
