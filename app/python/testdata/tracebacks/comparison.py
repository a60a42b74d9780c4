class Box: pass
print(sorted([3, "a"]))
