pattern = b"\d+\."
print(pattern)
