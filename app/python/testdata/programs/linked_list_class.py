class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next
class List:
    def __init__(self, it=()):
        self.head = None
        for x in reversed(list(it)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.value; n = n.next
    def reverse(self):
        prev, n = None, self.head
        while n: n.next, prev, n = prev, n, n.next
        self.head = prev
        return self
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"
l = List("abc")
print(l, l.reverse(), List(), len(list(l)), "b" in l)
try: l.head.other = 1
except AttributeError as e: print(e)
