table = str.maketrans("abc", "xyz", "!")
print("aabbcc!!".translate(table), "hello".translate({ord("l"): "L", ord("o"): None, 104: 72}), str.maketrans({"a": "1", "b": None}))
print("".join(map(chr, range(97, 103))), [ord(c) for c in "aé日"], chr(0x1f600), ascii("é\n😀"), repr("tab\t'q'"), "a" * 3, "ab" + "cd", "abc"[::-1], "héllo".encode("latin-1"), b"h\xe9".decode("latin-1"))
