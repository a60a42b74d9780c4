# The functions of the module operator.
_table = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<", "rshift": ">>",
          "and_": "&", "or_": "|", "xor": "^", "eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "is_": "is", "is_not": "is not"}
for _name, _sign in _table.items():
    globals()[_name] = eval(f"lambda a, b, /: a {_sign} b")
    globals()[_name].__name__ = _name
neg = lambda a, /: -a
pos = lambda a, /: +a
inv = invert = lambda a, /: ~a
not_ = lambda a, /: not a
truth = lambda a, /: bool(a)
contains = lambda a, b, /: b in a
getitem = lambda a, b, /: a[b]
concat = add
def setitem(a, b, c, /):
    a[b] = c
def delitem(a, b, /):
    del a[b]
def index(a, /):
    return a.__index__()
def itemgetter(item, /, *items):
    return (lambda obj: tuple(obj[i] for i in (item, *items))) if items else (lambda obj: obj[item])
def attrgetter(attr, /, *attrs):
    def get(obj, name):
        for part in name.split("."):
            obj = getattr(obj, part)
        return obj
    return (lambda obj: tuple(get(obj, a) for a in (attr, *attrs))) if attrs else (lambda obj: get(obj, attr))
def methodcaller(name, /, *args, **kwargs):
    return lambda obj: getattr(obj, name)(*args, **kwargs)
