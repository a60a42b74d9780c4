print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999)], round(2.675, 2), round(1234.5, -2), round(1e300, 2), round(5, 2), round(15, -1), round(25, -1), round(-15, -1))
print(int(2.999999), 7 // 2.0, -7 // 2.0, 1e308 * 10, -1e308 * 10, 0.1 * 3, 1.1 + 2.2, 10 / 3, 2 / 3 * 3 == 2, 9007199254740993 == 9007199254740992.0)
for bad in (lambda: round(float("nan")), lambda: round(float("inf")), lambda: int(float("inf")), lambda: 1.0 / 0, lambda: round("a"), lambda: round(1.5, "a")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
