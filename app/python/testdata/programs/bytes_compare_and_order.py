print(b"a" < b"b", b"a" < b"ab", b"B" < b"a", max(b"abc", b"abd"), sorted([b"b", b"", b"ab"]), b"a" == "a", b"a" != "a", b"a" == bytearray(b"a"))
try: b"a" < "b"
except TypeError as e: print(e)
print(hash(b"a") == hash(bytes([97])), {b"a": 1}.get(bytearray(b"a")[:0] or b"a"))
