# A view with gaps is read where its format is asked for, and refused where plain memory is.
import struct, array
v = memoryview(b"abcdefgh")[::2]
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: bytes(v), lambda: bytearray(v), lambda: v.tobytes(), lambda: int.from_bytes(v, "big"), lambda: list(v), lambda: v == b"aceg", lambda: struct.unpack("4s", v), lambda: struct.unpack_from("c", v), lambda: b"x" + v,
          lambda: bytearray(b"x") + v, lambda: b"abc".find(v), lambda: b"ace".startswith(v), lambda: array.array("B", v), lambda: array.array("B").frombytes(v), lambda: int(v), lambda: v.cast("H"), lambda: memoryview(v).tolist(), lambda: b"".join([v]), lambda: v in b"aceg", lambda: b"a".replace(v, b""), lambda: b"a,b".split(v)):
    t(f)
