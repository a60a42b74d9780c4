class Tree:
    def __init__(self, key): self.key, self.left, self.right = key, None, None
    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child: child.insert(key)
        else: setattr(self, side, Tree(key))
        return self
    def __iter__(self):
        if self.left: yield from self.left
        yield self.key
        if self.right: yield from self.right
    def depth(self): return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)
    def __contains__(self, k):
        n = self
        while n and n.key != k: n = n.left if k < n.key else n.right
        return n is not None
t = Tree(50)
for k in (30, 70, 20, 40, 60, 80, 65): t.insert(k)
print(list(t), t.depth(), 65 in t, 66 in t, [*t][::-1][:2])
