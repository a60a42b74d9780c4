"""A shim of numpy by memview: arrays whose memory can be viewed, as lessons about memoryview use them. It is not numpy."""
from _numpy import ndarray, create, layout, wrap, lock, flat, fill, define as _define
import math as _math

_bool = bool  # numpy has one of its own

__version__ = "2.x (memview shim)"
inf, nan, pi, e, newaxis = _math.inf, _math.nan, _math.pi, _math.e, None

_ROWS = {"bool": ("?", "b", 1), "int8": ("b", "i", 1), "uint8": ("B", "u", 1), "int16": ("h", "i", 2), "uint16": ("H", "u", 2),
         "int32": ("i", "i", 4), "uint32": ("I", "u", 4), "int64": ("l", "i", 8), "uint64": ("L", "u", 8),
         "float16": ("e", "f", 2), "float32": ("f", "f", 4), "float64": ("d", "f", 8)}
_ALIASES = {"q": "int64", "Q": "uint64", "int": "int64", "uint": "uint64", "float": "float64", "half": "float16", "single": "float32",
            "double": "float64", "byte": "int8", "ubyte": "uint8", "short": "int16", "ushort": "uint16", "intc": "int32", "uintc": "uint32",
            "long": "int64", "ulong": "uint64", "longlong": "int64", "ulonglong": "uint64", "intp": "int64", "uintp": "uint64", "bool_": "bool"}
_CODES = {row[0]: name for name, row in _ROWS.items()}

class generic:
    def __new__(cls, value=0):
        a = create(cls._dtype.char, (), False, _checked([value], cls._dtype))
        return flat(a)[0]

class dtype:
    def __new__(cls, of="float64"):
        if isinstance(of, dtype):
            return of
        if of is None:
            of = "float64"
        if isinstance(of, type):
            if of in (_bool, int, float):
                of = of.__name__
            elif issubclass(of, generic) and of is not generic:
                return of._dtype
        name = of if isinstance(of, str) else ""
        if name[:1] in ("<", "=", "|", ">", "!") and name:
            if name[0] in ">!" and name[1:] not in ("b", "B", "?", "i1", "u1", "b1"):
                raise NotImplementedError("memview's shim of numpy has no dtype of the other byte order: " + name)
            name = name[1:]
        name = _CODES.get(name) or _ALIASES.get(name, name)
        if name not in _ROWS:
            for known, row in _ROWS.items():
                if name == row[1] + str(row[2]):
                    name = known
        if name not in _DTYPES:
            if isinstance(of, str):
                raise TypeError(f"data type {of!r} not understood")
            raise TypeError(f"Cannot interpret '{of}' as a data type")
        return _DTYPES[name]

    def __repr__(self):
        return f"dtype('{self.name}')"
    def __str__(self):
        return self.name
    def __eq__(self, other):
        try:
            return self is dtype(other)
        except TypeError:
            return False
    def __hash__(self):
        return hash(self.name)

_DTYPES = {}
def _make(name, row):
    d = object.__new__(dtype)
    d.name, d.itemsize, d.alignment = name, row[2], row[2]
    d.char, d.kind = row[0], row[1]
    d.str = ("|" if row[2] == 1 else "<") + row[1] + str(row[2])
    d.byteorder = "|" if row[2] == 1 else "="
    d.shape, d.ndim, d.names, d.isnative = (), 0, None, True
    class scalar(generic):
        _dtype = d
    scalar.__name__ = scalar.__qualname__ = name
    d.type = scalar
    _DTYPES[name] = d
    globals()[name] = scalar
for _name, _row in _ROWS.items():
    _make(_name, _row)
for _name, _row in _ALIASES.items():
    if len(_name) > 1 and _name not in ("int", "float"):
        globals()[_name] = globals()[_row]

def _checked(values, d):
    """The values as a dtype has them: numpy refuses ints that are out of bounds."""
    if d.kind == "f":
        return [float(v) for v in values]
    if d.kind == "b":
        return [_bool(v) for v in values]
    low, high = (-(1 << d.itemsize * 8 - 1), (1 << d.itemsize * 8 - 1) - 1) if d.kind == "i" else (0, (1 << d.itemsize * 8) - 1)
    out = []
    for v in values:
        if isinstance(v, float):
            if v != v:
                raise ValueError("cannot convert float NaN to integer")
            v = int(v)
        elif not isinstance(v, int):
            v = int(v)
        if not low <= v <= high:
            raise OverflowError(f"Python integer {v} out of bounds for {d}")
        out.append(v)
    return out

def _wrapped(values, d):
    """The values as C casts them."""
    if d.kind == "f":
        return [float(v) for v in values]
    if d.kind == "b":
        return [_bool(v) for v in values]
    size = 1 << d.itemsize * 8
    out = [int(v) % size if v == v and v not in (inf, -inf) else 0 for v in values]
    return out if d.kind == "u" else [v - size if v >= size >> 1 else v for v in out]

def _size(shape):
    return _math.prod(shape)

def _shape(shape):
    return tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)

def _strides(shape, size, fortran=False):
    out, n = [], size
    for k in (shape if fortran else reversed(shape)):
        out.append(n)
        n *= max(k, 1)
    return tuple(out if fortran else reversed(out))

def _nested(v):
    """Shape and elements, in C order, of nested sequences."""
    if isinstance(v, ndarray):
        return v.shape, flat(v)
    if isinstance(v, (str, bytes, dict, set)) or not hasattr(v, "__len__") or not hasattr(v, "__getitem__"):
        return (), [v]
    shape, values = None, []
    for x in v:
        s, got = _nested(x)
        if shape is None:
            shape = s
        elif s != shape:
            raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. "
                             f"The detected shape was ({len(v)},) + inhomogeneous part.")
        values += got
    return (len(v),) + (shape or ()), values

def _found(values):
    """The dtype of Python values."""
    kinds = set(map(type, values))
    if not kinds:
        return float64._dtype
    for kind in kinds:
        if kind not in (_bool, int, float):
            raise TypeError(f"memview's shim of numpy has no dtype for '{kind.__name__}'")
    return dtype("float64" if float in kinds else "int64" if int in kinds else "bool")

def array(object, dtype=None, *, copy=True, order="K", ndmin=0):
    d = None if dtype is None else globals()["dtype"](dtype)
    if isinstance(object, ndarray):
        if not copy and d in (None, object.dtype):
            return object
        shape, values, d = object.shape, flat(object), d or object.dtype
        fortran = order == "F" or order in "KA" and object._contiguous == (False, True)
        a = create(d.char, shape, fortran, values if d is object.dtype else _wrapped(values, d))
    else:
        try:
            m = None if isinstance(object, (bytes, bytearray, list, tuple)) else memoryview(object)
        except TypeError:
            m = None
        if m is not None:
            a = asarray(m)
            return a.astype(d or a.dtype, order="F" if order == "F" else "C")
        if isinstance(object, bytes):
            raise TypeError("memview's shim of numpy has no dtype for 'bytes': use frombuffer")
        shape, values = _nested(object)
        if d is None:
            d = _found(values)
        a = create(d.char, shape, order == "F", _checked(values, d))
    return a.reshape((1,) * (ndmin - a.ndim) + a.shape) if ndmin > a.ndim else a

def asarray(a, dtype=None, order=None):
    d = None if dtype is None else globals()["dtype"](dtype)
    if isinstance(a, ndarray):
        return a if d in (None, a.dtype) else a.astype(d)
    if isinstance(a, (list, tuple, int, float)):
        return array(a, d)
    try:
        m = memoryview(a)
    except TypeError:
        return array(a, d)
    if not m.c_contiguous:
        return array(m.tolist(), globals()["dtype"](m.format))
    out = wrap(m, globals()["dtype"](m.format).char)
    if m.ndim != 1:
        out = layout(out, out._code, out._offset, m.shape, m.strides)
    return out if d in (None, out.dtype) else out.astype(d)

asanyarray = asarray

def frombuffer(buffer, dtype=float, count=-1, offset=0):
    d = globals()["dtype"](dtype)
    a = wrap(buffer, "B")
    size = a.nbytes - offset
    if offset < 0 or offset > a.nbytes:
        raise ValueError(f"offset must be non-negative and no greater than buffer length ({a.nbytes})")
    if count < 0:
        if size % d.itemsize:
            raise ValueError("buffer size must be a multiple of element size")
        count = size // d.itemsize
    elif count * d.itemsize > size:
        raise ValueError("buffer is smaller than requested size")
    return wrap(memoryview(buffer).cast("B")[offset:offset + count * d.itemsize], d.char)

def zeros(shape, dtype=float, order="C"):
    return create(globals()["dtype"](dtype).char, _shape(shape), order == "F")

empty = zeros

def full(shape, fill_value, dtype=None, order="C"):
    d = _found([fill_value]) if dtype is None else globals()["dtype"](dtype)
    return create(d.char, _shape(shape), order == "F", _checked([fill_value], d))

def ones(shape, dtype=float, order="C"):
    return full(shape, 1, dtype, order)

def zeros_like(a, dtype=None):
    return zeros(a.shape, dtype or a.dtype)

def ones_like(a, dtype=None):
    return ones(a.shape, dtype or a.dtype)

empty_like = zeros_like

def eye(n, dtype=float):
    d = globals()["dtype"](dtype)
    return create(d.char, (n, n), False, _checked([1 if i == j else 0 for i in range(n) for j in range(n)], d))

identity = eye

def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    n = max(0, _math.ceil((stop - start) / step))
    values = [start + i * step for i in range(n)]
    d = _found([start, stop, step]) if dtype is None else globals()["dtype"](dtype)
    a = create(d.char, (n,), False, _checked(values, d))
    return a

def linspace(start, stop, num=50):
    return array([start + i * (stop - start) / (num - 1) if i < num - 1 else stop for i in range(num)], float)

def ascontiguousarray(a, dtype=None):
    a = asarray(a, dtype)
    return a if a.flags.c_contiguous else a.copy("C")

def asfortranarray(a, dtype=None):
    a = asarray(a, dtype)
    return a if a.flags.f_contiguous else a.copy("F")

def array_equal(a, b):
    a, b = asarray(a), asarray(b)
    return a.shape == b.shape and flat(a) == flat(b)

def _bounds(a):
    low = high = a._offset
    for n, s in zip(a.shape, a.strides):
        if n == 0:
            return 0, 0
        if s < 0:
            low += (n - 1) * s
        else:
            high += (n - 1) * s
    return low, high + a.itemsize

def _owner(a):
    while isinstance(a, ndarray) and a.base is not None:
        a = a.base
    return a.obj if isinstance(a, memoryview) else a

def may_share_memory(a, b):
    (l1, h1), (l2, h2) = _bounds(a), _bounds(b)
    return _owner(a) is _owner(b) and l1 < h2 and l2 < h1

def _bytes(a):
    at = [a._offset]
    for n, s in zip(a.shape, a.strides):
        at = [x + i * s for x in at for i in range(n)]
    return {x + i for x in at for i in range(a.itemsize)}

def shares_memory(a, b):
    return may_share_memory(a, b) and (a.flags.c_contiguous and b.flags.c_contiguous or _bool(_bytes(a) & _bytes(b)))

def copyto(dst, src):
    dst[...] = src

def __getattr__(name):
    raise AttributeError(f"module 'numpy' has no attribute '{name}' here: this is memview's shim of numpy, with what lessons about memory use")

class flagsobj:
    def __init__(self, a):
        self._a = a
        self.c_contiguous, self.f_contiguous = a._contiguous
        self.contiguous = self.c_contiguous
        self.forc = self.c_contiguous or self.f_contiguous
        self.owndata, self.writeable, self.aligned, self.writebackifcopy = a.base is None, not a._locked, True, False
    def __setattr__(self, name, value):
        if name == "writeable" and "writeable" in self.__dict__:
            self._a.setflags(write=value)
        self.__dict__[name] = value
    def __getitem__(self, key):
        key = {"C": "C_CONTIGUOUS", "F": "F_CONTIGUOUS", "O": "OWNDATA", "W": "WRITEABLE", "A": "ALIGNED"}.get(key, key)
        if key not in ("C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED", "FORC", "CONTIGUOUS", "WRITEBACKIFCOPY"):
            raise KeyError("Unknown flag")
        return getattr(self, key.lower())
    def __repr__(self):
        return "".join(f"  {n} : {self[n]}\n" for n in ("C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED", "WRITEBACKIFCOPY"))

def _broadcast(s, t):
    out = []
    for i in range(1, max(len(s), len(t)) + 1):
        m, n = s[-i] if i <= len(s) else 1, t[-i] if i <= len(t) else 1
        if m != n and m != 1 and n != 1:
            text = lambda s: "(" + ",".join(map(str, s)) + (",)" if len(s) == 1 else ")")
            raise ValueError(f"operands could not be broadcast together with shapes {text(s)} {text(t)} ")
        out.append(n if m == 1 else m)
    return tuple(reversed(out))

def _spread(a, shape):
    """The elements of an array, in C order, as if it had that shape."""
    if a.shape == shape:
        return flat(a)
    strides = [0] * (len(shape) - a.ndim) + [0 if n == 1 else s for n, s in zip(a.shape, a.strides)]
    return flat(layout(a, a._code, a._offset, shape, strides))

def _common(d, f):
    """The dtype that holds the values of two."""
    if d.kind == f.kind:
        return d if d.itemsize >= f.itemsize else f
    if "b" in (d.kind, f.kind):
        return f if d.kind == "b" else d
    if "f" in (d.kind, f.kind):
        real, whole = (d, f) if d.kind == "f" else (f, d)
        return dtype("f" + str(min(8, max(real.itemsize, whole.itemsize * 2))))
    signed, unsigned = (d, f) if d.kind == "i" else (f, d)
    if signed.itemsize > unsigned.itemsize:
        return signed
    return dtype("float64" if unsigned.itemsize == 8 else "i" + str(unsigned.itemsize * 2))

def _operands(a, b):
    """The two as arrays, and their common dtype: a Python number takes on that of an array of its kind."""
    x, y = asarray(a), asarray(b)
    if isinstance(a, ndarray) != isinstance(b, ndarray) and (x.ndim == 0 or y.ndim == 0) and isinstance(a if y is b else b, (int, float)):
        arr, num, v = (x, y, b) if isinstance(a, ndarray) else (y, x, a)
        d = arr.dtype
        if isinstance(v, _bool):
            return x, y, d
        if isinstance(v, float):
            return x, y, d if d.kind == "f" else float64._dtype
        if d.kind == "b":
            return x, y, int64._dtype
        if d.kind in "iu":
            _checked([v], d)
        return x, y, d
    return x, y, _common(x.dtype, y.dtype)

def _elementwise(a, b, f, kind=None, out=None):
    if not isinstance(b, (ndarray, int, float, list, tuple, memoryview)) or not isinstance(a, (ndarray, int, float, list, tuple, memoryview)):
        return NotImplemented
    x, y, d = _operands(a, b)
    shape = _broadcast(x.shape, y.shape)
    values = [f(v, w) for v, w in zip(_spread(x, shape), _spread(y, shape))]
    if kind == "b":
        d = bool_._dtype
    elif kind == "f" and d.kind != "f":
        d = float64._dtype
    if out is not None:
        if shape != out.shape:
            raise ValueError(f"non-broadcastable output operand with shape {out.shape} doesn't match the broadcast shape {shape}")
        if d.kind == "f" and out.dtype.kind != "f":
            raise TypeError(f"Cannot cast ufunc output from {d!r} to {out.dtype!r} with casting rule 'same_kind'")
        fill(out, _wrapped(values, out.dtype))
        return out
    r = create(d.char, shape, False, _wrapped(values, d))
    return r if shape else flat(r)[0]

def _division(f, zero):
    def divide(v, w):
        if w == 0:
            return zero(v)
        return f(v, w)
    return divide

def _truediv(v, w):
    if w == 0:
        return nan if v == 0 or v != v else inf if v > 0 else -inf
    return v / w

_nothing = lambda v: nan if isinstance(v, float) else 0
_OPERATORS = {"add": (lambda v, w: v + w, None), "sub": (lambda v, w: v - w, None), "mul": (lambda v, w: v * w, None), "truediv": (_truediv, "f"),
              "floordiv": (_division(lambda v, w: v // w, _nothing), None), "mod": (_division(lambda v, w: v % w, _nothing), None),
              "pow": (lambda v, w: v ** w, None), "and": (lambda v, w: v & w, None), "or": (lambda v, w: v | w, None),
              "xor": (lambda v, w: v ^ w, None), "lshift": (lambda v, w: v << w, None), "rshift": (lambda v, w: v >> w, None),
              "eq": (lambda v, w: v == w, "b"), "ne": (lambda v, w: v != w, "b"), "lt": (lambda v, w: v < w, "b"),
              "le": (lambda v, w: v <= w, "b"), "gt": (lambda v, w: v > w, "b"), "ge": (lambda v, w: v >= w, "b")}

def _operator(f, kind, swapped=False, inplace=False):
    if inplace:
        return lambda self, other: _elementwise(self, other, f, kind, self)
    if swapped:
        return lambda self, other: _elementwise(other, self, f, kind)
    return lambda self, other: _elementwise(self, other, f, kind)

class _ndarray:
    """What arrays do; it is given to ndarray below."""
    def __init__(self):
        raise TypeError("memview's shim of numpy makes arrays by array, zeros, arange, frombuffer and the like")

    dtype = property(lambda self: globals()["dtype"](self._code))
    size = property(lambda self: _size(self.shape))
    nbytes = property(lambda self: _size(self.shape) * self.itemsize)
    flags = property(lambda self: flagsobj(self))
    data = property(lambda self: memoryview(self))
    T = property(lambda self: self.transpose())

    def setflags(self, write=None):
        if write is not None:
            if write and isinstance(self.base, (memoryview, bytes)) and memoryview(self.base).readonly:
                raise ValueError("cannot set WRITEABLE flag to True of this array")
            lock(self, not write)

    def transpose(self, *axes):
        if len(axes) == 1 and isinstance(axes[0], (tuple, list)):
            axes = axes[0]
        axes = [k % self.ndim for k in axes] or list(reversed(range(self.ndim)))
        if sorted(axes) != list(range(self.ndim)):
            raise ValueError("axes don't match array")
        return layout(self, self._code, self._offset, [self.shape[k] for k in axes], [self.strides[k] for k in axes])

    def reshape(self, *shape, order="C"):
        shape = list(_shape(shape[0]) if len(shape) == 1 else shape)
        asked, size = tuple(shape), self.size
        if shape.count(-1) == 1:
            rest = -_size(shape)
            shape[shape.index(-1)] = size // rest if rest and size % rest == 0 else -1
        if _size(shape) != size or any(n < 0 for n in shape):
            raise ValueError(f"cannot reshape array of size {size} into shape ({','.join(map(str, asked))}{',' * (len(asked) == 1)})")
        a = self
        if order == "F":
            if not a._contiguous[1]:
                a = a.copy("F")
            return layout(a, a._code, a._offset, shape, _strides(shape, a.itemsize, True))
        if not a._contiguous[0]:
            kept = _kept(a.shape, a.strides, shape)
            if kept:
                return layout(a, a._code, a._offset, shape, kept)
            a = a.copy("C")
        return layout(a, a._code, a._offset, shape, _strides(shape, a.itemsize))

    def ravel(self, order="C"):
        return self.reshape(-1, order=order)

    def flatten(self, order="C"):
        return (self.T if order == "F" else self).copy("C").reshape(-1).copy()

    def view(self, dtype=None):
        d = self.dtype if dtype is None else globals()["dtype"](dtype)
        shape, strides = list(self.shape), list(self.strides)
        if d.itemsize != self.itemsize:
            if not shape:
                raise ValueError("Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
            if strides[-1] != self.itemsize:
                raise ValueError("To change to a dtype of a different size, the last axis must be contiguous")
            n = shape[-1] * self.itemsize
            if n % d.itemsize:
                raise ValueError("When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.")
            shape[-1], strides[-1] = n // d.itemsize, d.itemsize
        return layout(self, d.char, self._offset, shape, strides)

    def copy(self, order="C"):
        fortran = order == "F" or order in "KA" and self._contiguous == (False, True)
        a = create(self._code, self.shape, fortran, flat(self))
        return a

    def astype(self, dtype, order="K", copy=True):
        d = globals()["dtype"](dtype)
        if not copy and d == self.dtype:
            return self
        a = create(d.char, self.shape, order == "F" or order == "K" and self._contiguous == (False, True), _wrapped(flat(self), d))
        return a

    def tolist(self):
        return memoryview(self).tolist()

    def tobytes(self, order="C"):
        return memoryview(self).tobytes(order)

    def fill(self, value):
        self[...] = value

    def item(self, *index):
        if not index:
            if self.size != 1:
                raise ValueError("can only convert an array of size 1 to a Python scalar")
            return flat(self)[0]
        return flat(self)[index[0]] if len(index) == 1 and self.ndim != 1 else self[index]

    def byteswap(self):
        b, n = self.tobytes(), self.itemsize
        b = b"".join(b[i:i + n][::-1] for i in range(0, len(b), n))
        return frombuffer(b, self.dtype).reshape(self.shape).copy()

    def sum(self):
        return sum(map(int, flat(self))) if self.dtype.kind == "b" else sum(flat(self))
    def prod(self):
        return _math.prod(flat(self))
    def min(self):
        return min(flat(self))
    def max(self):
        return max(flat(self))
    def mean(self):
        return sum(flat(self)) / self.size
    def any(self):
        return any(flat(self))
    def all(self):
        return all(flat(self))

    def _at(self, key):
        """Where the elements of a key are: offset, shape, strides."""
        key = list(key) if isinstance(key, tuple) else [key]
        used = len([k for k in key if k is not None and k is not ...])
        if used > self.ndim:
            raise IndexError(f"too many indices for array: array is {self.ndim}-dimensional, but {used} were indexed")
        rest = [slice(None)] * (self.ndim - used)
        where = [i for i, k in enumerate(key) if k is ...]
        if len(where) > 1:
            raise IndexError("an index can only have a single ellipsis ('...')")
        if where:
            key[where[0]:where[0] + 1] = rest
        else:
            key += rest
        offset, shape, strides, axis = self._offset, [], [], 0
        for k in key:
            if k is None:
                shape.append(1)
                strides.append(0)
                continue
            n, s = self.shape[axis], self.strides[axis]
            if isinstance(k, slice):
                start, stop, step = k.indices(n)
                shape.append(len(range(start, stop, step)))
                strides.append(s * step)
                offset += start * s if shape[-1] else 0
            elif isinstance(k, (list, ndarray, _bool)):
                raise NotImplementedError("memview's shim of numpy has no indexing by arrays and masks")
            elif hasattr(k, "__index__"):
                i = k.__index__()
                if not -n <= i < n:
                    raise IndexError(f"index {i} is out of bounds for axis {axis} with size {n}")
                offset += i % n * s
            else:
                raise IndexError("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
            axis += 1
        return offset, shape, strides, used == self.ndim and all(k is not None and not isinstance(k, slice) and k is not ... for k in key) and not where

    def __getitem__(self, key):
        offset, shape, strides, single = self._at(key)
        a = layout(self, self._code, offset, shape, strides)
        return flat(a)[0] if single else a

    def __setitem__(self, key, value):
        if self._locked:
            raise ValueError("assignment destination is read-only")
        offset, shape, strides, single = self._at(key)
        shape = tuple(shape)
        a = layout(self, self._code, offset, shape, strides)
        if not isinstance(value, ndarray) and (isinstance(value, (int, float)) or hasattr(value, "__index__")):
            return fill(a, _checked([value], self.dtype))
        v = asarray(value)
        s = v.shape
        while len(s) > len(shape) and s[0] == 1:
            s = s[1:]
        try:
            ok = _broadcast(s, shape) == shape
        except ValueError:
            ok = False
        if not ok:
            text = lambda s: "(" + ",".join(map(str, s)) + (",)" if len(s) == 1 else ")")
            raise ValueError(f"could not broadcast input array from shape {text(v.shape)} into shape {text(shape)}")
        fill(a, _wrapped(_spread(v.reshape(s), shape), self.dtype))

    def __delitem__(self, key):
        raise ValueError("cannot delete array elements")

    def __len__(self):
        if not self.shape:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self):
        if not self.shape:
            raise TypeError("iteration over a 0-d array")
        return (self[i] for i in range(self.shape[0]))

    def __contains__(self, x):
        return x in flat(self)

    def __bool__(self):
        if self.size != 1:
            if not self.size:
                raise ValueError("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.")
            raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
        return _bool(flat(self)[0])

    def __index__(self):
        if self.ndim or self.dtype.kind not in "iu":
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return flat(self)[0]

    def __int__(self):
        return int(self.item())
    def __float__(self):
        return float(self.item())
    def __neg__(self):
        return self.astype(self.dtype)._each(lambda v: -v)
    def __abs__(self):
        return self._each(abs)
    def __invert__(self):
        return self._each(lambda v: not v) if self.dtype.kind == "b" else self._each(lambda v: ~v)
    def __pos__(self):
        return self.copy()

    def _each(self, f):
        a = create(self._code, self.shape, False, _wrapped([f(v) for v in flat(self)], self.dtype))
        return a

    def __sizeof__(self):
        return 96 + 16 * max(self.ndim, 1) + (self.nbytes if self.base is None else 0)

    __hash__ = None

    def __repr__(self):
        return _repr(self)
    def __str__(self):
        return _text(self, " ", "", "")
    def __format__(self, spec):
        if self.ndim == 0:
            return format(self.item(), spec)
        if spec:
            raise TypeError("unsupported format string passed to numpy.ndarray.__format__")
        return str(self)

def _kept(shape, strides, new):
    """The strides of a new shape over the same memory, None if there are none: _attempt_nocopy_reshape."""
    old = [(n, s) for n, s in zip(shape, strides) if n != 1]
    out, i, j = [0] * len(new), 0, 0
    want = [k for k, n in enumerate(new) if n != 1]
    while i < len(old) and j < len(want):
        m, n, first, start = old[i][0], new[want[j]], i, j
        while m != n:
            if m < n:
                i += 1
                m *= old[i][0]
            else:
                j += 1
                n *= new[want[j]]
        for k in range(first, i):
            if old[k][1] != old[k + 1][0] * old[k + 1][1]:
                return None
        step = old[i][1]
        for k in reversed(range(start, j + 1)):
            out[want[k]] = step
            step *= new[want[k]]
        i, j = i + 1, j + 1
    last = 0
    for k in reversed(range(len(new))):
        if new[k] == 1:
            out[k] = last or strides[-1]
        last = out[k] * new[k]
    return out

def _fraction(x, single):
    """x as Dragon4 gives it: the shortest text, at most 8 digits after the point."""
    if single:
        for n in range(1, 10):
            s = "%.*e" % (n - 1, x)
            m = create("f", (), False, [float(s)])
            if flat(m)[0] == x:
                x = float(s)
                break
    s = format(x, ".8f").rstrip("0")
    r = repr(x)
    if "e" not in r and len(r.partition(".")[2]) <= 8:
        s = r[:-1] if r.endswith(".0") else r
    return s

def _science(x, digits=None):
    if digits is not None:
        return "%.*e" % (digits, x)
    s = next(s for s in ("%.*e" % (n, x) for n in range(17)) if float(s) == x)
    if len(s.partition("e")[0].lstrip("-")) > 10:
        s = "%.8e" % x
    m, _, p = s.partition("e")
    if "." in m:
        m = m.rstrip("0")
    return (m if "." in m else m + ".") + "e" + p

def _format(values, d, ndim):
    """A function that writes an element, all as wide."""
    if d.kind == "b":
        return lambda v: (" True" if ndim else "True") if v else "False"
    if d.kind in "iu":
        width = max(len(str(v)) for v in values)
        return lambda v: str(v).rjust(width)
    finite = [v for v in values if v == v and v not in (inf, -inf)]
    sizes = [abs(v) for v in finite if v]
    if sizes and (max(sizes) >= 1e8 or min(sizes) < 0.0001 or max(sizes) / min(sizes) > 1000):
        parts = [_science(v).partition("e") for v in finite]
        digits = max(len(p[0].partition(".")[2]) for p in parts)
        left = max(len(p[0].partition(".")[0]) for p in parts)
        right = max(len(p[2]) for p in parts) + 1 + digits
        write = lambda v: _science(v, digits) if digits else _science(v, 0).replace("e", ".e")
    else:
        single = d.itemsize < 8
        parts = [_fraction(v, single).partition(".") for v in finite]
        left, right = max([len(p[0]) for p in parts] or [0]), max([len(p[2]) for p in parts] or [0])
        def write(v):
            a, _, b = _fraction(v, single).partition(".")
            return a + "." + b.ljust(right)
    if len(finite) < len(values):
        left = max(left, max(len(str(v)) for v in values if v not in finite) - right - 1)
    width = left + right + 1
    return lambda v: (write(v) if v == v and v not in (inf, -inf) else str(v)).rjust(width)

def _text(a, separator, prefix, suffix):
    if not a.size:
        return "[]"
    if a.ndim == 0 and not prefix:
        return str(a.item())
    summary = a.size > 1000
    edge = 3
    width = 75 - len(suffix)
    if summary:
        key = lambda n: list(range(n)) if n <= 2 * edge else list(range(edge)) + list(range(n - edge, n))
        values = [a]
        for n in a.shape:
            values = [x[i] for x in values for i in key(n)]
    else:
        values = flat(a)
    write = _format(values, a.dtype, a.ndim)
    if a.ndim == 0:
        return write(a.item())
    def extend(s, line, word, room, indent):
        if len(line) + len(word) > room and len(line) > len(indent):
            s += line.rstrip() + "\n"
            line = indent
        return s, line + word
    def rows(x, indent, room):
        n = x.shape[0]
        short = summary and 2 * edge < n
        items = list(range(edge)) + [None] + list(range(n - edge, n)) if short else list(range(n))
        s = ""
        if x.ndim == 1:
            elem = room - max(len(separator.rstrip()), 1)
            line = indent
            for k, i in enumerate(items):
                s, line = extend(s, line, "..." if i is None else write(x[i]), elem, indent)
                if k < len(items) - 1:
                    line += separator
            s += line
        else:
            between = separator.rstrip() + "\n" * (x.ndim - 1)
            s = between.join(indent + ("..." if i is None else rows(x[i], indent + " ", room - 1)) for i in items)
        return "[" + s[len(indent):] + "]"
    return rows(a, " " + " " * len(prefix), width)

def _repr(a):
    text = _text(a, ", ", "array(", ")")
    extras = []
    if not a.size and a.shape != (0,) or a.size > 1000:
        extras.append(f"shape={a.shape}")
    if a.dtype.name not in ("int64", "float64", "bool") or not a.size:
        extras.append("dtype=" + a.dtype.name)
    if not extras:
        return "array(" + text + ")"
    text, more = "array(" + text + ",", ", ".join(extras) + ")"
    last = len(text) - (text.rfind("\n") + 1)
    return text + ("\n" + " " * 6 if last + len(more) + 1 > 75 else " ") + more

for _name, _value in _ndarray.__dict__.items():
    if _name not in ("__module__", "__qualname__", "__dict__", "__weakref__", "__doc__", "__init__", "__firstlineno__", "__static_attributes__"):
        _define(_name, _value)
for _name, _row in _OPERATORS.items():
    _define(f"__{_name}__", _operator(*_row))
    if _row[1] != "b":
        _define(f"__r{_name}__", _operator(*_row, swapped=True))
        _define(f"__i{_name}__", _operator(*_row, inplace=True))
