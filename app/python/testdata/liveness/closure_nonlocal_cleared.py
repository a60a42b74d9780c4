b = bytearray(2)
def outer():
    view = memoryview(b)
    def show(): return len(view)
    def clear():
        nonlocal view
        view = None
    return show, clear
show, clear = outer()
print(show())
try: b.append(1)
except BufferError as e: print(e)
clear()
b.append(1)
print(len(b))
