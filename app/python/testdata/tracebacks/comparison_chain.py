low, high = 0, None
print(low <= 5 < high)
