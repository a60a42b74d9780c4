m = memoryview(bytearray(b"abc")); m["a"]
