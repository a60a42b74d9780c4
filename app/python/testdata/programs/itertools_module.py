# the module itertools: every iterator, its errors, and what it keeps alive
import itertools as it
from itertools import chain, islice, cycle, count

calls = """it.count()
it.count(5)
it.count(5, 2)
it.count(1.5, .5)
it.count('a')
it.count(1, 2, 3)
it.count(start=3, step=4)
it.repeat(7)
it.repeat(7, 3)
it.repeat(7, -1)
it.repeat(7, times=2)
it.repeat()
list(it.repeat('x', 3))
it.cycle([1])
list(it.islice(it.cycle('abc'), 7))
list(it.cycle([]))
it.cycle(1)
it.cycle()
it.chain([1], [2])
list(it.chain())
list(it.chain([1], (2, 3), 'ab', b'xy', memoryview(b'q')))
list(it.chain(1))
list(it.chain.from_iterable(['ab', 'c']))
it.chain.from_iterable(1)
list(it.chain.from_iterable([1]))
list(it.islice(range(10), 3))
list(it.islice(range(10), None))
list(it.islice(range(10), 2, None))
list(it.islice(range(10), 2, 8, 3))
list(it.islice(range(10), 0, None, 4))
list(it.islice(range(3), 5, 9))
list(it.islice(it.count(), 5, 8))
list(it.islice(range(10), -1))
list(it.islice(range(10), 1, -1))
list(it.islice(range(10), 1, 3, 0))
list(it.islice(range(10), 'a'))
list(it.islice(range(10)))
list(it.islice(range(10), 'a', 3))
list(it.takewhile(lambda x: x < 3, range(9)))
list(it.dropwhile(lambda x: x < 3, [1, 5, 2, 0]))
list(it.filterfalse(None, range(3)))
list(it.filterfalse(lambda x: x % 2, range(6)))
list(it.starmap(pow, [(2, 3), (3, 2)]))
list(it.starmap(pow, [1]))
list(it.accumulate([1, 2, 3]))
list(it.accumulate('abc'))
list(it.accumulate([1, 2, 3], lambda a, b: a * b))
list(it.accumulate([1, 2, 3], max, initial=2))
list(it.accumulate([]))
list(it.accumulate([], initial=5))
it.accumulate()
list(it.batched('abcdefg', 3))
list(it.batched(memoryview(b'abcde'), 2))
list(it.batched('abcdefg', 0))
list(it.batched('abcdefg', 3, strict=True))
list(it.batched('abc'))
list(it.batched('abc', 'a'))
list(it.pairwise('abcd'))
list(it.pairwise('a'))
it.pairwise()
list(it.product('ab', [1, 2]))
list(it.product('ab', repeat=2))
list(it.product([1, 2], 'x', repeat=2))
list(it.product())
list(it.product('ab', repeat=-1))
list(it.product('ab', repeat=0))
list(it.product('ab', []))
list(it.product(1))
list(it.product('a', foo=1))
list(it.permutations('abc'))
list(it.permutations('abcd', 2))
list(it.permutations('abc', 4))
list(it.permutations([]))
list(it.permutations('abc', -1))
list(it.permutations('abc', 'a'))
list(it.combinations('abcd', 2))
list(it.combinations('abcd', 3))
list(it.combinations('abc', 0))
list(it.combinations('abc', 5))
list(it.combinations('abc', -1))
list(it.combinations('abc'))
list(it.combinations_with_replacement('abc', 2))
list(it.combinations_with_replacement('a', 3))
list(it.combinations_with_replacement('', 1))
list(it.zip_longest([1, 2], 'a'))
list(it.zip_longest([1, 2], 'a', range(3), fillvalue=0))
list(it.zip_longest())
list(it.zip_longest(1))
list(it.zip_longest([1], foo=1))
[(k, list(g)) for k, g in it.groupby('aabbca')]
[(k, list(g)) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)]
[k for k, g in it.groupby('aabbca')]
[list(g) for k, g in list(it.groupby('aab'))]
it.groupby()
list(it.compress('abcdef', [1, 0, 1, 0, 1]))
it.compress('a')
[list(x) for x in it.tee([1, 2], 3)]
it.tee([1], -1)
it.tee(1)
len(it.tee([1])), it.tee([], 0)
it.chain, it.count, it.batched, it.islice
next(it.count())
next(it.islice([], 0))
it.chain([1]).foo
it.takewhile(1)
it.starmap(1)
it.dropwhile(1, 2)
type(it.groupby('a'))
it, it.__name__
it.nothing""".splitlines()
for c in calls:
    try:
        print(c, "->", eval(c))
    except Exception as e:
        print(c, "->", type(e).__name__, e)

print(it.cycle([1]), it.chain([1]), it.tee([1]))
data, key = b"attack at dawn", b"k3y"
secret = bytes(a ^ b for a, b in zip(data, cycle(key)))
print(secret, bytes(a ^ b for a, b in zip(secret, cycle(key))))
n = count(10, 5)
print(next(n), next(n), n)
x = iter(range(10))
print(list(islice(x, 3)), list(islice(x, 2)), list(x))
a, b = it.tee(iter("abc"))
print(next(a), next(a), next(b), list(a), list(b))
groups = it.groupby("aab")
k, g = next(groups)
print(k, next(g), next(groups)[0], list(g))
def numbers():
    yield 1
    raise KeyError("from within")
try:
    for v in chain([0], numbers()):
        print(v)
except KeyError as e:
    print("KeyError", e)
print(isinstance(chain(), chain), isinstance(count(), it.count), issubclass(cycle, object))
for row in it.batched(range(5), 2):
    print(row)

# what an iterator holds is alive, what it has dropped is not
b = bytearray(b"abcd")
c = chain(memoryview(b), b"x")
print(next(c))
try:
    b.append(1)
except BufferError as e:
    print(e)
print(list(c))
b.append(1)
r = it.repeat(memoryview(b))
try:
    b.append(2)
except BufferError as e:
    print(e)
del r
b.append(2)
p = it.pairwise([memoryview(b), 2])
print(len(next(p)[0]))
try:
    b.append(3)
except BufferError as e:
    print(e)
p = None
b.append(3)
print(b)
for i in it.starmap(lambda a, b: a / b, [(1, 2), (1, 0)]):
    print(i)
