rows = [[1], [], [3]]
firsts = [row[0] for row in rows]
