text = "clé"
encoded = bytearray(text.encode("utf-8"))
view = memoryview(encoded)
print(len(text), len(view), bytes(view))
view = memoryview(text)
