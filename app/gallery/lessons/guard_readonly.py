def shout(buffer):
    view = memoryview(buffer)
    if view.readonly:
        print("cannot write to", type(view.obj).__name__)
        return
    for i in range(len(view)):
        if 97 <= view[i] <= 122:
            view[i] -= 32

quiet = bytearray(b"quiet")
shout(quiet)
print(quiet)
shout(b"quiet")
