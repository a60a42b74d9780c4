data = []
print((n := len(data)) and data[0] or data[n])
