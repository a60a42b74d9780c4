# The part of the module functools that programs about memory use.
_missing = object()

def reduce(function, iterable, initial=_missing, /):
    it = iter(iterable)
    if initial is _missing:
        initial = next(it, _missing)
        if initial is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    for x in it:
        initial = function(initial, x)
    return initial

class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self.func, self.args, self.keywords = func, args, keywords
    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})
    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        return "functools.partial(" + ", ".join(parts) + ")"

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")

def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    wrapper.__wrapped__ = wrapped
    return wrapper

def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned)

class _CacheInfo:
    def __init__(self, *counts):
        self.hits, self.misses, self.maxsize, self.currsize = counts
    def __repr__(self):
        return f"CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={self.maxsize}, currsize={self.currsize})"

def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return lru_cache()(maxsize)
    def decorate(function):
        kept, counts = {}, [0, 0]
        def wrapper(*args, **keywords):
            key = (args, tuple(keywords.items())) if keywords else args
            if key in kept:
                counts[0] += 1
                result = kept.pop(key)
            else:
                counts[1] += 1
                result = function(*args, **keywords)
                if maxsize is not None and len(kept) >= maxsize:
                    if not maxsize:
                        return result
                    del kept[next(iter(kept))]
            kept[key] = result
            return result
        def cache_clear():
            kept.clear()
            counts[:] = [0, 0]
        wrapper.cache_info = lambda: _CacheInfo(*counts, maxsize, len(kept))
        wrapper.cache_clear = cache_clear
        return update_wrapper(wrapper, function)
    return decorate

def cache(function, /):
    return lru_cache(None)(function)

class cached_property:
    def __init__(self, func):
        self.func, self.__doc__ = func, func.__doc__
    def __set_name__(self, owner, name):
        self.attrname = name
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname not in instance.__dict__:
            instance.__dict__[self.attrname] = self.func(instance)
        return instance.__dict__[self.attrname]

def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj
        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0
        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0
        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0
    return K

def total_ordering(cls):
    if "__lt__" in cls.__dict__:
        cls.__gt__ = lambda a, b: not (a < b or a == b)
        cls.__le__ = lambda a, b: a < b or a == b
        cls.__ge__ = lambda a, b: not a < b
    elif "__gt__" in cls.__dict__:
        cls.__lt__ = lambda a, b: not (a > b or a == b)
        cls.__ge__ = lambda a, b: a > b or a == b
        cls.__le__ = lambda a, b: not a > b
    elif "__le__" in cls.__dict__:
        cls.__ge__ = lambda a, b: not a <= b or a == b
        cls.__lt__ = lambda a, b: a <= b and not a == b
        cls.__gt__ = lambda a, b: not a <= b
    elif "__ge__" in cls.__dict__:
        cls.__le__ = lambda a, b: not a >= b or a == b
        cls.__gt__ = lambda a, b: a >= b and not a == b
        cls.__lt__ = lambda a, b: not a >= b
    else:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    return cls
