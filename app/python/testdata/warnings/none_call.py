try:
    None()
except TypeError as e:
    print(e)
