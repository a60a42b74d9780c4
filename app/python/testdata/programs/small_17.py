print("a" * 3, end="")
print()
len(1, 2)
