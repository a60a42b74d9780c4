memoryview(b"abc").cast("B", shape=[3])[5]
