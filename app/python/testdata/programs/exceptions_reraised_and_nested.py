def layer(n):
    try:
        if n == 0: raise ValueError("deep")
        layer(n - 1)
    except ValueError as e:
        e.add_note(f"layer {n}")
        raise
    finally:
        print("leaving", n)
try: layer(2)
except ValueError as e: print(e, e.__notes__)
try:
    try: raise KeyError("first")
    finally:
        try: raise ValueError("second")
        except ValueError as e: print("inner", repr(e.__context__))
except KeyError as e: print("outer", e)
e = "kept"
try: 1 / 0
except ZeroDivisionError as e: pass
try: e
except NameError as x: print(x)
