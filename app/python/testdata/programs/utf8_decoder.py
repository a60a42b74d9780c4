def decode(view):
    out, i = [], 0
    while i < len(view):
        b = view[i]
        n = 0 if b < 0x80 else 1 if b >> 5 == 6 else 2 if b >> 4 == 14 else 3
        code = b if not n else b & (0x3f >> n)
        for k in range(1, n + 1):
            code = code << 6 | view[i + k] & 0x3f
        out.append(chr(code))
        i += n + 1
    return "".join(out)
text = "naïve €5 日本 𝄞"
raw = text.encode()
print(decode(memoryview(raw)) == text, len(text), len(raw), raw.hex(" ")[:40])
