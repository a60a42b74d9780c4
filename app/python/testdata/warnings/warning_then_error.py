x = 1 is 1
print(x
