def f():
    global missing_total
    return missing_total
f()
