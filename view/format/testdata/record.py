"""Records the struct module: what it answers to valid and invalid requests.

    python record.py OUT.jsonl.gz        # on any CPython; record.mjs runs it on Pyodide

The requests come from tables and a seeded generator, the same on every
interpreter.  The first line describes the interpreter; every other is

    [operation, format, arguments..., {"v": value} or {"e": [type, message]}]

Values: ints, strings, true, false and null stand for themselves, {"i": "…"} is a
larger int, {"f": "1.5"} a float, {"c": [re, im]} a complex, {"b": hex} bytes,
{"ba": hex} a bytearray, [..] a list or tuple, {"index": v}, {"float": "1.5"},
{"bool": v} an object with that method, which raises v if it is {"raises": type}.
Only the standard library is needed.
"""
import builtins
import gzip
import json
import math
import random
import struct
import sys

NATIVE = "xcbB?hHiIlLqQnNefdspP"
STANDARD = "xcbB?hHiIlLqQefdsp"
NUMBERS = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 64, "L": 64, "q": 64, "Q": 64, "n": 64, "N": 64, "P": 64}


class Hook:
    def __init__(self, method, answer):
        self.method, self.answer = method, answer

    def object(self):
        def answer(_):
            if isinstance(self.answer, str) and hasattr(builtins, self.answer):
                raise getattr(builtins, self.answer)("boom")
            return self.answer
        return type("Hook", (), {f"__{self.method}__": answer})()


def encode(v):
    if v is None or isinstance(v, (bool, str)):
        return v
    if isinstance(v, int):
        return v if abs(v) < 1 << 53 else {"i": str(v)}
    if isinstance(v, float):
        return {"f": repr(v)}
    if isinstance(v, complex):
        return {"c": [repr(v.real), repr(v.imag)]}
    if isinstance(v, bytes):
        return {"b": v.hex()}
    if isinstance(v, bytearray):
        return {"ba": v.hex()}
    if isinstance(v, Hook):
        a = v.answer
        if isinstance(a, str) and hasattr(builtins, a):
            return {v.method: {"raises": a}}
        return {v.method: encode(a)}
    return [encode(x) for x in v]


def decode(v):
    return v.object() if isinstance(v, Hook) else v


# ---------------------------------------------------------------- operations

def calcsize(f):
    return struct.calcsize(f)


def pack(f, values):
    return struct.pack(f, *map(decode, values))


def pack_into(f, size, offset, values):
    b = bytearray(b"\xaa" * size)
    struct.pack_into(f, b, offset, *map(decode, values))
    return bytes(b)


def unpack(f, data):
    return struct.unpack(f, data)


def unpack_from(f, data, offset):
    return struct.unpack_from(f, data, offset)


def iter_unpack(f, data):
    return list(struct.iter_unpack(f, data))


OPERATIONS = {f.__name__: f for f in (calcsize, pack, pack_into, unpack, unpack_from, iter_unpack)}


# ---------------------------------------------------------------- requests

def integers(bits):
    near = [0, 1, -1, 2, 97]
    for n in (7, 8, 15, 16, 31, 32, 63, 64):
        if n <= bits + 1:
            near += [(1 << n) - 1, 1 << n, -(1 << n), -(1 << n) - 1]
    return near + [1 << 70, -(1 << 70)]


FLOATS = [0.0, -0.0, 1.5, -1.5, math.inf, -math.inf, math.nan, 1e-8, 5e-324, 1e-45, 1e-46, 65504.0, 65519.999, 65520.0,
          -65520.0, 1e38, 3.4028234663852886e38, 3.4028235677973366e38, 3.5e38, -1e39, 1e308, 2.0 ** -24, 2.0 ** -25,
          2.0 ** -25 * 1.0001, 6.1e-5, 0.1, 123456.789]
ODD = [None, "a", "", b"", b"a", b"ab", bytearray(b"a"), [], [1], 1.0, True, False, 1 + 2j, "\u20ac",
       Hook("index", 5), Hook("index", 1 << 40), Hook("index", 1.5), Hook("index", "TypeError"), Hook("index", "ValueError"),
       Hook("index", "OverflowError"), Hook("index", "KeyError"), Hook("float", 2.5), Hook("float", "TypeError"),
       Hook("float", "ZeroDivisionError"), Hook("float", 1), Hook("bool", False), Hook("bool", True), Hook("bool", "KeyError"),
       Hook("complex", 1 + 2j), Hook("complex", "KeyError"), Hook("complex", 1), 1 << 1024, -(1 << 1100)]

BAD = ["", " ", "@", "<", "<<", "@@", "<@i", "i<", "z", "<z", "<n", ">N", "=P", "!n", "3", "<3", "i3", "3 i", "0", "00", "0i", "00i",
       "-1i", "1.5i", "\u00e9", "i\u00e9", "i\x00", "\x00", "i\x00i", "T{i}", "(2)i", "Zf", "<Zd", "Z", "Zi", "2Zf", "F", "D", "<F", ">D", "2F", "0D",
       "Z f", "ZF", "u", "w", "<w", "g", "O", "&i", ":a:", "i:a:", "9223372036854775807i", "9223372036854775808i", "99999999999999999999x",
       "2147483647x", "2147483648x", "4294967296x", "2305843009213693951q", "2305843009213693952q", "1152921504606846975q8x", "1152921504606846975q7x",
       "9223372036854775807x", "9223372036854775807xx", "9223372036854775807x0i", "9223372036854775806xh", "9223372036854775800xh",
       "9223372036854775807s", "9223372036854775807sc", "4611686018427387904h", "536870911i", "268435456q", "0s", "0p", "1p", "256p", "s", "p", "x", "0x", "xx",
       "i \t\n\v\f\ri", "2 i", " 2i", "< i", "\ti", "i ", "\xa0i", "1\u0662i"]

LAYOUTS = ["ci", "ic", "chb", "cq", "cq0i", "c0q", "xi", "bxh", "3sh", "3si", "cP", "cn", "cd", "cf", "ce", "c?", "?i", "hcl", "cxxxi", "2c3h4i",
           "i0i", "c 0 i", "c0i", "llh0l", "ilq", "BHIQ", "s0h", "5p", "0p1s", "ccccq", "qcccc", "cF", "cD", "cZf", "cZd", "F", "D", "Zf", "Zd", "2ZdF", "hZfi", "iZd"]


def formats():
    for order in ("", "@", "=", "<", ">", "!"):
        for f in LAYOUTS:
            yield order + f


def requests():
    rng = random.Random(20260)
    for f in BAD:
        yield "calcsize", f
        if f and len(f) < 6:
            yield "pack", f, [1]
            yield "unpack", f, b"\x00" * 4
    for f in formats():
        yield "calcsize", f
    for order in ("", "<", ">", "=", "!"):
        for c in STANDARD if order else NATIVE:
            yield "calcsize", order + c
            yield "calcsize", order + "3" + c
            yield "calcsize", order + "c" + c
    # every code with every kind of value
    for order in ("", "<", ">"):
        for c in (STANDARD if order else NATIVE) + "FD":
            if c == "x":
                continue
            if c in NUMBERS:
                for v in integers(NUMBERS[c]):
                    yield "pack", order + c, [v]
            if c in "efdFD":
                for v in FLOATS:
                    yield "pack", order + c, [v]
                for v in (1 << 53, 1 << 60, 10 ** 300, 1 << 1023):
                    yield "pack", order + c, [v]
            for v in ODD:
                yield "pack", order + c, [v]
    for f in ("FD", "Zf", "Zd", "<Zf", ">Zd", ">F"):
        for v in (1 + 2j, complex(0.0, -0.0), complex(math.nan, math.inf), complex(1e300, -1e300), 3, 2.5):
            yield "pack", f, [v] * (2 if f == "FD" else 1)
    for f in ("3s", "0s", "s", "1s", "5p", "1p", "0p", "p", "256p", "300p", ">4s"):
        for v in (b"", b"a", b"abc", b"abcdef", bytearray(b"xyz"), b"q" * 300, "abc", 1, None, [97]):
            yield "pack", f, [v]
    # the number of values
    for f in ("", "x", "i", "2i", "3s", "3s2h", "0i", "xbx"):
        for n in range(5):
            yield "pack", f, [1] * n
    for f, values in (("h", []), ("2h", [1]), ("i", [1, 2])):
        yield "pack_into", f, 8, 0, values
    # where
    for f, size in (("i", 8), ("h", 2), ("", 3), ("x", 1), ("3s", 5), ("<q", 4)):
        for offset in (0, 1, 2, 4, 5, 7, 8, 9, -1, -2, -3, -4, -8, -9, 100, -100, 1 << 40, -(1 << 40)):
            values = [b"abc"] if f == "3s" else [] if f in ("", "x") else [7]
            yield "pack_into", f, size, offset, values
            yield "unpack_from", f, bytes(range(size)), offset
    for f in ("", "i", "x", "2h", ">3s", "<bx", "0i"):
        for n in (0, 1, 2, 3, 4, 5, 8, 12):
            yield "unpack", f, bytes(range(n))
            yield "iter_unpack", f, bytes(range(n))
    # bits of every kind
    for order in ("", "<", ">"):
        for c in (STANDARD if order else NATIVE) + "FD":
            try:
                size = struct.calcsize(order + c)
            except struct.error:
                size = {"F": 8, "D": 16}[c]
            for b in (b"\x00", b"\xff", b"\x80", b"\x7f", b"\x01"):
                if c != "?" or b in (b"\x00", b"\x01"):
                    yield "unpack", order + c, b * size
            for _ in range(4):
                if c != "?":
                    yield "unpack", order + c, rng.randbytes(size)
    for b in ("0000", "0100", "ff03", "0004", "007c", "017c", "00fc", "ff7b", "ffff", "003c", "0080", "0180"):
        yield "unpack", "<e", bytes.fromhex(b)
    for f in ("5p", "p", "1p", "3p"):
        for n in (0, 1, 2, 4, 5, 200, 255):
            yield "unpack", f, (bytes([n]) + b"abcdefgh")[:struct.calcsize(f)]
    # random structs, packed and unpacked
    for _ in range(400):
        order = rng.choice(["", "@", "=", "<", ">", "!"])
        codes = STANDARD if order in ("=", "<", ">", "!") else NATIVE
        f, values = order, []
        for _ in range(rng.randrange(1, 6)):
            c = rng.choice(codes)
            n = rng.choice([None, None, None, 0, 1, 2, 3, 5])
            f += rng.choice(["", "", "", " ", "\n"]) + ("" if n is None else str(n)) + c
            n = 1 if n is None else n
            if c in "sp":
                values.append(rng.randbytes(rng.randrange(7)))
            elif c == "c":
                values += [rng.randbytes(1) for _ in range(n)]
            elif c in "efd":
                values += [rng.choice([0.5, -2.0, 1024.0, rng.random(), 3]) for _ in range(n)]
            elif c == "?":
                values += [rng.choice([0, 1, "", "x", None]) for _ in range(n)]
            elif c != "x":
                bits = 31 if c in "lLnNP" else NUMBERS[c]
                values += [rng.randrange(1 << (bits - 1)) * (rng.choice([1, 1, -1]) if c in "bhilqn" else 1) for _ in range(n)]
        if rng.random() < 0.1:
            values = values[:-1] if rng.random() < 0.5 else values + [1]
        yield "pack", f, values
        size = struct.calcsize(f)
        data = bytes(b & 1 for b in rng.randbytes(size)) if "?" in f else rng.randbytes(size)
        yield "unpack", f, data
        yield "unpack_from", f, b"\x55" * 3 + data, 3
        yield "pack_into", f, size + 5, 2, values
        if 0 < size < 40:
            yield "iter_unpack", f, data * 3


def outcome(op, args):
    try:
        return {"v": encode(OPERATIONS[op](*args))}
    except MemoryError:
        return None                    # depends on the machine
    except Exception as e:
        return {"e": [type(e).__name__, str(e)]}


def main(path):
    head = {"version": sys.version.split()[0], "platform": sys.platform,
            "sizeof": {c: struct.calcsize(c) for c in "lnP"}}
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        out.write(json.dumps(head).encode() + b"\n")
        count = 0
        for op, *args in requests():
            result = outcome(op, args)
            if result is not None:
                out.write(json.dumps([op, *map(encode, args), result]).encode() + b"\n")
                count += 1
    return count


if __name__ == "__main__":
    print(main(sys.argv[1]), "requests")
