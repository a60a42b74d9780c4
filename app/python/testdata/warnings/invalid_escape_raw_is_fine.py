print(r"\d")
