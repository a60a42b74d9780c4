s = "aé€😀"
for enc in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1", "ascii"):
    try: print(enc, s[:2].encode(enc), s.encode(enc).hex(" "))
    except UnicodeEncodeError as e: print(enc, e)
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "strict", "nope"):
    try: print(errors, s.encode("ascii", errors))
    except (UnicodeEncodeError, LookupError) as e: print(errors, type(e).__name__, e)
for raw in (b"\xc3", b"\xff", b"ab\xe2\x82", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80"):
    for errors in ("strict", "replace", "ignore", "backslashreplace"):
        try: print(raw, errors, ascii(raw.decode("utf-8", errors)))
        except UnicodeDecodeError as e: print(e)
