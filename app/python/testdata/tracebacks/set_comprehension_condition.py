values = [3, "x"]
big = {v for v in values if v > 2}
