for text in ("", " ", "1.5", "0x10", "1__0", "_1", "1_", "--1", "+ 1", "١٢", "½", "1e3", "0b2", "9" * 30):
    try: print(repr(text), int(text))
    except ValueError as e: print(e)
for args in (("12", 2), ("zz", 35), ("1", 1), ("1", 37), (12, 10), ("0o17", 0), ("017", 0), (None,), ([],), (b"12",), (b"1x",)):
    try: print(args, int(*args))
    except (ValueError, TypeError) as e: print(args, type(e).__name__, e)
