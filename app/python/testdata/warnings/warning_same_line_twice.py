print("\z" + "\y")
