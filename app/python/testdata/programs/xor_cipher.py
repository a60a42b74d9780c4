def xor(data, key):
    out = bytearray(data)
    view = memoryview(out)
    for i in range(len(view)):
        view[i] ^= key[i % len(key)]
    return bytes(out)
secret = xor(b"attack at dawn", b"KEY")
print(secret.hex(), xor(secret, b"KEY"))
