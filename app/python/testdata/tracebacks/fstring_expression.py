value = None
print(f"value: {value + 1}")
