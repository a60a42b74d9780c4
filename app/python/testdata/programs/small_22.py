bytearray(b"a").append("a")
