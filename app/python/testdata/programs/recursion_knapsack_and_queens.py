def queens(n, row=0, cols=()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols + (c,)) for c in range(n)
               if all(c != d and abs(c - d) != row - r for r, d in enumerate(cols)))
def best(items, room):
    if not items:
        return 0, ()
    (w, v), rest = items[0], items[1:]
    skip = best(rest, room)
    if w > room:
        return skip
    value, chosen = best(rest, room - w)
    return max(skip, (value + v, ((w, v),) + chosen))
print([queens(n) for n in range(1, 7)], best([(3, 4), (4, 5), (2, 3)], 6))
