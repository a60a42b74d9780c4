path = "C:\data"
print(path)
