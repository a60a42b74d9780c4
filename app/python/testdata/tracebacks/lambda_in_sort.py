words = ["a", None]
words.sort(key=lambda w: w.upper())
