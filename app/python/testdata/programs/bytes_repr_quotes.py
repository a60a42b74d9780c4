print(b"it's", b'say "hi"', b'both \' and "', b"\t\n\r\\\x00\x7f\x80\xff", bytearray(b"it's"), repr(b""), str(b"x"), f"{b'y'!r}")
print(ascii(b"\xe9"), len(repr(bytes(range(256)))))
