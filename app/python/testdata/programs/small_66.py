print(int.from_bytes(b"\xff", "big", signed=True), bytes([1, 2]).hex(), bytes(3), bytearray(b"ab") == b"ab", b"a" < b"b", b"\n\x00'")
print(bytes("é", "utf-8"), "é".encode("latin-1"), b"\xff".decode("utf-8", "replace"))
b"\xff".decode()
