try:
    {"a": 1}("a")
except TypeError as e:
    print(e)
