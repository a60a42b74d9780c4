s = " one  two three "
print(s.split(), s.split(" "), s.split(None, 1), s.rsplit(None, 1), s.strip().partition(" "), s.rpartition("t"), "a\nb\r\nc\x0bd".splitlines(), "a\n\nb".splitlines(True), "1,2,,3".split(","), ",".join("abc"), "".split(), "".split(","))
print("xxhixx".strip("x"), "abcabc".lstrip("ab"), "abc".rstrip("bc"), "www.example.com".removeprefix("www."), "a.py".removesuffix(".py"), "a\tb\tc".expandtabs(4), "x".center(5, "-"), "42".zfill(5), "-42".zfill(6), "ab".ljust(4, ".") + "|", "ab".rjust(4) + "|")
