def firsts(lists):
    for l in lists:
        yield next(iter(l))
print(list(firsts([[1], []])))
