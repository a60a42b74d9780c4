# functools, contextlib, collections, operator, typing, collections.abc: the parts that programs about memory use
from __future__ import annotations
import collections.abc
import functools
import operator
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from collections.abc import Buffer, Callable, Iterable, Iterator, Sized
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from functools import cached_property, lru_cache, partial, reduce, wraps
from typing import Any, Optional

def typed(x: Optional[int], y: list[Any] = []) -> Iterator[int]:
    yield from y
print(list(typed(1, [2])))

print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), partial(pow, 2)(5), partial(int, base=2)("101"))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info(), fib.__name__)

def logged(f):
    @wraps(f)
    def inner(*args):
        print("call", f.__name__, args)
        return f(*args)
    return inner
@logged
def add(a, b):
    "adds"
    return a + b
print(add(1, 2), add.__name__, add.__doc__, add.__wrapped__(3, 4))

class Lazy:
    @cached_property
    def value(self):
        print("computed")
        return 42
z = Lazy()
print(z.value, z.value)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))

@contextmanager
def viewing(b):
    m = memoryview(b)
    print("enter")
    try:
        yield m
    finally:
        m.release()
        print("exit")
b = bytearray(b"abc")
with viewing(b) as m:
    m[0] = 65
    try:
        b.append(1)
    except BufferError as e:
        print(e)
b.append(1)
print(b)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
try:
    with viewing(b):
        {}["k"]
except KeyError as e:
    print("KeyError", e)
class Thing:
    def close(self):
        print("closed")
with closing(Thing()) as t, nullcontext(5) as n:
    print(type(t).__name__, n)
with ExitStack() as stack:
    views = [stack.enter_context(memoryview(b)) for _ in range(2)]
    stack.callback(print, "callback")
    print(len(views))
try:
    views[0][0]
except ValueError as e:
    print(e)

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), tuple(p), p._asdict(), p._replace(x=9), Point._fields, isinstance(p, tuple), len(p), Point)
x, y = p
print(x, y, Point._make([5, 6]), hash(p) == hash((1, 2)))
try:
    Point(1)
except TypeError as e:
    print(e)
try:
    p.x = 3
except AttributeError as e:
    print("AttributeError")
match p:
    case Point(x=1, y=b2):
        print("matched", b2)
match p:
    case (1, q):
        print("as a sequence", q)
Header = namedtuple("Header", ["magic", "size"], defaults=[0])
print(Header(b"ab"), Header._field_defaults)
try:
    namedtuple("T", "a a")
except ValueError as e:
    print(e)

d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, dict(d), "c" in d, d.get("c"), len(d), d.default_factory)
print(defaultdict(int, a=1)["zz"], isinstance(d, dict))
try:
    defaultdict()["k"]
except KeyError as e:
    print("KeyError", e)
c = Counter("abracadabra")
print(c["a"], c["z"], c.most_common(2), c.total(), sorted(c.elements())[:3])
c.update("aa")
c.subtract({"a": 1})
print(c["a"], Counter(a=2), Counter())
o = OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o, o.popitem(last=False), list(o))

q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
print(q, q.pop(), q.popleft(), list(q), len(q), 2 in q, q.maxlen)
q = deque("abcd")
q.rotate(1)
print(q, q[0], q[-1], list(reversed(q)))
try:
    deque().popleft()
except IndexError as e:
    print(e)
window = deque(maxlen=2)
for v in memoryview(b"abc"):
    window.append(v)
print(list(window), deque([1]) == deque([1]), bool(deque()))

print(isinstance(b"", Buffer), isinstance([], Buffer), isinstance(memoryview(b""), Buffer), isinstance([], Iterable), isinstance(iter([]), Iterator),
      isinstance(1, Sized), isinstance(len, Callable), issubclass(bytearray, Buffer), isinstance({}, collections.abc.Hashable))
print(operator.itemgetter(1)([5, 6]), operator.itemgetter(0, 2)("abc"), operator.attrgetter("readonly")(memoryview(b"")),
      operator.methodcaller("upper")("x"), operator.mul(3, 4), operator.index(5))
with viewing(b):
    raise RuntimeError("through")
