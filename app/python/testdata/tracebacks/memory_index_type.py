view = memoryview(b"abc")
view["a"]
