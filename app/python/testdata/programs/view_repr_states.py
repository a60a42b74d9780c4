b = bytearray(2)
v = memoryview(b)
print(repr(v)[:10], str(v)[:10], f"{v}"[:10])
v.release()
print(repr(v)[:22])
for name in ("nbytes", "shape", "obj", "readonly", "format"):
    try:
        getattr(v, name)
    except ValueError as e:
        print(name, e)
