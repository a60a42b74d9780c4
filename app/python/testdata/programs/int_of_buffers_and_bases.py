# The base is looked at first; any contiguous buffer of digits is a number.
import array
def t(*a):
    try: print(int(*a))
    except Exception as e: print(type(e).__name__, e)
t(memoryview(b"12")); t(b"12", 16); t(bytearray(b"ff"), 16); t(memoryview(b"12"), 16); t(array.array("B", b"42")); t(array.array("d", [1.5]))
for base in (1, 37, -1, "x", None, 2.0, [], 0, True):
    t(5, base); t("11", base)
v = memoryview(b"1234")
t(v[::2]); t(v[1:3])
