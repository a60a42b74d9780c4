class Item:
    def __init__(self, n): self.n = n
    def __del__(self): print("drop", self.n)
items = [Item(i) for i in range(3)]
items.pop(1)
print("popped")
items[0] = None
print("replaced")
del items
print("end")
