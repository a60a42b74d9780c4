try:
    [1, 2](0)
except TypeError as e:
    print(e)
