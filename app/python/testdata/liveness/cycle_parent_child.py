class Tree:
    def __init__(self, parent, view):
        self.parent, self.view, self.children = parent, view, []
        if parent: parent.children.append(self)
b = bytearray(b"abcd")
root = Tree(None, memoryview(b))
Tree(root, root.view[:2])
Tree(root, root.view[2:])
del root
try: b.append(1)
except BufferError as e: print(e)
