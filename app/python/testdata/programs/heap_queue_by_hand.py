def push(h, x):
    h.append(x)
    i = len(h) - 1
    while i and h[(i - 1) // 2] > h[i]:
        h[i], h[(i - 1) // 2] = h[(i - 1) // 2], h[i]
        i = (i - 1) // 2
def pop(h):
    h[0], h[-1] = h[-1], h[0]
    x, i = h.pop(), 0
    while (c := 2 * i + 1) < len(h):
        if c + 1 < len(h) and h[c + 1] < h[c]: c += 1
        if h[i] <= h[c]: break
        h[i], h[c], i = h[c], h[i], c
    return x
h = []
for x in (5, 3, 8, 1, 9, 2): push(h, x)
print(h, [pop(h) for _ in range(6)], h)
tasks = []
for item in [(2, "write"), (1, "plan"), (3, "rest")]: push(tasks, item)
print([pop(tasks)[1] for _ in range(3)])
