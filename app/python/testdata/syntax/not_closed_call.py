print("a", len("b")
x = 1
