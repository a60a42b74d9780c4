m = memoryview(bytearray(b"abc")); m[0] = "a"
