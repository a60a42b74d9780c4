n = 1
print(f"\d{n}\w")
