def attempt(x):
    try:
        print("try", x)
        r = 10 // x
    except ZeroDivisionError as e:
        print("except", e)
        return "zero"
    except (TypeError, ValueError) as e:
        print("type", e)
        r = None
    else:
        print("else")
    finally:
        print("finally")
    return r
print(attempt(3), attempt(0), attempt("a"))
def override():
    for i in range(2):
        try: continue
        finally: print("loop", i)
    try: return "try"
    finally: print("after return")
print(override())
