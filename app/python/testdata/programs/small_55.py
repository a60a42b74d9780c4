print(memoryview(b"a").nbytes.bit_length(), memoryview(bytearray(b"abcd")).cast("I").tolist(), memoryview(b"abcdefgh").cast("d").format)
memoryview(b"abc").cast("I")
