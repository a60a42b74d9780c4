bytearray(b"a").append(300)
