def gen():
    try:
        yield 1
    except GeneratorExit:
        print("exit seen")
        raise
    except Exception:
        print("never")
g = gen(); next(g)
g = 0
print("next")
