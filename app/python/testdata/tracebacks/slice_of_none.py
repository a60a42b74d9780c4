nothing = None
print(nothing[1:2])
