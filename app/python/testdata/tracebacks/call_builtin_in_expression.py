words = ["1", "2", "x"]
total = sum(int(w) for w in words) + 1
