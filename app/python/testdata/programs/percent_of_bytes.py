# What may stand to the right of b"..." % without being used up, and what %c takes there.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = bytearray(b"ab")
for right in (2, b"z", bytearray(b"z"), memoryview(b"z"), [1], {}, range(3), "z", (), (1,), None):
    t(lambda: b"ab" % right)
    t(lambda: b % right)
    t(lambda: "ab" % right)
t(lambda: b"%(k)s %(k)s" % {b"k": b"v"})
t(lambda: b"%(k)s" % {"k": b"v"})
t(lambda: "%c" % b"abc"); t(lambda: "%c" % b"a"); t(lambda: b"%c" % b"a"); t(lambda: b"%c" % "a"); t(lambda: b"%c" % 300)
