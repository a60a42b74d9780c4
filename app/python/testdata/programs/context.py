def f():
    try:
        undefined_name
    except NameError:
        [1, 2][5]
f()
