def down(n):
    if n > 0:
        return down(n - 1)
    return up(5)
def up(n):
    if n > 0:
        return up(n - 1)
    raise KeyError("top")
down(6)
