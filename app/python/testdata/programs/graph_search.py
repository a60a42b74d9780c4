graph = {"A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["F"], "E": ["F"], "F": []}
def bfs(start, goal):
    queue, seen = [[start]], {start}
    while queue:
        path = queue.pop(0)
        if path[-1] == goal: return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                queue.append(path + [n])
def dfs(node, seen=None):
    seen = seen if seen is not None else []
    if node not in seen:
        seen.append(node)
        for n in graph[node]: dfs(n, seen)
    return seen
def topo():
    done = []
    def visit(n):
        for m in graph[n]: visit(m)
        if n not in done: done.insert(0, n)
    for n in graph: visit(n)
    return done
print(bfs("A", "F"), dfs("A"), topo(), bfs("F", "A"))
