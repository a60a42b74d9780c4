def to_bcd(n, width):
    digits = f"{n:0{width * 2}d}"
    return bytes(int(digits[i]) << 4 | int(digits[i + 1]) for i in range(0, len(digits), 2))
def from_bcd(view):
    n = 0
    for b in view:
        hi, lo = divmod(b, 16)
        if hi > 9 or lo > 9:
            raise ValueError(f"no decimal digits: {b:#04x}")
        n = n * 100 + hi * 10 + lo
    return n
print(to_bcd(1234567, 4).hex(), from_bcd(memoryview(b"\x12\x34")))
try:
    from_bcd(b"\x1a")
except ValueError as e:
    print(e)
