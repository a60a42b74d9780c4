def table(n):
    return [[i / j for j in range(n)] for i in range(n)]
table(2)
