"""generate.py -- make random programs of memoryview operations.

    python3 generate.py COUNT SEED [KIND ...] > programs.jsonl
    python3 record.py run < programs.jsonl > recorded.jsonl

Writes a program a line, without outcomes: {"id", "tags", "ops"}.  Each is made
while it runs, so that operations meet objects they can do something with, and
some with which they cannot.  The same seed on the same CPython makes the same
programs; others can record them with record.py.  The kinds are the functions
below that are called so; without any, all.  Standard library only.
"""
import json
import random
import struct
import sys

import mvp
from mvp import Bool, Float, Index, Obj, Raises, Ref, enc

CODES = "cbBhHiIlLqQnNfdP?"
FORMATS = ["<i", ">i", "=Q", "<B", "@H", "@b", "hi", "@hhi", "3s", "5p", "s", "x", "<d", ">d",
           "2h", "<hq", "bq", "?", "<?", "c", "<c", "e", "bx", "l", "P"]
CTYPES = ["c_byte", "c_ubyte", "c_short", "c_ushort", "c_int", "c_uint", "c_long", "c_ulong",
          "c_longlong", "c_ulonglong", "c_float", "c_double", "c_bool", "c_char", "c_size_t"]
BIG = [2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**63 - 1, -2**63, 2**63, 2**64, -2**70]
ATTRS = ["obj", "nbytes", "readonly", "itemsize", "format", "ndim", "shape", "strides",
         "suboffsets", "c_contiguous", "f_contiguous", "contiguous"]


class Maker:
    """Makes one program, running it."""

    def __init__(self, rnd, kind):
        self.rnd, self.kind = rnd, kind
        self.machine, self.ops, self.tags = mvp.Machine(), [], set()

    def op(self, verb, *args):
        op = [verb, *map(enc, args)]
        self.ops.append(op)
        self.machine.step(op)
        return Ref(len(self.ops) - 1)

    def chance(self, p):
        return self.rnd.random() < p

    def pick(self, *choices):
        return self.rnd.choice(choices)

    def value_of(self, ref):
        return self.machine.regs[ref.i]

    def alive(self, *types):
        """The registers that hold an object of these types."""
        return [Ref(i) for i, r in enumerate(self.machine.regs)
                if isinstance(r, types) and r is not mvp.DEAD]

    def view(self):
        views = self.alive(memoryview)
        if not views:
            return self.op("memoryview", self.op("bytearray", self.hexa(8)))
        return self.rnd.choice(views[-4:] if self.chance(.7) else views)

    def hexa(self, n):
        return self.rnd.choice([self.rnd.randbytes(n), bytes(range(n)), bytes(n)]).hex()

    # -- exporters

    def exporter(self):
        make = self.pick(self.bytearray_, self.bytearray_, self.bytes_, self.array_, self.ndarray,
                         self.ndarray, self.ndarray, self.ctypes_, self.static, self.bytesio)
        return make()

    def length(self):
        return self.pick(0, 1, 4, 8, 8, 12, 16, 16, 24, 24, 48, 64, self.rnd.randint(0, 40))

    def bytearray_(self):
        return self.op("bytearray", self.hexa(self.length()))

    def bytes_(self):
        return self.op("bytes", self.hexa(self.length()))

    def array_(self):
        code = self.pick(*"bBhHiIlLqQfd")
        n = self.rnd.randint(0, 6)
        if code in "lL":
            self.tags.add("abi")
        if self.chance(.15):
            self.tags.add("array-new")
            new = self.pick("e", "Zf", "Zd", "w")
            return self.op("array", new, "xyz"[:n] if new == "w" else [self.pick(1.5, 2, -0.0) for _ in range(n)])
        return self.op("array", code, [self.rnd.random() * 9 - 4 if code in "fd" else self.rnd.randint(0, 99)
                                       for _ in range(n)])

    def ctypes_(self):
        self.tags |= {"ctypes", "abi"}
        dims = self.pick([], [3], [4], [2, 3], [0], [2, 0], [2, 2, 2])
        return self.op("ctypes", self.rnd.choice(CTYPES), dims, self.hexa(64))

    def bytesio(self):
        self.tags.add("bytesio")
        return self.op("call", self.op("bytesio", self.hexa(self.length())), "getbuffer", [])

    def static(self):
        self.tags.add("ndarray")
        return self.op("static", self.chance(.5))

    def spec(self):
        """A layout cut out of a C-ordered block."""
        self.tags.add("ndarray")
        rnd = self.rnd
        fmt = rnd.choice(FORMATS + list(CODES) * 2)
        if any(c in fmt for c in "lLnNP"):
            self.tags.add("abi")
        if "e" in fmt:
            self.tags.add("half")
        if "?" in fmt:
            self.tags.add("bool")
        size = struct.calcsize(fmt)
        ndim = self.pick(0, 1, 1, 1, 2, 2, 3)
        block = [rnd.randint(1, 4) for _ in range(ndim)]
        shape, strides, offset, step = list(block), None, 0, size
        flags = ["writable"] if self.chance(.75) else []
        if ndim and self.chance(.5):
            strides = [0] * ndim
            for d in reversed(range(ndim)):
                first, n = rnd.randrange(block[d]), block[d]
                k = rnd.choice([1, 1, -1, 2, -2, 0])
                room = 9 if k == 0 else (n - 1 - first) // k + 1 if k > 0 else first // -k + 1
                shape[d] = rnd.randint(0 if self.chance(.2) else 1, min(room, 4))
                strides[d], offset, step = k * step, offset + first * step, step * n
            if self.chance(.3):
                order = rnd.sample(range(ndim), ndim)
                shape, strides = [shape[d] for d in order], [strides[d] for d in order]
        elif ndim and self.chance(.4):
            flags.append("fortran")
        elif ndim and self.chance(.2):
            flags.append("pil")
            self.tags |= {"pil", "abi"}
        elif ndim and self.chance(.1):
            shape[rnd.randrange(ndim)] = 0
        count = 1
        for n in block:
            count *= n
        mem = rnd.randbytes(count * size)
        if "?" in fmt:
            mem = bytes(b & 1 for b in mem)
        if size == 0:
            return self.spec()
        try:                      # NaNs must not pass through Python floats: not all bits survive
            items = [struct.unpack(fmt, mem[i:i + size]) for i in range(0, len(mem), size)]
            mem = b"".join(struct.pack(fmt, *t) for t in items)
            if any(x != x for t in items for x in t):
                return self.spec()
        except struct.error:
            return self.spec()
        return {"format": fmt, "mem": mem.hex(), "shape": shape, "strides": strides,
                "offset": offset, "flags": flags}

    def ndarray(self):
        return self.op("ndarray", self.spec())

    # -- arguments

    def index(self):
        n = self.pick(0, 1, -1, self.rnd.randint(-6, 6), self.rnd.randint(-6, 6))
        if self.chance(.05):
            self.tags.add("abi")
            n = self.rnd.choice(BIG)
        if self.chance(.05):
            return self.hook(Index, n if self.chance(.9) else "a")
        if self.chance(.03):
            return Raises(self.pick("TypeError", "ValueError", "OverflowError", "KeyError", "IndexError"))
        return bool(n % 2) if self.chance(.03) else n

    def hook(self, make, x):
        if self.chance(.3):
            self.tags.add("reentrant")
            return make(x, self.view())
        return make(x)

    def slice_(self):
        def part(none):
            return None if self.chance(none) else self.index()
        step = self.pick(None, None, None, 1, 2, -1, -1, -2, 3, self.rnd.randint(-4, 4))
        if self.chance(.02):
            step = self.pick("a", 1.0, b"", 2**62, -2**63, 2**63 - 1)
            self.tags.add("abi")
        return slice(part(.4), part(.4), step)

    def key(self, v):
        ndim = self.ndim(v)
        r = self.rnd.random()
        if r < .3:
            return self.index()
        if r < .6:
            return self.slice_()
        if r < .85:
            n = ndim if self.chance(.8) else self.rnd.randint(0, 4)
            return tuple(self.index() for _ in range(n))
        if r < .9:
            return tuple(self.slice_() for _ in range(self.rnd.randint(0, 3)))
        return self.pick(None, ..., "a", 1.5, b"a", (), (1, slice(1)), [1], (None,), (..., 1), Obj())

    def ndim(self, ref):
        try:
            return self.value_of(ref).ndim
        except (ValueError, AttributeError):
            return 1

    def item(self, v):
        r = self.rnd.random()
        if r < .5:
            return self.rnd.randint(-130, 260)
        if r < .65:
            return self.rnd.choice(BIG + [2**15, -2**15 - 1, 65536, 255, 256])
        if r < .8:
            return self.pick(0.0, -1.5, 1e300, float("inf"), 65504.0, 65520.0, 3.5e38, 1j, 97.0, 97+0j, 1e300-2j, -0.0)
        if r < .9:
            return self.pick(b"a", b"", b"ab", bytearray(b"a"), None, True, False, "a", "", [], [1], (), (1,), Obj(), ...)
        if r < .95:
            return self.pick(lambda: self.hook(Index, self.pick(5, 300, -1)), lambda: self.hook(Float, 1.5),
                             lambda: self.hook(Bool, self.chance(.5)))()
        return Raises(self.pick("TypeError", "ValueError", "OverflowError", "KeyError"))

    def fmt(self):
        f = self.pick(*CODES, *"bBcBB", "@B", "@H", "<B", "s", "", "BB", "e", "w", "x", "Zf", "Zd", "@Zd", "Z", "F", "Zff")
        if f[-1:] in tuple("lLnNP"):
            self.tags.add("abi")
        if f[-1:] == "?":
            self.tags.add("bool")
        if f == "e":
            self.tags.add("half")
        if "Z" in f:
            self.tags.add("complex")
        return f

    def shape(self, v):
        rnd = self.rnd
        if self.chance(.15):
            return self.pick([], [0], [-1], [1, 0], ["a"], None, 7, [1] * 65, [2.0], [True], [2**62, 4], (2, 2))
        try:
            n = self.value_of(v).nbytes
        except (ValueError, AttributeError):
            n = 8
        out, n = [], max(n // self.pick(1, 1, 2, 4, 8), 1)
        while n > 1 and len(out) < 3:
            d = rnd.choice([k for k in range(1, n + 1) if n % k == 0])
            out.append(d)
            n //= d
        return out + [n] if n > 1 or not out else out

    # -- operations

    def step(self):
        getattr(self, "op_" + self.rnd.choices(
            ["view", "get", "set", "cast", "convert", "compare", "release", "request", "hash", "sequence",
             "attribute", "lookup", "assign", "exporter", "misc", "owner"],
            [6, 14, 12, 12, 10, 8, 5, 8, 4, 6, 2, 5, 9, 5, 3, 5])[0])()

    def op_view(self):
        x = self.exporter() if self.chance(.5) else self.rnd.choice(self.alive(object) or [None])
        self.op("memoryview", x)

    def op_get(self):
        v = self.view()
        self.op("get", v, self.key(v))

    def op_set(self):
        v = self.view()
        self.op("set", v, self.key(v), self.item(v))

    def op_assign(self):
        v = self.view()
        source = self.pick(lambda: self.op("get", self.view(), self.slice_()), self.view,
                           lambda: self.rnd.randbytes(self.rnd.randint(0, 8)), self.exporter)()
        self.op("set", v, self.slice_(), source)

    def op_cast(self):
        v = self.view()
        args = [self.fmt()]
        if self.chance(.4):
            args.append(self.shape(v))
        self.op("call", v, "cast", args)

    def op_convert(self):
        v = self.view()
        verb = self.pick("tobytes", "tolist", "hex", "hexsep", "toreadonly", "bytes_of", "bytearray_of", "join", "order")
        if verb == "hexsep":
            self.op("call", v, "hex", self.pick([":"], ["-", 2], [":", -3], [b"."], ["", 1], ["::"], [1], [None],
                                                [":", 2**31], ["\xe9"], [bytearray(b":")], [":", 2.0], ["", "a"]))
        elif verb == "order":
            self.op("call", v, "tobytes", [self.pick("C", "F", "A", None, "X", "c", "", 1, b"C")])
        elif verb == "join":
            self.op("join", [v, self.view()])
        elif verb in ("bytes_of", "bytearray_of"):
            self.op(verb, v)
        else:
            self.op("call", v, verb, [])

    def op_compare(self):
        v = self.view()
        w = self.pick(self.view, self.view, self.exporter, lambda: self.pick(None, 1, "a", b"abc", bytearray(b"a"), [1]),
                      lambda: v, lambda: self.op("memoryview", self.exporter()))()
        op = self.pick("eq", "eq", "eq", "ne", "lt", "ge")
        self.op("cmp", op, *self.pick((v, w), (v, w), (w, v)))

    def op_release(self):
        v = self.view()
        self.op("call", v, *self.pick(("release", []), ("release", []), ("__enter__", []), ("__exit__", [None, None, None]),
                                      ("release", [1])))

    def op_request(self):
        self.tags.add("ndarray")
        x = self.rnd.choice(self.alive(memoryview, bytearray, bytes) or [self.bytearray_()])
        if self.chance(.2):
            x = self.exporter()
        flags = self.rnd.choice(sorted(set(mvp.FLAGS.values())))
        verb = self.pick("getbuffer", "getbuffer", "hold", "is_contiguous", "to_contiguous", "contiguous", "drop", "pointer")
        if verb in ("getbuffer", "hold"):
            self.op(verb, x, flags)
        elif verb == "drop":
            held = [Ref(i) for i, op in enumerate(self.ops) if op[0] == "hold" and self.machine.regs[i] is not mvp.DEAD]
            if held:
                self.op("drop", self.rnd.choice(held))
        elif verb == "pointer":
            self.op(verb, x, [self.rnd.randint(-1 if self.chance(.2) else 0, 3) for _ in range(self.ndim(x))])
        elif verb == "is_contiguous":
            self.op(verb, x, self.pick("C", "F", "A"))
        elif verb == "to_contiguous":
            self.op(verb, x, self.pick("C", "F", "A"), 284)
        else:
            self.op(verb, x, self.chance(.4), self.pick("C", "F", "A"))

    def op_hash(self):
        v = self.view()
        if self.chance(.6):
            v = self.op("call", v, "toreadonly", [])
        self.op("hash", v)

    def op_sequence(self):
        v = self.view()
        verb = self.pick("len", "bool", "iter", "next", "list", "reversed", "in", "match_seq", "repr", "isseq", "typename")
        if verb == "next":
            its = [Ref(i) for i, r in enumerate(self.machine.regs) if type(r).__name__ == "memory_iterator"]
            v = self.rnd.choice(its) if its else self.op("iter", v)
        if verb == "in":
            self.op("in", self.item(v), v)
        else:
            self.op(verb, v)

    def op_attribute(self):
        if self.chance(.2):
            self.op("setattr", self.view(), self.pick(*ATTRS, "nope"), 1)
        else:
            self.op("attr", self.view(), self.pick(*ATTRS, "nope"))

    def op_lookup(self):
        self.tags.add("lookup")
        v = self.view()
        name = self.pick("count", "index")
        args = [self.item(v)]
        if name == "index":
            args += [self.index() for _ in range(self.rnd.randint(0, 2))]
        if self.chance(.05):
            args = self.pick([], [1, 2, 3, 4], [1, None], [1, "a"])
        self.op("call", v, name, args)

    def op_exporter(self):
        self.exporter()

    def op_misc(self):
        v = self.view()
        self.pick(lambda: self.op("pickle", v, self.rnd.randint(0, 5)), lambda: self.op("copy", v),
                  lambda: self.op("weakref", v), lambda: self.op("subclass"), lambda: self.op("alias", "int"),
                  lambda: self.op("from_flags", self.exporter(), self.rnd.choice(sorted(set(mvp.FLAGS.values())))),
                  lambda: self.op("call", v, "__buffer__", [self.rnd.choice(sorted(set(mvp.FLAGS.values())))]),
                  lambda: self.op("memoryview_call", [v], {}), lambda: self.op("call", v, "nope", []),
                  lambda: self.op("memoryview_call", self.pick([], [v]), self.pick({"object": v}, {"x": 1})),
                  lambda: self.op("hasheq", v, self.pick(v, self.view(), b"", 0, "", 5, None, True, 1.5)),
                  lambda: self.op("call", v, self.pick("cast", "tobytes", "hex", "tolist", "release", "toreadonly"),
                                  self.pick([], ["B"], ["B", [8]], [1, 2, 3]),
                                  self.pick({"format": "b"}, {"x": 1}, {"shape": [2, 4]}, {"order": "F"}, {"sep": "-", "bytes_per_sep": 2})),
                  lambda: self.op("call", self.exporter(), "__buffer__", [self.pick(0, 8, 24, 284, 285, 2**40, -1, 2**70, "a")]),
                  lambda: self.op("call", self.exporter(), "__release_buffer__", self.pick([v], [v], [1], [])))()

    def op_owner(self):
        owners = self.alive(bytearray)
        if not owners:
            return
        b = self.rnd.choice(owners)
        self.pick(lambda: self.op("call", b, "append", [7]), lambda: self.op("call", b, "extend", [b"xy"]),
                  lambda: self.op("call", b, "extend", [b""]), lambda: self.op("call", b, "pop", []),
                  lambda: self.op("call", b, "insert", [0, 1]), lambda: self.op("call", b, "remove", [97]),
                  lambda: self.op("call", b, "clear", []), lambda: self.op("call", b, "reverse", []),
                  lambda: self.op("call", b, "__imul__", [self.pick(0, 1, 2)]),
                  lambda: self.op("del", b, self.slice_()), lambda: self.op("del", b, self.rnd.randint(-9, 9)),
                  lambda: self.op("call", b, "resize", [self.rnd.randint(0, 9)]),
                  lambda: self.op("call", b, "take_bytes", [self.rnd.randint(0, 3)]),
                  lambda: self.op("call", b, "__init__", [b"abc"]))()


def mixed(rnd):
    m = Maker(rnd, "mixed")
    for _ in range(rnd.randint(1, 2)):
        m.op("memoryview", m.exporter())
    for _ in range(rnd.randint(6, 16)):
        m.step()
    return m


def focused(name):
    def make(rnd):
        m = Maker(rnd, name)
        m.op("memoryview", m.exporter())
        for _ in range(rnd.randint(3, 8)):
            if m.chance(.4):
                m.step()
            getattr(m, "op_" + name)()
        return m
    return make


KINDS = {"mixed": mixed, **{name: focused(name) for name in
         ("get", "set", "cast", "convert", "compare", "request", "hash", "sequence", "lookup", "assign", "owner")}}


def main(argv):
    if len(argv) < 3:
        sys.exit(__doc__)
    count, seed, kinds = int(argv[1]), int(argv[2]), argv[3:] or list(KINDS)
    for k in range(count):
        kind = kinds[k % len(kinds)]
        m = KINDS[kind](random.Random(f"{seed}/{kind}/{k}"))
        m.machine.close()
        print(json.dumps({"id": f"{kind}/{seed}/{k}", "tags": sorted(m.tags), "ops": m.ops}, separators=(",", ":")))


if __name__ == "__main__":
    main(sys.argv)
