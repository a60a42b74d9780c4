x = "a"
print(x is not "b", "a" is x)
