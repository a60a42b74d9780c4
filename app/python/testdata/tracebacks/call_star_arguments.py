def f(*args, **kw):
    return len(args) + kw
print(f(*[1, 2], **{"a": 1}))
