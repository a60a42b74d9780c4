five, none, one, d, t, neg = 5, None, [1], {}, 'abc', 'a'
print(2 ** 64, -2 ** 63, 2 ** 63 - 1, (2 ** 63 - 1) + 1, -(-2 ** 63), 3 ** 50 // 7, -7 // 2, -7 % 3, 7 % -3, divmod(-9, 4))
print(1 / 3, 2 ** -1, 1e16, 1e-5, 0.1 + 0.2, float("inf"), -0.0, 5 // 2.0, -5.5 % 2, round(2.5), round(2.675, 2), int(3.9), 10 ** 20)
print(0xff, 0b101, 1_000, hex(255), bin(-5), oct(8), ~5, 5 & 3, 5 | 3, 5 ^ 3, 1 << 70, -1 >> 3, True + True)
print((1000).to_bytes(2, "big"), int.from_bytes(b"\x01\x02", "little"), (-1).to_bytes(2, "little", signed=True), (255).bit_length())
print(1 == 1.0, hash(1) == hash(1.0), 1 < 2 < 3, 2 > 1 > 3, 10 ** 18 * 10, int("12_3"), int("ff", 16), float("1e3"), sum([0.1] * 10))
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (1,), lambda: 1 << -1,
          lambda: int("x"), lambda: float("x"), lambda: {}[1], lambda: [][0], lambda: t[5], lambda: none.x, lambda: len(5), lambda: five(), lambda: one["a"],
          lambda: {}[[]], lambda: set(one)[0], lambda: -neg, lambda: 1 < "a", lambda: chr(-1), lambda: ord("ab"), lambda: bytes([256]), lambda: bytes(-1), lambda: bytearray("x")):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
