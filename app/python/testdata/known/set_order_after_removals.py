# known: the order of a set from which elements were removed depends on where they had been
a = {1, 2, 3, 4, 7, 8, 9, 10}
a &= {2, 3, 10}; a |= {100}; a -= {2}; a ^= {3, 4}
print(a)
