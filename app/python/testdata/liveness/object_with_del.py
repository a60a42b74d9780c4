class Handle:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
h = Handle("a")
h = Handle("b")
print("rebound")
del h
print("deleted")
def f():
    Handle("temporary")
    x = Handle("local")
    print("in f")
f()
last = Handle("last")
print("end of program")
