for x in (0.1, 1 / 3, 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, -0.0, 100.0, 2.5e10, 1e22, 1e21, float("inf"), -float("inf"), float("nan"), 0.1 + 0.2, 3.0):
    print(x, repr(x), str(x), f"{x}", f"{x:g}", f"{x:.3e}", f"{x:.2f}"[:30])
print(float("1e5"), float(" -inf "), float("1_0.5"), float("nan") == float("nan"), 1.5.is_integer(), 2.0.is_integer(), (0.5).as_integer_ratio(), 0.1.hex())
