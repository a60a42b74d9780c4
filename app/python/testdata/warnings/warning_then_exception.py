x = "\z"
print(1 / 0)
