"""record.py -- make and record programs of one-dimensional views.

    python3.13 record.py > one.jsonl
    python3.13 record.py run < programs.jsonl > recorded.jsonl

Writes a header line, then one program with its outcomes a line, as the CPython
that runs it behaves.  With "run" it records the programs it reads, a line each,
instead: what generate.py made, or another recording, which is recorded anew.
The protocol is that of mvp.py beside this file.  The
programs do not depend on anything but the seed, so that another CPython can be
asked the same.  Standard library only.

view/testdata/one.313.jsonl.gz is `record.py | gzip -9n` of CPython 3.13.0.
"""
import json
import random
import sys

import mvp
from mvp import Ref, enc

CODES = "?cbBhHiIlLqQnNefdP"
SIZES = dict(zip(CODES, [1, 1, 1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 8, 8, 2, 4, 8, 8]))
FLOATS = "efd"
MEMORY = bytes((i * 37 + 11) % 256 for i in range(64))
NAN = float("nan")
INF = float("inf")


class Program:
    """Collects operations; each method call answers the register."""

    def __init__(self, name):
        self.name, self.ops = name, []

    def __getattr__(self, verb):
        def add(*args):
            self.ops.append([verb.rstrip("_")] + [enc(a) for a in args])
            return Ref(len(self.ops) - 1)
        return add

    def view(self, data=MEMORY, fmt=None, readonly=False):
        base = self.bytes(data.hex()) if readonly else self.bytearray(data.hex())
        v = self.memoryview(base)
        return v if fmt in (None, "B") else self.call(v, "cast", [fmt])


def line(obj):
    print(json.dumps(obj, separators=(",", ":")))


def play(p):
    line({"id": p.name, "ops": p.ops, **mvp.Machine().run(p.ops)})


# ------------------------------------------------------------------ topics

def floats():
    rnd = random.Random(1)
    values = [0.0, -0.0, 1.0, -1.5, 0.1, 1e-4, 9.999e-5, 1e-5, 123456789.0,
              1e15, 1e16, 9999999999999998.0, 1e17, 1.5e300, 5e-324, INF, -INF,
              NAN, 2.2250738585072014e-308, 1.7976931348623157e308, 1 / 3, 1e22,
              1e23, 0.00012345, 123456.789e10]
    import struct
    values += [struct.unpack("<d", rnd.randbytes(8))[0] for _ in range(200)]
    values += [rnd.uniform(-1, 1) * 10 ** rnd.randint(-7, 20) for _ in range(200)]
    for i in range(0, len(values), 20):
        p = Program(f"repr/floats {i}")
        for x in values[i:i + 20]:
            p.repr(p.value(x))
        yield p
    p = Program("repr/others")
    for x in [None, True, False, 0, -7, 2**63, -2**70, b"", b"a", b"\x00'", b"'\"",
              b"\t\r\n\\\x7f\xff", "a", "it's", "\u20ac\x01"]:
        p.repr(p.value(x))
    yield p


def reading():
    patterns = [MEMORY, b"\xff" * 16, b"\x00" * 16, b"\x00" * 7 + b"\x80" + b"\xff" * 7 + b"\x7f",
                b"\x00\x7c\x01\x7c\x00\xfc\xff\x03\x01\x00\xff\x7b\x00\x04\x00\x80",
                b"\x00\x00\x80\x7f\x00\x00\x80\xff\x01\x00\x00\x00\xff\xff\x7f\x7f"]
    for fmt in [*CODES, *("@" + c for c in CODES)]:
        p = Program(f"get/{fmt}")
        for data in patterns:
            if fmt[-1] == "?":
                data = bytes(b & 1 for b in data)
            v = p.view(data, fmt)
            n = len(data) // SIZES[fmt[-1]]
            for i in (0, 1, n - 1, n, -1, -n, -n - 1, 2**63, -2**63 - 1):
                p.get(v, i)
            p.get(p.get(v, slice(None, None, -2)), 0)
        yield p
    v = (p := Program("get/keys")).view()
    for key in (None, "a", 1.0, b"a", ..., (), (1,), (1, 2), [1], True, False,
                (slice(1),), (1, slice(1)), ("a",), (99,), (2**70,)):
        p.get(v, key)
    yield p


NUMBERS = [0, 1, -1, True, False, *(s * 2**n + d for n in (7, 8, 15, 16, 31, 32, 63, 64)
           for s in (1, -1) for d in (-1, 0, 1)), 10**30, -10**30, 2**1024, -2**1024]
OTHERS = [None, "x", "", b"", b"a", b"ab", bytearray(b"a"), bytearray(), [], [1], (), (1,), ...,
          0.0, 1.0, -1.5, NAN, INF, -INF, 1e300, -1e300, 1j, 65504.0, 65519.9, 65520.0,
          65519.99999999999, 65536.0, 1e5, 5.960464477539063e-08, 2.98e-8, 2.9802322387695312e-08,
          6.097e-05, 0.1, 3.4028235677973366e+38, 3.4028234663852886e+38, 1e-46,
          2049.0, 2051.0, mvp.Obj()]


def writing():
    for fmt in CODES:
        p = Program(f"set/{fmt} numbers")
        v = p.view(b"\xa5" * 16, fmt)
        for x in NUMBERS:
            p.set(v, 0, x)
            p.set(v, 1, x)
            p.call(v, "tobytes")
        yield p
        p = Program(f"set/{fmt} others")
        v = p.view(b"\xa5" * 16, fmt)
        for x in OTHERS:
            p.set(v, -1, x)
            p.call(v, "tobytes")
        for x in (mvp.Index(5), mvp.Index(300), mvp.Index(-1), mvp.Float(1.5),
                  mvp.Bool(True), mvp.Bool(False), mvp.Raises("TypeError"),
                  mvp.Raises("ValueError"), mvp.Raises("OverflowError"), mvp.Raises("KeyError")):
            p.set(v, 0, x)
            p.call(v, "tobytes")
        yield p
    p = Program("set/order of checks")
    rw, ro = p.view(), p.view(readonly=True)
    for v in (rw, ro, p.call(rw, "toreadonly")):
        for key in (0, 64, -65, 2**70, None, "a", 1.0, ..., (), (0,), (0, 0), (64,),
                    slice(0, 2), slice(0, 2, 0), (slice(1),)):
            for x in (1, 256, "x", b"ab", None):
                p.set(v, key, x)
        p.del_(v, 0)
        p.del_(v, slice(0, 1))
    yield p


def slicing():
    points = [None, 0, 1, 3, 6, 7, 99, -1, -3, -6, -7, -99, 2**63 - 1, -2**63, 2**70, -2**70]
    steps = [None, 1, 2, 3, 7, -1, -2, -7, 0, 2**62, -2**62, 2**63 - 1, -2**63, 2**70, -2**70]
    for n in (0, 1, 6):
        for step in steps if n == 6 else (None, -1, -2, 2**62, -2**63):
            p = Program(f"slice/{n} step {step}")
            v = p.view(bytes(range(97, 97 + n)))
            for start in points:
                for stop in points:
                    p.get(v, slice(start, stop, step))
            yield p
    for fmt in "chIdP":
        p = Program(f"slice/of slices {fmt}")
        v = p.view(MEMORY, fmt) if fmt != "?" else p.view(b"\x01\x00" * 8, fmt)
        for s in (slice(None, None, -1), slice(1, None, 2), slice(None, None, -2), slice(5, 2),
                  slice(2, 5, -1), slice(0, 0, -3), slice(-1, None)):
            w = p.get(v, s)
            for t in (slice(None, None, -1), slice(1), slice(1, None), slice(None, None, 3), slice(9, 9)):
                x = p.get(w, t)
                p.get(p.get(x, slice(None, None, -1)), 0)
                p.call(x, "cast", ["B"])
                p.set(x, 0, b"z" if fmt == "c" else 1)
        yield p
    p = Program("slice/keys")
    v = p.view()
    for bad in ("a", 1.0, b"", [], ...):
        for s in (slice(bad), slice(bad, None), slice(None, None, bad), slice(bad, 1, 0)):
            p.get(v, s)
    yield p


def assigning():
    cuts = [slice(0, 4), slice(2, 6), slice(4, 8), slice(None, None, 2), slice(1, None, 2),
            slice(None, None, -1), slice(7, 3, -1), slice(3, None, -1), slice(0, 0), slice(9, 3),
            slice(None), slice(6, None, -2), slice(0, 4, 3)]
    for fmt in "BHIdc":
        size = SIZES[fmt]
        for a in cuts:
            p = Program(f"assign/{fmt} {a.start},{a.stop},{a.step}")
            for b in cuts:
                v = p.view(bytes(range(8 * size)), fmt)
                p.set(v, a, p.get(v, b))
                p.call(v, "tobytes")
            yield p
    p = Program("assign/formats")
    data = MEMORY[:16]
    views = [p.view(data, f) for f in ["@B", *CODES]]
    for a in views:
        for b in views:
            p.set(a, slice(0, 1), p.get(b, slice(0, 1)))
    yield p
    p = Program("assign/sources")
    v = p.view()
    for x in (b"", b"ab", b"abc", bytearray(b"ab"), "ab", None, 3, [1, 2], (1, 2), 1.5, ...):
        p.set(v, slice(1, 3), x)
        p.set(v, slice(3, 1), x)
        p.set(v, slice(1, 3, 0), x)
        p.set(v, slice("a", 3), x)
    yield p
    p = Program("assign/bytearray itself")
    base = p.bytearray(MEMORY[:8].hex())
    v = p.memoryview(base)
    p.set(v, slice(None), base)
    p.set(v, slice(None, None, -1), base)
    p.set(p.get(v, slice(None, None, 2)), slice(None), p.get(v, slice(4)))
    yield p


def casting():
    for src in CODES:
        p = Program(f"cast/{src}")
        for n in (0, 8, 12, 16):
            v = p.view(b"\x01" * n, src)
            for dst in [*CODES, "@B", "@d"]:
                p.call(v, "cast", [dst])
        yield p
    p = Program("cast/refused")
    v = p.view()
    for f in ("", "@", "@@B", "BB", "<B", "=B", ">B", "!B", "2B", "s", "p", "x", "u", "w", "F", "D",
              "Z", "B ", " B", "B\x00", "@B\x00", "\x00", "\xe9", "a\xe9\u20acb", "\u20ac", "\U0001f600", "O"):
        p.call(v, "cast", [f])
    for a in ([], [None], [1], [b"B"], ["B", None], ["B", 1], ["B", "1"], ["B", [64], 1],
              ["B", ["64"]], ["B", [0]], ["B", [-1]], ["B", [2**70]], ["B", [2**62, 4]], ["B", (64,)],
              ["B", [63]], ["B", [8, 8]], ["B", []], ["I", [4, 4]], ["I", [16]], ["B", [1] * 65]):
        p.call(v, "cast", a)
    for s in (slice(None, None, 2), slice(0, 0), slice(0, 0, 2), slice(1, 2, 5), slice(None, None, -1)):
        w = p.get(v, s)
        for a in (["b"], ["I"], ["B", [1]], ["B", [0]]):
            p.call(w, "cast", a)
    yield p
    p = Program("cast/shapes and back")
    for fmt, shape in (("B", [8, 8]), ("H", [4, 8]), ("d", [2, 2, 2]), ("I", [16, 1]), ("B", [64])):
        v = p.call(p.view(), "cast", [fmt, shape])
        p.len(v)
        p.get(v, 0)
        p.get(v, tuple([1] * len(shape)))
        p.get(v, tuple([-1] * len(shape)))
        p.get(v, tuple([9] * len(shape)))
        p.get(v, (0, 99))
        p.set(v, 0, 1)
        p.set(v, tuple([0] * len(shape)), 7)
        p.get(v, slice(1, None))
        p.get(v, slice(None, None, -1))
        p.call(p.get(v, slice(None, None, -1)), "tobytes", ["F"])
        p.call(v, "cast", ["B"])
        p.call(v, "cast", ["B", [8, 8]])
        p.call(v, "tobytes", ["F"])
        p.call(v, "hex", [":", 8])
        p.set(v, slice(0, 1), b"x")
    v = p.call(p.view(MEMORY[:8]), "cast", ["d", []])
    for key in ((), ..., 0, (0,), slice(None)):
        p.get(v, key)
        p.set(v, key, 1.5)
    p.len(v)
    p.call(v, "tolist")
    p.call(v, "cast", ["B"])
    p.call(v, "cast", ["B", [8]])
    p.call(v, "cast", ["B", [2, 4]])
    yield p


def converting():
    for n in (0, 1, 2, 5, 8):
        p = Program(f"hex/{n}")
        v = p.view(MEMORY[:n])
        for w in (v, p.get(v, slice(None, None, -1)), p.get(v, slice(None, None, 2))):
            p.call(w, "hex")
            for sep in (":", b"-", "", "::", "\xe9", b"\xff", 1, None):
                p.call(w, "hex", [sep])
            for count in (0, 1, 2, 3, -1, -2, -3, 7, -7, 99, -99, 2**31 - 1, -2**31, True):
                p.call(w, "hex", [":", count])
            p.call(w, "hex", [], {"bytes_per_sep": 2})
            p.call(w, "tobytes")
            for order in ("C", "F", "A", None, "X", "", "c"):
                p.call(w, "tobytes", [order])
            p.call(w, "tolist")
            p.call(w, "toreadonly")
            p.list(w)
            p.bool(w)
            p.bytes_of(w)
            p.repr(w)
        yield p


def releasing():
    p = Program("release/siblings")
    base = p.bytearray("616263")
    a = p.memoryview(base)
    b = p.get(a, slice(1, None))
    c = p.call(b, "cast", ["b"])
    d = p.memoryview(c)
    e = p.call(d, "toreadonly")
    for v in (a, c, b, e, d):
        p.call(base, "append", [1])
        p.call(v, "release")
        p.call(v, "release")
        p.get(v, 0)
        p.get(v, slice(None))
    p.call(base, "append", [1])
    yield p
    p = Program("release/everything refused")
    base = p.bytearray("616263")
    v = p.memoryview(base)
    p.call(v, "release")
    for name in ("obj", "nbytes", "readonly", "itemsize", "format", "ndim", "shape", "strides",
                 "suboffsets", "c_contiguous", "f_contiguous", "contiguous"):
        p.attr(v, name)
    p.len(v)
    p.get(v, 0)
    p.get(v, slice(None))
    p.set(v, 0, 1)
    p.set(v, slice(None), b"abc")
    p.del_(v, 0)
    for name, args in (("cast", ["B"]), ("tobytes", []), ("tolist", []), ("hex", []), ("toreadonly", []),
                       ("release", []), ("__enter__", []), ("__exit__", [None, None, None])):
        p.call(v, name, args)
    p.memoryview(v)
    p.repr(v)
    p.bytes_of(v)
    w = p.memoryview(base)
    p.set(w, slice(None), v)
    yield p
    for name, args in (("append", [1]), ("extend", [b"x"]), ("extend", [b""]), ("insert", [0, 1]),
                       ("insert", [-99, 1]), ("insert", [99, 1]), ("pop", []), ("pop", [0]), ("pop", [9]),
                       ("pop", [-3]), ("pop", [-4]), ("remove", [97]), ("remove", [1]), ("clear", []), ("reverse", [])):
        p = Program(f"exports/{name} {args!r}")
        for data in ("616263", ""):
            base = p.bytearray(data)
            v = p.memoryview(base)
            p.call(base, name, args)
            p.call(v, "release")
            p.call(base, name, args)
        yield p


def requests():
    p = Program("requests/layouts")
    base = p.bytearray(MEMORY.hex())
    v = p.memoryview(base)
    layouts = [v, p.call(v, "toreadonly"), p.call(v, "cast", ["I"]), p.get(v, slice(None, None, 2)),
               p.get(v, slice(None, None, -1)), p.get(v, slice(0, 0)), p.get(v, slice(3, 4, 9)),
               p.call(v, "cast", ["B", [8, 8]]), p.call(v, "cast", ["@H"]), base, p.bytes("6162")]
    for w in layouts:
        for flags in sorted(set(mvp.FLAGS.values()) | {5, 12, 13, 20, 60, 61}):
            p.getbuffer(w, flags)
    p.call(v, "release")
    p.getbuffer(v, 0)
    yield p


# ------------------------------------------------------------------ random

def randoms(count, seed):
    rnd = random.Random(seed)
    for k in range(count):
        p = Program(f"random/{seed}/{k}")
        data = rnd.randbytes(rnd.choice([0, 1, 7, 8, 16, 24, 32]))
        base = p.bytearray(data.hex())
        views = [p.memoryview(base)]
        for _ in range(rnd.randint(4, 16)):
            step(rnd, p, base, views)
        yield p


def point(rnd):
    return rnd.choice([None, None, rnd.randint(-9, 9), rnd.randint(-40, 40), rnd.choice([2**63 - 1, -2**63, 2**65])])


def cut(rnd):
    step = rnd.choice([None, None, 1, 2, -1, -1, -2, 3, -3, rnd.randint(-9, 9)])
    return slice(point(rnd), point(rnd), step)


def number(rnd):
    return rnd.choice([rnd.randint(0, 127), rnd.randint(-300, 300), rnd.getrandbits(64), rnd.random() * 1000,
                       -rnd.getrandbits(63), bytes([rnd.randint(0, 255)]), True, None, 2.0 ** rnd.randint(-30, 200)])


def step(rnd, p, base, views):
    v = rnd.choice(views[-3:])
    match rnd.randint(0, 11):
        case 0 | 1 | 2:
            views.append(p.get(v, cut(rnd)))
        case 3:
            views.append(p.call(v, "cast", [rnd.choice("bBc" + CODES.replace("?", "").replace("P", ""))]))
        case 4:
            p.get(v, rnd.randint(-9, 9))
        case 5 | 6:
            p.set(v, rnd.randint(-5, 5), number(rnd))
        case 7 | 8:
            p.set(v, cut(rnd), p.get(rnd.choice(views), cut(rnd)))
        case 9:
            p.set(v, cut(rnd), rnd.randbytes(rnd.randint(0, 9)))
        case 10:
            rnd.choice([lambda: p.call(v, "release"), lambda: p.call(v, "hex", [":", rnd.randint(-4, 4)]),
                        lambda: views.append(p.call(v, "toreadonly")), lambda: views.append(p.memoryview(v)),
                        lambda: p.call(v, "tobytes")])()
        case 11:
            rnd.choice([lambda: p.call(base, "append", [7]), lambda: p.call(base, "extend", [b"xyz"]),
                        lambda: p.call(base, "pop"), lambda: p.call(base, "reverse"),
                        lambda: p.call(base, "insert", [rnd.randint(-5, 5), 1])])()


def run(lines):
    """Record programs that come as JSON, a line each."""
    for text in lines:
        p = json.loads(text)
        if "ops" in p:             # else the header of a recording
            line({"id": p["id"], "tags": p.get("tags", []), "ops": p["ops"], **mvp.Machine().run(p["ops"])})


def main():
    line(mvp.header())
    if sys.argv[1:] == ["run"]:
        run(sys.stdin)
        return
    for topic in (floats, reading, writing, slicing, assigning, casting, converting, releasing, requests):
        for p in topic():
            play(p)
    for p in randoms(600, 1):
        play(p)


if __name__ == "__main__":
    sys.exit(main())
