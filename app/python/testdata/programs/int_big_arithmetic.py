a, b = 3 ** 100, 7 ** 50
print(a, a // b, a % b, divmod(-a, b), a * b, a - b, -a >> 5, a << 3, a & b, a | b, a ^ -b, ~a)
print(pow(a, 5, b), pow(3, -1, 7), a == float(a), a < 1e60, int(1e30), int(-2.9), round(a, -40), a.bit_length())
print(f"{a:,}", f"{2**70:x}", f"{2**70:_b}"[:20], str(-2**65), int("-0x1f", 16), int("0b101", 0), int("z", 36), int(" 42\n"), int("1_000"))
