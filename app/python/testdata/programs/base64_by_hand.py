alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def encode(view):
    out = []
    for i in range(0, len(view), 3):
        part = view[i:i + 3]
        n = int.from_bytes(bytes(part).ljust(3, b"\0"), "big")
        out += [alphabet[n >> s & 63] for s in (18, 12, 6, 0)][:len(part) + 1] + ["="] * (3 - len(part))
    return "".join(out)
for text in (b"", b"M", b"Ma", b"Man", b"any carnal pleas"):
    print(encode(memoryview(text)) or repr(""))
