m = memoryview(b"abc"); del m[0]
