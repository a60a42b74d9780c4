table = {"row": [1, 2, 3]}
print(table["row"][3])
