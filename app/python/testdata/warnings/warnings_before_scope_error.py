x = "\z" is "a"
def f():
    try: pass
    finally: return 1
    global f
    nonlocal q
