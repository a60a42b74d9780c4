try:
    [i for i in "ab"]["x"]
except TypeError as e:
    print(e)
