# Lists the public names of built-in classes: with CPython 3.14 what names.txt has, which TestNames reads.
import array, io, itertools, math, struct, binascii
for t in [int, bool, float, str, bytes, bytearray, memoryview, list, tuple, dict, set, frozenset, range, slice, property, BaseException, array.array,
          struct.Struct, io.BytesIO, io.StringIO, itertools, math, binascii]:
    print(t.__name__, *(n for n in dir(t) if n[0] != "_"))
