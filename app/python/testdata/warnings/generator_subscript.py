try:
    (i for i in "ab")[0]
except TypeError as e:
    print(e)
