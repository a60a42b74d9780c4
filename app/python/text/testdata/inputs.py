"""The calls record.py records: hand-chosen and, with a fixed seed, random."""
import itertools
import random

R = random.Random(314)

STRINGS = ["", " ", "a", "abc", "Hello World", "hello hello", "  pad\t\n", "aXbXc", "a,b,,c", "\u00dcber", "stra\u00dfe", "\u01c5ungla", "\ufb01n",
           "\u0391\u03a3", "\u03a3", "A\u03a3\u0301 b", "\u0130I\u0131i", "12\u0665", "\u00b2\u00bd", "\u2167", "na\u00efve caf\u00e9", "\u65e5\u672c\u8a9e",
           "\U0001f600 smile\U0001f1e9", "\ud800", "x\udc80y\ud83d\ude00", "a\u2028b\x85c\x1cd\r\ne\rf\ng\v", "\u3000wide\u2003", "it's", 'say "hi"', "both ' and \"",
           "\\back\\", "\x00\x7f\xa0\xad", "\t1\t22\t333\n\t4", "-12", "+7", "--", "They're Bill's", "ABC def", "iPhone", "_id1", "1id", "\u00aa", "caf\u0065\u0301",
           "\u1e9e", "\u0345\u03b1", "\u1f88", "ab" * 40]
ALPHABET = "aAbBzZ019 _-+.,'\"\\\t\n\r\x00\x1c\x7f\x85\xa0\xb2\xdf\xe9\u0130\u0131\u01c5\u0301\u03a3\u03c3\u0660\u0665\u2003\u2028\u2167\u65e5\ufb01\ud800\udcff\U0001d7d9\U0001f600"
BYTES = [b"", b" ", b"abc", b"Hello World", b"  pad\t\n\v\f", b"aXbXc", b"a,b,,c", bytes(range(256)), b"it's", b'say "hi"', b"'\"", b"\xff\x00", b"-12", b"+7",
         b"a\nb\r\nc\rd\x0be\x1c", b"\t1\t22\t333\n\t4", b"They're Bill's", b"ABC", b"abc def", b"12", b"\x80abc"]
INTS = [0, 1, -1, 5, -5, 9, 10, 42, 255, -255, 256, 1000, 1234567, -1234567, 2**31, 2**53 + 1, 2**63 - 1, 2**63, -2**63, 2**64, 10**18, 10**30, -10**30, 12345678901234567890123, 10**300, 65, 0x10ffff, 0x110000, 0xd800]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, -2.5, 1e16, 1e15, 123456789.125, 1e-4, 1e-5, 1234.5678, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308,
          float("inf"), float("-inf"), float("nan"), 3.141592653589793, 100.0, 1e100, 9.995, 0.045, 1e300, 999999.5, 0.00012345, -0.0001, 1 / 3, 2675e-3, 12345678901234567.0]


def string(n=8):
    return "".join(R.choice(ALPHABET) for _ in range(R.randrange(n)))


def data(n=8):
    return bytes(R.choice(b"aAbBzZ09 _-+.,'\"\\\t\n\r\x0b\x00\x1c\x7f\x80\xe2\x82\xac\xff") for _ in range(R.randrange(n)))


def number():
    k = R.randrange(6)
    if k == 0:
        return R.randrange(-100, 100)
    return R.choice([-1, 1]) * R.getrandbits(R.choice([8, 31, 32, 62, 63, 64, 65, 100, 200, 500]))


def real():
    k = R.randrange(6)
    if k == 0:
        import struct
        return struct.unpack("d", R.randbytes(8))[0]
    if k == 1:
        return R.randrange(-1000, 1000) / R.choice([1, 2, 4, 8, 10, 100])
    return R.choice([-1, 1]) * R.random() * 10.0 ** R.randrange(-12, 25)


def some(xs, make, n):
    return itertools.chain(xs, (make() for _ in range(n)))


def plain():
    names = "upper lower title capitalize swapcase casefold isdigit isalpha isalnum isspace isupper islower istitle isidentifier isdecimal isnumeric isascii isprintable".split()
    for name in names:
        for s in some(STRINGS, string, 250):
            yield "str." + name, getattr(str, name), (s,)
    for s in some(STRINGS, lambda: string(20), 300):
        yield "repr", repr, (s,)
        yield "ascii", ascii, (s,)
        yield "len", len, (s,)
    names = "upper lower title capitalize swapcase isdigit isalpha isalnum isspace isupper islower istitle isascii".split()
    for name in names:
        for b in some(BYTES, data, 100):
            yield "bytes." + name, getattr(bytes, name), (b,)
    for b in some(BYTES, lambda: data(20), 200):
        yield "bytes.repr", repr, (b,)
        yield "bytearray.repr", lambda b: repr(bytearray(b)), (b,)
    for start in range(0, 0x110000, 0x400):
        # Every code point: one string of 1,024, its casing and kinds.
        s = "".join(map(chr, range(start, start + 0x400)))
        if start < 0x20000 or start == 0xe0000:
            for name in "upper lower title casefold".split():
                yield "str." + name, getattr(str, name), (s,)
            for name in "isdigit isalpha isspace isupper islower isdecimal isnumeric isprintable isidentifier".split():
                yield "each." + name, lambda s, name=name: "".join("01"[getattr(c, name)()] for c in s), (s,)


def methods():
    for kind, xs, make, t in ("str", STRINGS, string, str), ("bytes", BYTES, data, bytes):
        for _ in range(400):
            s = make(12) if R.randrange(2) else R.choice(xs)
            n = len(s)
            i, j = R.randrange(n + 1), R.randrange(n + 1)
            sub = R.choice([s[i:j], s[i:i + 1], s[:i], s[j:], make(3), s[:0]])
            a, b = R.choice([(0, None), (0, None), (R.randrange(-n - 2, n + 3), R.randrange(-n - 2, n + 3)), (R.randrange(n + 2), None)])
            for name in "find rfind index rindex count startswith endswith".split():
                yield f"{kind}.{name}", getattr(t, name), (s, sub, a, b)
            for name in "removeprefix removesuffix".split():
                yield f"{kind}.{name}", getattr(t, name), (s, sub)
            for name in "partition rpartition".split():
                yield f"{kind}.{name}", getattr(t, name), (s, sub)
            k = R.choice([-1, -1, 0, 1, 2, 3])
            for name in "split rsplit".split():
                yield f"{kind}.{name}", getattr(t, name), (s, sub, k)
                yield f"{kind}.{name}", getattr(t, name), (s, None, k)
            yield f"{kind}.splitlines", t.splitlines, (s, bool(R.randrange(2)))
            for name in "strip lstrip rstrip".split():
                yield f"{kind}.{name}", getattr(t, name), (s, None)
                yield f"{kind}.{name}", getattr(t, name), (s, sub)
            yield f"{kind}.replace", t.replace, (s, sub, make(3), k)
            w = R.randrange(-1, n + 7)
            fill = R.choice(["*", " ", "\u00e9", "ab", ""]) if kind == "str" else b"*"
            for name in "center ljust rjust".split():
                yield f"{kind}.{name}", getattr(t, name), (s, w, fill)
            yield f"{kind}.zfill", t.zfill, (s, w)
            yield f"{kind}.expandtabs", t.expandtabs, (s, R.choice([8, 4, 1, 0, -1, 3]))
            if n:
                yield f"{kind}.at", lambda s, i: s[i], (s, i % n)
            step = R.choice([1, 1, 2, -1, -2, 3])
            if kind == "str":
                yield "slice", lambda s, a, b, c: s[a:b:c], (s, i, j, step)
    for _ in range(200):
        b = data(12)
        yield "bytes.hex", bytes.hex, (b, R.choice([":", " ", "-", "", "ab", "\u00e9"]), R.randrange(-4, 5))
        yield "bytes.hex", lambda b, sep, n: b.hex(), (b, None, 1)
        s = "".join(R.choice("0123abcdefABF \n\tg\u00e9") for _ in range(R.randrange(8)))
        yield "bytes.fromhex", bytes.fromhex, (s,)
        yield "bytes.fromhex", bytes.fromhex, (b.hex(" "),)
        yield "bytes.translate", lambda b, t, d: b.translate(t, d), (b, R.choice([None, bytes(range(255, -1, -1)), b"ab"]), data(3))
        yield "bytes.maketrans", bytes.maketrans, (data(4), data(4))


def texts():
    for x in some(INTS, number, 200):
        for base in 2, 8, 16:
            yield "int.base", lambda x, b: {2: bin, 8: oct, 16: hex}[b](x), (x, base)
        yield "int.str", str, (x,)
    for x in 10**4299, 10**4300, -10**4299, -10**4300, 10**4300 - 1:
        yield "int.str", str, (x,)
    for f in some(FLOATS, real, 600):
        yield "float.repr", repr, (f,)
        yield "float.hex", float.hex, (f,)
        yield "float.int", int, (f,)
        yield "float.round", round, (f,)
        yield "float.ratio", float.as_integer_ratio, (f,)
        for nd in R.sample(range(-20, 25), 3) + [0, 1, 2, -1, 400, -400]:
            yield "float.roundn", round, (f, nd)
    literals = ["", " ", "0", "-0", "+5", "12", " 12 ", "1_000", "1__0", "_1", "1_", "0x1f", "0X1F", "0o17", "0b101", "0x", "0x_f", "0_7", "00", "0_0", "010", "- 1", "+-1", "1 2", "z", "Zz",
                "\u0661\u0662", "\u00a012\u2003", "1\u00b2", "\u65e5", "\ud800", "it's", "12\x00", "\x1c12", "9" * 4300, "9" * 4301, "1" * 5000, "0" * 4301, "x" * 300, "'" * 250, "1e5", "99999999999999999999", "-9223372036854775808", "9223372036854775808"]
    for s in some(literals, lambda: "".join(R.choice("019_ -+xXobaf.e\u0665\xa0") for _ in range(R.randrange(7))), 500):
        for base in 10, 0, 16, R.choice([2, 8, 36, 3, 1, 37, -1]):
            yield "int", int, (s, base)
            if s.isascii():
                yield "int.bytes", int, (s.encode(), base)
        yield "float", float, (s,)
        if s.isascii():
            yield "float.bytes", float, (s.encode(),)
    floats = ["nan", "-nan", "+NaN", "inf", "-Infinity", "infin", "1e400", "-1e400", "1e-400", ".5", "5.", ".", "1e", "1e+", "1e+5", "1_0.0_1", "1_.0", "1._0", "1e_5", "1e5_0", "0x1p3", "\u0661.\u0665", "1.7976931348623159e308",
              "2.4703282292062328e-324", "9007199254740993", "0." + "0" * 400 + "1", "1" * 400, "\xe9", "1\x00", "--1", "1.2.3", "1,5"]
    for s in some(floats, lambda: "".join(R.choice("0159_ -+.eEinfa") for _ in range(R.randrange(9))), 700):
        yield "float", float, (s,)
        if s.isascii():
            yield "float.bytes", float, (s.encode(),)


def arithmetic():
    for _ in range(500):
        a, b = R.choice([number(), R.choice(INTS)]), R.choice([number(), R.choice(INTS), R.randrange(-5, 6)])
        yield "int.divmod", divmod, (a, b)
        yield "int.truediv", lambda a, b: a / b, (a, b)
        yield "int.pow", pow, (a, R.randrange(-3, 40) % 50, R.choice([b, 0, 1, -7]))
        yield "int.pow", pow, (a, -R.randrange(1, 9), R.choice([b, 7, -7, 1]) or 1)
        yield "int.float", float, (a,)
        yield "int.round", round, (a, R.randrange(-30, 3))
        n = R.randrange(-1, 12)
        order, signed = R.choice(["little", "big", "big", "middle"]), bool(R.randrange(2))
        yield "int.to_bytes", lambda a, n, o, s: a.to_bytes(n, o, signed=s), (a, n, order, signed)
        yield "int.from_bytes", lambda b, o, s: int.from_bytes(b, o, signed=s), (R.randbytes(max(n, 0)), order, signed)
        x, y = R.choice([real(), R.choice(FLOATS)]), R.choice([real(), R.choice(FLOATS)])
        yield "float.divmod", divmod, (x, y)
        yield "float.truediv", lambda a, b: a / b, (x, y)
        y = R.choice([2.0, 0.5, -1.0, 0.0, 3.0, -0.5, float("inf"), float("-inf"), float("nan")])
        if not (x < 0 and y in (0.5, -0.5)):
            yield "float.pow", lambda a, b: a ** b, (x, y)
    for a in 10**400, 2**1024, 2**1024 - 2**970, 2**1024 - 2**970 - 1, -2**1024, 2**53 + 1, 2**54 + 2:
        yield "int.float", float, (a,)
        yield "int.truediv", lambda a, b: a / b, (a, 3)
        yield "int.truediv", lambda a, b: a / b, (1, a)


def spec():
    s = ""
    if R.randrange(3) == 0:
        s += R.choice(["", "*", "0", " ", "\u00e9", "{"]) + R.choice("<>=^")
    s += R.choice(["", "", "", "+", "-", " "]) + R.choice(["", "", "", "z"]) + R.choice(["", "", "", "#"]) + R.choice(["", "", "0"])
    s += R.choice(["", "", "5", "10", "20", "33", "1"]) + R.choice(["", "", "", ",", "_", ",_"])
    s += R.choice(["", "", ".0", ".1", ".2", ".5", ".10", ".20", ".", ".8,", ".7_", ".,", "._", ".4,_"])
    return s + R.choice(["", "", "d", "b", "o", "x", "X", "c", "n", "e", "E", "f", "f", "F", "g", "g", "G", "%", "s", "k", ",", "\x01", "\u00e9", "dd"])


def formats():
    chosen = ["", "z", "05", "=5", "<5", "^6", "\u0665", "99999999999999999999", ".99999999999999999999f", "010,", "015,.2f", "020_x", "#x", "#_b", "+c", "#c", ".,d", ".3,f", ".9,f", ".9_e", "0=+8", "_n", "__", ",,", "5s,", "#.3g", "#g", "#.0f", "#.0e",
              ".0%", ".1%", "z.0f", "z.1f", "08.3f", ",.3f", "a", " d", " s", "=s"]
    for s in some(chosen, spec, 1500):
        for v in R.choice(INTS), number(), R.choice(FLOATS), real(), R.choice(STRINGS), True, complex(R.choice(FLOATS), R.choice(FLOATS)):
            yield "format", format, (v, s)
    for s in chosen:
        for v in INTS + FLOATS + STRINGS[:6] + [True, False, 1 + 2j, 2j, -0.0 + 1j]:
            yield "format", format, (v, s)


def templates():
    args = (1, -2.5, "text", [7, 8, "nine"], {"k": "v", "0": "zero", 3: "three"})
    kw = {"a": 5, "b": "bee", "c": [1, [2, 3]], "width": 12}
    chosen = ["", "plain", "{}", "{0}", "{a}", "{", "}", "{{", "}}", "{{}", "{{}}", "{!}", "{!x}", "{!r:}", "{!rr}", "{:{}}", "{:{:{}}}", "{0}{}", "{}{0}", "{0[}", "{0[]}", "{0.}", "{3[0]}", "{3[2]!r}", "{4[k]}", "{4[0]}", "{4[3]}", "{3[a]}", "{3[9]}", "{3[-1]}",
              "{99999999999999999999}", "{9}", "{:{", "{:}", "{!", "{!r", "{0!\u1234}", "{a{}}", "{:>}", "{:{}d}", "{ }", "{0x}", "{:}}", "{!r:{}}", "{!r}}", "{c[1][0]}", "{c[1]x}", "{c[1].}", "{0!s:>{width}}", "{b:^{width}}|", "{a:{b}}", "{zzz}", "{0.real}", "{0.nope}",
              "{2!r} {2!a} {2!s}", "{:>{width}} {:{width}.3f}", "\u00e9{0}\u65e5", "{0:{{}}}", "{3[\u0661]}", "{\u0661}", "{0[[]}", "{2[0]}"]
    for t in some(chosen, lambda: "".join(R.choice(["{", "}", "{}", "{0}", "{a}", "!r", ":", "[0]", "[k]", ".", "x", "{:", "}", "4", ">5", "width", "{{", "}}"]) for _ in range(R.randrange(7))), 1500):
        yield "template", lambda t: t.format(*args, **kw), (t,)
        yield "template.map", lambda t: t.format_map(kw), (t,)


def percents():
    values = [0, 5, -7, 255, 65, 2**70, 1.5, -0.0, 1e100, float("inf"), float("nan"), "x", "text", "\u00e9", "", None, True, b"y", b"bytes", [1], {"k": 1, "": 2, "a(b)": 3}, (), (1,), (1, 2), ("s", 5), (5, "s"), (3, 1.5), (10, 2, 3.14159), (6, "abc"), (-6, 7), (2**70, 1), ("%", 1), (1.0, 1)]
    chosen = ["", "a", "%", "%%", "%d", "%i", "%u", "%s", "%r", "%a", "%c", "%x", "%#x", "%#X", "%o", "%#o", "%e", "%f", "%g", "%G", "%E", "%F", "%5d", "%-5d|", "%05d", "%+d", "% d", "%.3d", "%8.3d", "%08.3d", "%#010x", "%-#10x|", "%*d", "%.*f", "%*.*f", "%*s", "%(k)d", "%(k)s %(k)r", "%(", "%(k",
              "%(k)", "%(a(b))s", "%()s", "%(zz)s", "%z", "%ld", "%lld", "%hd", "%5%", "%-5%|", "%(k)%", "%s %s", "%d %d", "%(k)d %d", "%(k)*d", "%.2s", "%10.2s|", "%b", "%5c", "%-5c|", "%.0f", "%#.0f", "%+.2e", "%.", "%5.", "%99999999999999999999d", "%.99999999999d", "\u00e9%s\u65e5", "%\u1234", "%\x01", "%.5x", "%+x", "% x", "%010.4f", "%+010d", "%-010d|", "%.3r", "%05s", "%d%%", "100%"]
    make = lambda: "%" + "".join(R.choice("-+ #0") for _ in range(R.randrange(3))) + R.choice(["", "5", "12"]) + R.choice(["", "", ".0", ".3", "."]) + R.choice("dixXoeEfFgGscra")
    for f in some(chosen, make, 700):
        for v in values if f in chosen else R.sample(values, 7):
            yield "percent", lambda f, v: f % v, (f, v)
            if f.isascii() or ord(max(f)) < 256:
                yield "percent.bytes", lambda f, v: f % v, (f.encode("latin-1"), {k.encode(): x for k, x in v.items()} if isinstance(v, dict) else v)


def suggestions():
    import _suggestions
    words = "print append extend format float list length memoryview tobytes tolist bytearray range reversed readonly release __init__ Name nAme strides shape suboffsets itemsize cast \u00fcber blech BLECH a ab i".split()
    for _ in range(800):
        w = list(R.choice(words))
        for _ in range(R.randrange(4)):
            i = R.randrange(len(w) + 1)
            k = R.randrange(4)
            if k == 0:
                w.insert(i, R.choice("abcXYZ_e"))
            elif w[i:]:
                w[i] = "" if k == 1 else w[i].swapcase() if k == 2 else R.choice("abcXYZ_e")
        xs = R.sample(words, R.randrange(len(words)))
        yield "suggest", lambda w, xs: _suggestions._generate_suggestions(xs, w), ("".join(w), xs)
    yield "suggest", lambda w, xs: _suggestions._generate_suggestions(xs, w), ("nam", ["name"] * 750)
    yield "suggest", lambda w, xs: _suggestions._generate_suggestions(xs, w), ("nam", ["name"] * 749)


def codecs():
    names = ["utf-8", "UTF8", "ascii", "us-ascii", "latin-1", "ISO-8859-1", "L1", "utf-16", "utf-16-le", "utf_16_be", "utf-32", "UTF-32LE", "utf-32-be", "nope"]
    handlers = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "namereplace?"]
    for _ in range(1500):
        s = R.choice([string(6), string(6), R.choice(STRINGS)])
        yield "encode", str.encode, (s, R.choice(names), R.choice(handlers))
        yield "encode", str.encode, (s, R.choice(names), "strict")
        n = R.choice(names)
        b = R.choice([data(9), R.randbytes(R.randrange(9)), R.choice(BYTES), string(4).encode("utf-8", "surrogatepass"), string(4).encode(R.choice(["utf-16", "utf-32", "utf-16-be"]), "surrogatepass")])
        yield "decode", bytes.decode, (b, n, R.choice(handlers))
        yield "decode", bytes.decode, (b, n, "strict")
        b = bytes(R.choice(b"a\xc0\xc2\x80\xbf\xe0\xa0\x9f\xed\xe2\x82\xac\xf0\x90\x8f\xf4\xf5\xff") for _ in range(R.randrange(7)))
        yield "decode", bytes.decode, (b, "utf-8", R.choice(handlers))
        yield "decode", bytes.decode, (b, "utf-8", "strict")


def cases():
    return itertools.chain(plain(), methods(), texts(), arithmetic(), formats(), templates(), percents(), suggestions(), codecs())
