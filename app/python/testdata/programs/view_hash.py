print(hash(memoryview(b"abc")) == hash(b"abc"), {memoryview(b"k"): 1}[b"k"])
for v in (memoryview(bytearray(b"abc")), memoryview(bytes(8)).cast("I")):
    try:
        hash(v)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
