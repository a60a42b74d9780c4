b = b"Hello World"
print(b.upper(), b.lower(), b.replace(b"l", b"LL"), b.replace(b"o", b"", 1), b.swapcase(), b.title(), b.capitalize())
print(b.join([b"1", b"2"]), b[::-1], b * 2, b + b"!", b.hex(), bytes.fromhex("48 65 6C"), b.decode().encode("utf-16-le")[:4])
print(b.isalpha(), b"12".isdigit(), b"ab1".isalnum(), b" ".isspace(), b"AB".isupper(), b"a".islower())
