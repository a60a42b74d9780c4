result = None
print(result.strip())
