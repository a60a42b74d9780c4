import struct
def pack(words):
    return b"".join(struct.pack(f">H{len(w.encode())}s", len(w.encode()), w.encode()) for w in words)
def unpack(view):
    words = []
    while len(view):
        n, = struct.unpack_from(">H", view)
        words.append(view[2:2 + n].tobytes().decode())
        view = view[2 + n:]
    return words
data = pack(["one", "", "größer", "日本"])
print(data, unpack(memoryview(data)))
