# The part of the module collections that programs about memory use.
from _collections import defaultdict, OrderedDict, Counter, record as _record, define as _define

def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = tuple(map(str, field_names))
    if rename:
        fields = tuple(f"_{i}" if not f.isidentifier() or f.startswith("_") or f in fields[:i] else f for i, f in enumerate(fields))
    for name in (typename, *fields):
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
    seen = set()
    for name in fields:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    defaults = tuple(defaults or ())
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    first = len(fields) - len(defaults)
    names = {"_defaults": defaults}
    args = "".join(", " + f + (f"=_defaults[{i - first}]" if i >= first else "") for i, f in enumerate(fields))
    exec(f"class {typename}:\n    def __new__(_cls{args}):\n        return ({''.join(f + ', ' for f in fields)})\nmake = {typename}.__new__", names)
    cls = _record(typename, fields, names["make"])
    def _replace(self, /, **changes):
        values = [changes.pop(n, v) for n, v in zip(fields, self)]
        if changes:
            raise TypeError(f"Got unexpected field names: {list(changes)!r}")
        return cls(*values)
    _define(cls, "_replace", _replace)
    _define(cls, "_asdict", lambda self: dict(zip(fields, self)))
    _define(cls, "_make", lambda iterable: cls(*iterable))
    _define(cls, "_field_defaults", dict(zip(fields[first:], defaults)))
    return cls

def _update(self, iterable=None, /, **counts):
    if iterable is not None:
        if isinstance(iterable, dict):
            for k, n in iterable.items():
                self[k] = self[k] + n
        else:
            for k in iterable:
                self[k] = self[k] + 1
    for k, n in counts.items():
        self[k] = self[k] + n

def _subtract(self, iterable=None, /, **counts):
    for k, n in Counter(iterable, **counts).items():
        self[k] = self[k] - n

def _most_common(self, n=None):
    items = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
    return items if n is None else items[:n]

def _elements(self):
    return iter([k for k, n in self.items() for _ in range(n)])

for _name, _f in {"update": _update, "subtract": _subtract, "most_common": _most_common, "elements": _elements,
                  "total": lambda self: sum(self.values()), "copy": lambda self: Counter(self)}.items():
    _define(Counter, _name, _f)

def _move_to_end(self, key, last=True):
    value = self[key]
    del self[key]
    if last:
        self[key] = value
        return
    rest = list(self.items())
    self.clear()
    self[key] = value
    self.update(rest)

def _popitem(self, last=True):
    if not self:
        raise KeyError("dictionary is empty")
    key = next(reversed(self) if last else iter(self))
    return key, self.pop(key)

_define(OrderedDict, "move_to_end", _move_to_end)
_define(OrderedDict, "popitem", _popitem)

class deque:
    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._items, self._maxlen = [], maxlen
        self.extend(iterable)
    maxlen = property(lambda self: self._maxlen)
    def append(self, x):
        self._items.append(x)
        if self._maxlen is not None and len(self._items) > self._maxlen:
            del self._items[0]
    def appendleft(self, x):
        self._items.insert(0, x)
        if self._maxlen is not None and len(self._items) > self._maxlen:
            del self._items[-1]
    def extend(self, iterable):
        for x in list(iterable):
            self.append(x)
    def extendleft(self, iterable):
        for x in list(iterable):
            self.appendleft(x)
    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop()
    def popleft(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop(0)
    def rotate(self, n=1):
        if self._items:
            n %= len(self._items)
            self._items[:] = self._items[-n:] + self._items[:-n] if n else self._items
    def clear(self):
        self._items.clear()
    def copy(self):
        return deque(self._items, self._maxlen)
    def count(self, x):
        return self._items.count(x)
    def index(self, x, *bounds):
        try:
            return self._items.index(x, *bounds)
        except ValueError:
            raise ValueError(f"{x!r} is not in deque") from None
    def insert(self, i, x):
        if self._maxlen is not None and len(self._items) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        self._items.insert(i, x)
    def remove(self, x):
        try:
            self._items.remove(x)
        except ValueError:
            raise ValueError("deque.remove(x): x not in deque") from None
    def reverse(self):
        self._items.reverse()
    def _check(self, i):
        if isinstance(i, slice):
            raise TypeError("sequence index must be integer, not 'slice'")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("deque index out of range")
        return i
    def __getitem__(self, i):
        return self._items[self._check(i)]
    def __setitem__(self, i, x):
        self._items[self._check(i)] = x
    def __delitem__(self, i):
        del self._items[self._check(i)]
    def __len__(self):
        return len(self._items)
    def __iter__(self):
        n = len(self._items)
        for x in self._items:
            if len(self._items) != n:
                raise RuntimeError("deque mutated during iteration")
            yield x
    def __reversed__(self):
        return reversed(self._items)
    def __contains__(self, x):
        return x in self._items
    def __eq__(self, other):
        return self._items == other._items if isinstance(other, deque) else NotImplemented
    __hash__ = None
    def __lt__(self, other):
        return self._items < other._items if isinstance(other, deque) else NotImplemented
    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        return deque(self._items + other._items, self._maxlen)
    def __iadd__(self, other):
        self.extend(other)
        return self
    def __mul__(self, n):
        return deque(self._items * n, self._maxlen)
    def __repr__(self):
        end = "" if self._maxlen is None else f", maxlen={self._maxlen}"
        return f"deque({self._items!r}{end})"
