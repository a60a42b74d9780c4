text = "score"
view = memoryview(text)
