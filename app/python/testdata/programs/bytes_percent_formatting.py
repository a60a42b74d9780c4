print(b"%d items, %s, %5.2f, %x, %c%c" % (3, b"raw", 2.5, 255, 65, b"B"), b"%a" % "é", b"%%", b"%(k)s" % {b"k": b"v"}, b"%05d|%-5d|%+d" % (42, 42, 42))
for bad in (lambda: b"%s" % "str", lambda: b"%d" % "1", lambda: b"%c" % 256, lambda: b"%d %d" % 1):
    try: bad()
    except (TypeError, OverflowError) as e: print(type(e).__name__, e)
