names = ["a", ["b"]]
index = {name: i for i, name in enumerate(names)}
