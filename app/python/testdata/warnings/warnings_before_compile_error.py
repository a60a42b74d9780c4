x = "\z" is "a"
assert (x, 1)
def f():
    try: pass
    finally: return 1
return 5
