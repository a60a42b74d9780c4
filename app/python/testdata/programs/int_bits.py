n = 0b10110
print(n & 6, n | 1, n ^ 31, ~n, n << 2, n >> 1, -n >> 1, n & -n, bin(n), oct(n), hex(-n), bin(-5), f"{n:#010b}", f"{n:o}", f"{-n:X}")
print([i for i in range(n.bit_length()) if n >> i & 1], n.bit_count(), (n & 0xff).to_bytes(1, "big"), True + True, True & 3, False | 4, ~True if False else -2)
