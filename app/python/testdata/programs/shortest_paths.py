edges = {("a", "b"): 7, ("a", "c"): 9, ("a", "f"): 14, ("b", "c"): 10, ("b", "d"): 15, ("c", "d"): 11, ("c", "f"): 2, ("d", "e"): 6, ("e", "f"): 9}
near = {}
for (x, y), w in edges.items():
    near.setdefault(x, {})[y] = near.setdefault(y, {})[x] = w
dist, prev, todo = {n: float("inf") for n in near}, {}, set(near)
dist["a"] = 0
while todo:
    n = min(sorted(todo), key=dist.get)
    todo.remove(n)
    for m, w in near[n].items():
        if dist[n] + w < dist[m]: dist[m], prev[m] = dist[n] + w, n
path = ["e"]
while path[0] in prev: path.insert(0, prev[path[0]])
print(dist, path)
