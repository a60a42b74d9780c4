n = 1
def read(): return n
def shadow():
    n = 2
    return n
def change():
    global n, made
    n += 10
    made = "by change"
def nested():
    n = "enclosing"
    def inner():
        nonlocal n
        n += "!"
        def deepest():
            global n
            n = 99
        deepest()
        return n
    return inner(), n
print(read(), shadow(), n)
change()
print(n, made, nested(), n)
def unbound():
    try: print(n)
    except UnboundLocalError as e: print(e)
    n = 0
unbound()
def cond(flag):
    if flag: v = 1
    return v
try: cond(False)
except UnboundLocalError as e: print(e)
