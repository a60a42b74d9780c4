print("{} {} {}".format(1, 2, 3), "{2} {0} {1}".format("a", "b", "c"), "{x} {y!r}".format(x=1, y="z"), "{0[1]} {0[0]}".format([1, 2]), "{0.real} {a[k]}".format(5, a={"k": "v"}), "{:>{w}}".format("r", w=5), "{{{}}}".format(1))
for bad in (lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(1), lambda: "}".format(), lambda: "{:z}".format(1), lambda: "{!x}".format(1), lambda: "{0.nope}".format(1), lambda: "{a[0]}".format(a=5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print("%s %r %d %5.1f %-5s| %05d %x %o %e %c %% %+d" % ("s", "r", 42, 2.25, "ab", 7, 255, 8, 12345.678, "c", 5), "%(a)s %(b)03d" % {"a": 1, "b": 2}, "%s" % ((1, 2),), "%s" % [1], "%*d" % (5, 3))
for bad in (lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%(a)s" % 1, lambda: "%c" % "ab"):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
