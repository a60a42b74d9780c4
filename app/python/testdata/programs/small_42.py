class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x)
    def __iter__(self): return iter(self.items)
    def __contains__(self, x): return x in self.items
    def __bool__(self): return bool(self.items)
    def __str__(self): return "S" + str(self.items)
s = Stack(); s.push(1); print(s, list(s), 1 in s, bool(s), f"{s}", "%s" % s)
print(Stack)
