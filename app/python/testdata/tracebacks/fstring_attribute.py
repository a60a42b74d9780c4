class Box: pass
print(f"size is {Box().size} now")
