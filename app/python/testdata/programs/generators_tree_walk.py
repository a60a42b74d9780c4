class Node:
    def __init__(self, value, *children): self.value, self.children = value, children
    def __iter__(self):
        yield self.value
        for c in self.children:
            yield from c
    def levels(self):
        level = [self]
        while level:
            yield [n.value for n in level]
            level = [c for n in level for c in n.children]
tree = Node(1, Node(2, Node(4)), Node(3, Node(5), Node(6)))
print(list(tree), list(tree.levels()), max(tree), 5 in tree, sorted(tree, reverse=True))
